"""The pipeline itself: a blank spaCy language with our tokenizer and components, in their order."""

import re
from functools import cache, lru_cache
from threading import Lock
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from app.ml.passage import LONGEST
from app.ml.pipeline.components import ambiguity, gazetteer, linker, mentions, negation, notices, tagging
from app.ml.pipeline.reading import Reading, SkillPhrase
from app.ml.pipeline.tokens import Words

NAMES = tuple(module.__name__.rpartition(".")[2] for module in (notices, gazetteer, ambiguity, negation, mentions))
PHRASES = tuple(module.__name__.rpartition(".")[2] for module in (tagging, linker))
# Threads that read one text share its document.
_TAGGING = Lock()
_HALF = re.compile("[\ud800-\udfff]")
# spaCy keeps every word it has met; a long-lived worker begins anew after so many.
_MOST_WORDS = 200_000


@cache
def _language() -> Language:
    if not Doc.has_extension("reading"):
        Doc.set_extension("reading", default=None)
    host = spacy.blank("xx")
    host.tokenizer = Words(host.vocab)
    for name in (*NAMES, *PHRASES):
        host.add_pipe(name)
    return host


def language() -> Language:
    """Return the pipeline, with a vocabulary of bounded size."""
    if len(_language().vocab.strings) > _MOST_WORDS:
        _language.cache_clear()
        _read.cache_clear()
    return _language()


def reading_of(text: str) -> Reading:
    """Return what the components read in a text, apart from its phrases."""
    return cast(Reading, document_of(text)._.reading)


def phrases_of(text: str, sentences: frozenset[int] | None) -> tuple[SkillPhrase, ...]:
    """Return the phrases tagged in some segments of a text, by their numbers; None = all that ask or tell a duty."""
    doc = document_of(text)
    reading = cast(Reading, doc._.reading)
    with _TAGGING:
        if reading.phrases is None or reading.sentences != sentences:
            reading.sentences = sentences
            for name in PHRASES:
                doc = language().get_pipe(name)(doc)
        return reading.phrases or ()


def document_of(text: str) -> Doc:
    """Return the document of a text; the last few are remembered, because several readers look at the same one."""
    return _read(_encodable(text[:LONGEST]))


@lru_cache(maxsize=8)
def _read(text: str) -> Doc:
    return language()(text, disable=PHRASES)


def _encodable(text: str) -> str:
    """Replace halves of characters, which no encoding holds; the text stays as long as it was."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)
