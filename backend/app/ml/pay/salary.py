"""Find what a posting pays, and leave alone revenue, funding, bonuses, benefits and user counts."""

import re
from dataclasses import dataclass, replace

from app.ml.pay.money import currencies
from app.ml.pay.pay_claims import PayClaim, PayPeriod, pay_claims
from app.ml.text.folding import fold, fold_lines
from app.ml.text.passage import LONGEST

PERIODS_A_YEAR: dict[PayPeriod, int] = {"hour": 2080, "day": 260, "month": 12, "year": 1}
# In US dollars; what lies outside is a budget, a bonus or a typing error.
_PLAUSIBLE: dict[PayPeriod, tuple[float, float]] = {
    "hour": (3, 500), "day": (60, 4_000), "month": (120, 60_000), "year": (2_000, 1_500_000),
}  # fmt: skip
_WIDEST_RANGE = 6
# Fewer than this many of it make a US dollar.
_DEAR = 2


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
_LABEL = re.compile(
    r"\b(?:pay|wages?|rates?|compensation|salary|salario|salaire|\w{0,8}gehalt|stundenlohn|ctc|remuneration)"
    r"(?: ranges?| rates?| scale| bands?| package)?(?: \w{3})?"
    r"(?: is| of| from| between| ranges? (?:is|from|between)| up to| von| de|"
    r" entre)? ?[:-]{0,2} ?(?:(?:week ?)?days?(?: rate)?|standard|basic)?[ :-]{0,3}[ (]{0,2}$"
)
_LEAST_DAY, _LEAST_MONTH, _LEAST_YEAR = 60, 600, 8_000
_PAY_WORD = re.compile(
    r"\b(?:salar(?:y|ies)|compensation|wages?|pay(?:s|ing)?|pay ?(?:range|rate|scale|band)s?|"
    r"rate|remuneration|earn(?:s|ing|ings)?|ote|"
    r"base(?: range)?|basic|(?:jahres|monats|grund|brutto|ziel|fest)?gehalt\w{0,12}|"
    r"vergutung|entgelt|stundenlohn|salaire|remuneration|"
    r"salario|hourly|annual base|income|"
    r"target range|hiring range|tc|ctc|lohn)\b"
)
_NOT_PAY = re.compile(
    r"\b(?:revenues?|arr|mrr|turnover|funding|fund|raised|raise|series|valuation|valued|"
    r"investment|investors?|capital|budgets?|"
    r"portfolio|assets|aum|market|industry|profit|sales|quota|deals?|contracts?|savings|saved|"
    r"spend|spending|bonus(?:es)?|"
    r"sign[- ]on|signing|referral|refer|stipend|allowance|reimburse\w{0,4}|tuition|relocation|"
    r"equity|shares|options|grants?|donat\w{1,5}|hra|hsa|fsa|fertility|adoption|surrogacy|"
    r"fees?|deductible|insurance|cover|gifts?|vouchers?|discounts?|credits?|prizes?|awards?|"
    r"worth|gmv|transactions?|loans?|"
    r"customers?|users?|employees|people|members|patients|students|companies|401k|match|"
    r"pension|contribution|up front|"
    r"invested|backed|save[sd]?|processed|processing|payments volume|claims|project values?|"
    r"commissions? (?:of|up)|sacrifice|supplement|enhancements?(?: (?:in|to|for|on) (?:\w+ )?pay)?|increment|"
    r"hcas|top[- ]up|childcare|billing|"
    r"accommodation|rent|parking|(?:training|learning|education|development|course|"
    r"conference|book|certification|phone|internet|gym|travel|car|meal)"
    r"(?: (?:and|&) \w+)?(?: (?:budget|allowance|stipend|fund|credit|expense)s?| ?[.;,)]| ?$)|"
    r"costs?|fined?|penalt\w{1,3}|limit|threshold|coverage|"
    r"(?:minimum|maximum) payment|of (?:the |your )?(?:annual |basic |base )+(?:salary|wage)|"
    r"perks?|home office|wellness)\b"
)
# Every word of pay above holds one of these.
_PAY_STEMS = (
    "sala", "compens", "wage", "pay", "rate", "remuner", "earn", "ote", "base", "basic", "gehalt", "vergutung",
    "entgelt", "lohn", "hourly", "income", "range", "tc",
)  # fmt: skip
# "15% of your basic wage, between £3,784 and £4,822": a part of pay on top of it.
_SHARE = re.compile(r"\d ?% (?:of|on) (?:your |the )?(?:\w+ )?(?:salary|wage|pay)\b[^.\n]{0,40}$")
# "Our sellers earn $40,000 a year": the money is that of others.
_THEIRS = re.compile(
    r"\b(?:clients?|customers?|users?|sellers?|patients?|students?|creators?|hosts|families|households|"
    r"businesses|companies|firms)"
    r"(?: \w+)? (?:pay|earn|spend|save|make)s?\b[^.;]{0,30}$"
)
_FOLLOWING = re.compile(
    r"^[ (]{0,2}(?:(?:in|of|as|for|worth of) )?(?:(?:an?|your|the|our|annual|monthly|"
    r"yearly) ){0,2}"
)
# "£9,000 Welcome Bonus", but not "£30,000 plus bonus".
_NAMED_EXTRA = re.compile(
    r"^[ ,(]{0,2}towards? |^[ (]{0,2}(?:(?!(?:plus|and|with|or|in|to|per|an?|for|at|base|basic|salary|depend\w+|"
    r"excl\w+|incl\w+)\b)[a-z][a-z-]* ){1,2}"
    r"(?:bonus|allowance|stipend|budget|grant|vouchers?|supplement|fund|credits?|commissions?)\b"
)
# "Holiday pay of up to 33 days".
_COUNTED = re.compile(
    r" ?(?:%|per ?cent|days?|weeks?|hours|hrs|months?|years|minutes|mins|sessions?|staff|people|patients|beds|miles|"
    r"employees|countries|locations|sites|points)\b"
)
_ENOUGH = 3
# What a range with a "k" or a period weighs before its surroundings are looked at.
_UNMARKED_RANGE = 3


