"""Numbers: the CV has the same one, said of the same thing; a length of time may follow from its dates."""

import re
from collections.abc import Iterator

from app.llm.grounding.numbers import Number, numbers_in
from app.llm.grounding.reading import Read, Sentence, Sides, missing, one_language
from app.llm.grounding.sides import Side
from app.llm.grounding.spans import Span
from app.llm.grounding.words import alike, content_roots, listed, root, words_in
from app.ml.resume.dates import find_dates
from app.ml.text.folding import fold

# What is counted so low and named so generally follows from the CV itself: "in both roles", "three hospitals".
_FEW = 3
_GLUED = 5
_LOW = 12
_PLACES = frozenset(
    root(fold(word))
    for word in listed(
        "hospitals companies employers roles positions jobs countries cities schools wards departments clinics firms "
        "places organisations settings sides worlds things languages stations careers industries sectors "
        "stellen häuser "
        "kliniken arbeitgeber betriebe länder stationen bereiche seiten welten sprachen firmen"
    )
)
_CHANGES = re.compile(
    r"\b(?:doubl(?:ed?|ing)|tripl(?:ed?|ing)|trebl(?:ed?|ing)|quadrupl(?:ed?|ing)|halv(?:ed?|ing)|by half|by a third|"
    r"verdoppel\w*|verdreifach\w*|halbier\w*|um die halfte|um ein drittel)\b"
)
_FRACTION = re.compile(r"\b(?:half|third|quarter|halfte|drittel|viertel|2x|3x|50 ?%|100 ?%|200 ?%)")
# How far a rounded length of time may be off, in years.
_SHORTER, _LONGER = 0.5, 1.0

# "Six years at Acme", "at Acme since 2019".
_AT_NAMED = re.compile(
    r"(?:years?|months?|since|until|from|in|jahren?|seit|bis|20\d\d|19\d\d)\b[^,;.]{0,25}? (?:at|with|for|"
    r"bei(?:m| der)?|am|im) "
    r"(?P<name>(?:[A-ZÄÖÜ][\w.&'’-]*(?: (?:of|de|der|von|and|&) )? ?)+)|"
    r"(?:at|with|for|bei(?:m| der)?|am|im) (?P<other>(?:[A-ZÄÖÜ][\w.&'’-]*(?: (?:of|de|der|von|and|&) )? ?)+)"
    r"[^;,.]{0,12}?(?:(?:for|since|from|in|seit|von|ab) (?:\w+ )?(?:(?:19|20)\d\d|\w+ (?:years|jahre))|"
    r"(?:19|20)\d\d)"
)


def read(sentence: Sentence, sides: Sides) -> Iterator[Read]:
    """The numbers of a sentence but for calendar years."""
    dates = find_dates(sentence.text)
    for number in numbers_in(sentence.text):
        if number.kind == "date" or sentence.denied(number.start):
            continue
        if any(span.at <= number.start < span.until for span in dates):
            # "10/2015" is a date.
            continue
        words = sentence.text[number.start : _end(sentence, number)]
        same = one_language(sentence, sides)
        known = any(_known(number, side, sentence, same=same) for side in sentence.sides(number.start, sides))
        known = (
            known
            or ((number.kind == "year" or _counts_years(number, sentence)) and _follows(number, sentence, sides))
            or _is_few(number, sentence)
        )
        reason = "" if known else missing(words, "The number", own=sentence.own(number.start))
        yield Read("number", number.start, number.end, words, known, reason)
    yield from _changes(sentence, sides)


def _end(sentence: Sentence, number: Number) -> int:
    behind = [word for word in sentence.words if word.start >= number.end]
    return behind[0].end if behind and behind[0].start - number.end <= 1 else number.end


def _known(number: Number, side: Side, sentence: Sentence, *, same: bool) -> bool:
    mine = frozenset(content_roots(sentence.text))
    among = any(one.kind == "percent" for one in numbers_in(sentence.text))
    for line, roots in zip(side.line_texts, side.line_roots, strict=True):
        for other in numbers_in(line):
            if _same(number, other, among=among) and (not same or _of_the_same(number, other, mine, roots)):
                return True
    return False


