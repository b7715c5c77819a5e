"""Having a language model read postings: one by a person's click, many overnight."""
