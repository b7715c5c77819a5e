"""Gathering the report: what was noted, as it was noted, and nothing else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from app.applications.activity.phrases import STAGES
from app.applications.activity.repository import ActivityRepository
from app.applications.activity.schemas import (
    JobSearchContact,
    JobSearchCounts,
    JobSearchInterview,
    JobSearchItem,
    JobSearchPaper,
    JobSearchReport,
    JobSearchStage,
)
from app.applications.activity.types import PaperKind, ReportLanguage
from app.applications.board.models import Application, ApplicationEvent, ApplicationFile, Step
from app.applications.board.sealing import detail_of, name_of, private_of
from app.applications.board.step_words import day_of
from app.applications.board.types import EventKind, Stage
from app.jobs.plugins import label_of

_UNTOLD = frozenset({Stage.saved, Stage.applied})
_SENT = frozenset({EventKind.letter_sent, EventKind.cv_used})


@dataclass(frozen=True, slots=True)
class Span:
    """The days a report is about, where the person lives, and as of when it is made."""

    first_day: date
    last_day: date
    start: datetime
    end: datetime
    zone: ZoneInfo
    moment: datetime

    def day(self, moment: datetime) -> date:
        """The day of a moment."""
        return moment.astimezone(self.zone).date()

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in the span."""
        return day is not None and self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept with one card."""

    card: Application
    source: str | None = None
    events: Sequence[ApplicationEvent] = ()
    interviews: Sequence[Step] = ()
    files: Sequence[ApplicationFile] = field(default=())


def gathered(
    session: Session,
    user_id: UUID,
    person: str | None,
    span: Span,
    language: ReportLanguage,
    *,
    with_contacts: bool,
) -> JobSearchReport:
    """The report of a span of days; raises `KeyLost`."""
    items = [_item(kept, span, language, with_contacts=with_contacts) for kept in _kept(session, user_id, span)]
    return JobSearchReport(
        person=person,
        first_day=span.first_day,
        last_day=span.last_day,
        made_on=span.day(span.moment),
        time_zone=span.zone.key,
        language=language,
        with_contacts=with_contacts,
        counts=_counts(items, span),
        items=items,
    )


def _kept(session: Session, user_id: UUID, span: Span) -> Iterator[Kept]:
    rows = ActivityRepository(session, user_id)
    cards = rows.cards(span.start, span.end)
    ids = [card.id for card in cards]
    events, interviews, files = rows.events(ids), rows.interviews(ids), rows.files(ids)
    sources: Mapping[UUID, str] = rows.sources([card.job_id for card in cards if card.job_id])
    for card in cards:
        source = sources.get(card.job_id) if card.job_id else None
        label = label_of(source) if source else None
        yield Kept(card, label, events.get(card.id, ()), interviews.get(card.id, ()), files.get(card.id, ()))


def _item(kept: Kept, span: Span, language: ReportLanguage, *, with_contacts: bool) -> JobSearchItem:
    card = kept.card
    return JobSearchItem(
        application_id=card.id,
        title=card.title,
        company=card.company,
        location=card.location,
        url=card.url,
        source=kept.source,
        origin=card.origin,
        applied_on=span.day(card.applied_at) if card.applied_at else None,
        stages=list(_stages(kept, span, language)),
        replies=_replies(kept, span),
        interviews=[_interview(step, span) for step in kept.interviews],
        papers=[_paper(event, span) for event in kept.events if event.kind in _SENT],
        files=[name_of(file) for file in kept.files],
        contacts=list(_contacts(card, with_contacts=with_contacts)),
    )


def _stages(kept: Kept, span: Span, language: ReportLanguage) -> Iterator[JobSearchStage]:
    def reached(stage: Stage, moment: datetime | None, *, noted: bool) -> JobSearchStage:
        day = span.day(moment) if moment else None
        return JobSearchStage(stage=stage, label=STAGES[language][stage], day=day, noted=noted)

    yield reached(Stage.applied, kept.card.applied_at, noted=False)
    last = Stage.applied
    for event in kept.events:
        if event.kind is EventKind.moved and event.to_stage is not None and event.to_stage not in _UNTOLD:
            last = event.to_stage
            yield reached(last, event.at, noted=True)
    # What a card was entered as, or what nobody saw it become, has no day.
    if kept.card.stage not in {last, *_UNTOLD}:
        yield reached(kept.card.stage, None, noted=False)


def _replies(kept: Kept, span: Span) -> list[date]:
    days = {span.day(event.at) for event in kept.events if event.kind is EventKind.reply}
    if kept.card.replied_at is not None:
        days.add(span.day(kept.card.replied_at))
    return sorted(days)


def _interview(step: Step, span: Span) -> JobSearchInterview:
    return JobSearchInterview(
        day=day_of(step) or span.day(step.starts_at),
        at=None if step.all_day else step.starts_at,
        time_zone=step.time_zone if step.all_day else span.zone.key,
        to_come=step.starts_at > span.moment,
    )


def _paper(event: ApplicationEvent, span: Span) -> JobSearchPaper:
    detail = detail_of(event)
    if event.kind is EventKind.letter_sent:
        kind = PaperKind.letter
    else:
        kind = PaperKind.cv_document if detail.cv_document_id else PaperKind.tailored_cv
    name = detail.name if kind is PaperKind.cv_document else None
    return JobSearchPaper(kind=kind, number=detail.number, name=name or None, day=span.day(event.at))


def _contacts(card: Application, *, with_contacts: bool) -> Iterator[JobSearchContact]:
    if not card.contact_count:
        return
    for contact in private_of(card).contacts:
        who = (contact.name, contact.email, contact.phone) if with_contacts else (None, None, None)
        yield JobSearchContact(role=contact.role, name=who[0], email=who[1], phone=who[2])


def _counts(items: Sequence[JobSearchItem], span: Span) -> JobSearchCounts:
    def reached(stage: Stage) -> int:
        return sum(any(one.stage is stage and span.holds(one.day) for one in item.stages) for item in items)

    def within(days: Iterable[date]) -> int:
        return sum(span.holds(day) for day in days)

    return JobSearchCounts(
        applications=sum(span.holds(item.applied_on) for item in items),
        undated=sum(item.applied_on is None for item in items),
        replies=within(day for item in items for day in item.replies),
        interviews=within(one.day for item in items for one in item.interviews if not one.to_come),
        offers=reached(Stage.offer),
        accepted=reached(Stage.accepted),
        rejected=reached(Stage.rejected),
        withdrawn=reached(Stage.withdrawn),
    )
