"""Judging an answer by rules: what it holds of a good answer, shown in the person's own words. Pure."""
