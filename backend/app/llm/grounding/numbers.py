"""Numbers as people write them, with what is counted: "40 beds", "twelve nurses", "1,2 Mio. Euro", "30 %"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.llm.grounding.words import listed, root, words_in
from app.ml.text.folding import fold

_ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_EINS = listed(
    "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn "
    "siebzehn "
    "achtzehn neunzehn"
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ZEHN = {
    "zwanzig": 20, "dreissig": 30, "dreisig": 30, "vierzig": 40, "funfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_LARGE = {
    "hundred": 100.0, "hundert": 100.0, "thousand": 1e3, "tausend": 1e3, "million": 1e6, "millions": 1e6,
    "millionen": 1e6, "billion": 1e9, "milliarde": 1e9, "milliarden": 1e9, "dozen": 12.0, "dozens": 12.0,
    "dutzend": 12.0, "decade": 10.0, "decades": 10.0, "jahrzehnt": 10.0, "jahrzehnte": 10.0, "jahrzehnten": 10.0,
}  # fmt: skip
_SMALL = (
    {word: float(value) for value, word in enumerate(_ONES)}
    | {word: float(value) for value, word in enumerate(_EINS)}
    | {word: float(value) for word, value in (_TENS | _ZEHN).items()}
    | {
        f"{tens}-{one}": float(value + place)
        for tens, value in _TENS.items()
        for place, one in enumerate(_ONES[1:10], 1)
    }
    | {
        f"{'ein' if one == 'eins' else one}und{tens}": float(value + place)
        for tens, value in _ZEHN.items()
        for place, one in enumerate(_EINS[1:10], 1)
    }
)
_HALVES = {"eineinhalb": 1.5, "anderthalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5}
_SMALL |= _HALVES
_DECADES = frozenset({"decade", "decades", "jahrzehnt", "jahrzehnte", "jahrzehnten"})
_A = frozenset({"a", "an", "ein", "eine", "einem", "einen", "half", "mehrere", "several", "few"})
_WORDS = "|".join(sorted((*_SMALL, *_LARGE), key=len, reverse=True))
_WORDED = re.compile(
    rf"(?<![\w-])(?:(?:an? |half a |ein(?:e[mnrs]?)? )?(?:{_WORDS})(?:[ -](?:and |und )?(?:{_WORDS}))*)(?![\w])"
)
_DIGITS = re.compile(
    r"(?<![\w.,])(?P<sign>[$€£] ?|chf |eur |usd |gbp )?(?P<number>\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?|"
    r"\d+(?:[.,]\d+)?)"
    r"(?: ?(?P<scale>k|m|mn|mio\.?|million(?:en|s)?|thousand|tausend|bn|billion|mrd\.?|milliarden?)(?![\w]))?\+?"
    r"(?P<unit> ?%| ?percent\b| ?per cent\b| ?prozent\b|-fold\b| ?x\b| ?(?:€|\$|£|euros?\b|eur\b|usd\b|"
    r"dollars?\b|chf\b|gbp\b|pounds?\b))?"
    r"(?![\w]|[.,]\d)"
)
_SCALES = {"k": 1e3, "thousand": 1e3, "tausend": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "bn": 1e9, "mrd": 1e9}
_MONEY = re.compile(r"[$€£]|eur|usd|dollar|chf|gbp|pound")
_MONEY_NEAR = re.compile(r"^ ?(?:euros?|dollars?|pounds?|francs?|franken|eur|usd|€)\b")
_PERCENT_NEAR = re.compile(r"^ ?(?:%|per ?cent\b|prozent\b)")
_TIMES = {
    "year": re.compile(r"^[ -]?(?:and a half )?(?:years?|yrs?|jahre?[ns]?|jahrig\w*)\b"),
    "month": re.compile(r"^[ -]?(?:months?|monate?n?|monatig\w*)\b"),
    "week": re.compile(r"^[ -]?(?:weeks?|wochen?)\b"),
    "day": re.compile(r"^[ -]?(?:days?|tage?n?)\b"),
    "hour": re.compile(r"^[ -]?(?:hours?|stunden?)\b"),
}
_MORE = re.compile(r"(?:more than|over|at least|above|upwards of|in excess of|uber|mehr als|mindestens|gut) $")
_NEARLY = re.compile(
    r"(?:nearly|almost|about|around|some|roughly|approximately|close to|knapp|rund|etwa|circa|ca\.|fast) $"
)
_CLASSES = {
    "people": frozenset(
        root(word)
        for word in listed(
            "team teams nurses nurse staff employees employee colleagues engineers engineer "
            "members developers developer reports report carers assistants analysts students pupils interns "
            "mitarbeiter mitarbeitende mitarbeitenden kollegen pflegekräfte köpfe azubis auszubildende"
        )
    ),
    # "Six people" may be patients or colleagues.
    "anybody": frozenset(
        root(word) for word in listed("people persons person men women menschen personen leute frauen männer")
    ),
    "patients": frozenset(
        root(word) for word in listed("patients patient residents clients bewohner patienten klienten")
    ),
}
# Longer rows of digits count nothing.
_LONGEST = 18
_AFTER, _BEFORE = 5, 4
# Shorter words, and these, say nothing of what is counted.
_TELLING = 4
_EMPTY = frozenset(
    listed(
        "about over more than with from some around nearly almost under during than that this these those have each "
        "every them they were been while when into only most other between also uber rund etwa mehr mein meine eine "
        "einer "
        "einem sind habe haben wird oder beim nach unter dort circa knapp"
    )
)
# Numbers everybody writes without claiming anything.
_FIXED = re.compile(r"24 ?/ ?7|\b(?:one|two|three|zwei|drei)-(?:way|fold)\b|\bfirst\b|100 ?%(?= committed)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text at `[start, end)`; `kind` is percent, money, year, month, week, day, hour, date or count.

    `about` are the roots of the words around it that are not general, `near` the class of what is counted.
    """

    value: float
    kind: str
    start: int
    end: int
    about: frozenset[str]
    near: frozenset[str]
    more: bool = False
    nearly: bool = False
    worded: bool = False


