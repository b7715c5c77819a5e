"""The skill lexicon: concepts, their names and relations, and where the names stand in a text."""
