"""What a language model adds to the reading of a posting: asked for by a click or nightly, quoted, clamped, stored."""
