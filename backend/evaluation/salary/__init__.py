"""How well pay is estimated on postings that state it: splits, baselines, measures."""
