"""How close two texts are in meaning: their terms, and a basis in which terms that go together lie near each other."""
