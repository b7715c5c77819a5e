"""The pure part of the funnel: what a timeline means, rates, and what is said of our own score."""

import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.applications.board.types import EventKind, Origin, Stage
from app.insights.funnel.calibrating import calibration
from app.insights.funnel.counting import group
from app.insights.funnel.journeys import journey_of
from app.insights.funnel.momentum import momentum
from app.insights.funnel.rates import middle_of, wilson
from app.insights.funnel.scores import score_at_applying
from app.insights.funnel.types import (
    Card,
    FunnelStage,
    Happening,
    Journey,
    Moved,
    NoFigure,
    Period,
    ScoreBasis,
)

ID = uuid.UUID(int=1)
MATCH = uuid.UUID(int=2)
UTC_ZONE = ZoneInfo("UTC")
ALWAYS = Period(None, None, UTC_ZONE)
NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
LABELS = ("board", "none", "nursing")


def day(number: int, hour: int = 12) -> datetime:
    return datetime(2026, 11, number, hour, tzinfo=UTC)


def a_card(stage: Stage = Stage.applied, **fields: Any) -> Card:
    given_ = {
        "id": ID, "stage": stage, "title": "Nurse", "origin": Origin.job, "applied_at": day(1), "replied_at": None,
        "tailored_cv_id": None, "cv_document_id": None, "source": "board", "family": "nursing", "match_id": MATCH,
        "tenths": 800, "noted_tenths": None, "known_since": day(1),
    }  # fmt: skip
    return Card(**{**given_, **fields})


def moved(at: int, before: Stage, after: Stage) -> Happening:
    return Happening(ID, day(at), EventKind.moved, before, after)


def told(at: int, kind: EventKind, stage: Stage | None = None) -> Happening:
    return Happening(ID, day(at), kind, None, stage)


def journey(
    card: Card, happened: Sequence[Happening] = (), interviews: Sequence[datetime] = (), moves: Sequence[Moved] = ()
) -> Journey | None:
    return journey_of(card, happened, interviews, moves, LABELS, ALWAYS, NOW)


def a_journey(got: FunnelStage = FunnelStage.applied, tenths: int | None = 800, **fields: Any) -> Journey:
    given_ = {
        "application_id": uuid.uuid4(), "applied_at": day(1), "got": got, "reply_at": None, "interview_at": None,
        "offer_at": None, "interviews": (), "refused": False, "withdrawn": False, "source": "board", "cv": "none",
        "title": "nursing", "tenths": tenths, "basis": None if tenths is None else ScoreBasis.at_applying,
    }  # fmt: skip
    return Journey(**{**given_, **fields})


