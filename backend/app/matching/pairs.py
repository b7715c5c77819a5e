"""Pairs of a person and a posting: one person and any number of postings, or any number of people and one posting.

The columns of either side are arrays of one or of n rows and broadcast against each other, so a factor is written once
and serves a person who looks for work and a desk that looks for people.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np

from app.matching.people import PersonTable
from app.matching.person import ProfileFacts
from app.matching.postings import Coded, FloatArray, IntArray, PostingTable

P = TypeVar("P")
J = TypeVar("J")


@dataclass(frozen=True, slots=True)
class Asked:
    """The skills asked for in all pairs, one entry a pair and skill.

    `owners` is the pair of each entry, `weights` what it weighs, `levels` 0-1 how far the person holds it.
    """

    owners: IntArray
    weights: FloatArray
    levels: FloatArray


@dataclass(frozen=True)
class Pairs:
    """The pairs to judge; one side has exactly one row."""

    people: PersonTable
    postings: PostingTable

    def __post_init__(self) -> None:
        if 1 not in {len(self.people), len(self.postings)}:
            raise ValueError("one side of the pairs must have exactly one row")

    @classmethod
    def of(cls, person: ProfileFacts, posting: PostingTable) -> "Pairs":
        """One person and the postings of a table."""
        return cls(PersonTable.of(person), posting)

    def __len__(self) -> int:
        return len(self.people) * len(self.postings)

    def judge(self, people: Coded[P], postings: Coded[J], question: Callable[[P, J], float]) -> FloatArray:
        """The answer for each pair of values, asking once per distinct pair that occurs."""
        if len(self.people) == 1:
            person = people.at(0)
            return postings.judge(lambda value: question(person, value))
        posting = postings.at(0)
        return people.judge(lambda value: question(value, posting))

    def spread(self, answers: FloatArray) -> FloatArray:
        """An answer per pair, from one that depends on one side alone."""
        return np.broadcast_to(answers, (len(self),))

    @cached_property
    def asked(self) -> Asked:
        """The skills asked for, and how far they are held."""
        skills = self.postings.skills
        if len(self.people) == 1:
            return Asked(skills.owners, skills.weights, self.people.first_levels[skills.codes])
        # One posting and many people: the same entries for each of them.
        held = np.asarray(self.people.levels[:, skills.codes].todense())
        owners = np.repeat(np.arange(len(self.people), dtype=np.int32), len(skills.codes))
        return Asked(owners, np.tile(skills.weights, len(self.people)), held.ravel())
