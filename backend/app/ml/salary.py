"""Find what a posting pays, and leave alone revenue, funding, bonuses, benefits and user counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.ml.folding import fold
from app.ml.money import Amount, amounts, currencies
from app.ml.passage import passage

PayPeriod = Literal["hour", "day", "month", "year"]
PERIODS_A_YEAR: dict[PayPeriod, int] = {"hour": 2080, "day": 260, "month": 12, "year": 1}
# In US dollars; what lies outside is a budget, a bonus or a typing error.
_PLAUSIBLE: dict[PayPeriod, tuple[float, float]] = {
    "hour": (3, 500), "day": (25, 4_000), "month": (120, 60_000), "year": (2_000, 1_500_000),
}  # fmt: skip
_WIDEST_RANGE = 6


@dataclass(frozen=True, slots=True)
class Pay:
    """The employer's own figures in whole units of the currency; None where not stated."""

    min: int | None
    max: int | None
    currency: str
    period: PayPeriod
    quote: str


@dataclass(frozen=True, slots=True)
class _Claim:
    """One or two amounts that may be pay, with how much speaks for it."""

    low: float | None
    high: float | None
    currency: str | None
    period: PayPeriod | None
    start: int
    end: int
    weight: int


_RANGE = re.compile(r"^ ?(?:-|to|bis|a|and|&|until|through|up to|~|/|–|,? ?max(?:imum)? ?:?)(?: ?-)? ?$")
_WEEK = re.compile(r"^[^.\n]{0,12}?(?:\b(?:per|a|pro|par|each)|/) ?(?:week|wk|woche|semaine)\b|^ ?(?:weekly|p\.?w\.?\b|pw\b)")
_TAIL: dict[PayPeriod, str] = {
    "hour": r"(?:(?:\b(?:per|an|a|each|pro|par|de l')|/) ?(?:hour|hr|h|std|stunde|heure|hora)\b|\bhourly\b|\bp\.?/?h\.?(?![a-z]))",
    "day": r"(?:(?:\b(?:per|a|each|pro|par)|/) ?(?:day|tag|jour|diem)\b|\bdaily\b|\bp\.?/?d\.?(?![a-z]))",
    "month": r"(?:(?:\b(?:per|a|each|pro|par|al)|/) ?(?:month|mo|mth|monat|mois|mes)\b|\bmonthly\b|\bpcm\b|\bmonatlich\b|\bmensuel)",
    "year": r"(?:(?:\b(?:per|a|each|pro|par|al|im)|/) ?(?:year|yr|y|annum|anno|jahr|an|annee|ano)\b|\bannual(?:ly|ized)?\b|\byearly\b|"
    r"\bp\.? ?a\.?(?![a-z])|\bjahrlich\b|\bbrutto ?/ ?jahr\b|\bpa\b|\bannuel)",
}
_PERIOD_AFTER = {name: re.compile(r"^[^.\d\n]{0,24}?" + tail) for name, tail in _TAIL.items()}
_PERIOD_BEFORE: dict[PayPeriod, re.Pattern[str]] = {
    "hour": re.compile(r"\b(?:hourly|per hour|stundenlohn|taux horaire)\b"),
    "day": re.compile(r"\b(?:daily|day) rate\b|\bper diem\b|\btagessatz\b"),
    "month": re.compile(r"\b(?:monthly|per month|monatlich\w{0,2}|monatsgehalt|mensuel\w{0,2})\b"),
    "year": re.compile(r"\b(?:annual\w{0,4}|yearly|per annum|per year|jahresgehalt|jahrlich\w{0,2}|annuel\w{0,2}|base salary)\b"),
}
# "$41.50 - $60.10. This is the base hourly range."
_PERIOD_LATER = re.compile(r"\b(hourly|annual|yearly|monthly)\b")
_LATER: dict[str, PayPeriod] = {"hourly": "hour", "annual": "year", "yearly": "year", "monthly": "month"}
_LABEL = re.compile(r"\b(?:pay|wage|rate|compensation|salary)(?: range| rate| scale)?(?: is)? ?[:-]? ?$")
_LEAST_MONTH, _LEAST_YEAR = 600, 8_000
_PAY_WORD = re.compile(
    r"\b(?:salar(?:y|ies)|compensation|wages?|pay(?:s|ing)?|pay ?(?:range|rate|scale|band)s?|rate|remuneration|earn(?:s|ing|ings)?|ote|"
    r"base(?: range)?|gehalt\w{0,12}|vergutung|entgelt|stundenlohn|salaire|remuneration|salario|hourly|annual base|income|"
    r"target range|hiring range|tc|ctc|lohn)\b"
)
_NOT_PAY = re.compile(
    r"\b(?:revenues?|arr|mrr|turnover|funding|fund|raised|raise|series|valuation|valued|investment|investors?|capital|budgets?|"
    r"portfolio|assets|aum|market|industry|profit|sales|quota|deals?|contracts?|savings|saved|spend|spending|bonus(?:es)?|"
    r"sign[- ]on|signing|referral|refer|stipend|allowance|reimburse\w{0,4}|tuition|relocation|equity|shares|options|grants?|donat\w{1,5}|"
    r"fees?|deductible|insurance|cover|gifts?|vouchers?|discounts?|credits?|prizes?|awards?|worth|gmv|transactions?|loans?|"
    r"customers?|users?|employees|people|members|patients|students|companies|401k|match|pension|contribution|up front|"
    r"invested|backed|save[sd]?|processed|processing|payments volume|claims|project values?|costs?|fine|penalt\w{1,3}|limit|threshold|coverage|"
    r"perks?|home office|wellness)\b"
)
_FOLLOWING = re.compile(r"^[ (]{0,2}(?:(?:in|of|as|towards?|for|worth of) )?(?:(?:an?|your|the|our|annual|monthly|yearly) ){0,2}")
_FROM = re.compile(r"\b(?:from|starting (?:at|from)|starts at|at least|minimum(?: of)?|min\.?|ab|a partir de|over|above|more than)[ :]{0,2}$")
_UP_TO = re.compile(r"\b(?:up to|upto|max(?:imum)?(?: of)?|to|bis(?: zu)?|jusqu'a|as much as|potential of|under)[ :]{0,2}$")


