"""Saved searches: what is asked, what is new for it, and when it is looked through."""
