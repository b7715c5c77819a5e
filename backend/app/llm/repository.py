"""Queries over the ledger."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import BigInteger, Float, Select, cast, extract, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.sql.elements import ColumnElement

from app.llm.models import Call, CreditEntry, Window
from app.llm.types import CallState

MONTHS = 12
MOST_GROUPS = 50


@dataclass(frozen=True, slots=True)
class Month:
    """What a month came to."""

    month: str
    calls: int
    cost: int
    credits: int


@dataclass(frozen=True, slots=True)
class Usual:
    """What a call of one prompt usually costs."""

    prompt: str
    calls: int
    cost: int


@dataclass(frozen=True, slots=True)
class Group:
    """What the calls of one kind came to; `input` with what was read from and written to the prompt cache."""

    name: str | uuid.UUID | None
    calls: int
    failed: int
    cost: int
    credits: int
    input: int
    output: int
    cached: int
    seconds: float | None


class OwnUsage:
    """What one person used."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def calls(self) -> Select[tuple[Call]]:
        """Their calls, newest first."""
        return select(Call).where(Call.user_id == self._user_id).order_by(Call.id.desc())

    def credits(self) -> Select[tuple[CreditEntry]]:
        """The changes of their credits, newest first."""
        return select(CreditEntry).where(CreditEntry.user_id == self._user_id).order_by(CreditEntry.id.desc())

    def months(self) -> list[Month]:
        """Their last months, newest first."""
        month = func.to_char(func.timezone("UTC", Call.created_at), "YYYY-MM")
        query = (
            select(month, func.count(), _sum(Call.cost), _sum(Call.credits))
            .where(Call.user_id == self._user_id, Call.state != CallState.released)
            .group_by(month)
            .order_by(month.desc())
            .limit(MONTHS)
        )
        return [Month(*row) for row in self._session.execute(query)]


class InstanceUsage:
    """What everybody used."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def windows(self, names: Sequence[str]) -> Mapping[str, Window]:
        """Windows by name; one in which nothing was asked is missing."""
        rows = self._session.scalars(select(Window).where(Window.name.in_(names)))
        return {row.name: row for row in rows}

    def usual(self, since: datetime) -> list[Usual]:
        """What calls usually cost, by prompt; the versions of a prompt together."""
        prompt = func.split_part(Call.prompt, "/", 1)
        middle = func.percentile_disc(0.5).within_group(Call.cost)
        query = (
            select(prompt, func.count(), middle)
            .where(Call.state == CallState.settled, Call.created_at >= since)
            .group_by(prompt)
            .order_by(prompt)
        )
        return [Usual(*row) for row in self._session.execute(query)]

    def days(self, since: date) -> Sequence[Window]:
        """The days of the instance since one, oldest first."""
        query = select(Window).where(Window.name.startswith("instance:day:"), Window.starts_on >= since)
        return self._session.scalars(query.order_by(Window.starts_on)).all()

    def by_prompt(self, since: datetime) -> list[Group]:
        """Calls by prompt and version."""
        return self._grouped(Call.prompt, Call.created_at >= since)

    def by_model(self, since: datetime) -> list[Group]:
        """Calls by model."""
        return self._grouped(Call.model, Call.created_at >= since)

    def by_person(self, since: datetime) -> list[Group]:
        """Calls by who paid; null is the instance."""
        return self._grouped(Call.user_id, Call.created_at >= since)

    def by_subject(self, since: datetime, prefix: str = "") -> list[Group]:
        """Calls by subject, those that have one."""
        of_kind = Call.subject.startswith(prefix, autoescape=True)
        return self._grouped(Call.subject, (Call.created_at >= since) & Call.subject.is_not(None) & of_kind)

    def lost(self, since: datetime) -> int:
        """What was charged for calls of which nobody learned what they cost, in millionths of a dollar."""
        query = select(func.sum(Call.cost)).where(Call.state == CallState.unknown, Call.created_at >= since)
        return int(self._session.scalar(query) or 0)

    def open_calls(self) -> int:
        """How many calls are under way."""
        return self._session.scalar(select(func.count()).where(Call.state == CallState.reserved)) or 0

    def _grouped(
        self,
        by: InstrumentedAttribute[str] | InstrumentedAttribute[str | None] | InstrumentedAttribute[uuid.UUID | None],
        where: ColumnElement[bool],
    ) -> list[Group]:
        failed = Call.state.in_([CallState.released, CallState.unknown])
        answered = (Call.state == CallState.settled) & Call.batch_id.is_(None)
        took = func.avg(extract("epoch", Call.settled_at - Call.created_at)).filter(answered)
        cost = _sum(Call.cost)
        query = (
            select(
                by.label("name"),
                func.count().label("calls"),
                func.count().filter(failed).label("failed"),
                cost.label("cost"),
                _sum(Call.credits).label("credits"),
                _sum(Call.input_tokens + Call.cached_tokens + Call.written_tokens).label("input"),
                _sum(Call.output_tokens).label("output"),
                _sum(Call.cached_tokens).label("cached"),
                cast(took, Float).label("seconds"),
            )
            .where(where)
            .group_by(by)
            .order_by(cost.desc(), func.count().desc())
            .limit(MOST_GROUPS)
        )
        return [Group(**row) for row in self._session.execute(query).mappings()]


def _sum(of: ColumnElement[int] | InstrumentedAttribute[int]) -> ColumnElement[int]:
    # A sum of whole numbers is a decimal to Postgres.
    return cast(func.coalesce(func.sum(of), 0), BigInteger)
