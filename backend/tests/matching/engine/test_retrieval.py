"""The first look at all postings: as the factors say, in any order, and never short of the best."""

import subprocess
import sys
import uuid
from dataclasses import replace
from functools import cache
from hashlib import sha256

import numpy as np
import pytest

from app.core.config import REPOSITORY
from app.matching.engine.best import exactly, one_per_position
from app.matching.engine.retrieval import candidates, rough_scores
from app.matching.engine.segment import Segment
from app.matching.engine.view import Eyes, View
from app.matching.loaded import factors
from app.matching.people import PersonTable
from app.matching.person import ProfileFacts
from app.matching.weights import Weights, default_weights
from benchmarks.stock import Stock, invented_people

# The same lines again and again; others count them.
pytestmark = pytest.mark.no_cover

SIZE = 3_000
PEOPLE = 6
WEIGHTS = (default_weights(), *(Weights({slug: 100}) for slug in sorted(factors())))


@cache
def stock() -> Stock:
    """One stock for all tests: making its professions takes longer than the tests."""
    return Stock(SIZE)


@cache
def view() -> View:
    """The index of it."""
    return stock().view()


@cache
def people() -> list[ProfileFacts]:
    """People of its professions, and one of whom nothing is known."""
    return [*invented_people(stock(), PEOPLE), ProfileFacts(user_id=uuid.UUID(int=99), version=1)]


def eyes(person: ProfileFacts) -> Eyes:
    """Somebody who excludes nothing."""
    return Eyes(person.user_id, frozenset())


def digest(looked: View, person: ProfileFacts, limit: int) -> str:
    """All that comes of a scoring, to the last byte."""
    exact = exactly(
        looked, candidates(looked, person, default_weights(), eyes(person), limit), person, default_weights()
    )
    best = exact.take(one_per_position(exact, 100))
    parts = (best.ids.halves, best.positions.halves, best.weighed.tenths, np.ascontiguousarray(best.weighed.steps))
    return sha256(b"".join(part.tobytes() for part in parts)).hexdigest()


@pytest.mark.parametrize("weights", WEIGHTS, ids=lambda weights: ",".join(weights.own) or "as shipped")
def test_says_nearly_what_the_factors_say(weights: Weights) -> None:
    for person in people():
        exact = exactly(view(), [np.arange(SIZE)], person, weights).weighed.tenths
        rough = rough_scores(view(), 0, PersonTable((person,)), weights) * 1000
        # Answers are rounded to thousandths, the directions of fields to bytes.
        assert np.abs(rough - exact).max() < 8


@pytest.mark.parametrize("weights", WEIGHTS, ids=lambda weights: ",".join(weights.own) or "as shipped")
def test_the_best_are_among_the_candidates(weights: Weights) -> None:
    for person in people():
        found = exactly(view(), candidates(view(), person, weights, eyes(person), SIZE // 10), person, weights)
        everything = exactly(view(), [np.arange(SIZE)], person, weights)
        best, true = (one.take(one_per_position(one, 50)) for one in (found, everything))
        # Of equal ones at the end any may be cut off before the ids are compared exactly.
        assert best.weighed.tenths.tolist() == true.weighed.tenths.tolist()


def test_of_a_small_stock_everything_is_a_candidate() -> None:
    [rows] = candidates(view(), people()[0], default_weights(), eyes(people()[0]), SIZE)
    assert rows.tolist() == list(range(SIZE))


def test_takes_as_many_as_asked() -> None:
    for limit in (1, 17, 400):
        [rows] = candidates(view(), people()[1], default_weights(), eyes(people()[1]), limit)
        assert len(rows) == limit


def test_order_of_insertion_makes_no_difference() -> None:
    shuffled = stock().view(shuffled=True)
    for person in people():
        assert digest(shuffled, person, 300) == digest(view(), person, 300)


def test_parts_of_the_index_make_no_difference() -> None:
    halves = View((_part(view().segments[0], 0), _part(view().segments[0], 1)), view().ground, 1)
    for person in people():
        assert digest(halves, person, 300) == digest(view(), person, 300)


def _part(segment: Segment, which: int) -> Segment:
    """The same segment of which every other posting counts."""
    return replace(segment.without(np.arange(which, len(segment), 2)), derived={})


def test_another_process_finds_the_same() -> None:
    code = (
        "from tests.matching.engine.test_retrieval import digest, people, view\n"
        "print(*(digest(view(), person, 300) for person in people()[:2]))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=REPOSITORY / "backend", capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == [digest(view(), person, 300) for person in people()[:2]]


def test_private_and_excluded_ones_are_nobody_elses_candidates() -> None:
    segment, person = view().segments[0], people()[0]
    owners = np.array([[0, 1], [0, 99]], dtype=np.uint64)
    private = replace(segment, private_rows=np.array([3, 4]), private_to=owners, derived={})
    company = int(segment.company.keys[segment.company.codes[10]])
    looked = View((private,), view().ground, 1)
    [rows] = candidates(looked, person, default_weights(), Eyes(person.user_id, frozenset({company})))
    assert {3, 4} & set(rows.tolist()) == {3}
    assert 10 not in rows
    [rows] = candidates(looked, person, default_weights(), Eyes(uuid.UUID(int=5), frozenset()), 200)
    assert not {3, 4} & set(rows.tolist())


def test_of_equal_ones_the_lower_ids_are_taken() -> None:
    nobody = people()[-1]
    weights = Weights(dict.fromkeys(factors(), 0) | {"industry": 1})
    [rows] = candidates(view(), nobody, weights, eyes(nobody), 40)
    told = rough_scores(view(), 0, PersonTable((nobody,)), weights)
    assert rows.tolist() == np.flatnonzero(told == told.max())[:40].tolist()
