"""Names: of employers, schools, places, products and people. Each stands in the CV as it is written, or in the "
"posting."""

import re
from collections.abc import Iterator

from app.llm.grounding.claims.languages import is_language_of
from app.llm.grounding.naming import FIRM, GROUPS, LINKS, SCHOOL, is_place, says_name
from app.llm.grounding.reading import Read, Sentence, Sides, missing
from app.llm.grounding.sides import name_words
from app.llm.grounding.types import ClaimKind
from app.llm.grounding.words import Word, is_general, parts_of, words_in
from app.ml.titles.families import is_known
from app.ml.titles.words import normalise

_AT = re.compile(
    r"(?:\b(?:at|for|with|joined|join|from|by|bei|beim|fur|der firma|joining|am|im|an der) (?:the |der |dem |den )?)$"
)
_LEGAL = re.compile(r"\b(?:gmbh|ag|inc|ltd|llc|plc|se|kg)\b")
_TITLE_OF_PERSON = frozenset(
    {
        "frau",
        "herr",
        "mr",
        "mrs",
        "ms",
        "dr",
        "professor",
        "professorin",
        "doctor",
        "doktor",
        "med",
        "prof",
        "herrn",
        "dipl",
        "mx",
        "sir",
        "madam",
    }
)


def read(sentence: Sentence, sides: Sides, taken: list[Read]) -> Iterator[Read]:
    """The names of a sentence that no other reader has understood as something else."""
    for start, end in _sequences(sentence):
        name = sentence.text[start:end]
        covered = [one for one in taken if one.start < end and start < one.end]
        if (
            sentence.denied(start)
            or (sentence.is_greeting and _is_office(name))
            or any(one.start <= start and end <= one.end for one in covered)
        ):
            continue
        own = sentence.own(start)
        near = list(sentence.sides(start, sides))
        if sentence.is_greeting:
            near.append(sides.job)
        words = name_words(name)
        known = (
            _is_self(words, sides)
            or is_language_of(sides.cv, name)
            or any(says_name(side, name, german=sentence.german) for side in near)
        )
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
        if _counts(sentence, number, word) or (run and word.folded in LINKS and _goes_on(words, number)):
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
    """ "Italian-speaking" patients: read with the languages."""
    return any(part in ("speaking", "speaker", "speakers", "sprachig") for part in parts_of(word.folded)[1:])


def _kept(sentence: Sentence, run: list[Word]) -> Iterator[tuple[int, int]]:
    while run and run[-1].folded in LINKS:
        run = run[:-1]
    while run and run[0].folded in _TITLE_OF_PERSON:
        run = run[1:]
    if not run or all(is_general(word.folded) and not _named_at(sentence, word) for word in run):
        return
    if len(run) == 1 and run[0].start == sentence.words[0].start and run[0].text[1:].islower():
        # Any sentence begins with a capital.
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
    place = is_place(word.text)
    return inner or word.has_digit or place


def _is_office(name: str) -> bool:
    """ "Dear Hiring Committee": whom a letter greets by what they do."""
    words = [word.folded for word in words_in(name)]
    return all(is_general(word) or word in GROUPS for word in words) or is_known(normalise(name))


def _is_self(words: list[str], sides: Sides) -> bool:
    mine = set(name_words(sides.ground.full_name or ""))
    return bool(words) and set(words) <= mine


def _kind(name: str, sentence: Sentence, start: int) -> ClaimKind:
    low = " ".join(name_words(name))
    if SCHOOL.search(low):
        return "school"
    if FIRM.search(low) or _LEGAL.search(sentence.folded[start : start + len(name) + 6]):
        return "employer"
    if is_place(name):
        return "place"
    if sentence.is_greeting:
        return "name"
    return "employer" if _AT.search(sentence.folded[:start]) else "skill"
