"""How a person's applications went, and what their day holds. Read only."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from app.auth.models import User
from app.auth.zones import zone_of
from app.core.clock import now
from app.core.errors import Invalid
from app.insights.funnel import day
from app.insights.funnel.calibrating import UNSCORED, band_key, calibration
from app.insights.funnel.counting import FEWEST, group, groups, rate_of, reached
from app.insights.funnel.gathering import Journeys, gathered
from app.insights.funnel.momentum import momentum
from app.insights.funnel.repository import DayRepository
from app.insights.funnel.schemas import FunnelGroup, FunnelOut, FunnelShort, TodayOut
from app.insights.funnel.types import FunnelStage, Journey, NoFigure, Period
from app.matching.types import Band

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2200, 1, 1)
SINCE, LONGEST_SINCE = timedelta(days=1), timedelta(days=90)
_BANDS = {band.value: band.value.capitalize() for band in Band} | {UNSCORED: "Without a score"}
_HIGHEST_FIRST = [band.value for band in reversed(Band)] + [UNSCORED]


def funnel(session: Session, actor: User, first: date | None, last: date | None) -> FunnelOut:
    """The funnel of what was applied for in a span of days, all of it where none is named; raises `Invalid`."""
    period, moment = _period(actor, first, last), now()
    known = gathered(session, actor.id, period, moment)
    counted = [journey for journey in known.all if period.holds(journey.applied_at)]
    reason, note = _reason(known.all, counted)
    zone = period.zone
    return FunnelOut(
        first_day=first,
        last_day=last,
        time_zone=zone.key,
        as_of=moment,
        fewest=FEWEST,
        undated=sum(journey.applied_at is None for journey in known.all),
        undated_counted=not period.bounded,
        total=group("all", "All applications", counted, zone),
        by_source=groups(counted, lambda journey: journey.source, known.sources, zone),
        by_cv=groups(counted, lambda journey: journey.cv, known.cvs, zone),
        by_title=groups(counted, lambda journey: journey.title, known.titles, zone),
        by_band=_by_band(counted, period),
        calibration=calibration(counted),
        reason=reason,
        note=note,
    )


def _by_band(counted: Sequence[Journey], period: Period) -> list[FunnelGroup]:
    found = groups(counted, band_key, _BANDS, period.zone)
    return sorted(found, key=lambda one: _HIGHEST_FIRST.index(one.key))


def _period(actor: User, first: date | None, last: date | None) -> Period:
    for name, chosen in (("from", first), ("to", last)):
        if chosen is not None and not FIRST_DAY <= chosen < LAST_DAY:
            raise Invalid.field(["query", name], "Choose a day between 1970 and 2200", "out_of_range")
    if first is not None and last is not None and first > last:
        raise Invalid.field(["query", "from"], "The first day lies after the last", "out_of_range")
    return Period(first, last, zone_of(actor))


def _reason(known: Sequence[Journey], counted: Sequence[Journey]) -> tuple[NoFigure | None, str | None]:
    if counted:
        return None, None
    if known:
        return NoFigure.none_in_period, "You applied for nothing in these days. Choose others to see more."
    note = "No application is on your board yet. Move a card to Applied, and it counts here."
    return NoFigure.no_applications, note


def today(session: Session, actor: User, since: datetime | None) -> TodayOut:
    """What is new since a moment, 24 hours ago where none is named, and what is due; raises `Invalid`."""
    moment, period = now(), _period(actor, None, None)
    since = since or moment - SINCE
    if not moment - LONGEST_SINCE <= since <= moment:
        raise Invalid.field(["query", "since"], "Choose a moment of the last 90 days", "out_of_range")
    rows = DayRepository(session, actor.id)
    known = gathered(session, actor.id, period, moment, told_apart=False)
    return TodayOut(
        as_of=moment,
        time_zone=period.zone.key,
        matches=day.new_matches(rows, since),
        steps=day.due_steps(session, actor, moment),
        alerts=day.alerts(session, actor, rows, moment),
        funnel=_short(known),
        momentum=momentum(known.all, moment, period.zone),
    )


def _short(known: Journeys) -> FunnelShort:
    n, replies = len(known.all), reached(known.all, FunnelStage.reply)
    reason, note = _reason(known.all, known.all)
    return FunnelShort(
        applications=n,
        replies=replies,
        interviews=reached(known.all, FunnelStage.interview),
        offers=reached(known.all, FunnelStage.offer),
        waiting=sum(journey.waiting for journey in known.all),
        reply_rate=rate_of(replies, n),
        enough=n >= FEWEST,
        reason=reason,
        note=note,
    )
