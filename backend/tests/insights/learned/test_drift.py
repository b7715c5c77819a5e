"""Drift: an alarm where what is met has shifted, silence where it has not, and worse challengers are stopped."""

import random
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.auth.models import User
from app.background import service as background
from app.background.registry import Nothing
from app.core.clock import now
from app.core.db import unit_of_work
from app.insights.learned import drift, figures
from app.insights.learned.catalogue import KINDS
from app.insights.learned.drift import LEAST_NEW, watch
from app.insights.learned.models import ModelEvent, ModelVersion
from app.insights.learned.psi import LIMIT, psi
from app.insights.learned.samples import Sample
from app.insights.learned.types import ModelEventKind, VersionState
from app.ml.models.interface import Metric
from tests.conftest import RunTasks
from tests.insights.learned.conftest import NAME, ONE, Make, postings

KIND = KINDS[NAME]
Admin = tuple[User, dict[str, str]]
FAMILIES = ("software", "healthcare", "education", "logistics")


def counted(values: list[str]) -> dict[str, int]:
    return {**Counter(values), "": len(values)}


class TestIndex:
    def test_is_nought_for_equal_shares(self) -> None:
        assert psi(counted(["a", "b"] * 100), counted(["a", "b"] * 40)) == 0

    def test_is_beyond_the_limit_for_another_population(self) -> None:
        before, after = counted(["a"] * 80 + ["b"] * 20), counted(["a"] * 30 + ["b"] * 70)

        assert psi(before, after) > LIMIT

    def test_values_never_met_before_count_together(self) -> None:
        assert psi(counted(["a", "b"] * 100), counted(["x", "y", "z"] * 70)) > LIMIT

    @pytest.mark.parametrize(
        ("before", "after"),
        [({}, {"a": 1, "": 1}), ({"a": 1, "": 1}, {}), ({}, {})],
        ids=["none", "nothing", "both"],
    )
    def test_says_nothing_of_nothing(self, before: dict[str, int], after: dict[str, int]) -> None:
        assert psi(before, after) == 0

    @given(
        shares=st.lists(st.integers(1, 50), min_size=2, max_size=12),
        seed=st.integers(0, 2**32),
        sizes=st.tuples(st.integers(200, 2_000), st.integers(LEAST_NEW, 1_000)),
    )
    def test_two_samples_of_one_population_raise_no_alarm(
        self, shares: list[int], seed: int, sizes: tuple[int, int]
    ) -> None:
        chance = random.Random(seed)
        values = [f"v{number}" for number in range(len(shares))]
        before, after = (chance.choices(values, shares, k=size) for size in sizes)

        assert psi(counted(before), counted(after)) < LIMIT


def trained(make_version: Make, families: tuple[str, ...] = FAMILIES, **fields: Any) -> None:
    """A champion that was trained on postings of these families in equal parts."""
    rows = [
        Sample(None, {"family": (families[number % len(families)],), "country": ("DE",)}, now())
        for number in range(1_000)
    ]
    make_version(VersionState.champion, ago=100, inputs=figures.distributions(rows, ("family", "country")), **fields)


def look() -> str:
    with unit_of_work() as session:
        return watch(session, KIND)


def meet(families: tuple[str, ...], count: int = 160) -> None:
    for place, family in enumerate(families):
        postings(count // len(families), first=place * 1_000, family=family)


class TestLook:
    def test_a_planted_shift_is_told_once(
        self, client: TestClient, admin: Admin, make_version: Make, run_tasks: RunTasks
    ) -> None:
        trained(make_version)
        meet(FAMILIES[1:2])

        for _ in range(2):
            with unit_of_work() as session:
                background.enqueue(session, "insights.watch_drift", Nothing())
            run_tasks()

        shown = client.get(ONE, headers=admin[1]).json()
        found = {one["measure"]: one["alarm"] for one in shown["drift"]["latest"]}
        assert found == {"family": True, "country": False}
        assert shown["alarms"] == 1
        assert shown["drift"]["watched"] is True
        assert "family" in shown["drift"]["words"]
        assert [one["kind"] for one in shown["events"]] == ["drifted"]

    def test_without_a_shift_there_is_silence(self, client: TestClient, admin: Admin, make_version: Make) -> None:
        trained(make_version)
        meet(FAMILIES)

        assert "none beyond its limit" in look()
        shown = client.get(ONE, headers=admin[1]).json()
        assert (shown["alarms"], shown["events"]) == (0, [])
        assert {one["measure"] for one in shown["drift"]["days"]} == {"family", "country"}

    def test_too_few_new_postings_are_said_to_be_too_few(self, make_version: Make) -> None:
        trained(make_version)
        meet(FAMILIES, count=40)

        assert look() == "Too few new postings that name skills (40 of 100 in 30 days)."

    def test_older_postings_are_not_new(self, make_version: Make) -> None:
        trained(make_version)
        postings(200, first_seen_at=now() - timedelta(days=40))

        assert look().startswith("Too few new")

    def test_the_shipped_version_has_nothing_to_be_compared_with(self, database: None) -> None:
        meet(FAMILIES)

        assert "nothing to compare with" in look()

    def test_a_model_that_meets_people_is_not_watched(self, database: None) -> None:
        with unit_of_work() as session:
            assert "is not kept" in watch(session, KINDS[next(iter(KINDS))])


class TestErrors:
    def test_growth_beyond_the_limit_is_alarming(self) -> None:
        version = ModelVersion(metrics=figures.kept({"mae.EUR": Metric("Error", 10_000, 100, "lower")}))
        salary = next(kind for kind in KINDS.values() if kind.error)

        found = [
            drift._errors(salary, version, {"mae.EUR": Metric("Error", error, 80, "lower")})[0]
            for error in (9_000, 12_000, 13_000)
        ]

        assert [(one.measure, round(one.value, 2), one.alarm) for one in found] == [
            ("error.EUR", -0.1, False),
            ("error.EUR", 0.2, False),
            ("error.EUR", 0.3, True),
        ]

    @pytest.mark.parametrize(("error", "stopped"), [(10_400, False), (10_600, True)], ids=["near", "worse"])
    def test_a_challenger_that_does_worse_on_new_figures_is_stopped(
        self, make_version: Make, monkeypatch: pytest.MonkeyPatch, error: float, stopped: bool
    ) -> None:
        from dataclasses import replace

        from app.ml.models.recommender import SkillRecommender

        make_version(VersionState.champion, ago=99)
        make_version(VersionState.challenger, ago=98, version="2")
        meet(FAMILIES)

        def figures_of(self: SkillRecommender, rows: list[Any]) -> dict[str, Metric]:
            assert len(rows) == 160
            return {"mae.EUR": Metric("Error", error if self.version == "2" else 10_000, len(rows), "lower")}

        monkeypatch.setattr(SkillRecommender, "evaluate", figures_of)
        with unit_of_work() as session:
            watch(session, replace(KIND, error="mae"))

        with unit_of_work() as session:
            state = session.scalar(select(ModelVersion.state).where(ModelVersion.version == "2"))
            told = session.scalars(select(ModelEvent.kind)).all()
        assert state is (VersionState.rejected if stopped else VersionState.challenger)
        assert list(told) == ([ModelEventKind.fell_back] if stopped else [])
