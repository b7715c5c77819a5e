"""The index of postings: what is kept up is what would be read anew."""

import random
import uuid
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from sqlalchemy import delete, func, select, text, update

from app.auth.models import User
from app.core.db import new_session, unit_of_work
from app.jobs.models import Job
from app.jobs.types import JobStatus
from app.matching.corpus import keeping
from app.matching.corpus.statistics import Ground
from app.matching.engine import features
from app.matching.engine.index import PostingIndex, index
from app.matching.engine.models import PostingFeature
from app.matching.engine.segment import Segment
from app.matching.engine.view import Eyes, View
from app.matching.postings import Coded, Ids, SkillsAsked
from tests.factories.matching import posting, store_postings

TITLES = ("Backend Developer", "Staff Nurse", "Data Engineer", "Care Assistant", "ICU Nurse")
PLACES = ("Kraków, Poland", "Leeds, United Kingdom", "Remote", "Austin, TX, United States", "")


@pytest.fixture(autouse=True)
def _database(database: None) -> None:
    """Each test has postings of its own."""


def looked(which: PostingIndex) -> View:
    """What an index sees now."""
    with unit_of_work() as session:
        return which.look(session, keeping.current(session))


def ground() -> Ground:
    """One ground for a whole test, so that only the postings change."""
    with unit_of_work() as session:
        return keeping.current(session)


def content(view: View) -> dict[uuid.UUID, Any]:
    """Everything an index knows of each posting."""
    return {
        job_id: facts for number, segment in enumerate(view.segments) for job_id, facts in _rows(view, number, segment)
    }


def _rows(view: View, number: int, segment: Segment) -> list[tuple[uuid.UUID, Any]]:
    table = view.whole(number)
    found = []
    for row in np.flatnonzero(segment.alive).tolist():
        facts = {name: _value(getattr(table, name), row) for name in table.__slots__ if name not in {"basis", "as_of"}}
        one = view.posting(table.ids.at(row))
        assert one is not None
        facts |= {"private_to": one.private_to, "company": one.company_key, "fingerprint": one.fingerprint}
        found.append((table.ids.at(row), facts))
    return found


def _value(column: Any, row: int) -> Any:
    if isinstance(column, SkillsAsked):
        return column.of(row)
    if isinstance(column, Coded):
        value = column.at(row)
        return value.tolist() if isinstance(value, np.ndarray) else value
    if isinstance(column, Ids):
        return column.at(row)
    return str(column[row].tolist())


class Stock:
    """Postings that come, change and go, as chance will have it."""

    def __init__(self, seed: int, owner: uuid.UUID) -> None:
        self._random, self._owner, self._number = random.Random(seed), owner, 0

    def step(self) -> None:
        """Something happens to some postings."""
        self._random.choice((self.come, self.come, self.change, self.close, self.cluster, self.part, self.vanish))()

    def come(self) -> None:
        """New ones, some of them private."""
        numbers = [self._number + one for one in range(self._random.randint(1, 9))]
        self._number += len(numbers)
        private = self._owner if self._random.random() < 0.3 else None
        store_postings(*(self._posting(number) for number in numbers), private_to=private)

    def change(self) -> None:
        """Some say something else now."""
        numbers = [int(job.source_id) for job in self._some() if job.private_to is None]
        store_postings(*(self._posting(number) for number in numbers))

    def close(self) -> None:
        """Some are closed."""
        self._write(status=JobStatus.closed)

    def cluster(self) -> None:
        """Some turn out to be one position."""
        self._write(cluster_id=uuid.UUID(int=self._random.getrandbits(120)))

    def part(self) -> None:
        """Some turn out not to be."""
        self._write(cluster_id=None)

    def vanish(self) -> None:
        """Some are deleted."""
        with unit_of_work() as session:
            session.execute(delete(Job).where(Job.id.in_([job.id for job in self._some()])))

    def _posting(self, number: int) -> Any:
        pick = self._random.choice
        more = pick(("", "Java is a must.", "You know Docker and AWS."))
        return posting(number, title=pick(TITLES), locations=(pick(PLACES),), more=f"{more} {self._random.random()}")

    def _write(self, **values: Any) -> None:
        with unit_of_work() as session:
            session.execute(update(Job).where(Job.id.in_([job.id for job in self._some()])).values(**values))

    def _some(self) -> list[Job]:
        with unit_of_work() as session:
            jobs = list(session.scalars(select(Job).order_by(Job.id)))
        return self._random.sample(jobs, min(len(jobs), self._random.randint(1, 6)))


