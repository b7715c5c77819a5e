"""What models learn from: nothing that names a person, and only choices of people who said yes."""

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any, ClassVar

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.clock import now
from app.core.db import unit_of_work
from app.insights.learned import samples, training
from app.insights.learned.catalogue import KINDS
from app.insights.learned.models import LearningWish
from app.insights.learned.repository import ModelsRepository
from app.insights.learned.service import in_use
from app.insights.learned.types import ModelName
from app.jobs.models import Job
from app.matching.loaded import factors
from app.matching.models import Match, Weighting
from app.matching.types import Eligibility, Status
from app.matching.version import judges_version
from app.ml.models.matcher import JobMatcher, Preference
from app.ml.salary.types import PaidPosting
from tests.conftest import MakeUser
from tests.insights.learned.conftest import postings

KIND = KINDS[ModelName.job_matcher]
Choose = Callable[..., uuid.UUID]


@pytest.fixture
def choose(make_user: MakeUser) -> Choose:
    """Makes a person who kept jobs where one factor was strong and hid the others; gives their id."""

    def make(
        *,
        yes: bool | None = True,
        kept: int = 5,
        hidden: int = 5,
        learns_from_now: bool = False,
        by_last: bool = False,
    ) -> uuid.UUID:
        user_id = make_user()[0].id
        with unit_of_work() as session:
            jobs = session.scalars(select(Job.id).limit(kept + hidden)).all()
            for number, job_id in enumerate(jobs):
                session.add(_match(user_id, job_id, liked=number < kept, by_last=by_last))
            if yes is not None:
                session.add(LearningWish(user_id=user_id, share_choices=yes))
            if learns_from_now:
                session.add(Weighting(user_id=user_id, weights={}, learns_from=now()))
        return user_id

    return make


def _match(user_id: uuid.UUID, job_id: uuid.UUID, *, liked: bool, by_last: bool) -> Match:
    # The second factor said nothing; the first, the heaviest, is what they go by, or the last, against the first.
    steps = [900 if liked else 100, -1, *[500] * (len(factors()) - 2)]
    if by_last:
        steps[0], steps[-1] = (400, 900) if liked else (600, 100)
    return Match(
        user_id=user_id,
        job_id=job_id,
        tenths=500,
        steps=steps,
        judged_by=judges_version(),
        eligibility=Eligibility.eligible,
        score_version="v",
        status=Status.interested if liked else Status.hidden,
        liked=liked,
        touched_at=now() - timedelta(minutes=1),
    )


def read() -> list[Preference]:
    with unit_of_work() as session:
        return [sample.row for sample in samples.preferences(session)]


class TestChoices:
    def test_are_differences_of_factors_and_a_number(self, choose: Choose) -> None:
        postings(10)
        choose()

        rows = read()

        first, second, *others = factors()
        assert len(rows) == 25
        assert {row.person for row in rows} == {0}
        assert rows[0].differences == {first: 0.8, **dict.fromkeys(others, 0.0)}
        assert second not in rows[0].differences

    @pytest.mark.parametrize("word", [None, False], ids=["nothing said", "no"])
    def test_are_not_read_without_a_yes(self, choose: Choose, word: bool | None) -> None:
        postings(10)
        choose(yes=word)

        assert read() == []
        with unit_of_work() as session:
            assert samples.count_people(session) == 0

    def test_made_before_a_person_began_anew_are_not_read(self, choose: Choose) -> None:
        postings(10)
        choose(learns_from_now=True)

        assert read() == []

    def test_of_one_kind_tell_nothing(self, choose: Choose) -> None:
        postings(10)
        choose(kept=10, hidden=0)

        assert read() == []
        with unit_of_work() as session:
            assert samples.count_people(session) == 0

    def test_of_one_person_are_compared_a_few_hundred_times_at_most(self, choose: Choose) -> None:
        postings(80)
        choose(kept=40, hidden=40)

        assert 150 <= len(read()) <= samples.MOST_COMPARISONS


