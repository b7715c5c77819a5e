"""The coach: personas, conversations and interview practice. It advises and asks; it never changes a score."""
