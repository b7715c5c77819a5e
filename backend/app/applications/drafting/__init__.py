"""A cover letter put together from evidence, with no language model: plans, phrases, and the grammar of CV lines."""
