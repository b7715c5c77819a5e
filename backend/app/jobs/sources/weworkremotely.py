"""We Work Remotely: remote positions, one feed of the newest and one for each category."""

import re
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urljoin, urlsplit

from app.core.fetch_errors import BadStatus
from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonValue
from app.jobs.source import BadRecord, Context, Incomplete, Payload, Posting, Rate, Seen, Source, Terms
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import shown_by
from app.jobs.sourcing.records import fields, text_of, texts_of
from app.jobs.sourcing.syndication import read_feed

_CATEGORIES = (
    "remote-full-stack-programming-jobs", "remote-front-end-programming-jobs", "remote-back-end-programming-jobs",
    "remote-programming-jobs", "remote-devops-sysadmin-jobs", "remote-design-jobs", "remote-product-jobs",
    "remote-customer-support-jobs", "remote-sales-and-marketing-jobs", "remote-management-and-finance-jobs",
    "all-other-remote-jobs",
)  # fmt: skip
_GONE = {404, 410}
_COMPANY_URL = re.compile(r"<strong>\s*URL:\s*</strong>\s*<a\s[^>]*href=\"([^\"]+)\"", re.IGNORECASE)
_LOGO = re.compile(r"\A\s*<img\b[^>]*>")


class WeWorkRemotely(Source):
    """The feeds of We Work Remotely."""

    slug = "weworkremotely"
    label = "We Work Remotely"
    address = "https://weworkremotely.com/remote-jobs.rss"
    terms = Terms(
        link="https://weworkremotely.com/remote-job-rss-feed",
        attribution="Jobs from We Work Remotely, each linked to its page there, where you apply.",
        default_enabled=False,
        notice=(
            "We Work Remotely does not allow its data to be used to build a job search service, and wants people to "
            "apply through its own pages. Switch it on only for your own use, and only if you accept that."
        ),
    )
    rate = Rate(60, timedelta(hours=1))
    pace = Pace(requests=30, spacing_s=1.0, at_once=1)
    schedule = timedelta(hours=3)
    complete = False

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the newest positions, then for those of each category."""
        address = context.address or self.address
        newest = Payload.of(http.get(address))
        yield newest
        shown, gone = shown_by(self, newest) or set(), list[str]()
        for category in _CATEGORIES:
            try:
                payload = Payload.of(http.get(urljoin(address, f"/categories/{category}.rss")))
            except BadStatus as problem:
                if problem.status not in _GONE:
                    raise
                gone.append(category)
                continue
            names = shown_by(self, payload)
            if names is None or not names <= shown:
                yield payload
                shown |= names or set()
        if gone:
            raise Incomplete(f"The site no longer has {len(gone)} of its categories: {', '.join(gone)}.")

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The entries of a feed."""
        return read_feed(payload).whole_entries()

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one entry, whose title is `Company: Role`."""
        entry = fields(record)
        link, (company, _, title) = text_of(entry, "link"), text_of(entry, "title").partition(": ")
        if not (link and company.strip() and title.strip()):
            return BadRecord(f"The entry {text_of(entry, 'title')[:80] or '(empty)'} names no company and role.")
        html = text_of(entry, "text")
        categories, site = texts_of(entry, "terms"), _COMPANY_URL.search(html)
        return Posting(
            source_id=urlsplit(link).path.rstrip("/").rpartition("/")[2] or link,
            url=link,
            title=title.strip(),
            company=company.strip(),
            description_html=_LOGO.sub("", html),
            # The state is that of the company's headquarters.
            locations=_split(text_of(entry, "region")) or _split(text_of(entry, "country")),
            work_mode="remote",
            employment_type=text_of(entry, "type") or None,
            department=categories[0] if categories else None,
            tags=categories[1:],
            skills=_split(text_of(entry, "skills")),
            language=text_of(entry, "language") or None,
            posted_at=read_moment(entry.get("published")),
            updated_at=read_moment(entry.get("updated")),
            expires_at=read_moment(entry.get("expires_at")),
            company_url=site[1] if site else None,
        )


def _split(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in re.split(r"[,|;]", text) if part.strip()))