class TestKeptUp:
    @pytest.mark.parametrize("seed", range(3))
    def test_equals_what_is_read_anew(self, seed: int, user: User) -> None:
        stock, kept, base = Stock(seed, user.id), PostingIndex(), ground()
        for _ in range(25):
            stock.step()
            features.catch_up(unit_of_work)
            with unit_of_work() as session:
                view, anew = kept.look(session, base), PostingIndex().look(session, base)
                there = set(session.scalars(select(Job.id).where(Job.status == JobStatus.open)))
            assert content(view) == content(anew)
            assert set(content(view)) == there
            assert view.positions(Eyes(user.id, frozenset())) == anew.positions(Eyes(user.id, frozenset()))

    def test_stays_a_few_segments(self) -> None:
        kept = PostingIndex()
        for number in range(30):
            store_postings(posting(number))
            features.catch_up(unit_of_work)
            view = looked(kept)
        assert view.postings == 30
        assert len(view.segments) <= 4

    def test_reads_only_what_changed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        store_postings(*(posting(number) for number in range(20)))
        features.catch_up(unit_of_work)
        kept, read = PostingIndex(), list[int]()
        looked(kept)
        monkeypatch.setattr("app.matching.engine.index.of_records", _counting(read))
        store_postings(posting(3, more="Now with Terraform."))
        features.catch_up(unit_of_work)
        looked(kept)
        looked(kept)
        assert read == [1]

    def test_does_not_miss_what_is_committed_late(self) -> None:
        kept, ids = PostingIndex(), store_postings(posting(1), posting(2))
        features.catch_up(unit_of_work)
        with new_session() as slow:
            # A transaction that began to write before others, and ends after the index looked.
            slow.execute(update(PostingFeature).values(changed_at=func.now()).where(PostingFeature.job_id == ids["1"]))
            slow.execute(
                update(PostingFeature)
                .values(fingerprint="0" * 16, changed_in=text("pg_current_xact_id()::text::bigint"))
                .where(PostingFeature.job_id == ids["1"])
            )
            store_postings(posting(3))
            features.renew(session := new_session(), list(store_postings(posting(3)).values())[2:])
            session.commit()
            session.close()
            before = looked(kept)
            slow.commit()
        after = looked(kept)
        assert before.posting(ids["1"]) is not None
        with unit_of_work() as session:
            stamp = session.scalar(select(PostingFeature.changed_in).where(PostingFeature.job_id == ids["1"]))
        stamps = {int(one) for segment in after.segments for one in segment.stamps[segment.alive]}
        assert stamp in stamps

    def test_is_read_anew_where_rows_are_gone_without_a_word(self, monkeypatch: pytest.MonkeyPatch) -> None:
        ids, kept = store_postings(posting(1), posting(2)), PostingIndex()
        features.catch_up(unit_of_work)
        first = looked(kept)
        with unit_of_work() as session:
            session.execute(delete(PostingFeature).where(PostingFeature.job_id == ids["1"]))
        with unit_of_work() as session:
            day = first.ground.as_of.replace(year=first.ground.as_of.year + 1)
            view = kept.look(session, Ground(day, first.ground.corpus))
        assert set(content(view)) == {ids["2"]}


def _counting(read: list[int]) -> Callable[..., Segment]:
    from app.matching.engine.segment import of_records

    def counted(*args: Any) -> Segment:
        read.append(len(args[1]))
        return of_records(*args)

    return counted


