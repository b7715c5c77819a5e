"""The best postings for a person: candidates by a first look, then the exact score of each."""

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from sqlalchemy.orm import Session

from app.core.types import JsonObject
from app.matching.engine.features import company_key
from app.matching.engine.retrieval import candidates
from app.matching.engine.storing import FeatureRepository
from app.matching.engine.view import Eyes, View
from app.matching.facts import Person
from app.matching.loaded import factors
from app.matching.pairs import Pairs
from app.matching.people import PersonTable
from app.matching.person import ProfileFacts
from app.matching.postings import Ids, IntArray
from app.matching.scoring import Steps, Weighed, score
from app.matching.weights import Weights

KEPT = 2_000


@dataclass(frozen=True, slots=True)
class Exact:
    """Postings with their exact scores, in any order."""

    ids: Ids
    positions: Ids
    fingerprints: npt.NDArray[np.uint64]
    weighed: Weighed

    def take(self, rows: IntArray) -> "Exact":
        """Some of them, in the order given."""
        weighed = Weighed(self.weighed.slugs, self.weighed.steps[:, rows], self.weighed.tenths[rows])
        return Exact(self.ids.take(rows), self.positions.take(rows), self.fingerprints[rows], weighed)


@dataclass(frozen=True, slots=True)
class Best:
    """The best postings, best first, equal ones by id; one of each position, and those that were to be kept.

    The last `appended` are there only because they were to be kept. `steps` has a row a factor (`slugs`) and a column a
    posting; `compared` counts all positions the person may see.
    """

    job_ids: list[uuid.UUID]
    positions: list[uuid.UUID]
    tenths: npt.NDArray[np.int64]
    steps: Steps
    slugs: tuple[str, ...]
    fingerprints: list[str]
    demands: list[JsonObject]
    compared: int
    appended: int


def best(session: Session, view: View, person: Person, *, keep: Sequence[uuid.UUID] = (), limit: int = KEPT) -> Best:
    """The best postings for a person; those in `keep` come too, however they score. What has gone since is left out."""
    eyes = eyes_of(person)
    rows = candidates(view, person.facts, person.weights, eyes)
    wanted = [np.union1d(own, kept) for own, kept in zip(rows, _kept(view, keep, eyes), strict=True)]
    exact = exactly(view, wanted, person.facts, person.weights)
    first = one_per_position(exact, limit)
    chosen = exact.take(np.concatenate([first, _beyond(exact, first, keep)]))
    demands = FeatureRepository(session).demands(chosen.ids.all())
    there = np.array([job_id in demands for job_id in chosen.ids.all()], dtype=np.bool_)
    chosen = chosen.take(np.flatnonzero(there))
    job_ids = chosen.ids.all()
    return Best(
        job_ids=job_ids,
        positions=chosen.positions.all(),
        tenths=chosen.weighed.tenths,
        steps=chosen.weighed.steps,
        slugs=chosen.weighed.slugs,
        fingerprints=[f"{one:016x}" for one in chosen.fingerprints.tolist()],
        demands=[demands[job_id] for job_id in job_ids],
        compared=view.positions(eyes),
        appended=int(there[len(first) :].sum()),
    )


def eyes_of(person: Person) -> Eyes:
    """What a person is shown."""
    excluded = person.snapshot.preferences.excluded_companies
    return Eyes(person.facts.user_id, frozenset(company_key(name) for name in excluded))


def exactly(view: View, rows: Sequence[IntArray], person: ProfileFacts, weights: Weights) -> Exact:
    """The exact scores of some rows of each segment."""
    people, parts = PersonTable((person,)), []
    for number, own in enumerate(rows):
        if len(own):
            table = view.table(number, own)
            weighed = score(factors(), Pairs(people, table), weights.of_factors)
            parts.append(Exact(table.ids, table.positions, view.segments[number].fingerprints[own], weighed))
    return _together(parts)


def one_per_position(exact: Exact, limit: int) -> IntArray:
    """The rows of the best, one of each position; best first, equal ones by id."""
    falling = _falling(exact)
    positions = np.ascontiguousarray(exact.positions.halves[falling])
    names = positions.view([("high", np.uint64), ("low", np.uint64)]).ravel()
    _, first = np.unique(names, return_index=True)
    return falling[np.sort(first)[:limit]]


def _beyond(exact: Exact, first: IntArray, keep: Sequence[uuid.UUID]) -> IntArray:
    """The rows of those to be kept that are not among the first, in the same order."""
    if not keep:
        return np.zeros(0, dtype=np.int64)
    wanted, falling, chosen = set(keep), _falling(exact), set(first.tolist())
    ids = exact.ids.take(falling).all()
    kept = [row for row, job_id in zip(falling.tolist(), ids, strict=True) if job_id in wanted and row not in chosen]
    return np.array(kept, dtype=np.int64)


def _falling(exact: Exact) -> IntArray:
    high, low = exact.ids.halves.T
    return np.lexsort((low, high, -exact.weighed.tenths))


def _kept(view: View, keep: Collection[uuid.UUID], eyes: Eyes) -> list[IntArray]:
    if not keep:
        return [np.zeros(0, dtype=np.int64) for _ in view.segments]
    found = view.rows_of(keep)
    return [rows[view.visible(number, eyes)[rows]] for number, rows in enumerate(found)]


def _together(parts: Sequence[Exact]) -> Exact:
    if not parts:
        slugs, nothing = tuple(factors()), np.zeros((0, 2), dtype=np.uint64)
        empty = Weighed(slugs, np.zeros((len(slugs), 0), dtype=np.int64), np.zeros(0, dtype=np.int64))
        return Exact(Ids(nothing), Ids(nothing), np.zeros(0, dtype=np.uint64), empty)
    return Exact(
        Ids(np.concatenate([part.ids.halves for part in parts])),
        Ids(np.concatenate([part.positions.halves for part in parts])),
        np.concatenate([part.fingerprints for part in parts]),
        replace(
            parts[0].weighed,
            steps=np.concatenate([part.weighed.steps for part in parts], axis=1),
            tenths=np.concatenate([part.weighed.tenths for part in parts]),
        ),
    )
