"""The index as it was at one moment, on one ground: what a scoring works on."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from app.matching.corpus.statistics import Ground
from app.matching.engine.segment import Mask, Segment
from app.matching.postings import Ids, IntArray, PostingTable

NOBODY = uuid.UUID(int=0)


@dataclass(frozen=True, slots=True)
class OnePosting:
    """A posting by itself: `table` has one row, `private_to` is null where it is common."""

    table: PostingTable
    position: uuid.UUID
    private_to: uuid.UUID | None
    company_key: int
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Eyes:
    """Who looks: their own private postings are theirs to see, companies they exclude are not shown."""

    user_id: uuid.UUID
    excluded: frozenset[int]


@dataclass(frozen=True)
class View:
    """All open postings; `through`: what transactions before this one wrote is in it."""

    segments: tuple[Segment, ...]
    ground: Ground
    through: int

    @cached_property
    def postings(self) -> int:
        """How many postings there are."""
        return sum(int(segment.alive.sum()) for segment in self.segments)

    def table(self, number: int, rows: IntArray) -> PostingTable:
        """Some postings of a segment, ready to be scored."""
        return self.on_ground(self.segments[number].table.take(rows))

    def whole(self, number: int) -> PostingTable:
        """All postings of a segment, those that no longer count too."""
        return self.on_ground(self.segments[number].table)

    def visible(self, number: int, eyes: Eyes) -> Mask:
        """Which rows of a segment somebody is shown."""
        segment = self.segments[number]
        seen = segment.alive
        if len(segment.private_rows):
            high, low = divmod(eyes.user_id.int, 1 << 64)
            others = (segment.private_to[:, 0] != np.uint64(high)) | (segment.private_to[:, 1] != np.uint64(low))
            seen = seen.copy()
            seen[segment.private_rows[others]] = False
        if eyes.excluded:
            hidden = np.isin(segment.company.keys, np.array(sorted(eyes.excluded), dtype=np.uint64))
            if hidden.any():
                seen = seen & ~hidden[segment.company.codes]
        return seen

    def positions(self, eyes: Eyes) -> int:
        """How many positions somebody is shown; one on several boards counts once."""
        high, low = divmod(eyes.user_id.int, 1 << 64)
        own = np.array([high, low], dtype=np.uint64)
        private = any((segment.private_to == own).all(axis=1).any() for segment in self.segments)
        if not private and not eyes.excluded:
            return self._common_positions
        return self._count_positions(eyes)

    def take_over(self, other: "View") -> None:
        """Take over what a view of the same postings has counted."""
        counted = other.__dict__.get("_common_positions")
        if counted is not None:
            self.__dict__["_common_positions"] = counted

    def posting(self, job_id: uuid.UUID) -> OnePosting | None:
        """A posting by its id; null where it is not open."""
        wanted = Ids.of([job_id]).halves
        for number, segment in enumerate(self.segments):
            row = int(segment.places_of(wanted)[0])
            if row >= 0 and segment.alive[row]:
                return self._one(number, row)
        return None

    def rows_of(self, job_ids: Collection[uuid.UUID]) -> list[IntArray]:
        """The rows of these postings in each segment; what is not open is left out."""
        wanted = Ids.of(sorted(job_ids)).halves
        found = []
        for segment in self.segments:
            rows = segment.places_of(wanted)
            here = rows[rows >= 0]
            found.append(np.sort(here[segment.alive[here]]))
        return found

    def _one(self, number: int, row: int) -> OnePosting:
        segment = self.segments[number]
        table = self.table(number, np.array([row]))
        owner = segment.private_to[segment.private_rows == row]
        return OnePosting(
            table=table,
            position=table.positions.at(0),
            private_to=Ids(owner).at(0) if len(owner) else None,
            company_key=int(segment.company.keys[segment.company.codes[row]]),
            fingerprint=f"{int(segment.fingerprints[row]):016x}",
        )

    def on_ground(self, table: PostingTable) -> PostingTable:
        """A table as of the day of the scoring, with the rarity and the basis it stands on."""
        skills = replace(table.skills, rarity=self.ground.corpus.rarity.column)
        return replace(table, as_of=self.ground.as_of, basis=self.ground.corpus.basis, skills=skills)

    @cached_property
    def _common_positions(self) -> int:
        return self._count_positions(Eyes(NOBODY, frozenset()))

    def _count_positions(self, eyes: Eyes) -> int:
        parts: list[npt.NDArray[np.uint64]] = []
        for number, segment in enumerate(self.segments):
            high, low = segment.other_ids["positions"][self.visible(number, eyes)].T
            # Both halves in one number: two positions that share it are rarer than a bit that flips by itself.
            parts.append(high * np.uint64(0x9E37_79B9_7F4A_7C15) ^ low)
        return len(np.unique(np.concatenate(parts))) if parts else 0
