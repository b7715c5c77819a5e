"""What the boards of applicant-tracking systems have in common: links to them, pay periods, work modes, texts. Pure."""

import hashlib
import html
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from urllib.parse import urlsplit, urlunsplit

import orjson

from app.core.types import JsonObject, JsonValue
from app.jobs.source import Board, Payload, PayPeriod, PostedPay, Source, WorkMode
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.records import listed, text_of

_LINK = re.compile(r"(?:https?:)?//[^\s\"'<>\\)]{4,500}")
_TAG = re.compile(r"<[^>]*>")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# A letter or figure outside of any tag.
_WORD = re.compile(r"(?:^|>)[^<]*\w")
_CURRENCY = re.compile(r"[A-Z]{3}")
_PERIODS: tuple[tuple[PayPeriod, re.Pattern[str]], ...] = (
    ("hour", re.compile(r"hour", re.IGNORECASE)),
    ("day", re.compile(r"\bday|daily|per-day", re.IGNORECASE)),
    ("month", re.compile(r"month", re.IGNORECASE)),
    ("year", re.compile(r"year|annual|annum", re.IGNORECASE)),
)
_MODES: tuple[tuple[WorkMode, re.Pattern[str]], ...] = (
    ("hybrid", re.compile(r"hybrid", re.IGNORECASE)),
    ("onsite", re.compile(r"on-?\s?site|in[- ]?(?:office|person)|office[- ]based|\bnon?t?[- ]remote", re.IGNORECASE)),
    ("remote", re.compile(r"remote|telecommut|work from home", re.IGNORECASE)),
)


def below(address: str, path: str) -> str:
    """The address of something that stands below another one."""
    split = urlsplit(address)
    return urlunsplit((split.scheme, split.netloc, f"{split.path.rstrip('/')}/{path.lstrip('/')}", "", ""))


def board_linked(source: Source, page: str) -> Board | None:
    """The board of a source that a page links to or embeds most often."""
    links = _LINK.findall(html.unescape(page.replace("\\/", "/")))
    ours = (link if link.startswith("http") else f"https:{link}" for link in links if _on_hosts(link, source.hosts))
    found = Counter(board.address for link in ours if (board := source.board_at(link)))
    (address, _count), *_rest = found.most_common(1) or [("", 0)]
    return source.board_called(address) if address else None


def _on_hosts(link: str, hosts: tuple[str, ...]) -> bool:
    return any(host in link for host in hosts)


def loaded(payload: Payload) -> JsonValue:
    """The JSON of a payload; null where it can't be read as a whole."""
    try:
        return orjson.loads(payload.content)  # type: ignore[no-any-return]  # orjson gives exactly JsonValue
    except orjson.JSONDecodeError:
        return None


def rows_of(payload: Payload, document: JsonValue, key: str | None = None) -> Iterator[JsonValue]:
    """The rows of a document that was read, or as many as can be had of one that could not be."""
    rows = document.get(key) if key and isinstance(document, dict) else document
    yield from rows if isinstance(rows, list) else listed(payload, key)


def declared(document: JsonValue, *path: str) -> int:
    """How many postings a listing says it has; 0 where it does not say."""
    for name in path:
        document = document.get(name) if isinstance(document, dict) else None
    return document if isinstance(document, int) and not isinstance(document, bool) else 0


def entry_hash(entry: JsonObject) -> str:
    """A hash of an entry of a listing."""
    # Unlike the faster library, this one writes whatever was read: lone surrogates, endless numbers.
    return hashlib.blake2b(json.dumps(entry, sort_keys=True).encode(), digest_size=16).hexdigest()


def last_moment(value: JsonValue) -> datetime | None:
    """The moment until which a date reaches: of a bare day its end."""
    moment = read_moment(value)
    bare = moment is not None and isinstance(value, str) and _DAY.fullmatch(value.strip())
    return moment.replace(hour=23, minute=59, second=59) if moment and bare else moment


def currency_of(row: JsonObject, name: str) -> str | None:
    """The code of a currency; null for what is none."""
    code = text_of(row, name).upper()
    return code if _CURRENCY.fullmatch(code) else None


def period_of(words: str) -> PayPeriod | None:
    """The period that words name; null where they name none, or several."""
    named = [period for period, pattern in _PERIODS if pattern.search(words)]
    return named[0] if len(named) == 1 else None


def mode_of(words: str) -> WorkMode | None:
    """Where the work is done, by a field made to say so."""
    return next((mode for mode, pattern in _MODES if pattern.search(words)), None)


def span(pays: Sequence[PostedPay]) -> PostedPay:
    """From the least to the most of pays that differ by where one works, in the currency and period of the first."""
    first = pays[0]
    alike = [pay for pay in pays if (pay.currency, pay.period) == (first.currency, first.period)]
    least = [pay.min for pay in alike if pay.min is not None]
    most = [pay.max for pay in alike if pay.max is not None]
    return PostedPay(min(least, default=None), max(most, default=None), first.currency, first.period)


def figures(pay: PostedPay) -> str:
    """Pay in words, without its period."""
    amounts = dict.fromkeys(f"{amount:,.2f}".removesuffix(".00") for amount in (pay.min, pay.max) if amount is not None)
    return f"{pay.currency or ''} {' - '.join(amounts)}".strip()


def has_words(markup: str) -> bool:
    """Whether some HTML shows anything."""
    return _WORD.search(markup.replace("&nbsp;", " ")) is not None


def _wording(markup: str) -> str:
    """The words of some HTML without markup and spaces, to tell whether one text holds another."""
    text = _TAG.sub("", markup)
    return "".join((html.unescape(text) if "&" in text else text).split())


def unrepeated(pieces: Sequence[str]) -> list[str]:
    """Pieces of HTML in their places, those emptied whose words another piece holds."""
    said = [_wording(piece) for piece in pieces]
    return [piece if _adds(said, index) else "" for index, piece in enumerate(pieces)]


def _adds(said: Sequence[str], index: int) -> bool:
    own = said[index]
    before = any(own in other for other in said[:index])
    after = any(own != other and own in other for other in said[index + 1 :])
    return bool(own) and not before and not after


def section(heading: str, markup: str) -> str:
    """A part of a description under its heading; empty where it has no text."""
    if not has_words(markup):
        return ""
    named = f"<h3>{html.escape(heading, quote=False)}</h3>" if heading else ""
    return f"{named}\n{markup}".strip()
