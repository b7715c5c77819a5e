"""Degrees: the CV has one of this level, in this field."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.llm.grounding.reading import Read, Sentence, Sides, missing
from app.llm.grounding.sides import Side
from app.llm.grounding.words import Vocabulary, is_general, words_in
from app.ml.terms.degree_levels import LEVELS, DegreeLevel

_L = DegreeLevel
# How CVs shorten what postings spell out, and further words of letters.
_SHORT: tuple[tuple[DegreeLevel, re.Pattern[str]], ...] = (
    (
        _L.DOCTORATE,
        re.compile(r"\b(?:Ph\.?D|D\.?Phil|Dr\.|MD|DNP|EdD|Promotion|promoviert\w*|[Dd]octorate|[Dd]octor of)\b"),
    ),
    (
        _L.MASTER,
        re.compile(
            r"\b(?:M\.?A|M\.?Sc|M\.?S|M\.?Ed|M\.?Eng|MSW|MPH|MBA|MSN|LL\.?M|[Mm]aster(?:'?s| of|\b(?= |-|,))|"
            r"Diplom\w*|Magister|Staatsexamen|[Mm]asters?arbeit|[Mm]asterstudium)\b"
        ),
    ),
    (
        _L.BACHELOR,
        re.compile(r"\b(?:B\.?A|B\.?Sc|B\.?S|B\.?Ed|B\.?Eng|BSN|BBA|BFA|BSW|BCom|LL\.?B|[Bb]achelor\w*(?:'?s)?)\b"),
    ),
    (_L.ASSOCIATE, re.compile(r"\b(?:A\.?A\.?S?|ADN|HND|HNC|[Aa]ssociate(?:'s)?(?= degree| of))\b")),
    (
        _L.VOCATIONAL,
        re.compile(
            r"\b(?:[Aa]pprentice\w*|\w*[Aa]usbildung(?= zu| als)|BTEC|NVQ|Meisterbrief|Gesellenbrief|"
            r"Fachweiterbildung|Berufsschule|IHK|staatlich anerkannte?r?|examinierte?r?|[Dd]iploma)\b"
        ),
    ),
    (_L.SECONDARY, re.compile(r"\b(?:Abitur|A-levels?|GCSEs?|high school|High School|GED|mittlere Reife)\b")),
)
_ANY_DEGREE = re.compile(
    r"\b(?:degree|studium|studiert|graduated?|hochschulabschluss|universit\w+|abschluss|studied)\b"
)
_RAISED = (_L.BACHELOR, _L.MASTER, _L.DOCTORATE, _L.ASSOCIATE)
# "A degree of autonomy", "to a high degree", and titles that only look like degrees.
_NOT = re.compile(r"degree of|high(?:er)? degree|great degree|some degree|diploma course", re.IGNORECASE)
_FIELD = re.compile(
    r"^(?:'?s)?(?: degree)?(?:studium|abschluss|arbeit)?(?: of (?:Science|Arts|Engineering|Education|Nursing|"
    r"Laws|Business"
    r"(?: Administration)?|Fine Arts|Social Work|Public Health|Philosophy|Commerce|Music)| \(?(?:Hons|honours)\)?)?"
    r"(?: degree)?,?(?: in| of| for| im| in der| der| des| für| als| zum| zur|:) (?P<field>[^,;.()]{3,70})"
)
_FIELD_END = re.compile(
    r" (?:from|at|and|with|which|that|where|who|on|to|by|is|was|has|gave|taught|in|after|before|plus|alongside|"
    r"I|an? |the|"
    r"an der|am|bei|und|mit|absolviert|abgeschlossen|gemacht|habe|erworben)\b|$"
)


def read(sentence: Sentence, sides: Sides) -> Iterator[Read]:
    """The degrees of a sentence."""
    for level, start, end in _levels(sentence.text):
        if sentence.denied(start):
            continue
        own = sentence.own(start)
        held = {one for side in sentence.sides(start, sides) for one in _held(side.text)}
        words = sentence.text[start:end]
        known = level in held
        reason = "" if known else missing(words, "The degree", own=own)
        field = _field(sentence.text[end:]) if known and own else None
        if field and _unknown(field, sides.cv):
            known, reason = False, f"Your CV has no degree in “{field}”."
            words = sentence.text[start : sentence.text.index(field, end) + len(field)]
        yield Read("degree", start, end, words, known, reason)
    yield from _bare(sentence, sides)


def _levels(text: str) -> Iterator[tuple[DegreeLevel, int, int]]:
    """The degrees a text names, each place once, the highest level first."""
    taken: list[tuple[int, int]] = []
    for level, pattern in _SHORT:
        for found in pattern.finditer(text):
            around = text[max(0, found.start() - 8) : found.end() + 12]
            if not _NOT.search(around) and not any(a < found.end() and found.start() < b for a, b in taken):
                taken.append(found.span())
                yield level, *found.span()


@lru_cache(maxsize=32)
def _held(text: str) -> frozenset[DegreeLevel]:
    return frozenset(_of_line(text)) | frozenset(level for line in text.split("\n") for level in _folded_levels(line))


def _of_line(text: str) -> Iterator[DegreeLevel]:
    yield from (level for level, _, _ in _levels(text))


def _folded_levels(line: str) -> Iterator[DegreeLevel]:
    low = line.lower()
    yield from (level for level, pattern in LEVELS if pattern.search(low))


def _field(behind: str) -> str | None:
    found = _FIELD.match(behind)
    if not found:
        return None
    field = _FIELD_END.split(found["field"])[0].strip()
    return field or None


def _unknown(field: str, cv: Side) -> list[str]:
    """The words of a field that stand beside no degree of the CV."""
    beside = _beside_degrees(cv.text)
    return [
        word.folded
        for word in words_in(field)
        if len(word.folded) > 2 and not is_general(word.folded) and not beside.knows(word.folded)
    ]


@lru_cache(maxsize=16)
def _beside_degrees(text: str) -> Vocabulary:
    lines = text.split("\n")
    degrees = {
        number
        for number, line in enumerate(lines)
        if any(True for _ in _of_line(line)) or _ANY_DEGREE.search(line.lower())
    }
    near = {other for number in degrees for other in (number - 1, number, number + 1) if 0 <= other < len(lines)}
    return Vocabulary("\n".join(lines[number] for number in sorted(near)))


def _bare(sentence: Sentence, sides: Sides) -> Iterator[Read]:
    """A degree without its level: "I studied biology", "my degree"."""
    for found in re.finditer(
        r"\b(?:degree (?:in|from)|graduated|i studied|studied at|my studies|studium (?:der|des)|studiert(?:e)?)\b",
        sentence.folded,
    ):
        if not sentence.own(found.start()) or sentence.denied(found.start()):
            continue
        held = _held(sides.cv.text)
        known = any(level in held for level in _RAISED) or bool(_ANY_DEGREE.search(sides.cv.folded))
        words = sentence.text[found.start() : found.end()]
        field = re.match(r"(?: of| der| des|) (?P<field>[^,;.()]{3,60})", sentence.text[found.end() :])
        if known and field and found[0] in ("degree in", "i studied", "studium der", "studium des"):
            told = _FIELD_END.split(field["field"])[0].strip()
            if _unknown(told, sides.cv):
                yield Read("degree", *found.span(), f"{words} {told}", False, f"Your CV has no degree in “{told}”.")
                continue
        yield Read("degree", *found.span(), words, known, "" if known else missing(words, "The degree", own=True))
