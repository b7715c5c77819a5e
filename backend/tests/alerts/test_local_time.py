"""When something is due by the clock on the wall, over days on which the clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.alerts.local_time import Digests, Quiet, local_day, moment_of
from app.alerts.types import Frequency

BERLIN, SAO_PAULO, LORD_HOWE = (
    ZoneInfo(name) for name in ("Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe")
)
# With days that have 23, 24.5 or no hours at all.
ZONES = [BERLIN, SAO_PAULO, LORD_HOWE, *(ZoneInfo(name) for name in ("UTC", "America/New_York", "Pacific/Apia"))]
at = datetime.fromisoformat
zones = st.sampled_from(ZONES)
days = st.dates(date(2011, 12, 1), date(2028, 12, 31))
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))


class TestMoments:
    @pytest.mark.parametrize(
        ("day", "wall", "zone", "moment"),
        [
            (date(2027, 3, 28), time(2, 30), BERLIN, at("2027-03-28T01:00")),  # a gap: the first moment after
            (date(2026, 10, 25), time(2, 30), BERLIN, at("2026-10-25T00:30")),  # twice: the first
            (date(2026, 10, 4), time(2, 15), LORD_HOWE, at("2026-10-03T15:30")),  # half an hour forward
            (date(2027, 4, 4), time(1, 45), LORD_HOWE, at("2027-04-03T14:45")),  # and back
            (date(2026, 10, 25), time(8), SAO_PAULO, at("2026-10-25T11:00")),
            (date(2011, 12, 30), time(8), ZoneInfo("Pacific/Apia"), at("2011-12-30T10:00")),  # a day left out
        ],
    )  # fmt: skip
    def test_are_those_of_the_wall(self, day: date, wall: time, zone: ZoneInfo, moment: datetime) -> None:
        assert moment_of(day, wall, zone) == moment.replace(tzinfo=UTC)

    @given(day=days, wall=times, zone=zones)
    def test_show_that_time_or_the_first_one_after(self, day: date, wall: time, zone: ZoneInfo) -> None:
        moment = moment_of(day, wall, zone)
        shown, wanted = moment.astimezone(zone).replace(tzinfo=None), datetime.combine(day, wall)
        assert shown >= wanted
        # A minute earlier it was not that late yet, neither the first nor the second time.
        before = (moment - timedelta(minutes=1)).astimezone(zone).replace(tzinfo=None)
        assert before < wanted

    @given(wall=times, zone=zones, start=days, frequency=st.sampled_from([Frequency.daily, Frequency.weekly]))
    def test_of_digests_come_one_after_the_other(
        self, wall: time, zone: ZoneInfo, start: date, frequency: Frequency
    ) -> None:
        digests = Digests(wall, 0, zone)
        now = moment_of(start, time(12), zone)
        for _ in range(4):
            day = digests.next_day(frequency, now)
            following = digests.moment(day)
            assert following > now
            assert digests.last_day(frequency, following) == day
            assert digests.last_day(frequency, following - timedelta(seconds=1)) < day
            assert frequency is Frequency.daily or day.weekday() == 0
            now = following


class TestQuiet:
    @pytest.mark.parametrize(
        ("local", "until"),
        [
            (at("2026-10-24T22:00"), at("2026-10-25T07:00")),
            (at("2026-10-25T02:30"), at("2026-10-25T07:00")),
            (at("2026-10-25T07:00"), None),
            (at("2026-10-25T21:59"), None),
        ],
    )
    def test_reaches_over_midnight(self, local: datetime, until: datetime | None) -> None:
        moment = local.replace(tzinfo=BERLIN).astimezone(UTC)
        assert Quiet(time(22), time(7)).until(moment, BERLIN) == until

    @given(start=times, end=times, zone=zones, day=days, wall=times)
    def test_ends_after_it_began(self, start: time, end: time, zone: ZoneInfo, day: date, wall: time) -> None:
        moment = moment_of(day, wall, zone)
        until = Quiet(start, end).until(moment, zone) if start != end else None
        if until is not None:
            assert moment_of(until.date(), until.time(), zone) > moment
            assert until.date() - local_day(moment, zone) <= timedelta(days=1)
