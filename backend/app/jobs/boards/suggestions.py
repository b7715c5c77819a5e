"""Boards a person could follow: those of the shipped list, and those that jobs found elsewhere came from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.cache import cached
from app.core.pagination import Page, PageParams, Total, bad_cursor, encode_cursor
from app.jobs.boards.companies import company_on, search_companies
from app.jobs.models import Job, JobText
from app.jobs.plugins import all_sources
from app.jobs.runs import FeedRepository
from app.jobs.schemas import KnownBoard, SuggestedBoard
from app.jobs.source import Board, Source

# How long (s) a count over all jobs is good enough, and over how many of the newest it goes.
FRESH_FOR = 600
MOST_JOBS = 10_000
# Slug of the source, address and label of the board, jobs seen.
Met = list[tuple[str, str, str, int]]


def list_catalogue(session: Session, query: str, sources: Sequence[str], page: PageParams) -> Page[KnownBoard]:
    """The companies of the shipped list that a query means."""
    found = search_companies(query, sources)
    start = _start(page, len(found))
    followed = FeedRepository(session).addresses()
    items = [
        KnownBoard(**_known(company.source, company.address, company.name, followed))
        for company in found[start : start + page.limit]
    ]
    return Page(items=items, next_cursor=_next(start, page, len(found)), total=Total.of(len(found)))


def list_suggestions(session: Session, page: PageParams, actor: User) -> Page[SuggestedBoard]:
    """Boards met in jobs this person may see and not followed yet, the most met first."""
    followed = FeedRepository(session).addresses()
    common = cached("jobs:boards_met", FRESH_FOR, lambda: _met(session, Job.private_to.is_(None)))
    met = [entry for entry in _together(common, _met(session, Job.private_to == actor.id)) if entry[:2] not in followed]
    start = _start(page, len(met))
    items = [
        SuggestedBoard(**_known(source, address, label, followed), jobs=jobs)
        for source, address, label, jobs in met[start : start + page.limit]
    ]
    return Page(items=items, next_cursor=_next(start, page, len(met)), total=Total.of(len(met)))


def _start(page: PageParams, count: int) -> int:
    position = page.after()
    if position is None:
        return 0
    at = position.get("at")
    if not isinstance(at, int) or isinstance(at, bool) or not at > 0:
        raise bad_cursor()
    return min(at, count)


def _next(start: int, page: PageParams, count: int) -> str | None:
    return encode_cursor({"at": start + page.limit}) if start + page.limit < count else None


def _known(slug: str, address: str, label: str, followed: set[tuple[str, str]]) -> dict[str, str | bool | None]:
    source = all_sources()[slug]
    return {
        "source": slug,
        "source_label": source.label,
        "address": address,
        "label": label,
        "page_url": source.board_page(Board(address, label)),
        "followed": (slug, address) in followed,
    }


def _met(session: Session, visible: ColumnElement[bool]) -> Met:
    """How many jobs led to each board: their own addresses, where one applies, and the company's."""
    sources = [source for source in all_sources().values() if source.has_boards and source.hosts]
    counts: Counter[tuple[str, str]] = Counter()
    labels: dict[tuple[str, str], str] = {}
    for links in _links(session, sources, visible):
        for key, (source, board) in _boards(sources, links).items():
            counts[key] += 1
            labels.setdefault(key, company_on(source, board) or board.label)
    return [(slug, address, labels[slug, address], jobs) for (slug, address), jobs in counts.items()]


def _links(session: Session, sources: Sequence[Source], visible: ColumnElement[bool]) -> Iterator[set[str]]:
    """The addresses of the newest jobs of which one lies on a host of these sources."""
    hosts = "|".join(host.replace(".", r"\.") for source in sources for host in source.hosts)
    pattern = rf"^https?://([^/?#]*\.)?({hosts})([/?#:]|$)"
    apply_url, company_url = JobText.extra["apply_url"].as_string(), JobText.extra["company_url"].as_string()
    columns = (Job.url, apply_url, company_url)
    found_elsewhere = or_(Job.feed_id.is_(None), Job.source.not_in([source.slug for source in sources]))
    query = select(*columns).join(JobText, JobText.job_id == Job.id).where(visible, found_elsewhere)
    query = query.where(or_(*(column.regexp_match(pattern, flags="i") for column in columns)))
    for row in session.execute(query.order_by(Job.id.desc()).limit(MOST_JOBS)):
        yield {link for link in row if link}


def _boards(sources: Sequence[Source], links: Iterable[str]) -> dict[tuple[str, str], tuple[Source, Board]]:
    found = (
        (source, source.board_at(link))
        for link in sorted(links)
        for source in sources
        # Cheaper than taking every address apart once for each source.
        if any(host in link.lower() for host in source.hosts)
    )
    return {(source.slug, board.address): (source, board) for source, board in found if board}


def _together(*parts: Sequence[Sequence[object]]) -> list[tuple[str, str, str, int]]:
    """Counts of the same board added up, the most first."""
    sums: Counter[tuple[str, str]] = Counter()
    labels: dict[tuple[str, str], str] = {}
    for source, address, label, jobs in (entry for part in parts for entry in part):
        sums[str(source), str(address)] += int(str(jobs))
        labels[str(source), str(address)] = str(label)
    found = [(source, address, labels[source, address], jobs) for (source, address), jobs in sums.items()]
    return sorted(found, key=lambda entry: (-entry[3], entry[2].casefold(), entry[0], entry[1]))
