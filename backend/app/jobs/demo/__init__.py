"""Invented postings for trying things out."""
