"""The skill recommender: which skills are asked for together with those a person has."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from app.ml.lexicon.concepts import lexicon
from app.ml.models.interface import Artefact, CannotTrain, Card, Check, Groups, Metric, Model
from app.ml.registry import ModelCorrupt
from app.ml.registry.artefacts import pack, unpack

NEIGHBOURS = 20
# A pair that is met less often is chance; a skill of fewer postings is not learned.
LEAST_TOGETHER, LEAST_POSTINGS = 3, 5
# Added to the denominator, so that two rare skills met together a few times are not the closest of all.
SHRINK = 10.0
# A posting that names more skills than this lists a shop's stock, not a job's.
MOST_IN_A_POSTING = 40
AT, LEAST_HELD_OUT, LEAST_SKILLS = 10, 50, 3
_FINE = 10_000
_RELATED, _BROADER = 0.5, 0.25
_CHECK_EVERY = 2_000


@dataclass(frozen=True, slots=True)
class Basket:
    """The skills one posting asks for, by id; `group` keeps an employer's postings on one side of a comparison."""

    skills: tuple[str, ...]
    group: str


@dataclass(frozen=True, slots=True)
class SkillQuestion:
    """The skills somebody has, by id, and how many others are wanted."""

    skills: tuple[str, ...]
    most: int = AT


@dataclass(frozen=True, slots=True)
class Recommended:
    """A skill, how strongly (above 0, comparable within one answer), and the own skill that speaks most for it."""

    skill_id: str
    score: float
    because: str


class _Near(Protocol):
    def near(self, skill_id: str) -> Sequence[tuple[str, float]]:
        """The skills next to one, with how near, 0 to 1."""


