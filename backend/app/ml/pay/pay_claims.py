"""Amounts that may be pay: alone or as a range, with the period said beside them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from app.ml.pay.money import Amount, amounts

PayPeriod = Literal["hour", "day", "month", "year"]


@dataclass(frozen=True, slots=True)
class PayClaim:
    """One or two amounts that may be pay, with how much speaks for it.

    `figures_end` is where the amounts end and the words about them begin; `marked`: a currency stands beside them.
    """

    low: float | None
    high: float | None
    currency: str | None
    period: PayPeriod | None
    start: int
    end: int
    weight: int
    figures_end: int
    marked: bool


_RANGE = re.compile(
    r"^ ?(?:-|to|bis|a|and|&|until|through|up to|~|/|–|[ ,.\n]*max(?:imum)?(?: (?:pay|salary|rate|"
    r"wage))?[ :\n]*)(?: ?-)? ?$"
)
# "45 000 € et 55 000 €" is a range only after a word that announces two ends.
_AND = re.compile(r"^ (?:et|und|y|e|och|og|en) $")
_BETWEEN = re.compile(r"\b(?:entre|zwischen|mellan|mellem|tussen)[ :]{1,2}$")
# Periods that a year's pay can't be told from.
_OTHER_PERIOD = re.compile(
    r"[^.,\n\d]{0,12}?(?:\b(?:per|a|pro|par|each)|/) ?(?:week|wk|woche|semaine|session|shift|visit|night|patient|"
    r"article|"
    r"word|project|unit|mile|task|lesson|class)\b| ?(?:weekly|p\.?w\.?\b|pw\b)"
)
# "£10,900 per session per annum" is no year's pay.
_PER_PIECE = re.compile(r" ?(?:per|a|/) ?(?:session|shift|visit|week|sessional)\b")
_TAIL: dict[PayPeriod, str] = {
    "hour": r"(?:(?:\b(?:per|an|a|each|pro|par|de l')|/) ?(?:hour|hr|h|std|stunde|heure|hora)\b|"
    r"\bhourly\b|\bp\.?/?h(?:r|our)?\.?(?![a-z]))",
    "day": r"(?:(?:\b(?:per|a|each|pro|par)|/) ?(?:day|tag|jour|diem)\b|\bdaily\b|\bp\.?/?d\.?(?![a-z]))",
    "month": r"(?:(?:\b(?:per|a|each|pro|par|al)|/) ?(?:month|mo|mth|monat|mois|mes)\b|\bmonthly\b|"
    r"\bpcm\b|\bmonatlich\b|\bmensuel|\b(?:i|per|pr) man(?:ad|ed))",
    "year": r"(?:(?:\b(?:per|a|each|pro|par|al|im)|/) ?(?:year|yr|y|annum|anno|jahr|an|annee|ano)\b|"
    r"\bannual(?:ly|ized)?\b|\byearly\b|"
    r"\bbase salary\b|\bp\.? ?a\.?(?![a-z])|\bjahrlich\b|\bbrutto ?/ ?jahr\b|\bpa\b|\bannuel)",
}
_PERIOD_AFTER = {name: re.compile(r"^[^.\d\n]{0,24}?" + tail) for name, tail in _TAIL.items()}
_PERIOD_BEFORE: dict[PayPeriod, re.Pattern[str]] = {
    "hour": re.compile(r"\b(?:hourly|per hour|stundenlohn|taux horaire)\b"),
    "day": re.compile(r"\b(?:daily|day) rate\b|\bper diem\b|\btagessatz\b"),
    "month": re.compile(r"\b(?:monthly|per month|monatlich\w{0,2}|monatsgehalt|mensuel\w{0,2})\b"),
    "year": re.compile(
        r"\b(?:annual\w{0,4}|yearly|per annum|per year|jahresgehalt|jahrlich\w{0,2}|annuel\w{0,2}|"
        r"base salary)\b"
    ),
}
_FROM = re.compile(
    r"\b(?:from|starting (?:at|from)|starts at|at least|minimum(?: of)?|min\.?|ab|a partir de|"
    r"over|above|more than)[ :\n]{0,2}$"
)
_UP_TO = re.compile(
    r"\b(?:up to|upto|max(?:imum)?(?: of)?|to|bis(?: zu)?|jusqu'a|as much as|potential of|"
    r"under)[ :\n]{0,2}$"
)


def pay_claims(
    folded: str, default_currency: str | None, bare: Callable[[int], bool] = lambda _: True
) -> Iterator[PayClaim]:
    """Yield what may be pay in a text folded by `fold_lines`; a line's words say nothing of the next line's figures.

    `bare` says whether a number at a place may be pay though no currency stands beside it; most numbers may not, and
    looking at them closely is what costs.
    """
    found = list(amounts(folded))
    index = 0
    while index < len(found):
        first = found[index]
        # "£45,753/£45,753/£51,668": what lies between the ends of a row is passed over.
        other = index + max(1, _row_after(folded, found, index))
        second = found[other] if other < len(found) else None
        if first.currency is None and not _is_marked_by(first, second) and not bare(first.start):
            index += 1
            continue
        if second and (other > index + 1 or _is_range(folded, first, second)):
            index = other + 1
            claim = _ranged(folded, first, second, default_currency)
        else:
            index += 1
            claim = _single(folded, first, default_currency)
        if not (_OTHER_PERIOD.match(folded, claim.end) or _PER_PIECE.match(folded, claim.figures_end)):
            yield claim


def _row_after(folded: str, found: Sequence[Amount], index: int) -> int:
    """Count the amounts that follow one, each after a slash and none lower: the row "£10/£12/£15"."""
    last = index
    while last + 1 < len(found) and found[last + 1].currency and found[last].currency:
        one, other = found[last], found[last + 1]
        if folded[one.end : other.start].strip() != "/" or other.value < one.value:
            break
        last += 1
    return last - index


def _is_marked_by(first: Amount, second: Amount | None) -> bool:
    """Say whether the end of a range may carry the mark for both: "80-95k USD"."""
    return second is not None and second.currency is not None and second.start - first.end <= _NEAR


def _is_range(folded: str, first: Amount, second: Amount) -> bool:
    if first.currency is None and not folded[second.start].isdigit():
        # "Band 5 - £24,907": the first number is no money.
        return False
    if second.value < first.value:
        # "£30,000 a year and 25 days of holiday": neither is the second.
        return False
    between = folded[first.end : second.start]
    if second.value > _FAR * first.value and _TAIL_ANY.search(between):
        # "£15.65 per hour / £36,461 per year": the same pay twice.
        return False
    bare = re.sub(" {2,}", " ", _ASIDE.sub(" ", _TAIL_ANY.sub("", between))) if len(between) <= 30 else between
    announced = _AND.match(bare) and _BETWEEN.search(folded, max(0, first.start - 12), first.start)
    return bool(_RANGE.match(bare) or announced)


_FAR = 10
_NEAR = 24
# "$48,968 (Step 01) to $63,654 (Step 10)", "23 per hour LTD to 29", "7.46 plus enhancements to 9.25".
_ASIDE = re.compile(
    r"^ ?(?:\([^()\n]{1,16}\)| ?(?:ltd|paye|umb(?:rella)?)\b|(?:plus|\+) (?:enhancements?|tips|benefits)\b)"
)
_TAIL_ANY = re.compile("|".join(_TAIL.values()))


def _ranged(folded: str, first: Amount, second: Amount, default: str | None) -> PayClaim:
    low, high = first.value, second.value
    # "80-95k" means 80k; "$80 - $95,000" is a slip for the same.
    if first.unit == 1 and low < 1_000:
        low *= second.unit if second.unit > 1 or high < 10_000 else 1_000
    currency = _currency(first.currency or second.currency, second.currency or first.currency, default)
    period, end = _period(folded, first.start, second.end)
    marked = first.currency is not None or second.currency is not None
    weight = 2 + 2 * marked + (first.unit > 1 or second.unit > 1) + 2 * (period is not None)
    return PayClaim(low, high, currency, period, first.start, end, weight, second.end, marked)


def _single(folded: str, amount: Amount, default: str | None) -> PayClaim:
    before = folded[max(0, amount.start - 24) : amount.start]
    low: float | None = amount.value
    high: float | None = amount.value
    bound = _UP_TO.search(before)
    if bound:
        low = None
    elif (bound := _FROM.search(before)) or folded[amount.end : amount.end + 1] == "+":
        high = None
    start = amount.start - len(before) + bound.start() if bound else amount.start
    period, end = _period(folded, amount.start, amount.end)
    marked = amount.currency is not None
    weight = 2 * marked + 2 * (period is not None)
    currency = _currency(amount.currency, amount.currency, default)
    return PayClaim(low, high, currency, period, start, end, weight, amount.end, marked)


def _currency(first: str | None, second: str | None, default: str | None) -> str | None:
    stated = first if first not in (None, "USD") else second
    if stated is None:
        return default
    local = default and default in ("CAD", "AUD", "NZD", "SGD", "HKD")
    return default if stated == "USD" and local else stated


def _period(folded: str, start: int, end: int) -> tuple[PayPeriod | None, int]:
    """Return the period said after the amount, else before it in the same line, and where the words end."""
    tails = [
        (found.end(), name)
        for name, pattern in _PERIOD_AFTER.items()
        if (found := pattern.match(folded[end : end + 48]))
    ]
    if tails:
        length, name = min(tails)
        return name, end + length
    before = folded[max(0, start - 90, folded.rfind("\n", 0, start)) : start]
    heads = [(found.end(), name) for name, pattern in _PERIOD_BEFORE.items() for found in pattern.finditer(before)]
    return (max(heads)[1] if heads else None), end
