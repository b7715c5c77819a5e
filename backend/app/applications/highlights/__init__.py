"""CV highlights: the lines of a CV that answer a posting best."""
