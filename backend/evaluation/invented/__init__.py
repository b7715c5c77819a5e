"""CVs of invented people in many layouts and kinds of file, with every fact known: made on the spot, never stored."""