def find_pay(text: str, default_currency: str | None = None) -> Pay | None:
    """Return the pay a posting states; a bare "$" or an amount without a mark is read in the default currency."""
    prepared = passage(text)
    best: _Claim | None = None
    for claim in _claims(prepared.folded, default_currency):
        weight = claim.weight + _context(prepared.folded, claim)
        if weight >= _ENOUGH and (best is None or weight > best.weight) and _as_pay(claim, text, strict=True):
            best = _Claim(claim.low, claim.high, claim.currency, claim.period, claim.start, claim.end, weight)
    return _as_pay(best, text, strict=True) if best else None


def read_pay_string(text: str, default_currency: str | None = None) -> Pay | None:
    """Read a source's own pay field, where every amount is pay; None where it states no figure."""
    stated = [
        (claim.weight, -claim.start, pay)
        for claim in _claims(fold(text), default_currency)
        if (pay := _as_pay(claim, text, strict=False))
    ]
    return max(stated, key=lambda found: found[:2])[2] if stated else None


def annual(pay: Pay) -> tuple[int | None, int | None]:
    """Return min and max as a year's pay: 2,080 hours, 260 days, 12 months."""
    factor = PERIODS_A_YEAR[pay.period]
    return (pay.min * factor if pay.min is not None else None, pay.max * factor if pay.max is not None else None)


# --- claims: amounts, alone or in pairs ------------------------------------------------------------------------------

_ENOUGH = 3


def _claims(folded: str, default_currency: str | None) -> Iterator[_Claim]:
    found = list(amounts(folded))
    index = 0
    while index < len(found):
        first = found[index]
        second = found[index + 1] if index + 1 < len(found) else None
        if second and _is_range(folded, first, second):
            index += 2
            claim = _ranged(folded, first, second, default_currency)
        else:
            index += 1
            claim = _single(folded, first, default_currency)
        if not _WEEK.match(folded, claim.end):
            yield claim


def _is_range(folded: str, first: Amount, second: Amount) -> bool:
    if first.currency is None and not folded[second.start].isdigit():
        # "Band 5 - £24,907": the first number is no money.
        return False
    between = folded[first.end : second.start]
    bare = re.sub(_TAIL_ANY, "", between) if len(between) <= 30 else between
    return bool(_RANGE.match(bare)) or between == "-"


_TAIL_ANY = re.compile("|".join(_TAIL.values()))