class TestJourneys:
    @pytest.mark.parametrize(
        ("stage", "events", "got"),
        [
            pytest.param(Stage.applied, [], FunnelStage.applied, id="applied"),
            pytest.param(Stage.applied, [told(4, EventKind.reply)], FunnelStage.reply, id="answered"),
            pytest.param(Stage.screening, [], FunnelStage.reply, id="screening-is-an-answer"),
            pytest.param(
                Stage.rejected, [moved(9, Stage.applied, Stage.rejected)], FunnelStage.reply, id="refusal-is-an-answer"
            ),
            pytest.param(Stage.withdrawn, [], FunnelStage.applied, id="withdrawn-is-none"),
            pytest.param(
                Stage.rejected,
                [moved(5, Stage.applied, Stage.interview), moved(9, Stage.interview, Stage.rejected)],
                FunnelStage.interview,
                id="refused-after-interview",
            ),
            pytest.param(Stage.accepted, [], FunnelStage.offer, id="accepted-had-an-offer"),
            pytest.param(
                Stage.applied,
                [moved(5, Stage.applied, Stage.offer), moved(6, Stage.offer, Stage.applied)],
                FunnelStage.applied,
                id="moved-back-takes-back",
            ),
        ],
    )
    def test_tell_how_far_it_got(self, stage: Stage, events: list[Happening], got: FunnelStage) -> None:
        found = journey(a_card(stage), events)
        assert found is not None
        assert found.got is got

    def test_a_persons_own_refusal_is_no_application(self) -> None:
        card = a_card(Stage.rejected, applied_at=None)
        happened = [told(1, EventKind.created, Stage.saved), moved(2, Stage.saved, Stage.rejected)]
        assert journey(card, happened) is None

    def test_a_refusal_brought_in_from_elsewhere_is_one_without_a_day(self) -> None:
        found = journey(a_card(Stage.rejected, applied_at=None), [told(1, EventKind.imported, Stage.rejected)])
        assert found is not None
        assert (found.got, found.applied_at, found.reply_at) == (FunnelStage.reply, None, None)

    def test_an_answer_before_applying_answers_something_else(self) -> None:
        found = journey(a_card(applied_at=day(10), replied_at=day(3)), [told(3, EventKind.reply)])
        assert found is not None
        assert (found.got, found.reply_at, found.waiting) == (FunnelStage.applied, None, True)

    def test_an_answer_on_the_day_of_applying_counts(self) -> None:
        found = journey(a_card(applied_at=day(10, 18)), [Happening(ID, day(10, 9), EventKind.reply, None, None)])
        assert found is not None
        assert found.got is FunnelStage.reply

    def test_an_interview_counts_once_it_took_place(self) -> None:
        ahead, held = journey(a_card(), (), [day(30, 18)]), journey(a_card(), (), [day(20)])
        assert ahead is not None
        assert held is not None
        assert (ahead.got, held.got, held.interview_at) == (FunnelStage.applied, FunnelStage.interview, day(20))

    def test_the_first_moments_are_taken_and_none_made_up(self) -> None:
        happened = [
            told(3, EventKind.reply), moved(4, Stage.applied, Stage.screening), moved(8, Stage.screening, Stage.offer)
        ]  # fmt: skip
        found = journey(a_card(Stage.offer, replied_at=day(8)), happened)
        assert found is not None
        assert (found.reply_at, found.interview_at, found.offer_at) == (day(3), None, day(8))


class TestScores:
    @pytest.mark.parametrize(
        ("card", "moves", "expected"),
        [
            pytest.param(a_card(), [], (800, ScoreBasis.at_applying), id="never-moved"),
            pytest.param(a_card(known_since=day(9)), [], (800, ScoreBasis.present), id="known-only-later"),
            pytest.param(
                a_card(applied_at=day(5), tenths=620, noted_tenths=620),
                [Moved(MATCH, day(3), day(1), 500, 710), Moved(MATCH, day(8), day(3), 710, 620)],
                (710, ScoreBasis.at_applying),
                id="between-two-moves",
            ),
            pytest.param(
                a_card(tenths=620, noted_tenths=620),
                [Moved(MATCH, day(8), day(6), 710, 620)],
                (620, ScoreBasis.present),
                id="older-moves-are-forgotten",
            ),
            pytest.param(a_card(applied_at=None), [], (800, ScoreBasis.present), id="no-day"),
            pytest.param(a_card(tenths=None), [], (None, None), id="no-match"),
        ],
    )
    def test_are_those_of_applying_where_they_are_known(
        self, card: Card, moves: list[Moved], expected: tuple[int | None, ScoreBasis | None]
    ) -> None:
        assert score_at_applying(card, moves, NOW) == expected


class TestRates:
    @pytest.mark.parametrize(
        ("hits", "of", "low", "high"),
        [
            pytest.param(0, 10, 0.0, 0.2775, id="none"),
            pytest.param(5, 10, 0.2366, 0.7634, id="half"),
            pytest.param(10, 10, 0.7225, 1.0, id="all"),
        ],
    )
    def test_wilson_gives_the_known_intervals(self, hits: int, of: int, low: float, high: float) -> None:
        assert wilson(hits, of) == pytest.approx((low, high), abs=1e-4)

    @given(of=st.integers(1, 5_000), share=st.floats(0, 1))
    def test_the_share_lies_in_its_interval_and_more_narrow_it(self, of: int, share: float) -> None:
        hits = round(share * of)
        low, high = wilson(hits, of)
        assert 0 <= low <= hits / of <= high <= 1
        wide, narrow = wilson(hits, of), wilson(hits * 4, of * 4)
        assert narrow[1] - narrow[0] < wide[1] - wide[0]

    def test_more_hits_than_tries_are_refused(self) -> None:
        with pytest.raises(ValueError, match="no share"):
            wilson(3, 2)

    def test_the_middle_of_nothing_is_nothing(self) -> None:
        assert (middle_of([]), middle_of([3, 4])) == (None, 3.5)


