"""Licences and certificates: their names and spellings, and where a text asks for them."""
