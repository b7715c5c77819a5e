"""Which postings are one position, and which are the same position posted again."""
