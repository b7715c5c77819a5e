"""Amounts of money in a text: "$80-95k", "45.000 €", "CHF 120'000", "12 LPA"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.ml.text.tables import listed, rows


@dataclass(frozen=True, slots=True)
class Currency:
    """`units` make about one US dollar; a figure below `monthly_below` that states no period is a month's pay."""

    code: str
    units: float
    monthly_below: float


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its currency mark, covered by the offsets; `unit` is 1, 1,000 (k) or 100,000 (lakh)."""

    start: int
    end: int
    value: float
    currency: str | None
    unit: int


_NUMBER = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:[.,' ]\d{3}(?!\d)){1,3}(?:[.,]\d{1,2}(?!\d))?|"
    r"\d{1,3}(?:,\d{2}){1,2},\d{3}(?!\d)|(?<=[$£€])\d{2,3}, \d{3}(?![\d,])|"
    r"\d{1,9}(?:[.,]\d{1,2}(?!\d))?)"
)
_DIGIT = re.compile(r"\d")
_GROUPED = re.compile(r"\d{2,3}, \d{3}$|\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?$|\d{1,3}(?:,\d{2}){1,2},\d{3}$")
_SUFFIX = re.compile(
    r" ?(?:(?P<k>(?:k|thousand|tsd)(?![a-z0-9]))|(?P<lakh>(?:lakhs?|lacs?|lpa)\b)|"
    r"(?P<big>(?:mm?|mn|bn?|mio|mil|million|billion|cr|crore|trillion)(?![a-z0-9])))"
)
_RUPEES_LAKH = re.compile(r" ?l(?![a-z0-9])")
_LAKH = 100_000
_CODE_LENGTH = 3
# "Band 5", "GS-12" and "step 10" are no amounts.
_ORDINAL = re.compile(r"\b(?:steps?|levels?|grades?|bands?|tier|zone|point|class|series|gs|sap|no\.?)[ -]?$")
# Nor are the numbers of "Band 5 or 6" and "Band equivalent 6"; only what is as short as the number of a band.
_NEXT_ORDINAL = re.compile(
    r"\b(?:levels?|grades?|bands?)(?: equivalent)?(?: \d{1,2}[a-e]?)? ?(?:(?:/|-|or|to|and|&) ?)?(?:bands? ?)?$"
)
_SHORT = 2
# "E 13 TV-L", "EG 9b TVöD".
_OF_A_SCALE = re.compile(r"[a-e]? ?\(?(?:tvod|tv-?[lh])\b")
_GLUED_PERIOD = re.compile(r"p/?[hda]?(?![a-z])|per(?: |hour|annum|day|month|year)|pcm\b|hr\b|h(?![a-z0-9])|yr\b")
_RETIREMENT = re.compile(r"40[1-9](?: ?\(? ?[kb]\)?)")


@cache
def currencies() -> dict[str, Currency]:
    """Return all currencies by code."""
    return {
        row["code"]: Currency(row["code"], float(row["units"]), float(row["monthly_below"] or 0))
        for row in rows("currencies")
    }


@cache
def currency_of_country(country: str) -> str | None:
    """Return the code of a country's currency."""
    return next((row["code"] for row in rows("currencies") if country in listed(row["countries"])), None)


@cache
def _marks() -> dict[str, str]:
    return {mark: row["code"] for row in rows("currencies") for mark in listed(row["marks"])}


@cache
def _mark_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    longest_first = sorted(_marks(), key=len, reverse=True)
    any_mark = "|".join(re.escape(mark) for mark in longest_first)
    codes = "|".join(mark for mark in longest_first if len(mark) == _CODE_LENGTH and mark.isalpha())
    # "c£45k" is circa; any other letter before a mark belongs to a word.
    before = re.compile(rf"(?:(?<![a-z])|(?<![a-z]c))(?:(?P<code>{codes}) ?[$£€]|(?P<mark>{any_mark})) ?:? ?$")
    after = re.compile(rf" ?(?P<mark>{any_mark})(?![a-z0-9])")
    return before, after


@cache
def _mark_ends() -> frozenset[str]:
    return frozenset(mark[-1] for mark in _marks()) | {"$", "£", "€"}


def amounts(folded: str) -> Iterator[Amount]:
    """Yield the amounts of a folded text in order; millions, "401k" and parts of words are passed over."""
    free_from = 0
    # Looking for a digit first is far cheaper than trying the pattern everywhere.
    for digit in _DIGIT.finditer(folded):
        found = _NUMBER.match(folded, digit.start()) if digit.start() >= free_from else None
        if found:
            free_from = found.end()
            if amount := _amount(folded, found):
                yield amount


def _amount(folded: str, found: re.Match[str]) -> Amount | None:
    if _RETIREMENT.match(folded, found.start()):
        return None
    before, after = _mark_patterns()
    beside = folded[max(0, found.start() - 4) : found.start()].rstrip(" :")[-1:]
    left = before.search(folded, max(0, found.start() - 12), found.start()) if beside in _mark_ends() else None
    start = left.start() if left else found.start()
    if not left and start and folded[start - 1].isalnum():
        return None
    if not left and _is_ordinal(folded, found):
        return None
    value, end, unit = _scaled(folded, found, rupees=bool(left) and _currency_before(left) == "INR")
    if value is None:
        return None
    right = after.match(folded, end)
    currency = _currency_before(left)
    if right and (currency is None or right["mark"] not in _BARE):
        # "$120,000 CAD": the letters say which dollar.
        currency, end = _marks()[right["mark"]], right.end()
    elif end < len(folded) and folded[end].isalnum() and not _GLUED_PERIOD.match(folded, end):
        return None
    return Amount(start, end, value, currency or ("INR" if unit == _LAKH else None), unit)


def _is_ordinal(folded: str, found: re.Match[str]) -> bool:
    start = found.start()
    if _ORDINAL.search(folded, max(0, start - 9), start):
        return True
    if len(found.group()) > _SHORT:
        return False
    return bool(_NEXT_ORDINAL.search(folded, max(0, start - 24), start) or _OF_A_SCALE.match(folded, found.end()))


def _currency_before(left: re.Match[str] | None) -> str | None:
    if not left:
        return None
    return _marks().get(left["code"]) if left["code"] else _marks()[left["mark"]]


_BARE = frozenset({"$", "£", "€", "kr", "¥"})


def _scaled(folded: str, found: re.Match[str], *, rupees: bool) -> tuple[float | None, int, int]:
    value = _value(found.group())
    if rupees and (lakh := _RUPEES_LAKH.match(folded, found.end())):
        return value * _LAKH, lakh.end(), _LAKH
    suffix = _SUFFIX.match(folded, found.end())
    if not suffix:
        return value, found.end(), 1
    if suffix["big"]:
        return None, suffix.end(), 1
    unit = 1_000 if suffix["k"] else _LAKH
    return value * unit, suffix.end(), unit


def _value(number: str) -> float:
    if _GROUPED.match(number):
        cents = re.search(r"[.,](\d{1,2})$", number)
        whole = number[: cents.start()] if cents else number
        return float(re.sub(r"\D", "", whole)) + (float(f"0.{cents[1]}") if cents else 0.0)
    return float(number.replace(",", "."))
