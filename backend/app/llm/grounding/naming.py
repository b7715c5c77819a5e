"""Whether a text has a name: in its words, by its letters, or by what the letters stand for."""

import re

from app.llm.grounding.sides import Side, name_words
from app.llm.grounding.words import is_general, parts_of
from app.ml.places.geography import city_named, country_named, region_code, region_named

LINKS = frozenset({"of", "de", "der", "von", "and", "&", "the", "for", "du", "la", "am", "an", "zu", "zur", "st"})
# Whom a letter greets at an employer.
GROUPS = frozenset(
    {
        "team",
        "teams",
        "folks",
        "people",
        "committee",
        "recruiting",
        "department",
        "family",
        "crew",
        "director",
        "direktor",
        "direktorin",
        "professor",
        "leitung",
        "geschaftsfuhrung",
        "personalabteilung",
    }
)
SCHOOL = re.compile(
    r"\b(?:universit\w+|college|school|academy|institute of technology|hochschule|schule|gymnasium|fh|tu|"
    r"polytechnic)\b"
)
FIRM = re.compile(
    r"\b(?:hospital|clinic|medical|health|centre|center|inc|ltd|llc|gmbh|ag|se|group|bank|company|labs?|systems|"
    r"klinik\w*|"
    r"krankenhaus|spital|charite|trust|foundation|council|agency|studio|partners|consulting|services|solutions|"
    r"pflegeheim|"
    r"seniorenheim|praxis|werke|verlag|kita|care home|airlines|hotel|restaurant)\b"
)
# Shorter words are letters themselves.
_SPELT_OUT = 4
# So many other words may stand between those of a name.
_BETWEEN = 4
_TIED = re.compile(r" (?:der|des|von|am|an der|im|in) ")


def says_name(side: Side, name: str, *, german: bool) -> bool:
    """Whether a side has a name, or all that it is made of."""
    words = name_words(name)
    if has_name(side, name) or _without_group(side, words):
        return True
    if " " not in name and len(parts := parts_of("-".join(words))) > 1 and "-" in name:
        # "Acme-Team", "AHPRA-registered".
        return all(is_general(part) or _in_lines([part], side) for part in parts)
    if len(words) == 1:
        # "Italien" beside "Italienisch".
        return is_place(name) and side.vocabulary.knows(words[0])
    return german and _pieces(side, name)


def _without_group(side: Side, words: list[str]) -> bool:
    while len(words) > 1 and words[-1] in GROUPS:
        words = words[:-1]
        if has_name(side, " ".join(words)):
            return True
    return False


def _pieces(side: Side, name: str) -> bool:
    """German nouns that stand side by side, and names that a genitive ties together: "Kita Lindenau der AWO"."""
    pieces = [piece for piece in _TIED.split(name) if piece]
    return all(has_name(side, piece) or _are_nouns(side, name_words(piece)) for piece in pieces)


def _are_nouns(side: Side, words: list[str]) -> bool:
    """Whether these are words of the side that only happen to stand together, and no institution."""
    whole = " ".join(words)
    if FIRM.search(whole) or SCHOOL.search(whole):
        return False
    return all(is_general(word) or side.vocabulary.knows(word) for word in words)


def has_name(side: Side, name: str) -> bool:
    """Whether a line has the words of a name in order and close together, or its letters, or what they stand for."""
    words = name_words(name)
    if not words or _in_lines(words, side):
        return True
    if len(words) == 1:
        return _stands_for(words[0], name, side) or _is_region(name, side)
    spelt = [word for word in words if word not in LINKS]
    initials = "".join(word[0] for word in spelt)
    if len(initials) > 1 and min(map(len, spelt)) >= _SPELT_OUT and re.search(rf"(?<!\w){initials}(?!\w)", side.folded):
        return True
    return all(_in_lines([word], side) for word in words) and all(
        is_general(word) or len(word) < _SPELT_OUT for word in words[1:]
    )


def is_place(name: str) -> bool:
    """Whether we know a city, state or country of this name."""
    return bool(city_named(name) or country_named(name) or region_named(name))


def _in_lines(words: list[str], side: Side) -> bool:
    return any(_in_order(words, line) for line in side.names)


def _in_order(words: list[str], line: tuple[str, ...]) -> bool:
    return any(_goes_on(words[1:], line, first) for first, known in enumerate(line) if _same(words[0], known))


def _goes_on(words: list[str], line: tuple[str, ...], at: int) -> bool:
    for word in words:
        near = range(at + 1, min(at + 1 + _BETWEEN, len(line)))
        at = next((place for place in near if _same(word, line[place])), -1)
        if at < 0:
            return False
    return True


def _same(one: str, other: str) -> bool:
    return one.rstrip("s") == other.rstrip("s") or one.replace("-", "") == other.replace("-", "")


def _stands_for(word: str, name: str, side: Side) -> bool:
    """Whether letters stand for words of the side that begin with them: "ICU"."""
    if not name.isupper() or not 3 <= len(word) <= 5:
        return False
    pattern = r"[ -](?:of |and |the |for |& )?".join(rf"{re.escape(char)}\w*" for char in word)
    return re.search(rf"(?<!\w){pattern}", side.folded) is not None


def _is_region(name: str, side: Side) -> bool:
    """Whether a state stands there by its letters: "Texas" as "TX"."""
    found = region_named(name)
    code = region_code(*found) if found else None
    letters = code.partition("-")[2] if code else ""
    return bool(letters) and re.search(rf"(?<!\w){letters}(?!\w)", side.text) is not None
