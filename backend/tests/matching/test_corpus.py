"""The statistics of the corpus: learnt from the stock whatever its order, kept, named by their content, found again."""

import random
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from app.core.clock import as_of, now, today
from app.core.db import unit_of_work
from app.matching.corpus import keeping
from app.matching.corpus.models import CorpusBasis, CorpusCount
from app.matching.corpus.rarity import Rarity
from app.matching.corpus.statistics import Corpus
from app.matching.corpus.storing import CorpusRepository, _remembered
from app.ml.closeness.learning import fit
from app.ml.closeness.shipped import shipped
from app.ml.closeness.terms import terms_of
from tests.factories.matching import posting, store_postings

VERBS = ("Plan", "Drive", "Load", "Cook", "Clean", "Write", "Test", "Deploy", "Design", "Wash", "Change", "Give")
THINGS = ("routes", "lorries", "pallets", "meals", "ovens", "menus", "software", "services", "databases", "patients",
          "dressings", "medication", "gardens", "invoices", "bridges", "engines")  # fmt: skip


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """So few postings are enough to learn from."""
    monkeypatch.setattr(keeping, "LEAST_TEXTS", 20)
    _remembered.clear()


def stock(count: int, *, start: int = 1, backwards: bool = False) -> None:
    """Store postings with duties of their own, in one order or the other."""
    numbers = range(start, start + count)
    ordered = reversed(numbers) if backwards else numbers
    store_postings(*(posting(number, text=duties(number), posted_at=None) for number in ordered))


def duties(number: int) -> str:
    """A text of six duties, the same for the same number."""
    chance = random.Random(number)
    lines = (f"- {chance.choice(VERBS)} {chance.choice(THINGS)} and {chance.choice(THINGS)} here" for _ in range(6))
    return "\n".join(["Your tasks", *lines])


@pytest.mark.usefixtures("database")
class TestKeeping:
    def test_a_young_instance_stands_on_the_shipped_basis(self) -> None:
        stock(3)
        with unit_of_work() as session:
            ground = keeping.renew(session)
            assert ground.corpus.basis.version == shipped().version
            assert ground.corpus.rarity.postings == 3
            assert not keeping.due(session)

    def test_a_grown_one_learns_its_own(self) -> None:
        stock(80)
        with unit_of_work() as session:
            assert keeping.due(session)
            ground = keeping.renew(session)
            assert ground.corpus.basis.version != shipped().version
            assert not keeping.due(session)
            assert keeping.current(session) == ground

    def test_the_same_stock_gives_the_same_version_in_any_order(self) -> None:
        stock(80)
        with unit_of_work() as session:
            first = keeping.renew(session).corpus.version
            second = keeping.renew(session).corpus.version
            assert session.scalar(select(func.count()).select_from(CorpusBasis)) == 1
        assert first == second

    def test_is_found_again_by_its_version(self) -> None:
        stock(80)
        with unit_of_work() as session:
            kept = keeping.renew(session).corpus
        _remembered.clear()
        with unit_of_work() as session:
            found = CorpusRepository(session).get(kept.version)
            assert found is not None
            assert found.version == kept.version
            text = [terms_of("Drive lorries and load pallets")]
            assert (found.basis.vectors(text) == kept.basis.vectors(text)).all()
            assert keeping.at(session, "no such version", today()) is None

    def test_a_day_on_it_is_counted_anew_on_the_same_basis(self) -> None:
        stock(80)
        with unit_of_work() as session:
            before = keeping.renew(session)
        stock(30, start=200)
        with unit_of_work() as session, as_of(keeping_moment(1)):
            after = keeping.current(session)
        assert after.as_of > before.as_of
        assert after.corpus.rarity.postings == 110
        assert after.corpus.basis.version == before.corpus.basis.version

    def test_growth_by_half_is_due(self) -> None:
        stock(80)
        with unit_of_work() as session:
            keeping.renew(session)
        stock(20, start=200)
        with unit_of_work() as session:
            assert not keeping.due(session)
        stock(40, start=300)
        with unit_of_work() as session:
            assert keeping.due(session)

    def test_what_no_scoring_stands_on_is_forgotten(self) -> None:
        stock(80)
        with unit_of_work() as session:
            keeping.renew(session)
        stock(30, start=200)
        with unit_of_work() as session, as_of(keeping_moment(30)):
            keeping.renew(session)
            assert session.scalar(select(func.count()).select_from(CorpusCount)) == 1
            assert session.scalar(select(func.count()).select_from(CorpusBasis)) == 1


def keeping_moment(days: int) -> datetime:
    """The present, so many days on."""
    return now() + timedelta(days=days)


def test_the_version_names_counts_and_basis() -> None:
    other = fit([terms_of(f"word{number} word{number * 7 % 90} word{number % 13}") for number in range(300)])
    versions = {Corpus().version, Corpus(Rarity(5)).version, Corpus(Rarity(), other).version}
    assert len(versions) == 3
    assert Corpus(Rarity(5)).version == Corpus(Rarity(5)).version
