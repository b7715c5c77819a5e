"""Reaching people: the channels they connect, confirm, try, pause and end."""
