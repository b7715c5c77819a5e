"""Wellfound, once AngelList Talent: it shows its postings only to browsers and to people who signed in."""

from collections.abc import Iterator
from datetime import timedelta
from typing import NoReturn

from app.core.http import Outbound
from app.core.types import JsonValue
from app.jobs.source import BadRecord, Context, Gated, Payload, Posting, Rate, Seen, Source, Terms


class Wellfound(Source):
    """Wellfound, which is not asked: every way for programs is shut, and saying "no jobs" would be wrong."""

    slug = "wellfound"
    label = "Wellfound (AngelList)"
    address = "https://wellfound.com/jobs"
    terms = Terms(
        link="https://wellfound.com/terms",
        attribution="Jobs from Wellfound, each linked to its page there.",
        notice="Wellfound turns programs away, so it is never asked. Jobs from it come in one at a time.",
    )
    rate = Rate(60, timedelta(minutes=1))
    schedule = timedelta(days=1)
    complete = False
    readable = False

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:  # noqa: ARG002 - it is not asked
        """Say how to get at its jobs."""
        yield from _gate()

    def records(self, payload: Payload) -> Iterator[JsonValue]:  # noqa: ARG002 - nothing of it is read
        """Say the same of whatever page was handed in."""
        yield from _gate()

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:  # noqa: ARG002 - there are none
        """There are none."""
        return None


def _gate() -> NoReturn:
    raise Gated(
        "Wellfound shows its jobs only to people who signed in with a browser. "
        "Import a job by its address or by its text."
    )
