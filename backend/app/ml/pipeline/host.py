"""The pipeline itself: a blank spaCy language with our tokenizer and components, in their order."""

import re
from functools import cache, lru_cache
from threading import Lock
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from app.ml.pipeline.components import ambiguity, gazetteer, linker, mentions, negation, notices, tagging
from app.ml.pipeline.reading import Reading, SkillMention, SkillPhrase
from app.ml.pipeline.tokens import tokenizer
from app.ml.text.passage import LONGEST

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
    host.tokenizer = tokenizer(host.vocab)
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
    return _read(_encodable(text[:LONGEST]))


def phrases_of(text: str, sentences: frozenset[int] | None) -> tuple[SkillPhrase, ...]:
    """Return the phrases tagged in some segments of a text, by their numbers; None = all that ask or tell a duty."""
    reading = reading_of(text)
    with _TAGGING:
        if reading.phrases is None or reading.sentences != sentences:
            reading.sentences = sentences
            doc = Doc(language().vocab)
            doc._.reading = reading
            language()(doc, disable=NAMES)
        return reading.phrases or ()


def document_of(text: str) -> Doc:
    """Return the document of a text with its tokens, the skills named and the phrases tagged as groups of spans."""
    reading = reading_of(text)
    doc = language().make_doc(reading.passage.text)
    doc._.reading = reading
    doc.spans["skills"] = [_span(doc, one, one.skill_id) for one in reading.mentions]
    doc.spans["phrases"] = [_span(doc, one, one.skill_id or "") for one in phrases_of(text, None)]
    return doc


def _span(doc: Doc, found: SkillMention | SkillPhrase, skill_id: str) -> Span:
    """Return the tokens a skill stands in, the skill as what they are linked to."""
    span = doc.char_span(found.start, found.end, found.kind.value, skill_id, alignment_mode="expand")
    return doc[0:0] if span is None else span


@lru_cache(maxsize=8)
def _read(text: str) -> Reading:
    """Read a text; the last few are remembered, because several readers look at the same one.

    The document has no tokens: no component needs them, and making them takes half as long as finding the names.
    """
    host = language()
    doc = Doc(host.vocab)
    doc.user_data["text"] = text
    return cast(Reading, host(doc, disable=PHRASES)._.reading)


def _encodable(text: str) -> str:
    """Replace halves of characters, which no encoding holds; the text stays as long as it was."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)
