"""Names: of employers, schools, places, products and people. Each stands in the CV as it is written, or in the posting."""

import re
from collections.abc import Iterator

from app.llm.grounding.reading import Read, Sentence, Sides, missing
from app.llm.grounding.sides import Side, name_words
from app.llm.grounding.types import ClaimKind
from app.llm.grounding.words import Word, is_general, parts_of, words_in
from app.llm.grounding.claims.languages import is_language_of
from app.ml.places.geography import city_named, country_named, region_code, region_named
from app.ml.titles.families import is_known
from app.ml.titles.words import normalise

_LINKS = frozenset({"of", "de", "der", "von", "and", "&", "the", "for", "du", "la", "am", "an", "zu", "zur", "st"})
# Whom a letter greets at an employer.
_GROUPS = frozenset({"team", "teams", "folks", "people", "committee", "recruiting", "department", "family", "crew", "director", "direktor", "direktorin", "professor", "leitung", "geschaftsfuhrung", "personalabteilung"})
_SCHOOL = re.compile(
    r"\b(?:universit\w+|college|school|academy|institute of technology|hochschule|schule|gymnasium|fh|tu|polytechnic)\b"
)
_FIRM = re.compile(
    r"\b(?:hospital|clinic|medical|health|centre|center|inc|ltd|llc|gmbh|ag|se|group|bank|company|labs?|systems|klinik\w*|"
    r"krankenhaus|spital|charite|trust|foundation|council|agency|studio|partners|consulting|services|solutions|pflegeheim|"
    r"seniorenheim|praxis|werke|verlag|kita|care home|airlines|hotel|restaurant)\b"
)
_AT = re.compile(
    r"(?:\b(?:at|for|with|joined|join|from|by|bei|beim|fur|der firma|joining|am|im|an der) (?:the |der |dem |den )?)$"
)
_LEGAL = re.compile(r"\b(?:gmbh|ag|inc|ltd|llc|plc|se|kg)\b")
_TITLE_OF_PERSON = frozenset({"frau", "herr", "mr", "mrs", "ms", "dr", "prof", "herrn", "dipl", "mx", "sir", "madam"})


def read(sentence: Sentence, sides: Sides, taken: list[Read]) -> Iterator[Read]:
    """The names of a sentence that no other reader has understood as something else."""
    for start, end in _sequences(sentence):
        name = sentence.text[start:end]
        covered = [one for one in taken if one.start < end and start < one.end]
        if sentence.denied(start) or (sentence.is_greeting and _is_office(name)) or any(one.start <= start and end <= one.end for one in covered):
            continue
        own = sentence.own(start)
        near = list(sentence.sides(start, sides))
        if sentence.is_greeting:
            near.append(sides.job)
        words = name_words(name)
        known = _is_self(words, sides) or is_language_of(sides.cv, name) or any(_says(side, words, name, german=sentence.german) for side in near)
        kind = _kind(name, sentence, start)
        yield Read(kind, start, end, name, known, "" if known else missing(name, _WHAT.get(kind, "The name"), own=own))


_WHAT: dict[ClaimKind, str] = {
    "employer": "The employer",
    "school": "The school",
    "place": "The place",
    "name": "The name",
}


