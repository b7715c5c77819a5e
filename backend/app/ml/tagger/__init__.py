"""Phrases of skill beyond the lexicon: a small convolutional tagger, read with numpy alone."""
