"""`source`: try a source without storing anything."""

from collections.abc import Iterator
from typing import Annotated

import typer

from app.core.fetch_errors import FetchError
from app.core.http import outbound
from app.jobs.plugins import address_of, all_sources
from app.jobs.source import BadRecord, Board, Context, Payload, Posting, Source, SourceProblem

NEEDS_SERVERS = False
app = typer.Typer(no_args_is_help=True)


@app.callback()
def source() -> None:
    """Sources of postings."""


@app.command("try")
def try_source(
    slug: str,
    feed: Annotated[str | None, typer.Option(help="The feed or board to read, for sources that read several.")] = None,
    setting: Annotated[list[str] | None, typer.Option(help="A setting the source needs, as name=value.")] = None,
    limit: Annotated[int, typer.Option(help="How many postings to print.")] = 20,
) -> None:
    """Fetch and parse a source, print what came, store nothing."""
    found = all_sources().get(slug)
    if found is None:
        raise typer.BadParameter(f"there is no source {slug!r}; there are {', '.join(all_sources())}")
    settings = dict(pair.split("=", 1) for pair in setting or [] if "=" in pair)
    context = Context(address_of(found), settings, Board(feed, feed) if feed else None)
    counts = {"read": 0, "bad": 0}
    problem = None
    try:
        for record in _records(found, context):
            _show(record, counts, limit)
    except (FetchError, SourceProblem) as error:
        problem = error
    print(f"{counts['read']} postings, {counts['bad']} unusable entries.")
    if problem is not None:
        print(f"It ended early: {problem}")
        raise typer.Exit(1)


def _records(source: Source, context: Context) -> Iterator[Posting | BadRecord]:
    with outbound() as http:
        for payload in source.fetch(http, context):
            if isinstance(payload, Payload):
                yield from source.parse(payload)


def _show(record: Posting | BadRecord, counts: dict[str, int], limit: int) -> None:
    if isinstance(record, BadRecord):
        counts["bad"] += 1
        print(f"  - {record.reason}")
        return
    counts["read"] += 1
    if counts["read"] <= limit:
        place = "; ".join(record.locations) or "no place given"
        posted = record.posted_at.date().isoformat() if record.posted_at else "no date"
        print(f"{record.title} · {record.company} · {place} · {posted}\n    {record.url}")
