"""Whether what was written is true: each claim of a sentence must stand in the CV or in the posting. Pure."""
