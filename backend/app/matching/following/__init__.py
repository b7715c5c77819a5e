"""Scores kept up with people and postings: whole scorings, increments, shards, the nightly proof, and the history."""