def find_pay(text: str, default_currency: str | None = None) -> Pay | None:
    """Return the pay a posting states; a bare "$" or an amount without a mark is read in the default currency."""
    folded = fold_lines(text[:LONGEST])
    best: PayClaim | None = None
    for claim in pay_claims(folded, default_currency, lambda start: _may_be_called_pay(folded, start)):
        if claim.currency is None or not (claim.marked or _may_be_called_pay(folded, claim.start)):
            continue
        if not claim.marked and _COUNTED.match(folded, claim.figures_end):
            continue
        weight = claim.weight + _context(folded, claim)
        if weight >= _ENOUGH and (best is None or weight > best.weight) and _as_pay(claim, text, strict=True):
            best = replace(claim, weight=weight)
    return _as_pay(best, text, strict=True) if best else None


def read_pay_string(text: str, default_currency: str | None = None) -> Pay | None:
    """Read a source's own pay field, where every amount is pay; None where it states no figure."""
    stated = [
        (claim.weight, -claim.start, pay)
        for claim in pay_claims(fold_lines(text), default_currency)
        if (pay := _as_pay(claim, text, strict=False))
    ]
    return max(stated, key=lambda found: found[:2])[2] if stated else None


def annual(pay: Pay) -> tuple[int | None, int | None]:
    """Return min and max as a year's pay: 2,080 hours, 260 days, 12 months."""
    factor = PERIODS_A_YEAR[pay.period]
    return (pay.min * factor if pay.min is not None else None, pay.max * factor if pay.max is not None else None)


def _may_be_called_pay(folded: str, start: int) -> bool:
    """Say whether a word of pay stands before a number without a currency; without one it is none."""
    before = folded[max(0, start - 80) : start]
    return any(word in before for word in _PAY_STEMS)


def _context(folded: str, claim: PayClaim) -> int:
    before = folded[max(0, claim.start - 80) : claim.start]
    # What the next line names is another matter: "£46,000\n- Welcome bonus".
    after = folded[claim.end : claim.end + 40].partition("\n")[0]
    last_pay = max((found.end() for found in _PAY_WORD.finditer(before)), default=-1)
    sentence = max(before.rfind(stop) for stop in (". ", "; ", "! ", "\n"))
    last_other = max((found.end() for found in _NOT_PAY.finditer(before, sentence + 1)), default=-1)
    weight = 2 if last_pay >= 0 else 0
    if last_other >= max(0, last_pay):
        weight -= 4
    if not claim.marked and not _LABEL.search(before) and not (claim.weight >= _UNMARKED_RANGE and last_pay >= 0):
        # "8,000 staff have an annual income of": a number without a currency is pay only where it is called so.
        return -claim.weight
    beside = _NOT_PAY.search(folded, claim.figures_end, claim.end) or _NAMED_EXTRA.match(after)
    if beside or _THEIRS.search(before) or _SHARE.search(before):
        return weight - 7
    if last_pay >= 0 and _LABEL.search(before):
        # "Salary: $60 (per hour), $76 (Saturday rate)": the figure beside the label.
        weight += 1
    follows = _FOLLOWING.match(after)
    if follows and _NOT_PAY.match(after, follows.end()):
        return weight - 5
    return weight + (1 if follows and _PAY_WORD.match(after, follows.end()) else 0)


def _as_pay(claim: PayClaim, text: str, *, strict: bool) -> Pay | None:
    if claim.currency is None:
        return None
    period = claim.period or _guess_period(claim, text, strict=strict)
    if period == "day" and claim.end == claim.figures_end and max(_dollars(claim)) < _LEAST_DAY:
        # "Day £9.21, nights £12.98": what an hour by day pays.
        period = "hour"
    if strict and period == "year" and _is_extra(claim):
        return None
    if period is None or not _plausible(claim, period):
        return None
    low, high = _whole(claim.low), _whole(claim.high)
    if low is not None and high is not None and low > high:
        return None
    return Pay(low, high, claim.currency, period, text[claim.start : claim.end].strip())


def _is_extra(claim: PayClaim) -> bool:
    """Say whether one small figure "per year" in a dear currency is an allowance rather than pay."""
    dear = currencies()[claim.currency or "USD"].units < _DEAR
    ranged = claim.low is not None and claim.high is not None and claim.low < claim.high
    return dear and not ranged and max(_dollars(claim)) < _LEAST_YEAR


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
    # One figure beside "Salary:" may be anything; a range, or a figure that is called a wage, is by the hour.
    told = labelled and (claim.low != claim.high or labelled.group().startswith(("wage", "pay rate")))
    return "hour" if told and 7 <= top <= 120 else None


def _plausible(claim: PayClaim, period: PayPeriod) -> bool:
    lowest, highest = _PLAUSIBLE[period]
    values = _dollars(claim)
    return all(lowest <= value <= highest for value in values) and max(values) <= _WIDEST_RANGE * min(values)
