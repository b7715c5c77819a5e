"""Statistics of the corpus, versioned: what is rare among the open postings, and which words go together."""
