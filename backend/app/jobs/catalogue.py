"""The sources as people see them: how the last reading ended, when the next one is due, what was decided."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.background.scheduler import next_due
from app.core.clock import now
from app.core.config import get_settings
from app.core.pagination import Page, PageParams, Total, bad_cursor, count_up_to, encode_cursor
from app.core.text import one_line
from app.jobs.configuration import Setup, setup_of
from app.jobs.errors import FeedNotFound, SourceNotFound, UnknownBoard, UnknownSource
from app.jobs.models import Feed, ScrapeRun
from app.jobs.news import open_by_source
from app.jobs.plugins import all_sources
from app.jobs.readings.alarm import Record, alarm, record
from app.jobs.readings.outcome import worst
from app.jobs.readings.plan import boards_of, can_be_read, schedule_of
from app.jobs.readings.readings import ReadingRepository
from app.jobs.runs import FeedRepository, RunRepository, SettingRepository
from app.jobs.schemas import BoardOut, ReadingOut, RunOut, SettingOut, SourceOut, TermsOut
from app.jobs.source import Source
from app.jobs.types import RunState

MOST_BOARDS_SHOWN = 200


def source_named(slug: str) -> Source:
    """The source of this slug; raises `SourceNotFound`."""
    source = all_sources().get(slug)
    if source is None:
        raise SourceNotFound
    return source


def setup_named(session: Session, slug: str) -> Setup:
    """How a source is set up; raises `SourceNotFound`."""
    return setup_of(source_named(slug), SettingRepository(session).get(slug))


def setup_for_change(session: Session, slug: str) -> Setup:
    """How a source is set up, which nobody else changes until the transaction ends; raises `SourceNotFound`."""
    SettingRepository(session).lock(source_named(slug).slug)
    return setup_named(session, slug)


def known_slugs(slugs: Sequence[str]) -> list[str]:
    """The slugs, each once; raises `UnknownSource` for one that no source has."""
    for index, slug in enumerate(slugs):
        if slug not in all_sources():
            raise UnknownSource.field(
                ["body", "sources", index], f"There is no source called {slug[:100]!r}", "unknown_source"
            )
    return list(dict.fromkeys(slugs))


def known_boards(session: Session, board_ids: Sequence[uuid.UUID]) -> list[uuid.UUID]:
    """The ids of boards, each once; raises `UnknownBoard` for one that no board has."""
    there = {feed.id for feed in FeedRepository(session).with_ids(board_ids)}
    for index, board_id in enumerate(board_ids):
        if board_id not in there:
            raise UnknownBoard.field(["body", "boards", index], f"There is no board {board_id}", "unknown_board")
    return list(dict.fromkeys(board_ids))


@dataclass(frozen=True, slots=True)
class _Present:
    """What the database knows of all sources at a moment."""

    runs: dict[str, list[ScrapeRun]]
    running: set[str]
    boards: dict[str, list[Feed]]
    open_jobs: dict[str, int]
    known: Record
    readings: ReadingRepository
    moment: datetime


def _present(session: Session) -> _Present:
    moment, runs = now(), RunRepository(session)
    latest: dict[str, list[ScrapeRun]] = {}
    for run in runs.all_latest():
        latest.setdefault(run.source, []).append(run)
    boards = boards_of(session, list(all_sources().values()))
    return _Present(
        latest,
        runs.all_running(moment),
        boards,
        open_by_source(session),
        record(session, moment),
        ReadingRepository(session),
        moment,
    )


def list_sources(session: Session, page: PageParams) -> Page[SourceOut]:
    """All sources by name."""
    rows, present = SettingRepository(session).all(), _present(session)
    sources = sorted(all_sources().values(), key=lambda source: (source.label.casefold(), source.slug))
    start = _start(page, sources)
    shown = sources[start : start + page.limit]
    more = start + page.limit < len(sources)
    return Page(
        items=[_describe(setup_of(source, rows.get(source.slug)), present) for source in shown],
        next_cursor=encode_cursor({"after": shown[-1].slug}) if more else None,
        total=Total.of(len(sources)),
    )


def _start(page: PageParams, sources: Sequence[Source]) -> int:
    position = page.after()
    if position is None:
        return 0
    slugs = [source.slug for source in sources]
    if position.get("after") not in slugs:
        raise bad_cursor()
    return slugs.index(str(position["after"])) + 1


def describe(session: Session, setup: Setup) -> SourceOut:
    """One source."""
    return _describe(setup, _present(session))


def read_source(session: Session, slug: str) -> SourceOut:
    """The source of this slug; raises `SourceNotFound`."""
    return describe(session, setup_named(session, slug))


def _describe(setup: Setup, present: _Present) -> SourceOut:
    source = setup.source
    boards = present.boards.get(source.slug, []) if source.has_boards else []
    runs = _counting_runs(present.runs.get(source.slug, []), boards)
    state, error = _standing(setup, runs, boards)
    return SourceOut(
        slug=source.slug,
        label=source.label,
        state=state,
        running=source.slug in present.running,
        enabled=setup.enabled,
        terms=TermsOut.model_validate(source.terms),
        needs=[need.name for need in source.needs],
        settings=_settings(setup),
        schedule=int(setup.schedule.total_seconds() / 60) if setup.schedule else None,
        complete=source.complete,
        last_run_at=max((run.completed_at for run in runs if run.completed_at), default=None),
        next_run_at=_next_run(setup, any(feed.enabled for feed in boards), present.moment),
        error=error,
        alarm=alarm(setup, boards, present.known),
        history=[ReadingOut.model_validate(point) for point in present.readings.history(source.slug)],
        pace=str(source.pace),
        boards=[_board(feed, runs) for feed in boards[:MOST_BOARDS_SHOWN]] if source.has_boards else None,
        boards_total=len(boards),
        open_jobs=present.open_jobs.get(source.slug, 0),
        version=setup.version,
        **_sums(runs),
    )


def _standing(setup: Setup, runs: Sequence[ScrapeRun], boards: Sequence[Feed]) -> tuple[RunState | None, str | None]:
    """How the last reading of a source ended, and what to know about it."""
    ended = [run.state for run in runs if run.state]
    errors = [run.error for run in runs if run.error]
    if setup.missing:
        labels = ", ".join(need.label for need in setup.missing)
        errors = [f"It is not read because it needs a setting: {labels}."]
    elif boards and not any(feed.enabled for feed in boards):
        errors.insert(0, "It is not read because all of its boards are switched off.")
    return worst(ended) if ended else None, one_line(" ".join(errors)) or None


def _counting_runs(runs: Sequence[ScrapeRun], boards: Sequence[Feed]) -> list[ScrapeRun]:
    """The last runs that tell how a source is: those of its boards, where it has any."""
    own = {feed.id for feed in boards}
    of_boards = [run for run in runs if run.feed_id in own]
    return of_boards or [run for run in runs if run.feed_id is None]


def _sums(runs: Sequence[ScrapeRun]) -> dict[str, int | None]:
    names = ("found", "new", "updated", "closed", "bad")
    return {name: sum(getattr(run, name) for run in runs) if runs else None for name in names}


def _settings(setup: Setup) -> list[SettingOut]:
    return [
        SettingOut(
            name=need.name,
            label=need.label,
            secret=need.secret,
            required=need.required,
            hint=need.hint,
            present=need.name in setup.settings,
            value=None if need.secret else setup.settings.get(need.name),
        )
        for need in setup.source.needs
    ]


def _next_run(setup: Setup, has_boards: bool, moment: datetime) -> datetime | None:
    if not (get_settings().schedules and setup.enabled and setup.schedule) or setup.missing:
        return None
    if not can_be_read(setup, has_boards):
        return None
    return next_due(schedule_of(setup.source.slug, setup.schedule), moment)


def _board(feed: Feed, runs: Sequence[ScrapeRun]) -> BoardOut:
    run = next((run for run in runs if run.feed_id == feed.id), None)
    return BoardOut(
        id=feed.id,
        label=feed.label,
        url=feed.url,
        state=run.state if run else None,
        last_run_at=run.completed_at if run else None,
        found=run.found if run else None,
        error=run.error if run else None,
    )


def list_runs(session: Session, slug: str, page: PageParams, board: uuid.UUID | None = None) -> Page[RunOut]:
    """The readings of a source, or of one of its boards, newest first; raises `SourceNotFound`, `FeedNotFound`."""
    query = RunRepository(session).of_source(source_named(slug).slug)
    if board is not None:
        if FeedRepository(session).get(slug, board) is None:
            raise FeedNotFound
        query = query.where(ScrapeRun.feed_id == board)
    total = count_up_to(session, query)
    if (position := page.after()) is not None:
        query = query.where(ScrapeRun.id < _run_id(position.get("id")))
    runs = list(session.scalars(query.limit(page.limit + 1)))
    labels = {feed.id: feed.label for feed in FeedRepository(session).of_sources([slug])}
    shown = [_run_out(run, labels.get(run.feed_id) if run.feed_id else None) for run in runs[: page.limit]]
    cursor = encode_cursor({"id": str(shown[-1].id)}) if len(runs) > page.limit else None
    return Page(items=shown, next_cursor=cursor, total=total)


def _run_id(value: object) -> uuid.UUID:
    try:
        return uuid.UUID(str(value))
    except ValueError:
        raise bad_cursor() from None


def _run_out(run: ScrapeRun, board: str | None) -> RunOut:
    columns = {name: getattr(run, name) for name in RunOut.model_fields if name != "board"}
    return RunOut.model_validate({**columns, "board": board})
