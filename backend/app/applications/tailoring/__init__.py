"""CVs tailored to a posting: lines chosen and ordered, never a new word."""
