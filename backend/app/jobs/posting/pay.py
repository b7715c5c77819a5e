"""What a posting pays, from the source's own fields and from its words."""

from app.jobs.source import PostedPay, Posting
from app.ml.pay.money import currencies
from app.ml.pay.salary import Pay, read_pay_string
from app.ml.pay.words import NamedPay, find_pay_words, words_of_pay

# No yearly pay in any currency is higher; what is, is a telephone number or a misplaced point.
HIGHEST = 2_000_000_000
NO_RANK = -1


def pay_of(posting: Posting, stated_in_text: Pay | None) -> Pay | None:
    """The pay of a posting: its fields first, then its pay string, then its text.

    Where the text names the same figures with another currency or period, the text is right: some sites label every
    figure as yearly dollars.
    """
    own = _from_fields(posting.pay) if posting.pay else None
    if own is None and posting.pay_text:
        own = read_pay_string(posting.pay_text, posting.pay.currency if posting.pay else None)
    if own is None:
        return stated_in_text
    if stated_in_text and _figures(own) == _figures(stated_in_text) and _unit(own) != _unit(stated_in_text):
        return stated_in_text
    return own


def named_pay(own: str | None, text: str) -> NamedPay | None:
    """What a posting without figures says in their place: its source's own words for pay, else its text.

    Own words that we can't read may hold a figure ("300 a week"), so no other words are put before them.
    """
    if not own:
        return find_pay_words(text)
    words = words_of_pay(own)
    return NamedPay(words, own) if words else None


def _unit(pay: Pay) -> tuple[str | None, str | None]:
    return pay.currency, pay.period


def in_words(posted: PostedPay | None) -> str | None:
    """Figures whose period a source does not say, or says in words of its own, as a pay string: "GBP 25 - 32.50"."""
    if posted is None or posted.period:
        return None
    stated = (figure for figure in (posted.min, posted.max) if figure is not None)
    figures = " - ".join(dict.fromkeys(f"{figure:,.2f}".removesuffix(".00") for figure in stated))
    return f"{posted.currency or ''} {figures}".strip() or None


def _figures(pay: Pay) -> set[int]:
    return {figure for figure in (pay.min, pay.max) if figure is not None}


def _from_fields(posted: PostedPay) -> Pay | None:
    if not posted.currency or not posted.period:
        return None
    least, most = _whole(posted.min), _whole(posted.max)
    if least is None and most is None:
        return None
    if least is not None and most is not None and least > most:
        least, most = most, least
    return Pay(least, most, posted.currency.upper()[:3], posted.period, "")


def _whole(figure: float | None) -> int | None:
    return round(figure) if figure is not None and 0 < figure < HIGHEST else None


def pay_rank(annual: int | None, currency: str | None) -> int:
    """A year's pay in dollars by rounded rates, -1 where unknown: for ordering postings and for nothing else."""
    known = currencies().get(currency or "")
    return min(HIGHEST, round(annual / known.units)) if annual is not None and known else NO_RANK