def numbers_in(text: str) -> list[Number]:
    """The numbers of a text in order; calendar years are dates, and parts of names ("B2", "K8s") are none."""
    return list(_numbers_in(text))


@lru_cache(maxsize=512)
def _numbers_in(text: str) -> tuple[Number, ...]:
    folded = fold(text)
    fixed = [found.span() for found in _FIXED.finditer(folded)]
    found = sorted([*_of_digits(folded, text), *_of_words(folded, text)], key=lambda number: number.start)
    return tuple(n for n in found if not any(start <= n.start < end for start, end in fixed))


def _of_digits(folded: str, text: str) -> Iterator[Number]:
    for found in _DIGITS.finditer(folded):
        value = _value(found["number"][:_LONGEST])
        if value is None:
            continue
        scale = (found["scale"] or "").rstrip(".")
        value *= _SCALES.get(scale) or next((size for name, size in _LARGE.items() if name == scale), 1.0)
        plain = not (found["scale"] or found["unit"] or found["sign"])
        yield _number(
            folded, text, value, found.start(), found.end(), f"{found['sign'] or ''}{found['unit'] or ''}", plain
        )


def _value(written: str) -> float | None:
    """The value of "1,200", "1.200", "12.5" or "12,5": three digits behind a mark are thousands."""
    groups = re.split(r"[.,' ]", written)
    if len(groups) > 1 and all(len(group) == 3 for group in groups[1:]):
        return float("".join(groups))
    if len(groups) > 2:
        return float("".join(groups[:-1]) + "." + groups[-1])
    return float(".".join(groups))


def _of_words(folded: str, text: str) -> Iterator[Number]:
    for found in _WORDED.finditer(folded):
        words = [word for word in re.split(r"[ ]", found[0].replace("half a", "half")) if word not in ("and", "und")]
        if words in (["one"], ["eins"]) or not any(word in _SMALL or word in _LARGE for word in words):
            continue
        total, part = 0.0, 0.0
        for word in words:
            if word == "half":
                part = 0.5
            elif word in _LARGE:
                part = (part or 1.0) * _LARGE[word]
                if _LARGE[word] >= 1e3:
                    total, part = total + part, 0.0
            else:
                part += _SMALL.get(word, 0.0)
        unit = "years" if words[-1] in _DECADES else ""
        yield _number(folded, text, total + part, found.start(), found.end(), unit, True, worded=True)


def _number(
    folded: str, text: str, value: float, start: int, end: int, unit: str, plain: bool, *, worded: bool = False
) -> Number:
    behind, before = folded[end : end + 60], folded[max(0, start - 40) : start]
    kind = _kind(value, unit, behind, plain and not worded)
    around = [*words_in(text[max(0, start - 40) : start])[-_BEFORE:], *words_in(text[end : end + 60])[:_AFTER]]
    about = frozenset(
        root(word.folded)
        for word in around
        if len(word.folded) >= _TELLING and word.folded not in _EMPTY and not word.has_digit
    )
    head = [root(word.folded) for word in words_in(text[end : end + 60])[:3]] + [
        root(word.folded) for word in words_in(before)[-3:]
    ]
    near = frozenset(name for name, words in _CLASSES.items() if words & set(head))
    return Number(
        value, kind, start, end, about, near, bool(_MORE.search(before)), bool(_NEARLY.search(before)), worded
    )


def _kind(value: float, unit: str, behind: str, plain: bool) -> str:
    if "%" in unit or "cent" in unit or "prozent" in unit or _PERCENT_NEAR.match(behind):
        return "percent"
    if _MONEY.search(unit) or _MONEY_NEAR.match(behind):
        return "money"
    if unit == "years":
        return "year"
    for name, pattern in _TIMES.items():
        if pattern.match(behind):
            return name
    return "date" if plain and value == int(value) and 1945 <= value <= 2099 else "count"
