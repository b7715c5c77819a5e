"""The tokenizer of the pipeline: spaCy's own, cutting inside words where the tagger's rule does."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokenizer import Tokenizer
from spacy.vocab import Vocab

from app.ml.tagger.words import TOKEN


class Cut(NamedTuple):
    """A place between two tokens, in the form of a match that takes nothing away."""

    place: int

    def start(self) -> int:
        """Return where the cut is."""
        return self.place

    def end(self) -> int:
        """Return the same place: no character is part of a cut."""
        return self.place


def cuts(chunk: str) -> Iterator[Cut]:
    """Yield the places at which a run of characters without white space falls into tokens."""
    if chunk.isalpha():
        return iter(())
    places = (found.start() for found in TOKEN.finditer(chunk))
    next(places, None)
    return (Cut(place) for place in places)


def tokenizer(vocab: Vocab) -> Tokenizer:
    """Return a tokenizer without exceptions, prefixes or suffixes: cuts alone."""
    return Tokenizer(vocab, infix_finditer=cuts)