class TestFeatures:
    def test_what_reads_the_same_is_not_told_again(self) -> None:
        ids = store_postings(posting(1), posting(2))
        first = features.catch_up(unit_of_work)
        assert sorted(first.changed) == sorted(ids.values())
        with unit_of_work() as session:
            assert features.renew(session, list(ids.values())) == features.Renewed([], [])
            # Seen again at its source, its row is written; what it says is the same.
            session.execute(update(Job).values(updated_at=func.now()))
        assert features.catch_up(unit_of_work) == features.Renewed([], [])
        with unit_of_work() as session:
            assert features.stale(session, 10) == []

    def test_a_closed_posting_leaves_a_tombstone_that_says_nothing_of_it(self) -> None:
        ids = store_postings(posting(1))
        features.catch_up(unit_of_work)
        with unit_of_work() as session:
            mark = features.changed_since(session, 0).mark
            session.execute(update(Job).values(status=JobStatus.closed))
        assert features.catch_up(unit_of_work).gone == [ids["1"]]
        with unit_of_work() as session:
            left = session.get_one(PostingFeature, ids["1"])
            assert (left.open, left.packed, left.skills, left.demands) == (False, b"", b"", {})
            assert features.changed_since(session, mark).gone == [ids["1"]]

    def test_private_ones_go_with_their_owner(self, user: User) -> None:
        store_postings(posting(1), private_to=user.id)
        features.catch_up(unit_of_work)
        with unit_of_work() as session:
            session.delete(session.get_one(User, user.id))
        with unit_of_work() as session:
            assert session.scalar(select(func.count()).select_from(PostingFeature)) == 0

    def test_a_change_that_is_not_committed_yet_is_not_forgotten(self) -> None:
        ids = store_postings(posting(1), posting(2))
        features.catch_up(unit_of_work)
        with new_session() as slow:
            slow.execute(update(Job).where(Job.id == ids["1"]).values(status=JobStatus.closed))
            assert features.catch_up(unit_of_work) == features.Renewed([], [])
            slow.commit()
        assert features.catch_up(unit_of_work).gone == [ids["1"]]

    def test_looks_at_all_postings_once_only(self, monkeypatch: pytest.MonkeyPatch) -> None:
        store_postings(posting(1))
        features.catch_up(unit_of_work)
        monkeypatch.setattr(features, "stale", None)
        ids = store_postings(posting(2))
        assert features.catch_up(unit_of_work).changed == [ids["2"]]

    def test_a_thorough_look_puts_right_what_nobody_told(self) -> None:
        ids = store_postings(posting(1), posting(2))
        features.catch_up(unit_of_work)
        with unit_of_work() as session:
            session.execute(update(PostingFeature).values(made_from=0, fingerprint="0" * 16))
        assert features.catch_up(unit_of_work) == features.Renewed([], [])
        assert sorted(features.catch_up(unit_of_work, thorough=True).changed) == sorted(ids.values())

    def test_another_form_makes_all_stale(self, monkeypatch: pytest.MonkeyPatch) -> None:
        store_postings(*(posting(number) for number in range(3)))
        features.catch_up(unit_of_work)
        before = content(looked(index()))
        monkeypatch.setattr("app.matching.engine.layout.FORMAT", 2)
        with unit_of_work() as session:
            assert len(features.stale(session, 10)) == 3
        assert looked(index()).postings == 0
        features.catch_up(unit_of_work)
        assert content(looked(index())) == before

    def test_a_broken_rebuild_is_taken_up_where_it_broke(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(features, "BATCH", 2)
        ids = store_postings(*(posting(number) for number in range(7)))

        def killed(done: int, *_: object) -> None:
            if done >= 4:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            features.catch_up(unit_of_work, killed)
        with unit_of_work() as session:
            assert len(features.stale(session, 10)) == 3
        assert len(features.catch_up(unit_of_work).changed) == 3
        assert set(content(looked(PostingIndex()))) == set(ids.values())
