"""Spoken languages with their level, by their English names."""

import re
from collections.abc import Iterator, Sequence

from app.ml.documents.document import Line
from app.ml.documents.section_names import Section
from app.ml.resume.facts import Language
from app.ml.resume.language_names import LANGUAGES, LEVELS
from app.ml.resume.pieces import evidence_of
from app.ml.resume.sections import Part
from app.ml.text.folding import fold

NAME = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, LANGUAGES), key=len, reverse=True))})(?![\w-])")
LEVEL = re.compile("|".join(rf"(?P<l{at}>{pattern})" for at, (pattern, _) in enumerate(LEVELS)))
# "Bilingual English/Spanish", "fluent in German"; outside its section a language needs such a word.
SPOKEN = re.compile(
    r"\b(?:fluent|native|bilingual|trilingual|mother tongue|speak|spoken|muttersprache|fliessend|couramment|"
    r"langue maternelle|bilingue|nativo|nativa|fluente)\b"
)
IN_SECTION, ELSEWHERE = 0.95, 0.75
REACH = 45


def read_languages(parts: Sequence[Part]) -> list[Language]:
    """Return the languages a CV claims, each once with its first stated level."""
    found: dict[str, Language] = {}
    for language in _all(parts):
        known = found.get(language.name)
        if known is None or (known.level is None and language.level is not None):
            found[language.name] = language
    return list(found.values())


def _all(parts: Sequence[Part]) -> Iterator[Language]:
    for part in parts:
        if part.section is Section.LANGUAGES:
            for at, line in enumerate(part.lines):
                below = part.lines[at + 1] if at + 1 < len(part.lines) else None
                yield from _read(line, below, IN_SECTION)
        elif part.section in {None, Section.SKILLS, Section.OTHER, Section.SUMMARY, Section.CONTACT}:
            for line in part.lines:
                if _speaks(line.text):
                    yield from _read(line, None, ELSEWHERE)


def _speaks(text: str) -> bool:
    folded = fold(text)
    labelled = re.match(r"(?:spoken |foreign )?(?:languages?|sprachen|langues|idiomas)\b", folded)
    return bool(SPOKEN.search(folded) or labelled) and len(text) < 300


def _read(line: Line, below: Line | None, confidence: float) -> Iterator[Language]:
    folded = fold(line.text)
    names = list(NAME.finditer(folded))
    for at, name in enumerate(names):
        until = names[at + 1].start() if at + 1 < len(names) else len(folded)
        level = _level(folded[name.end() : min(until, name.end() + REACH)])
        if level is None and len(names) == 1:
            level = _level(folded[: name.start()])
            if level is None and below is not None and not NAME.search(fold(below.text)) and len(below.text) < REACH:
                level = _level(fold(below.text))
        # Folding may change the length of a text ("ß"); then the whole line is the place.
        words = line.text[name.start() : name.end()] if len(folded) == len(line.text) else None
        yield Language(LANGUAGES[name.group()], level, confidence, evidence_of(line, words=words))


def _level(text: str) -> str | None:
    found = LEVEL.search(text)
    return LEVELS[int(str(found.lastgroup)[1:])][1] if found else None
