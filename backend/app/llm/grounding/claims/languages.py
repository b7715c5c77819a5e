"""Languages: the CV names them, on the level that is claimed or a higher one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.llm.grounding.reading import Read, Sentence, Sides, missing
from app.llm.grounding.sides import Side
from app.llm.grounding.words import parts_of, words_in
from app.ml.terms.languages import find_languages, language_spans
from app.ml.text.folding import fold
from app.ml.text.tables import listed, rows
from app.ml.text.written_in import language_name

_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2", "native")
# What people write as the level of a language is no exam: "fluent" is what one language reads as C1, another as B2.
_SLACK = 1


def read(sentence: Sentence, sides: Sides) -> Iterator[Read]:
    """The human languages of a sentence."""
    found = sorted((*language_spans(sentence.prepared), *_speakers(sentence)), key=lambda span: span[1])
    for number, (name, start, end) in enumerate(found):
        if sentence.denied(start):
            continue
        words = sentence.text[start:end]
        own = sentence.own(start)
        texts = [sides.cv.text] if own else [sides.cv.text, sides.job.text]
        known = any(name in _named(text) for text in texts) or name == _written(sides.cv)
        reason = "" if known else missing(words, "The language", own=own)
        until = found[number + 1][1] if number + 1 < len(found) else len(sentence.text)
        level = _level(sentence, name, end, until, alone=len(found) == 1)
        if known and own and level and _higher(level, _named(sides.cv.text).get(name)):
            known, reason = False, f"Your CV does not say that your {words} is as good as that."
        yield Read("language", start, end, words, known, reason)


_CEFR = re.compile(r"(?<!\w)([abc][12])(?!\w)")


def _level(sentence: Sentence, name: str, end: int, until: int, *, alone: bool) -> str | None:
    """The level that is claimed of a language: what stands behind it, before the next one."""
    stated = _CEFR.search(sentence.folded, end, until)
    if stated:
        return stated[1].upper()
    if not alone:
        return None
    return next((mention.level for mention in find_languages(sentence.text) if mention.name == name), None)


_SPEAKING = re.compile(r"(?P<language>[a-z]+?)(?:sprachig\w*|-speaking)")


def _speakers(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """ "French-speaking patients", "französischsprachige"."""
    for found in _SPEAKING.finditer(sentence.folded):
        for name, surfaces in _surfaces():
            if found["language"] in surfaces:
                yield name, *found.span()


def is_language_of(side: Side, word: str) -> bool:
    """Whether a word names a language that a CV names or is written in."""
    folded = fold(word)
    names = [name for name, surfaces in _surfaces() if folded in surfaces]
    return any(name in _named(side.text) or name == _written(side) for name in names)


def _written(side: Side) -> str | None:
    return language_name(side.language) if side.language else None


@lru_cache(maxsize=32)
def _named(text: str) -> dict[str, str | None]:
    """The languages a text names in any way, each with the highest level that stands in its line."""
    found: dict[str, str | None] = {}
    for line in text.split("\n"):
        words = {part for word in words_in(line) for part in parts_of(word.folded)}
        # A list of a CV names languages without saying that they are some.
        stated = {mention.name: mention.level for mention in find_languages(f"Languages: {line}")}
        for name, surfaces in _surfaces():
            if words & surfaces:
                level = stated.get(name)
                found[name] = max(found.get(name) or "", level or "", key=_rank) or None
    return found


def _rank(level: str) -> int:
    return _LEVELS.index(level) if level in _LEVELS else -1


def _higher(claimed: str, held: str | None) -> bool:
    if held is None:
        return claimed in ("native", "C2")
    return _rank(claimed) > _rank(held) + (_SLACK if claimed != "native" else 0)


@lru_cache(maxsize=1)
def _surfaces() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((row["name"], frozenset((row["name"].lower(), *listed(row["aliases"])))) for row in rows("languages"))
