"""Cover letters: asking a model, checking, keeping versions, changing, handing out."""