def _ranged(folded: str, first: Amount, second: Amount, default: str | None) -> _Claim:
    low, high = first.value, second.value
    # "80-95k" means 80k; "$80 - $95,000" is a slip for the same.
    if first.unit == 1 and low < 1_000:
        low *= second.unit if second.unit > 1 or high < 10_000 else 1_000
    currency = _currency(first.currency or second.currency, second.currency or first.currency, default)
    period, end = _period(folded, first.start, second.end)
    weight = 2 + 2 * (first.currency is not None or second.currency is not None) + (first.unit > 1 or second.unit > 1)
    return _Claim(low, high, currency, period, first.start, end, weight + 2 * (period is not None))


def _single(folded: str, amount: Amount, default: str | None) -> _Claim:
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
    weight = 2 * (amount.currency is not None) + 2 * (period is not None)
    return _Claim(low, high, _currency(amount.currency, amount.currency, default), period, start, end, weight)


def _currency(first: str | None, second: str | None, default: str | None) -> str | None:
    stated = first if first not in (None, "USD") else second
    if stated is None:
        return default
    local = default and default in ("CAD", "AUD", "NZD", "SGD", "HKD")
    return default if stated == "USD" and local else stated


def _period(folded: str, start: int, end: int) -> tuple[PayPeriod | None, int]:
    """Return the period said after the amount, else before it in the same line, and where the words end."""
    tails = [(found.end(), name) for name, pattern in _PERIOD_AFTER.items() if (found := pattern.match(folded[end : end + 48]))]
    if tails:
        length, name = min(tails)
        return name, end + length
    before = folded[max(0, start - 90) : start]
    heads = [(found.end(), name) for name, pattern in _PERIOD_BEFORE.items() for found in pattern.finditer(before)]
    return (max(heads)[1] if heads else None), end


def _context(folded: str, claim: _Claim) -> int:
    before = folded[max(0, claim.start - 80) : claim.start]
    after = folded[claim.end : claim.end + 40]
    last_pay = max((found.end() for found in _PAY_WORD.finditer(before)), default=-1)
    sentence = max(before.rfind(". "), before.rfind("; "), before.rfind("! "))
    last_other = max((found.end() for found in _NOT_PAY.finditer(before, sentence + 1)), default=-1)
    weight = 2 if last_pay >= 0 else 0
    if last_other > last_pay:
        weight -= 4
    follows = _FOLLOWING.match(after)
    if follows and _NOT_PAY.match(after, follows.end()):
        return weight - 5
    return weight + (1 if follows and _PAY_WORD.match(after, follows.end()) else 0)


# --- pay ----------------------------------------------------------------------------------------------------------------


def _as_pay(claim: _Claim, text: str, *, strict: bool) -> Pay | None:
    if claim.currency is None:
        return None
    period = claim.period or _guess_period(claim, text, strict=strict)
    if period is None or not _plausible(claim, period):
        return None
    low, high = _whole(claim.low), _whole(claim.high)
    if low is not None and high is not None and low > high:
        return None
    return Pay(low, high, claim.currency, period, text[claim.start : claim.end].strip())


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value + 0.5)


def _dollars(claim: _Claim) -> list[float]:
    units = currencies()[claim.currency or "USD"].units
    return [value / units for value in (claim.low, claim.high) if value is not None]


def _guess_period(claim: _Claim, text: str, *, strict: bool) -> PayPeriod | None:
    """Read the period off the size of the figures where no word beside them states it."""
    values = [value for value in (claim.low, claim.high) if value is not None]
    top = max(_dollars(claim))
    if max(values) < currencies()[claim.currency or "USD"].monthly_below and top >= _LEAST_MONTH:
        return "month"
    if top >= _LEAST_YEAR:
        return "year"
    if not strict:
        return "hour" if 5 <= top <= 150 else None
    later = _PERIOD_LATER.search(fold(text[claim.end : claim.end + 110]))
    if later:
        return _LATER[later[1]]
    labelled = _LABEL.search(fold(text[max(0, claim.start - 40) : claim.start]))
    return "hour" if labelled and claim.low != claim.high and 7 <= top <= 120 else None


def _plausible(claim: _Claim, period: PayPeriod) -> bool:
    lowest, highest = _PLAUSIBLE[period]
    values = _dollars(claim)
    return all(lowest <= value <= highest for value in values) and max(values) <= _WIDEST_RANGE * min(values)
