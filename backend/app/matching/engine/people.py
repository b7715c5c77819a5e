"""The other side: all active profiles in memory, for postings that come or change."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from threading import Lock

import numpy as np
from sqlalchemy.orm import Session

from app.matching.engine.features import company_key
from app.matching.facts import Person, person
from app.matching.loaded import factors
from app.matching.own_weights import WeightsRepository
from app.matching.pairs import Pairs
from app.matching.people import PersonTable
from app.matching.postings import IntArray, PostingTable
from app.matching.scoring import Weighed, score, weigh
from app.profile import service as profiles

# So many people share a table: a changed profile costs the making of its own table only.
BLOCK = 500
Version = tuple[int, int]


@dataclass(frozen=True)
class Block:
    """Some people as columns, by rising id, with what of them is no column."""

    people: tuple[Person, ...]

    @cached_property
    def table(self) -> PersonTable:
        """The people as factors see them."""
        return PersonTable(tuple(one.facts for one in self.people))

    @cached_property
    def ids(self) -> list[uuid.UUID]:
        """Who they are."""
        return [one.facts.user_id for one in self.people]

    @cached_property
    def weighings(self) -> list[tuple[list[int], IntArray]]:
        """The weights there are among them, and the rows that have them."""
        rows: dict[tuple[int, ...], list[int]] = {}
        for row, one in enumerate(self.people):
            rows.setdefault(tuple(one.weights.of_factors), []).append(row)
        return [(list(weights), np.array(having)) for weights, having in rows.items()]

    @cached_property
    def excluding(self) -> dict[int, list[int]]:
        """The rows of those who exclude a company, by its key."""
        rows: dict[int, list[int]] = {}
        for row, one in enumerate(self.people):
            for name in one.snapshot.preferences.excluded_companies:
                rows.setdefault(company_key(name), []).append(row)
        return rows


@dataclass(frozen=True, slots=True)
class People:
    """All active profiles at one moment."""

    blocks: tuple[Block, ...]

    def __len__(self) -> int:
        return sum(len(block.people) for block in self.blocks)

    def person(self, user_id: uuid.UUID) -> Person | None:
        """One of them; null for anybody else."""
        return next((one for block in self.blocks for one in block.people if one.facts.user_id == user_id), None)


class PeopleIndex:
    """All active profiles, for one process; any number of threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._versions: dict[uuid.UUID, Version] = {}
        self._blocks: dict[int, Block] = {}
        self._homes: dict[uuid.UUID, int] = {}

    def look(self, session: Session) -> People:
        """The people as they are now; reads all profiles the first time, then only those that changed."""
        with self._lock:
            now = _versions(session)
            changed = {user_id for user_id, version in now.items() if self._versions.get(user_id) != version}
            changed |= self._versions.keys() - now.keys()
            read = {user_id: person(session, user_id) if user_id in now else None for user_id in sorted(changed)}
            self._place(read)
            self._versions = now
            return People(tuple(self._blocks[number] for number in sorted(self._blocks)))

    def forget(self) -> None:
        """Start over with the next look."""
        with self._lock:
            self._versions, self._blocks, self._homes = {}, {}, {}

    def _place(self, changed: Mapping[uuid.UUID, Person | None]) -> None:
        """Put people into their tables, new ones where there is room; a table with a change is made anew."""
        by_block: dict[int, dict[uuid.UUID, Person | None]] = {}
        sizes = {number: len(block.people) for number, block in self._blocks.items()}
        for user_id, one in changed.items():
            home = self._homes.get(user_id)
            if home is None:
                home = next((number for number, size in sorted(sizes.items()) if size < BLOCK), len(sizes))
                sizes[home] = sizes.get(home, 0) + 1
                self._homes[user_id] = home
            by_block.setdefault(home, {})[user_id] = one
        for number, theirs in by_block.items():
            block = self._blocks.get(number)
            people = dict(zip(block.ids, block.people, strict=True)) if block else {}
            kept = {user_id: one for user_id, one in (people | theirs).items() if one is not None}
            self._blocks[number] = Block(tuple(kept[user_id] for user_id in sorted(kept)))
        for user_id in [user_id for user_id, one in changed.items() if one is None]:
            self._homes.pop(user_id, None)


def score_posting(
    people: People, posting: PostingTable, *, private_to: uuid.UUID | None = None, excluded_by: int | None = None
) -> tuple[list[uuid.UUID], Weighed]:
    """Score one posting (a table of one row) for all who may see it, each with their own weights.

    `private_to` is whose it is, where it is not common; `excluded_by` the key of its company. Gives the people by block
    and rising id.
    """
    ids: list[uuid.UUID] = []
    parts: list[Weighed] = []
    for block in people.blocks:
        if not block.people:
            continue
        rows = np.array(list(_seeing(block, private_to, excluded_by)), dtype=np.int64)
        weighed = _scored(block, posting)
        ids += [block.ids[row] for row in rows.tolist()]
        parts.append(Weighed(weighed.slugs, weighed.steps[:, rows], weighed.tenths[rows]))
    return ids, _together(parts)


def _seeing(block: Block, private_to: uuid.UUID | None, company: int | None) -> Iterator[int]:
    hidden = set(block.excluding.get(company, ())) if company is not None else set()
    for row, user_id in enumerate(block.ids):
        if row not in hidden and private_to in {None, user_id}:
            yield row


def _scored(block: Block, posting: PostingTable) -> Weighed:
    first, *others = block.weighings
    weighed = score(factors(), Pairs(block.table, posting), first[0])
    for weights, rows in others:
        weighed.tenths[rows] = weigh(weights, weighed.steps[:, rows])
    return weighed


def _together(parts: Sequence[Weighed]) -> Weighed:
    if not parts:
        slugs = tuple(factors())
        return Weighed(slugs, np.zeros((len(slugs), 0), dtype=np.int64), np.zeros(0, dtype=np.int64))
    steps = np.concatenate([part.steps for part in parts], axis=1)
    return Weighed(parts[0].slugs, steps, np.concatenate([part.tenths for part in parts]))


def _versions(session: Session) -> dict[uuid.UUID, Version]:
    """The profiles there are, by the versions of what they say and of how their people weigh."""
    weightings = WeightsRepository.versions(session)
    return {
        user_id: (version, weightings.get(user_id, 0)) for user_id, version in profiles.active_versions(session).items()
    }


@cache
def people() -> PeopleIndex:
    """The people of this process."""
    return PeopleIndex()
