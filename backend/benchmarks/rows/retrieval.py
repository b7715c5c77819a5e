"""The first look at a million postings against the usual ways to find candidates."""

from collections.abc import Callable, Sequence
from itertools import cycle
from statistics import median
from time import perf_counter

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from app.matching.engine.index import index
from app.matching.engine.retrieval import CANDIDATES, candidates
from app.matching.engine.segment import Segment
from app.matching.engine.view import Eyes, View
from app.matching.person import ProfileFacts
from app.matching.postings import FIRMNESS
from app.matching.weights import default_weights
from app.ml.lexicon.concepts import lexicon
from benchmarks.ground import Ground
from benchmarks.row import BenchmarkRow, Measured
from benchmarks.stock import Stock, invented_people, size_wished

ROUNDS, PEOPLE = 9, 5
FEW, SINGLE = 20_000, 300
ONE = "SELECT skill_ids FROM jobs WHERE id = %s"
Words = npt.NDArray[np.uint64]


class Retrieval(BenchmarkRow):
    """All ten factors nearly exactly, for one person and all postings; the baselines look at skills alone."""

    slug = "retrieval"

    def measure(self, ground: Ground) -> list[Measured]:
        """Times are for a million pairs each, those of the slow baselines from fewer."""
        index()
        stock = Stock(size_wished())
        view, people = stock.view(), invented_people(stock, PEOPLE)
        turn = cycle(people)
        ours = _per_million(lambda: _candidates(view, next(turn)), len(view.segments[0]), ROUNDS + PEOPLE)
        name = f"retrieval, {len(view.segments[0]):,} postings ({1000 / ours:,.1f} M pairs/s)"
        return [Measured(name, ours, theirs, against) for against, theirs in _baselines(ground, view, people[0])]


def _candidates(view: View, person: ProfileFacts) -> object:
    return candidates(view, person, default_weights(), Eyes(person.user_id, frozenset()))


def _baselines(ground: Ground, view: View, person: ProfileFacts) -> list[tuple[str, float]]:
    segment, levels = view.segments[0], _levels(person)
    weights = view.ground.corpus.rarity.column.astype(np.float32)
    matrix = csr_matrix(
        ((FIRMNESS[segment.firmness] * weights[segment.places]).astype(np.float32), segment.places, segment.starts),
        shape=(len(segment), len(lexicon())),
    )
    bits, held = _bits(segment), np.flatnonzero(levels >= 1)
    few = min(FEW, len(segment))
    sets = [dict(zip(*_entries(segment, weights, row), strict=True)) for row in range(few)]
    own = {int(place): float(levels[place]) for place in np.flatnonzero(levels)}
    job_ids, names = [str(row.id) for row in ground.rows[:SINGLE]], set(person.held)
    measured = [
        ("skills alone, a sparse matrix (SciPy CSR)", lambda: _top(matrix @ levels), len(segment)),
        ("skills alone, packed bits (NumPy)", lambda: _top(_overlap(bits, held)), len(segment)),
        ("skills alone, a Python loop over dictionaries", lambda: [_met(own, asked) for asked in sets], few),
        ("skills alone, a query per job", lambda: [_asked(ground, names, one) for one in job_ids], len(job_ids)),
    ]
    return [(f"{name} ({1000 / time:,.4g} M pairs/s)", time) for name, time in _times(measured)]


def _times(measured: Sequence[tuple[str, Callable[[], object], int]]) -> list[tuple[str, float]]:
    return [(name, _per_million(step, pairs, 5)) for name, step, pairs in measured]


def _per_million(step: Callable[[], object], pairs: int, rounds: int) -> float:
    """The median time of a step in milliseconds, as for a million pairs."""
    times = []
    for _ in range(rounds + 1):
        started = perf_counter()
        step()
        times.append((perf_counter() - started) * 1000)
    # The first time things are made that are kept.
    return median(times[1:]) * 1_000_000 / pairs


def _levels(person: ProfileFacts) -> npt.NDArray[np.float32]:
    levels = np.zeros(len(lexicon()), dtype=np.float32)
    for skill_id, held in person.held.items():
        if (place := lexicon().place_of(skill_id)) is not None:
            levels[place] = held.level
    return levels


def _entries(segment: Segment, weights: npt.NDArray[np.float32], row: int) -> tuple[list[int], list[float]]:
    entries = slice(int(segment.starts[row]), int(segment.starts[row + 1]))
    places = segment.places[entries]
    return places.tolist(), (FIRMNESS[segment.firmness[entries]] * weights[places]).tolist()


def _bits(segment: Segment) -> Words:
    """The skills of each posting as bits, 64 skills a row: shape (words, postings)."""
    words = np.zeros((len(lexicon()) // 64 + 1, len(segment)), dtype=np.uint64)
    owners = np.repeat(np.arange(len(segment)), np.diff(segment.starts))
    np.bitwise_or.at(words, (segment.places // 64, owners), np.uint64(1) << (segment.places % 64).astype(np.uint64))
    return words


def _overlap(bits: Words, held: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
    shared = np.zeros(bits.shape[1], dtype=np.float32)
    # Only words in which the person has a skill are looked at.
    for word in np.unique(held // 64).tolist():
        own = np.uint64(sum(1 << int(place % 64) for place in held[held // 64 == word]))
        shared += np.bitwise_count(bits[word] & own)
    return shared


def _top(scores: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
    return np.argpartition(scores, max(0, len(scores) - CANDIDATES))[-CANDIDATES:]


def _met(own: dict[int, float], asked: dict[int, float]) -> float:
    return sum(weight * own[place] for place, weight in asked.items() if place in own) / (sum(asked.values()) or 1.0)


def _asked(ground: Ground, own: set[str], job_id: str) -> float:
    ground.cursor.execute(ONE, (job_id,))
    for (skill_ids,) in ground.cursor.fetchall():
        return len(own.intersection(skill_ids)) / max(1, len(skill_ids))
    return 0.0