def _sequences(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The runs of words written as names; in German, where all nouns are, only those that are surely one."""
    run: list[Word] = []
    words = sentence.words
    for number, word in enumerate(words):
        previous_end = words[number - 1].end if number else 0
        gap = sentence.text[previous_end : word.start]
        if run and (gap.strip(" ") not in ("", ".") or (gap.startswith(".") and not _short(run[-1]))):
            yield from _kept(sentence, run)
            run = []
        if _counts(sentence, number, word) or (run and word.folded in _LINKS and _goes_on(words, number)):
            run.append(word)
        elif run:
            yield from _kept(sentence, run)
            run = []
    if run:
        yield from _kept(sentence, run)


def _short(word: Word) -> bool:
    return len(word.text) <= 3


def _goes_on(words: list[Word], number: int) -> bool:
    if words[number].folded == "and" or number + 1 >= len(words):
        return False
    after = words[number + 1]
    return after.text[:1].isupper() or (
        after.folded == "the" and number + 2 < len(words) and words[number + 2].text[:1].isupper()
    )


def _counts(sentence: Sentence, number: int, word: Word) -> bool:
    if (
        not (word.text[:1].isupper() or any(char.isupper() for char in word.text))
        or word.text == "I"
        or word.text.startswith("I'")
        or word.text.startswith("I’")
    ):
        return False
    if word.start < sentence.greeting or _speaks_of_language(word):
        return False
    if number == 0 or sentence.text[: word.start].rstrip()[-1:] in (":", "“", "„", '"', "."):
        return not is_general(word.folded)
    if sentence.german:
        return not is_general(word.folded)
    return True


def _speaks_of_language(word: Word) -> bool:
    """"Italian-speaking" patients: read with the languages."""
    return any(part in ("speaking", "speaker", "speakers", "sprachig") for part in parts_of(word.folded)[1:])


def _kept(sentence: Sentence, run: list[Word]) -> Iterator[tuple[int, int]]:
    while run and run[-1].folded in _LINKS:
        run = run[:-1]
    while run and run[0].folded in _TITLE_OF_PERSON:
        run = run[1:]
    if not run or all(is_general(word.folded) and not _named_at(sentence, word) for word in run):
        return
    if sentence.german and not sentence.is_greeting and not _surely_german(run):
        return
    yield run[0].start, run[-1].end


def _named_at(sentence: Sentence, word: Word) -> bool:
    """ "At Target": a general word with a capital where an employer is named."""
    return not sentence.german and bool(_AT.search(sentence.folded[: word.start])) and len(word.text) > 2


def _surely_german(run: list[Word]) -> bool:
    if len(run) > 1:
        return True
    word = run[0]
    inner = any(char.isupper() for char in word.text[1:]) and not word.text[1:].islower()
    place = bool(city_named(word.text) or country_named(word.text))
    return inner or word.has_digit or place


def _is_office(name: str) -> bool:
    """"Dear Hiring Committee": whom a letter greets by what they do."""
    words = [word.folded for word in words_in(name)]
    return all(is_general(word) or word in _GROUPS for word in words) or is_known(normalise(name))


def _is_self(words: list[str], sides: Sides) -> bool:
    mine = set(name_words(sides.ground.full_name or ""))
    return bool(words) and set(words) <= mine


def _says(side: Side, words: list[str], name: str, *, german: bool) -> bool:
    if says_name(side, words, name):
        return True
    if len(words) == 1:
        # "Italien" beside "Italienisch"; "Acme-Team".
        parts = parts_of(words[0])
        if len(parts) > 1 and all(is_general(part) or says_name(side, [part], part) for part in parts):
            return True
        return _is_place(name) and side.vocabulary.knows(words[0])
    while len(words) > 1 and words[-1] in _GROUPS:
        words = words[:-1]
        if says_name(side, words, name):
            return True
    if " " not in name and "-" in name and all(is_general(part) or says_name(side, [part], part) for part in words):
        return True
    if not german:
        return False
    if not _FIRM.search(" ".join(words)) and not _SCHOOL.search(" ".join(words)):
        # Nouns that happen to stand side by side.
        return all(is_general(word) or side.vocabulary.knows(word) for word in words)
    # "Kita Lindenau der AWO": two names that the genitive ties together.
    pieces = [piece for piece in re.split(r" (?:der|des|von|am|an der|im|in) ", name) if piece]
    return len(pieces) > 1 and all(says_name(side, name_words(piece), piece) for piece in pieces)


def _is_place(name: str) -> bool:
    return bool(city_named(name) or country_named(name) or region_named(name))


def says_name(side: Side, words: list[str], name: str) -> bool:
    """Whether a line of a side has a name: its words in order and close together, its letters, or what those stand for."""
    if not words:
        return True
    if any(_in_order(words, line) for line in side.names):
        return True
    if len(words) == 1:
        return _stands_for(words[0], name, side) or _is_region(name, side)
    initials = "".join(word[0] for word in words if word not in _LINKS)
    if len(initials) >= 2 and re.search(rf"(?<!\w){initials}(?!\w)", side.folded):
        return True
    return all(_in_order([word], line_words) for word in words for line_words in [_all(side)]) and all(
        is_general(word) or len(word) <= 3 for word in words[1:]
    )


def _all(side: Side) -> tuple[str, ...]:
    return tuple(word for line in side.names for word in line)


def _in_order(words: list[str], line: tuple[str, ...]) -> bool:
    """Whether the words stand in a line in order, with at most two others between them."""
    for first, known in enumerate(line):
        if not _same(words[0], known):
            continue
        at = first
        for word in words[1:]:
            at = next((place for place in range(at + 1, min(at + 4, len(line))) if _same(word, line[place])), -1)
            if at < 0:
                break
        else:
            return True
    return False


def _same(one: str, other: str) -> bool:
    return one == other or one.rstrip("s") == other.rstrip("s") or (one.replace("-", "") == other.replace("-", ""))


def _stands_for(word: str, name: str, side: Side) -> bool:
    """Whether letters stand for words of the side that begin with them: "ICU"."""
    if not name.isupper() or not 2 <= len(word) <= 5:
        return False
    pattern = r"[ -](?:of |and |the |for |& )?".join(rf"{re.escape(char)}\w*" for char in word)
    return re.search(rf"(?<!\w){pattern}", side.folded) is not None


def _is_region(name: str, side: Side) -> bool:
    """Whether a state stands there by its letters: "Texas" as "TX"."""
    found = region_named(name)
    code = region_code(*found) if found else None
    letters = code.partition("-")[2] if code else ""
    return bool(letters) and re.search(rf"(?<!\w){letters}(?!\w)", side.text) is not None


def _kind(name: str, sentence: Sentence, start: int) -> ClaimKind:
    low = " ".join(name_words(name))
    if _SCHOOL.search(low):
        return "school"
    if _FIRM.search(low) or _LEGAL.search(sentence.folded[start : start + len(name) + 6]):
        return "employer"
    if city_named(name) or country_named(name) or region_named(name):
        return "place"
    if sentence.is_greeting:
        return "name"
    return "employer" if _AT.search(sentence.folded[:start]) else "skill"
