"""The list of a person's matches as a query: one row a position, in one falling order, read from one index."""

import uuid
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, not_, or_

from app.matching.models import Match
from app.matching.types import Eligibility, Status


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which matches; scores in tenths, `spans` are half open; no status means all open ones that are not hidden."""

    least: int = 0
    spans: tuple[tuple[int, int], ...] = ()
    eligibility: tuple[Eligibility, ...] = ()
    status: tuple[Status, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an order: ineligible last, then by score or time (falling), then by id."""

    rank: int
    by: int
    id: uuid.UUID


_M = Match.__table__.c


def listed() -> ColumnElement[bool]:
    """What the list opens with; the words must be those of the indexes' own condition."""
    return and_(_M.open, not_(_M.shadowed), _M.status != Status.hidden)


def conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What a person's matches must meet to be on the list; the least score apart."""
    required: list[ColumnElement[bool]] = []
    if wanted.status:
        required += [not_(_M.shadowed), _M.status.in_(wanted.status)]
    else:
        required.append(listed())
    if wanted.eligibility:
        required.append(_M.eligibility.in_(wanted.eligibility))
    if wanted.spans:
        required.append(or_(*((_M.tenths >= start) & (_M.tenths < end) for start, end in wanted.spans)))
    return required
