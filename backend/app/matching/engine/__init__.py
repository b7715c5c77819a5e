"""Scoring at size: features of all postings, kept in memory, from which the best for a person are found quickly."""
