"""Listings that come in pages."""

from collections.abc import Callable, Iterator
from time import monotonic
from urllib.parse import parse_qsl, urlencode, urlsplit

from app.jobs.source import BadRecord, Context, Payload, Posting, Source, SourceProblem


def pages(source: Source, context: Context, ask: Callable[[int], Payload], most: int) -> Iterator[Payload]:
    """The pages of a window, at most `most`, until one shows nothing new or the time for asking is over.

    `ask` is given the number of a page, from 0. What the site says about its number of pages is not believed: some
    answer every request with the same page.
    """
    shown: set[str] = set()
    for number in range(most):
        if number and monotonic() > context.details_until:
            return
        payload = ask(number)
        names = shown_by(source, payload)
        if number and names is not None and names <= shown:
            return
        yield payload
        shown |= names or set()


def shown_by(source: Source, payload: Payload) -> set[str] | None:
    """What tells the records of a page apart; null where the page is damaged, which shows when it is read."""
    try:
        return {_name(record) for record in source.parse(payload)}
    except SourceProblem:
        return None


def _name(record: Posting | BadRecord) -> str:
    return record.source_id if isinstance(record, Posting) else record.reason


def with_query(address: str, **query: str | int) -> str:
    """An address with these parameters added to its own, or in place of those of the same names."""
    parts = urlsplit(address)
    given = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name not in query]
    return parts._replace(query=urlencode([*given, *query.items()])).geturl()
