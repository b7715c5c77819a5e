"""How postings ask: sections, clauses, and the words that demand, wish, offer or tell of the firm."""
