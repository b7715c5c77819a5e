"""Queries of the funnel and the day; every one takes the person whose rows they are. Nothing is written."""

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from app.applications.board.models import Application, ApplicationEvent, Step
from app.applications.board.types import EventKind, Stage, StepKind
from app.applications.reminders.models import Reminder
from app.insights.funnel.types import Card, Happening, Moved
from app.jobs.models import Job
from app.jobs.types import JobStatus
from app.matching.models import Match, MatchMove, Scoring
from app.matching.types import BAND_SPANS, Band, Eligibility, Status
from app.profile.models import CvDocument

_TOLD = (EventKind.created, EventKind.imported, EventKind.moved, EventKind.reply)


class FunnelRepository:
    """What one person's board says of what became of their applications."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id
        # Whether something was sent is the timeline's to say; what is only saved is left out here.
        sent = or_(Application.applied_at.is_not(None), Application.stage != Stage.saved)
        self._mine = and_(Application.user_id == user_id, Application.deleted_at.is_(None), sent)

    def cards(self) -> list[Card]:
        """Cards that may have been sent, with their posting's source and family and their match's score."""
        query = (
            select(
                Application.id, Application.stage, Application.title, Application.origin, Application.applied_at,
                Application.replied_at, Application.tailored_cv_id, Application.cv_document_id, Job.source, Job.family,
                Match.id, Match.tenths, Match.noted_tenths, func.coalesce(Match.noted_at, Match.computed_at),
            )
            .outerjoin(Job, Job.id == Application.job_id)
            .outerjoin(Match, and_(Match.job_id == Application.job_id, Match.user_id == self._user_id))
            .where(self._mine)
            .order_by(Application.id)
        )  # fmt: skip
        return [Card(*row) for row in self._session.execute(query)]

    def happenings(self) -> Mapping[uuid.UUID, list[Happening]]:
        """What the timelines of these cards tell, the earliest first; what a person wrote there stays sealed."""
        columns = (
            ApplicationEvent.application_id, ApplicationEvent.at, ApplicationEvent.kind, ApplicationEvent.from_stage,
            ApplicationEvent.to_stage,
        )  # fmt: skip
        query = select(*columns).join(Application, Application.id == ApplicationEvent.application_id)
        query = query.where(self._mine, ApplicationEvent.user_id == self._user_id, ApplicationEvent.kind.in_(_TOLD))
        found: dict[uuid.UUID, list[Happening]] = defaultdict(list)
        for row in self._session.execute(query.order_by(ApplicationEvent.at, ApplicationEvent.id)):
            found[row[0]].append(Happening(*row))
        return found

    def interviews(self, until: datetime) -> Mapping[uuid.UUID, list[datetime]]:
        """When interviews of these cards were, up to a moment; those called off are left out."""
        query = select(Step.application_id, Step.starts_at).join(Application, Application.id == Step.application_id)
        query = query.where(
            self._mine,
            Step.user_id == self._user_id,
            Step.kind == StepKind.interview,
            Step.cancelled_at.is_(None),
            Step.starts_at <= until,
        )
        found: dict[uuid.UUID, list[datetime]] = defaultdict(list)
        for card_id, starts_at in self._session.execute(query.order_by(Step.starts_at, Step.id)).tuples():
            found[card_id].append(starts_at)
        return found

    def moves(self) -> Mapping[uuid.UUID, list[Moved]]:
        """How the scores of these cards moved, by match, the oldest first."""
        query = (
            select(MatchMove.match_id, MatchMove.at, MatchMove.since, MatchMove.tenths_before, MatchMove.tenths)
            .join(Match, Match.id == MatchMove.match_id)
            .join(Application, Application.job_id == Match.job_id)
            .where(self._mine, Match.user_id == self._user_id)
            .order_by(MatchMove.at)
        )
        found: dict[uuid.UUID, list[Moved]] = defaultdict(list)
        for row in self._session.execute(query):
            found[row[0]].append(Moved(*row))
        return found

    def documents(self, ids: Sequence[uuid.UUID]) -> Sequence[CvDocument]:
        """CV files by their ids."""
        query = select(CvDocument).where(CvDocument.user_id == self._user_id, CvDocument.id.in_(ids))
        return self._session.scalars(query).all()


class DayRepository:
    """What one person's day holds."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def counted_new(self, since: datetime) -> tuple[int, int]:
        """How many matches there are with postings first seen since, and how many of them are good or better."""
        good = func.count().filter(Match.tenths >= BAND_SPANS[Band.good][0])
        query = select(func.count(), good).select_from(Match).join(Job, Job.id == Match.job_id)
        counted, counted_good = self._session.execute(query.where(*self._new(since))).one()
        return counted, counted_good

    def best_new(self, since: datetime, limit: int) -> Sequence[tuple[Match, Job]]:
        """The best of them."""
        query: Select[tuple[Match, Job]] = select(Match, Job).join(Job, Job.id == Match.job_id)
        query = query.where(*self._new(since)).order_by(Match.tenths.desc(), Match.id.desc()).limit(limit)
        return self._session.execute(query).tuples().all()

    def scored_at(self) -> datetime | None:
        """When the person's matches were last scored."""
        return self._session.scalar(select(Scoring.finished_at).where(Scoring.user_id == self._user_id))

    def reminders(self, moment: datetime) -> int:
        """How many reminders are open and do not rest."""
        query = select(func.count()).select_from(Reminder)
        awake = or_(Reminder.snoozed_until.is_(None), Reminder.snoozed_until <= moment)
        open_ = and_(Reminder.dismissed_at.is_(None), Reminder.withdrawn_at.is_(None))
        return self._session.scalar(query.where(Reminder.user_id == self._user_id, open_, awake)) or 0

    def _new(self, since: datetime) -> list[ColumnElement[bool]]:
        return [
            Match.user_id == self._user_id,
            Match.open.is_(True),
            ~Match.shadowed,
            Match.status == Status.new,
            Match.eligibility != Eligibility.ineligible,
            Job.status == JobStatus.open,
            or_(Job.private_to.is_(None), Job.private_to == self._user_id),
            Job.first_seen_at >= since,
        ]
