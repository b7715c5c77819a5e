"""Find what a posting pays, and leave alone revenue, funding, bonuses, benefits and user counts."""

import re
from dataclasses import dataclass

from app.ml.folding import fold
from app.ml.money import currencies
from app.ml.passage import passage
from app.ml.pay_claims import PayClaim, PayPeriod, pay_claims

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


# "$41.50 - $60.10. This is the base hourly range."
_PERIOD_LATER = re.compile(r"\b(hourly|annual|yearly|monthly)\b")
_LATER: dict[str, PayPeriod] = {"hourly": "hour", "annual": "year", "yearly": "year", "monthly": "month"}
_LABEL = re.compile(r"\b(?:pay|wage|rate|compensation|salary)(?: range| rate| scale)?(?: is)? ?[:-]? ?$")
_LEAST_MONTH, _LEAST_YEAR = 600, 8_000
_PAY_WORD = re.compile(
    r"\b(?:salar(?:y|ies)|compensation|wages?|pay(?:s|ing)?|pay ?(?:range|rate|scale|band)s?|"
    r"rate|remuneration|earn(?:s|ing|ings)?|ote|"
    r"base(?: range)?|gehalt\w{0,12}|vergutung|entgelt|stundenlohn|salaire|remuneration|"
    r"salario|hourly|annual base|income|"
    r"target range|hiring range|tc|ctc|lohn)\b"
)
_NOT_PAY = re.compile(
    r"\b(?:revenues?|arr|mrr|turnover|funding|fund|raised|raise|series|valuation|valued|"
    r"investment|investors?|capital|budgets?|"
    r"portfolio|assets|aum|market|industry|profit|sales|quota|deals?|contracts?|savings|saved|"
    r"spend|spending|bonus(?:es)?|"
    r"sign[- ]on|signing|referral|refer|stipend|allowance|reimburse\w{0,4}|tuition|relocation|"
    r"equity|shares|options|grants?|donat\w{1,5}|"
    r"fees?|deductible|insurance|cover|gifts?|vouchers?|discounts?|credits?|prizes?|awards?|"
    r"worth|gmv|transactions?|loans?|"
    r"customers?|users?|employees|people|members|patients|students|companies|401k|match|"
    r"pension|contribution|up front|"
    r"invested|backed|save[sd]?|processed|processing|payments volume|claims|project values?|"
    r"costs?|fine|penalt\w{1,3}|limit|threshold|coverage|"
    r"perks?|home office|wellness)\b"
)
_FOLLOWING = re.compile(
    r"^[ (]{0,2}(?:(?:in|of|as|towards?|for|worth of) )?(?:(?:an?|your|the|our|annual|monthly|"
    r"yearly) ){0,2}"
)
_ENOUGH = 3


def find_pay(text: str, default_currency: str | None = None) -> Pay | None:
    """Return the pay a posting states; a bare "$" or an amount without a mark is read in the default currency."""
    prepared = passage(text)
    best: PayClaim | None = None
    for claim in pay_claims(prepared.folded, default_currency):
        weight = claim.weight + _context(prepared.folded, claim)
        if weight >= _ENOUGH and (best is None or weight > best.weight) and _as_pay(claim, text, strict=True):
            best = PayClaim(claim.low, claim.high, claim.currency, claim.period, claim.start, claim.end, weight)
    return _as_pay(best, text, strict=True) if best else None


def read_pay_string(text: str, default_currency: str | None = None) -> Pay | None:
    """Read a source's own pay field, where every amount is pay; None where it states no figure."""
    stated = [
        (claim.weight, -claim.start, pay)
        for claim in pay_claims(fold(text), default_currency)
        if (pay := _as_pay(claim, text, strict=False))
    ]
    return max(stated, key=lambda found: found[:2])[2] if stated else None


def annual(pay: Pay) -> tuple[int | None, int | None]:
    """Return min and max as a year's pay: 2,080 hours, 260 days, 12 months."""
    factor = PERIODS_A_YEAR[pay.period]
    return (pay.min * factor if pay.min is not None else None, pay.max * factor if pay.max is not None else None)


def _context(folded: str, claim: PayClaim) -> int:
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


def _as_pay(claim: PayClaim, text: str, *, strict: bool) -> Pay | None:
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


def _dollars(claim: PayClaim) -> list[float]:
    units = currencies()[claim.currency or "USD"].units
    return [value / units for value in (claim.low, claim.high) if value is not None]


def _guess_period(claim: PayClaim, text: str, *, strict: bool) -> PayPeriod | None:
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


def _plausible(claim: PayClaim, period: PayPeriod) -> bool:
    lowest, highest = _PLAUSIBLE[period]
    values = _dollars(claim)
    return all(lowest <= value <= highest for value in values) and max(values) <= _WIDEST_RANGE * min(values)
