"""Statistics of the corpus: what is rare among the open postings, counted once a day, versioned."""