class TestWeights:
    def test_nine_people_are_too_few(self, choose: Choose) -> None:
        postings(10)
        for _ in range(9):
            choose()

        ended = training.train(unit_of_work, KIND, uuid.uuid4(), lambda *_: None)

        assert ended["words"] == "Too few people who let their choices be learned from (9 of 10)."

    def test_that_rank_no_better_than_the_shipped_ones_are_kept_out(self, choose: Choose) -> None:
        postings(16)
        for _ in range(10):
            choose(kept=8, hidden=8)

        assert training.train(unit_of_work, KIND, uuid.uuid4(), lambda *_: None)["state"] == "rejected"

    def test_that_rank_better_are_proposed_and_change_no_score(
        self, client: TestClient, choose: Choose, auth_headers: dict[str, str]
    ) -> None:
        postings(16)
        people = [choose(kept=8, hidden=8, by_last=True) for _ in range(10)]
        with unit_of_work() as session:
            ModelsRepository(session, ModelName.job_matcher).rollout(locked=True).automatic = True

        assert training.train(unit_of_work, KIND, uuid.uuid4(), lambda *_: None)["state"] == "champion"

        proposed = client.get("/api/v1/insights/learning", headers=auth_headers).json()
        weights = {one["slug"]: one["weight"] for one in proposed["weights"]}
        slugs = list(factors())
        assert weights[slugs[0]] == 0
        # What was not judged keeps its weight; what was, shares anew what it weighed.
        assert {slug: weights[slug] for slug in slugs[1:-1]} == {slug: factors()[slug].weight for slug in slugs[1:-1]}
        assert weights[slugs[-1]] == factors()[slugs[0]].weight + factors()[slugs[-1]].weight
        assert "comparisons" in proposed["words"]
        with unit_of_work() as session:
            assert set(session.scalars(select(Match.tenths).where(Match.user_id.in_(people)))) == {500}
            assert session.scalars(select(Weighting)).all() == []

    def test_shipped_weights_are_those_of_the_factors(self, session: Session) -> None:
        model = in_use(session, ModelName.job_matcher, None).model

        assert isinstance(model, JobMatcher)
        assert model.weights == {slug: factor.weight for slug, factor in factors().items()}


class TestPostings:
    PAY: ClassVar[dict[str, Any]] = {
        "pay_currency": "EUR",
        "pay_period": "year",
        "pay_min": 40_000,
        "annual_min": 40_000,
        "annual_max": 60_000,
    }

    def test_state_pay_and_are_asked_about_as_people_ask(self, session: Session) -> None:
        postings(1, title="Nurse", **self.PAY)
        postings(1, first=5)

        (sample,) = samples.paid_postings(session)

        assert isinstance(sample.row, PaidPosting)
        assert sample.row.pay == 50_000
        assert (sample.row.question.title, sample.row.question.currency, sample.row.question.country) == (
            "Nurse",
            "EUR",
            "DE",
        )
        assert sample.row.question.text == ""
        assert sample.traits["currency"] == ("EUR",)
        assert samples.count_paid(session) == 1

    @pytest.mark.parametrize(
        ("least", "most", "pay"),
        [(None, 60_000, 60_000), (40_000, None, 40_000), (None, None, None), (0, 0, None)],
        ids=["up to", "from", "none", "nought"],
    )
    def test_with_one_bound_pay_that_bound(
        self, session: Session, least: int | None, most: int | None, pay: int | None
    ) -> None:
        postings(1, pay_currency="EUR", annual_min=least, annual_max=most)

        assert [sample.row.pay for sample in samples.paid_postings(session)] == ([pay] if pay else [])

    def test_long_ago_say_little_of_today(self, session: Session) -> None:
        postings(1, posted_at=now() - timedelta(days=600), **self.PAY)

        assert samples.paid_postings(session) == []
        assert samples.count_paid(session) == 0

    def test_first_seen_before_are_left_out_where_asked(self, session: Session) -> None:
        postings(2, **self.PAY)

        assert len(samples.paid_postings(session, now() - timedelta(days=2))) == 2
        assert samples.paid_postings(session, now()) == []
