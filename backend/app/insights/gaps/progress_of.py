"""How a person's gaps developed: the days that were kept, today as it is now, and what closed in between."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.core.clock import today
from app.insights.gaps.gains import Gaps
from app.insights.gaps.keeping import TOP, KeptGaps, kept_of, live, opened_of
from app.insights.gaps.lacking import lacking
from app.insights.gaps.looking import Look
from app.insights.gaps.repository import GapRepository
from app.insights.gaps.schemas import ProgressChange, ProgressOut, ProgressPoint, ProgressTop
from app.matching.explaining import HELD
from app.matching.person import ProfileFacts

_NO_MATCHES = "Nothing has been looked at yet: you have no matches."
_NOT_CLOSE = "Nothing has been looked at yet: none of your matches is close enough to say what you lack."


@dataclass(frozen=True, slots=True)
class Day:
    """A day with the gaps that were looked at; `mean` in tenths."""

    day: date
    matches: int
    mean: int
    gaps: int
    kept: KeptGaps


def progress(session: Session, user_id: uuid.UUID, days: int) -> ProgressOut:
    """The last so many days of a person, today as it is now."""
    since = today() - timedelta(days=days - 1)
    kept = list(_kept(session, user_id, since))
    present = live(session, user_id)
    if present is None or not present[0].matches:
        nothing = present is not None and present[0].left_out > 0
        return _told(kept, [], [], _NOT_CLOSE if nothing else _NO_MATCHES)
    line = [*kept, _today(*present)]
    return _told(line, _closed(line, present[0]), _opened(line))


def _kept(session: Session, user_id: uuid.UUID, since: date) -> Iterator[Day]:
    """The days before today on which there was something to look at."""
    for row in GapRepository(session, user_id).days(since):
        if row.matches and row.day < today() and (known := opened_of(row)).close != 0:
            yield Day(row.day, row.matches, row.mean_tenths, row.gaps, known)


def _today(found: Look, known: Gaps) -> Day:
    gaps = len(known.found) + known.not_tried
    return Day(today(), len(found.best), found.mean, gaps, kept_of(found, known))


def _told(
    line: Sequence[Day], closed: list[ProgressChange], opened: list[ProgressChange], nothing: str = ""
) -> ProgressOut:
    enough = len(line) > 1
    return ProgressOut(
        points=[_point(one) for one in line],
        closed=closed,
        opened=opened,
        mean_change=round((line[-1].mean - line[0].mean) / 10, 1) if enough else None,
        gaps_change=line[-1].gaps - line[0].gaps if enough else None,
        basis=_basis(line) if line else nothing,
    )


def _basis(line: Sequence[Day]) -> str:
    if len(line) == 1:
        return "One look so far. A line needs two: the next one is taken tomorrow, or when your profile changes."
    return f"{len(line)} days, the first on {line[0].day.isoformat()}, each over your best matches of that day."


def _point(one: Day) -> ProgressPoint:
    return ProgressPoint(
        day=one.day,
        matches=one.matches,
        close=one.kept.close,
        mean_score=one.mean / 10,
        gaps=one.gaps,
        top=[ProgressTop(id=gap.id, name=gap.name, gain=gap.gain) for gap in one.kept.gaps[:TOP]],
    )


def _closed(line: Sequence[Day], found: Look) -> list[ProgressChange]:
    """What stood among the first gaps of a day and is none any more: whatever most matches ask for is compared."""
    person = found.who.facts
    present = {one.id for one in lacking(person, found.table, found.postings)}
    named = {gap.id: gap.name for one in line[:-1] for gap in one.kept.gaps[:TOP]}
    return [
        _closing(line, person, key, name) for key, name in sorted(named.items(), key=_by_name) if key not in present
    ]


def _closing(line: Sequence[Day], person: ProfileFacts, key: str, name: str) -> ProgressChange:
    last = max(place for place, one in enumerate(line) if any(gap.id == key for gap in one.kept.gaps))
    # A language or a licence can't be asked of the skills; what is still demanded would be a gap.
    has = person.holding(key).level >= HELD or name in person.tongues or _held(person, key)
    words = f"Your profile shows {name} now." if has else f"Your best matches no longer ask for {name}."
    because = "you_have_it" if has else "no_longer_asked"
    return ProgressChange(id=key, name=name, day=line[last + 1].day, because=because, words=words)


def _held(person: ProfileFacts, key: str) -> bool:
    kind, _, rest = key.partition(":")
    return kind == "credential" and any(held.type == rest.partition(":")[0] for held in person.credentials)


def _opened(line: Sequence[Day]) -> list[ProgressChange]:
    """What stands among the first gaps now and was not looked at as one on the first day."""
    before = {gap.id for gap in line[0].kept.gaps}
    return [
        ProgressChange(
            id=gap.id,
            name=gap.name,
            day=next(one.day for one in line if any(other.id == gap.id for other in one.kept.gaps)),
            because="newly_asked",
            words=f"Your best matches ask for {gap.name} now.",
        )
        for gap in (line[-1].kept.gaps[:TOP] if len(line) > 1 else ())
        if gap.id not in before
    ]


def _by_name(pair: tuple[str, str]) -> tuple[str, str]:
    return pair[1].casefold(), pair[0]