class SkillRecommender(Model[Basket, SkillQuestion, list[Recommended]]):
    """One version."""

    name = "skill_recommender"
    card = Card(
        label="Skill recommender",
        what="Names skills that employers ask for together with those you have.",
        how="Counts which skills stand in the same posting, weighed against how common each is, the 20 nearest kept.",
        data=("shipped: the relations of the lexicon (ESCO 1.1.1, O*NET 29.2)",),
        people="None. Training reads which skills postings name; those that one person alone sees are left out.",
        limits="What is asked for together is not what leads to one another. Rare skills have no neighbours.",
        page="docs/models.md",
    )

    def __init__(self, near: "_Near", version: str) -> None:
        self._near = near
        self.version = version

    def predict(self, question: SkillQuestion) -> list[Recommended]:
        """Return the skills nearest to all that are had, the strongest first; ties by id."""
        has = set(question.skills)
        score: defaultdict[str, float] = defaultdict(float)
        best: dict[str, tuple[float, str]] = {}
        for own in sorted(has):
            for other, strength in self._near.near(own):
                if other in has:
                    continue
                score[other] += strength
                best[other] = max(best.get(other, (0.0, "")), (strength, own))
        ranked = sorted(score.items(), key=lambda entry: (-entry[1], entry[0]))[: question.most]
        return [Recommended(skill_id, round(told, 4), best[skill_id][1]) for skill_id, told in ranked]

    @classmethod
    def train(cls, rows: Sequence[Basket], check: Check) -> Artefact:
        """Return the neighbours of each skill; raises `CannotTrain`."""
        alone, together = _counted(rows, check)
        ids = sorted(skill for skill, count in alone.items() if count >= LEAST_POSTINGS)
        place = {skill: number for number, skill in enumerate(ids)}
        near: list[list[tuple[float, int]]] = [[] for _ in ids]
        for (left, right), count in together.items():
            if count >= LEAST_TOGETHER and left in place and right in place:
                told = count / ((alone[left] * alone[right]) ** 0.5 + SHRINK)
                near[place[left]].append((told, place[right]))
                near[place[right]].append((told, place[left]))
        check()
        if not any(near):
            raise CannotTrain("No two skills stand together in enough postings.")
        table, strength = np.full((len(ids), NEIGHBOURS), -1, np.int32), np.zeros((len(ids), NEIGHBOURS), np.int16)
        for number, found in enumerate(near):
            for column, (told, other) in enumerate(sorted(found, key=lambda pair: (-pair[0], pair[1]))[:NEIGHBOURS]):
                table[number, column], strength[number, column] = other, round(told * _FINE)
        names = np.frombuffer("\n".join(ids).encode(), np.uint8)
        return Artefact(pack({"ids": names, "near": table, "strength": strength}, {"model": cls.name}))

    @classmethod
    def load(cls, artefact: Artefact, version: str) -> Self:
        """Return the version in a file; raises `ModelCorrupt`."""
        arrays, facts = unpack(artefact.content)
        if facts.get("model") != cls.name or set(arrays) != {"ids", "near", "strength"}:
            raise ModelCorrupt("this is no skill recommender")
        try:
            ids = arrays["ids"].astype(np.uint8).tobytes().decode().split("\n")
        except UnicodeDecodeError as error:
            raise ModelCorrupt("the ids of its skills can't be read") from error
        near, strength = arrays["near"], arrays["strength"]
        if near.shape != (len(ids), NEIGHBOURS) or strength.shape != near.shape or near.dtype.kind != "i":
            raise ModelCorrupt("its table is not of the form that is known")
        if near.size and not -1 <= int(near.min()) <= int(near.max()) < len(ids):
            raise ModelCorrupt("its table names skills it does not hold")
        return cls(_Counted(ids, near.astype(np.int64), strength.astype(np.float64) / _FINE), version)

    @classmethod
    def shipped(cls) -> Self:
        """Return the version that needs no postings: the relations of the lexicon."""
        return cls(_Related(), f"lexicon-{lexicon().version[:8]}")

    def evaluate(self, rows: Sequence[Basket]) -> dict[str, Metric]:
        """Hide one skill of each posting and look how often and how high it is named; below 50 postings: nothing."""
        whole = [row for row in rows if LEAST_SKILLS <= len(set(row.skills)) <= MOST_IN_A_POSTING]
        if len(whole) < LEAST_HELD_OUT:
            return {}
        found = [(row.group, self._place(sorted(set(row.skills)), number)) for number, row in enumerate(whole)]
        hits = Groups.of("employers", ((group, float(place is not None)) for group, place in found))
        ranks = Groups.of("employers", ((group, 0.0 if place is None else 1 / (1 + place)) for group, place in found))
        return {
            "hit_at_10": _figure("Hidden skill among the ten named", hits),
            "reciprocal_rank": _figure("Mean of one over its place", ranks),
        }

    def _place(self, skills: Sequence[str], number: int) -> int | None:
        hidden = number % len(skills)
        rest = tuple(skill for place, skill in enumerate(skills) if place != hidden)
        named = [one.skill_id for one in self.predict(SkillQuestion(rest, AT))]
        return named.index(skills[hidden]) if skills[hidden] in named else None


def _figure(label: str, groups: Groups) -> Metric:
    return Metric(label, groups.mean, groups.rows, "higher", margin=0.02, groups=groups)


@dataclass(frozen=True)
class _Counted:
    ids: Sequence[str]
    table: NDArray[np.int64]
    strength: NDArray[np.float64]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {skill: place for place, skill in enumerate(self.ids)}

    def near(self, skill_id: str) -> list[tuple[str, float]]:
        """The skills asked for with one."""
        place = self._places.get(skill_id)
        if place is None:
            return []
        row = zip(self.table[place].tolist(), self.strength[place].tolist(), strict=True)
        return [(self.ids[other], told) for other, told in row if other >= 0 and told > 0]


class _Related:
    def near(self, skill_id: str) -> list[tuple[str, float]]:
        """The skills that the lexicon relates to one."""
        known = lexicon()
        if known.get(skill_id) is None:
            return []
        found = dict.fromkeys(known.broader(skill_id), _BROADER) | dict.fromkeys(known.related(skill_id), _RELATED)
        return sorted(found.items())


def _counted(rows: Sequence[Basket], check: Check) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    alone: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for number, row in enumerate(rows):
        if number % _CHECK_EVERY == 0:
            check()
        skills = sorted(set(row.skills))
        if 2 <= len(skills) <= MOST_IN_A_POSTING:
            alone.update(skills)
            together.update(combinations(skills, 2))
    return alone, together
