"""Readings of sources and boards: which are due, carried out, ended, and what they close."""
