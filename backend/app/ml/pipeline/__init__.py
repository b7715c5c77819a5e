"""Reading skills in a text, as a spaCy pipeline: one component a step, each in its own file."""
