"""Remote OK: its newest hundred or so remote positions, in one JSON list."""

import re
from collections.abc import Iterator
from datetime import timedelta

from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonObject, JsonValue
from app.jobs.source import BadRecord, Context, Payload, PostedPay, Posting, Rate, Seen, Source, Terms
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.records import fields, listed, number_of, text_of, texts_of

# The line that asks applicants for a word to prove they read on; sometimes cut off itself.
_ANTI_BOT = re.compile(
    r"(?:<br\s*/?>\s*)*Please mention the word \*\*[^*]*\*\* (?:and tag )?.*\Z", re.DOTALL | re.IGNORECASE
)
# Figures are meant to be yearly; some employers fill in what they pay an hour.
_HOURLY_BELOW = 1_000


class RemoteOK(Source):
    """Remote OK's public API."""

    slug = "remoteok"
    label = "Remote OK"
    address = "https://remoteok.com/api"
    terms = Terms(
        link="https://remoteok.com/api",
        attribution="Jobs from Remote OK, each linked to its page there.",
    )
    rate = Rate(60, timedelta(minutes=1))
    pace = Pace(60, timedelta(minutes=1))
    schedule = timedelta(hours=1)
    complete = False

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the one list there is."""
        yield Payload.of(http.get(context.address or self.address))

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The entries of the list."""
        return listed(payload)

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one entry; the first one is a legal notice."""
        row = fields(record)
        if "legal" in row:
            return None
        source_id, title, company = text_of(row, "id"), text_of(row, "position"), text_of(row, "company")
        if not (source_id and title and company):
            return BadRecord(f"Entry {source_id or 'without an id'} has no title or no company.")
        return Posting(
            source_id=source_id,
            url=text_of(row, "url") or f"https://remoteok.com/remote-jobs/{text_of(row, 'slug') or source_id}",
            title=title,
            company=company,
            description_html=_ANTI_BOT.sub("", text_of(row, "description")),
            locations=_locations(row),
            work_mode="remote",
            # The site guesses them (a sales job is "golang", "medical"): kept, but nothing is read from them.
            tags=texts_of(row, "tags"),
            pay=_pay(row),
            posted_at=read_moment(row.get("date")) or read_moment(row.get("epoch")),
            apply_url=text_of(row, "apply_url") or None,
        )


def _locations(row: JsonObject) -> tuple[str, ...]:
    whole = text_of(row, "location").strip(" ,")
    return tuple(part.strip() for part in whole.split("|") if part.strip())


def _pay(row: JsonObject) -> PostedPay | None:
    least, most = number_of(row, "salary_min"), number_of(row, "salary_max")
    if least is None and most is None:
        return None
    return PostedPay(least, most, "USD", "hour" if (most or least or 0) < _HOURLY_BELOW else "year")
