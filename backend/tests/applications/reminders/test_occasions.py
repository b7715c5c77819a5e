"""When there is what to say: pure, over zones, days on which clocks change, and any rhythm of looking."""

import uuid
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.applications.board.types import Stage, StepKind
from app.applications.reminders.card_occasions import Facts, Happened, Posting, card_occasions, last_day
from app.applications.reminders.licence_occasions import licence_occasions
from app.applications.reminders.occasions import standing
from app.applications.reminders.types import ReminderKind
from app.jobs.types import JobEventKind, JobStatus
from app.profile.entries import CertificationEntry
from tests.factories.cards import a_card, a_step

SOMEONE = uuid.UUID(int=7)
ZONES = ("UTC", "Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Kiritimati")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
zones = st.sampled_from(ZONES).map(ZoneInfo)
# The years around the days on which the clocks of Berlin (25 October, 28 March) and Lord Howe change.
moments = st.integers(0, 240 * 24 * 60).map(
    lambda minutes: datetime(2026, 9, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def said(facts: Facts, moment: datetime) -> dict[ReminderKind, str]:
    """What holds at a moment, by kind: the name of the occasion."""
    return {one.kind: one.name for one in standing(card_occasions(facts), moment).holding}


@settings(deadline=None, max_examples=60)
@given(zone=zones, start=moments, entered=st.integers(0, 60))
def test_an_interview_is_told_on_the_evening_before_or_two_hours_ahead(
    zone: ZoneInfo, start: datetime, entered: int
) -> None:
    card = a_card(SOMEONE, stage=Stage.interview)
    step = a_step(card, StepKind.interview, start, created_at=start - entered * HOUR, time_zone=zone.key)
    (told,) = card_occasions(Facts(card, [step], zone=zone))
    evening = told.due_at.astimezone(zone)
    before = start.astimezone(zone).date() - DAY
    if entered >= 31:
        assert (evening.date(), evening.hour, evening.minute) == (before, 17, 0)
    if entered >= 2:
        assert told.due_at <= start - 2 * HOUR
    assert step.created_at <= told.due_at or evening.hour == 17
    assert told.due_at <= start == told.until


@settings(deadline=None, max_examples=60)
@given(zone=zones, start=moments, every=st.integers(1, 60), looks=st.lists(st.integers(0, 200 * 24), max_size=60))
def test_silence_is_told_once_each_n_days_at_most_three_times(
    zone: ZoneInfo, start: datetime, every: int, looks: list[int]
) -> None:
    card = a_card(SOMEONE, stage=Stage.applied, applied_at=start)
    occasions = card_occasions(Facts(card, [], zone=zone, follow_up_days=every))
    first = start.astimezone(zone).date()
    assert [one.due_at.astimezone(zone).date() for one in occasions] == [
        first + number * every * DAY for number in (1, 2, 3)
    ]
    assert {one.due_at.astimezone(zone).hour for one in occasions} == {9}
    made: list[str] = []
    for moment in sorted(start + hours * HOUR for hours in looks):
        found = standing(occasions, moment)
        made += [one.key for one in found.fresh(moment) if one.key not in made]
        assert len(found.holding) <= 1
        # Whoever looks when told to misses none.
        assert found.next_at is None or found.next_at > moment
    due = {one.key for one in occasions for hours in looks if one.due_at <= start + hours * HOUR < one.fresh_until}
    assert sorted(made) == sorted(due)


@settings(deadline=None, max_examples=60)
@given(zone=zones, start=moments, more=st.integers(0, 2 * 24))
def test_whoever_looks_when_told_to_begins_with_every_occasion(zone: ZoneInfo, start: datetime, more: int) -> None:
    card = a_card(SOMEONE, applied_at=None)
    steps = [
        a_step(card, StepKind.deadline, start + 9 * DAY + more * HOUR, time_zone=zone.key),
        a_step(card, StepKind.interview, start + 4 * DAY + more * HOUR, time_zone=zone.key),
        a_step(card, StepKind.task, start + 5 * DAY + more * HOUR, time_zone=zone.key),
    ]
    occasions = card_occasions(Facts(card, steps, zone=zone))
    made: set[str] = set()
    looks: list[datetime] = [start]
    for moment in looks:
        found = standing(occasions, moment)
        made |= {one.key for one in found.fresh(moment)}
        looks += [found.next_at] if found.next_at else []
    assert made == {one.key for one in occasions}


@pytest.mark.parametrize(
    ("where", "day", "morning"),
    [
        ("Europe/Berlin", date(2026, 10, 25), "2026-10-25T08:00:00+00:00"),
        ("Europe/Berlin", date(2027, 3, 28), "2027-03-28T07:00:00+00:00"),
        ("Australia/Lord_Howe", date(2026, 10, 4), "2026-10-03T22:00:00+00:00"),
        ("America/Sao_Paulo", date(2026, 10, 25), "2026-10-25T12:00:00+00:00"),
    ],
)
def test_a_day_begins_where_the_person_is(where: str, day: date, morning: str) -> None:
    zone = ZoneInfo(where)
    card = a_card(SOMEONE)
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
    task = a_step(card, StepKind.task, midnight, all_day=True, time_zone=where)
    (told,) = card_occasions(Facts(card, [task], zone=zone))
    assert told.due_at.isoformat() == morning
    # A day without a time is the same day for somebody who travelled.
    (elsewhere,) = card_occasions(Facts(card, [task], zone=ZoneInfo("Pacific/Honolulu")))
    assert elsewhere.due_at.astimezone(ZoneInfo("Pacific/Honolulu")).date() == day


def test_what_is_told_depends_on_where_a_card_is() -> None:
    noon = datetime(2026, 12, 14, 12, tzinfo=UTC)
    card = a_card(SOMEONE)
    deadline = a_step(card, StepKind.deadline, noon)
    open_one = Posting(JobStatus.open, datetime(2026, 12, 14, tzinfo=UTC))
    near = noon - 2 * DAY
    assert said(Facts(card, [deadline]), near) == {ReminderKind.deadline: "3"}
    assert said(Facts(card, [deadline]), noon - HOUR) == {ReminderKind.deadline: "1"}
    assert said(Facts(card, [deadline]), noon) == {}
    assert said(Facts(card, [], open_one), near) == {ReminderKind.deadline: "3"}
    assert len(card_occasions(Facts(card, [deadline], open_one))) == 2, "one's own date stands for the posting's"
    assert said(Facts(card, [], Posting(JobStatus.closed, open_one.expires_at)), near) == {}
    card.stage, card.applied_at = Stage.applied, datetime(2026, 12, 11, tzinfo=UTC)
    assert said(Facts(card, [deadline], open_one), near) == {}, "applied: the deadline is over"
    deadline.created_at = datetime(2026, 12, 12, tzinfo=UTC)
    assert said(Facts(card, [deadline]), near) == {ReminderKind.deadline: "3"}, "set after applying"
    offer = a_step(card, StepKind.offer_deadline, noon)
    card.stage = Stage.offer
    assert said(Facts(card, [offer]), near) == {ReminderKind.offer_deadline: "3"}
    for ended in (Stage.accepted, Stage.rejected, Stage.withdrawn):
        card.stage = ended
        assert card_occasions(Facts(card, [offer, deadline], open_one)) == []


def test_a_reply_an_own_follow_up_and_a_plan_end_a_silence() -> None:
    start = datetime(2026, 12, 1, 12, tzinfo=UTC)
    card = a_card(SOMEONE, stage=Stage.applied, applied_at=start)
    week = start + 7 * DAY
    assert said(Facts(card, []), week) == {ReminderKind.follow_up: "1"}
    plan = a_step(card, StepKind.follow_up, start + 20 * DAY)
    assert said(Facts(card, [plan]), week) == {}
    plan.done_at = start + 5 * DAY
    assert said(Facts(card, [plan]), week) == {}
    assert said(Facts(card, [plan]), week + 5 * DAY) == {ReminderKind.follow_up: "1"}
    card.replied_at = start + 6 * DAY
    assert said(Facts(card, []), week) == {}
    card.stage, card.moved_at = Stage.screening, start + 8 * DAY
    assert said(Facts(card, []), start + 14 * DAY) == {}
    assert said(Facts(card, []), start + 15 * DAY) == {ReminderKind.follow_up: "1"}
    card.stage = Stage.interview
    assert said(Facts(card, []), start + 15 * DAY) == {}


def test_only_the_last_that_happened_to_a_posting_is_told() -> None:
    card = a_card(SOMEONE)
    closed = Happened("e1", JobEventKind.closed, datetime(2026, 12, 1, tzinfo=UTC), str(SOMEONE), "It was taken down.")
    again = Happened("e2", JobEventKind.reopened, datetime(2026, 12, 3, tzinfo=UTC), str(SOMEONE))
    now = datetime(2026, 12, 4, tzinfo=UTC)
    assert said(Facts(card, [], Posting(JobStatus.closed, None, [closed])), now) == {ReminderKind.posting_closed: "e1"}
    opened = Posting(JobStatus.open, None, [closed, again])
    assert said(Facts(card, [], opened), now) == {ReminderKind.posting_reposted: "e2"}
    assert standing(card_occasions(Facts(card, [], opened)), now + 14 * DAY).fresh(now + 14 * DAY) == []
    card.created_at = now
    assert card_occasions(Facts(card, [], opened)) == [], "it was so before the card was made"


def test_a_bare_date_of_a_posting_is_that_date_everywhere() -> None:
    honolulu = ZoneInfo("Pacific/Honolulu")
    assert last_day(datetime(2026, 12, 14, tzinfo=UTC), honolulu) == date(2026, 12, 14)
    assert last_day(datetime(2026, 12, 14, 1, tzinfo=UTC), honolulu) == date(2026, 12, 13)


def test_a_licence_is_told_three_times_and_anew_when_renewed() -> None:
    zone = ZoneInfo("America/Chicago")
    held = [
        CertificationEntry(name="Registered Nurse", jurisdiction="US-TX", expires_on="2027-02"),
        CertificationEntry(name="Registered nurse", jurisdiction="US-TX", expires_on="2027-02-28"),
        CertificationEntry(name="BLS", expires_on=None),
        CertificationEntry(name="ACLS", expires_on="some day"),
    ]
    occasions = licence_occasions(SOMEONE, held, zone)
    days = [one.due_at.astimezone(zone).date().isoformat() for one in occasions]
    assert days == ["2026-11-30", "2027-01-29", "2027-02-21"]
    assert "28 February 2027" in occasions[0].words.body
    held[0].expires_on = held[1].expires_on = "2029-02-28"
    renewed = licence_occasions(SOMEONE, held, zone)
    assert not {one.key for one in renewed} & {one.key for one in occasions}
    assert not {one.key for one in licence_occasions(uuid.UUID(int=8), held, zone)} & {one.key for one in renewed}
    assert "nurse" not in renewed[0].key.lower()