def _same(number: Number, other: Number, *, among: bool) -> bool:
    if number.kind != other.kind:
        if {number.kind, other.kind} == {"count", "percent"} and number.value == other.value:
            # "111 percent, and 128 the year before" leaves the second sign out.
            return among
        # "Reduced falls by 30" beside "30 %" is another thing; money without its sign is the same amount.
        return {number.kind, other.kind} == {"count", "money"} and number.value == other.value and number.value >= 1000
    if number.value == other.value:
        return True
    if number.more:
        return number.value <= other.value <= 1.5 * number.value
    return number.nearly and abs(number.value - other.value) <= 0.1 * other.value


def _of_the_same(number: Number, other: Number, mine: frozenset[str], line: frozenset[str]) -> bool:
    if number.kind != other.kind or number.kind == "year" or not number.about:
        return True
    if _differ(number, other):
        return _shared(number.about, other.about) > 1
    if number.near & other.near or ("anybody" in number.near and other.near) or _shared(number.about, other.about) > 0:
        return True
    # A number that is not round or low is hardly met by chance: what else the sentence says is enough.
    return _shared(mine, line) >= (1 if number.value != int(number.value) or number.value > _LOW else 2)


def _differ(number: Number, other: Number) -> bool:
    """Whether two counts are surely of different beings: of patients, and of colleagues."""
    both = bool(number.near and other.near) and number.kind == "count"
    return both and not number.near & other.near and "anybody" not in number.near


def _shared(one: frozenset[str], other: frozenset[str]) -> int:
    return sum(1 for word in one if any(_akin(word, known) for known in other))


def _akin(one: str, other: str) -> bool:
    """Whether two roots are forms of one word, or one is the end of the other: "Anlagen" of "Produktionsanlagen"."""
    if one == other or alike(one, other):
        return True
    return min(len(one), len(other)) >= _GLUED and (one.endswith(other) or other.endswith(one))


def _counts_years(number: Number, sentence: Sentence) -> bool:
    """ "Eleven years, the last six of them": years that are named once."""
    behind = sentence.folded[number.end : number.end + 10]
    return number.kind == "count" and bool(re.match(r" (?:of (?:them|those|which)|davon)\b", behind))


def _is_few(number: Number, sentence: Sentence) -> bool:
    counted = number.kind == "count" and number.worded and number.value <= _FEW
    behind = [root(word.folded) for word in words_in(sentence.text[number.end : number.end + 40])[:2]]
    return counted and not number.near and (not number.about or any(word in _PLACES for word in behind))


def _follows(number: Number, sentence: Sentence, sides: Sides) -> bool:
    """Whether a length of time comes of the dates of the CV; at a named employer, of the dates there."""
    there = _at_named(sentence, sides)
    lengths = {span.years for span in there} if there else sides.lengths
    return any(_fits(number, length) for length in lengths)


def _fits(number: Number, length: float) -> bool:
    if number.more:
        return number.value - 0.1 <= length <= number.value + max(2.0, 0.5 * number.value)
    if number.nearly:
        return number.value - _LONGER <= length <= number.value + _SHORTER
    return number.value - _SHORTER <= length < number.value + _LONGER


def _at_named(sentence: Sentence, sides: Sides) -> list[Span]:
    """The times that stand beside an employer of the CV which the sentence names in this connection."""
    lines = named_lines(sentence, sides)
    return [span for span in sides.spans if any(abs(span.line - line) <= 1 for line in lines)]


def named_lines(sentence: Sentence, sides: Sides) -> list[int]:
    """The lines of the CV that hold a name which the sentence ties to a time: "six years at Acme"."""
    found = _AT_NAMED.search(sentence.text)
    if not found:
        return []
    name = [word.folded for word in words_in(found["name"] or found["other"] or "")]
    if not name:
        return []
    return [
        number
        for number, line in enumerate(sides.cv.lines)
        if all(word in {known.folded for known in line} for word in name)
    ]


def _changes(sentence: Sentence, sides: Sides) -> Iterator[Read]:
    for found in _CHANGES.finditer(sentence.folded):
        if sentence.denied(found.start()) or not sentence.own(found.start()):
            continue
        words = sentence.text[found.start() : found.end()]
        known = sides.cv.vocabulary.knows(found[0].split()[-1]) or bool(_FRACTION.search(sides.cv.folded))
        yield Read("number", *found.span(), words, known, "" if known else missing(words, "The change", own=True))