class TestGroups:
    def test_days_that_run_backwards_are_left_out(self) -> None:
        journeys = [
            a_journey(FunnelStage.reply, reply_at=day(4)),
            a_journey(FunnelStage.reply, reply_at=day(8)),
            a_journey(FunnelStage.reply, applied_at=day(20), reply_at=day(2)),
        ]
        reply = group("all", "All", journeys, UTC_ZONE).steps[1]
        assert (reply.n, reply.days_from_applied.median, reply.days_from_applied.n) == (3, 5.0, 2)

    @given(st.lists(st.sampled_from(list(FunnelStage)), max_size=40))
    def test_each_step_holds_the_next(self, got: list[FunnelStage]) -> None:
        found = group("all", "All", [a_journey(one) for one in got], UTC_ZONE)
        counts = [step.n for step in found.steps]
        assert counts == sorted(counts, reverse=True)
        assert counts[0] == found.applications == len(got)
        assert (found.reason is None) == (len(got) >= 10)


class TestCalibration:
    def _answered(self, tenths: int, of: int, answers: int) -> list[Journey]:
        return [a_journey(FunnelStage.reply if at < answers else FunnelStage.applied, tenths) for at in range(of)]

    def test_says_when_higher_scores_were_answered_more(self) -> None:
        found = calibration(self._answered(450, 40, 2) + self._answered(900, 40, 30))
        assert found.summary.startswith("Higher scores were answered more often: 30 of 40 answered in the band excel")
        assert found.reason is None

    def test_says_when_our_score_was_wrong(self) -> None:
        found = calibration(self._answered(450, 40, 30) + self._answered(900, 40, 2))
        assert "less often" in found.summary

    def test_does_not_take_chance_for_a_difference(self) -> None:
        found = calibration(self._answered(450, 12, 4) + self._answered(900, 12, 6))
        assert "may be chance" in found.summary

    @pytest.mark.parametrize(
        ("journeys", "reason", "words"),
        [
            pytest.param([], NoFigure.no_scores, "No applications yet", id="nothing"),
            pytest.param([a_journey(tenths=None)], NoFigure.no_scores, "None of these", id="without-scores"),
            pytest.param([a_journey()], NoFigure.too_few, "too few to say", id="too-few"),
        ],
    )
    def test_says_why_nothing_can_be_said(self, journeys: list[Journey], reason: NoFigure, words: str) -> None:
        found = calibration(journeys)
        assert found.reason is reason
        assert words in found.summary
        assert len(found.bands) == 5

    @given(st.lists(st.one_of(st.none(), st.integers(0, 1_000)), max_size=60))
    def test_every_application_is_in_one_band_or_unscored(self, scores: list[int | None]) -> None:
        found = calibration([a_journey(tenths=tenths) for tenths in scores])
        assert sum(band.applications for band in found.bands) == found.scored
        assert found.scored + found.unscored == len(scores)
        assert found.at_applying + found.present == found.scored


class TestMomentum:
    def test_weeks_are_those_of_the_wall(self) -> None:
        # Half past midnight on Monday in Berlin is still Sunday in Greenwich.
        late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
        there = momentum([a_journey(applied_at=late)], NOW, ZoneInfo("Europe/Berlin"))
        here = momentum([a_journey(applied_at=late)], NOW, UTC_ZONE)
        counted = [[week.start for week in found.weeks if week.applications] for found in (there, here)]
        assert counted == [[date(2026, 11, 23)], [date(2026, 11, 16)]]

    def test_eight_weeks_are_shown_though_nothing_happened(self) -> None:
        found = momentum([a_journey(applied_at=NOW - timedelta(days=400))], NOW, UTC_ZONE)
        assert (len(found.weeks), found.n, found.reason) == (8, 0, NoFigure.nothing_happened)
