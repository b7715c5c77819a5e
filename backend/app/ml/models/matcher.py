"""The job matcher's learned weights: how much each factor counts for those who let their choices be learned from.

A row is one job a person kept against one they hid: by how much the factors differ, and nothing else. Which person it
was is a number that means nothing outside one training.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from app.ml.models.interface import Artefact, CannotTrain, Card, Check, Groups, Metric, Model
from app.ml.registry import ModelCorrupt
from app.ml.registry.artefacts import pack, unpack

# Weights that fewer people stand behind would tell of one of them.
LEAST_PEOPLE = 5
# Nobody's choices count for more than so many of anybody else's.
MOST_OF_ONE = 200
LEAST_HELD_OUT_PEOPLE, LEAST_HELD_OUT = 2, 40
# How strictly weights are held small, and the most one may be.
STRICTNESS, MOST_WEIGHT = 0.5, 100
_ROUNDS = 400
# A factor that differs less than this between jobs was not chosen by, and is not judged.
_LEVEL = 0.02


@dataclass(frozen=True, slots=True)
class Preference:
    """What the factors said of a job that was kept less what they said of one that was hidden, each -1 to 1.

    By the slug of the factor; one that abstained of either is missing.
    """

    differences: Mapping[str, float]
    person: int


class JobMatcher(Model[Preference, Mapping[str, float], float]):
    """One version: whole-number weights by factor; one it could not judge is missing."""

    name = "job_matcher"
    card = Card(
        label="Job matcher, learned weights",
        what="Proposes how much each factor of the score should count. You take it over, or you don't.",
        how="Logistic regression on what factors say of kept against hidden jobs, weights whole and not below nought.",
        data=("shipped: weights set by hand and measured, see docs/factors.md",),
        people=(
            "Differences between factors of jobs people kept and hid, of those who said yes, at least five of them,"
            " at most 200 comparisons each, without ids, texts or employers."
        ),
        limits="It knows choices made here, under scores shown here. It changes nobody's score by itself.",
        page="docs/models.md",
    )

    def __init__(self, weights: Mapping[str, int], version: str) -> None:
        self.weights = dict(weights)
        self.version = version

    def predict(self, question: Mapping[str, float]) -> float:
        """Return the weighted mean of what factors said (0 to 1 each, by slug), 0 where all abstained."""
        total = sum(self.weights.get(slug, 0) for slug in question)
        return sum(self.weights.get(slug, 0) * told for slug, told in question.items()) / total if total else 0.0

    @classmethod
    def train(cls, rows: Sequence[Preference], check: Check) -> Artefact:
        """Return weights learned from the choices of at least `LEAST_PEOPLE`; raises `CannotTrain`."""
        kept = _capped(rows)
        if len({row.person for row in kept}) < LEAST_PEOPLE:
            raise CannotTrain(f"Fewer than {LEAST_PEOPLE} people let their choices be learned from.")
        named = sorted({slug for row in kept for slug in row.differences})
        told = np.array([[row.differences.get(slug, 0.0) for slug in named] for row in kept])
        telling = np.abs(told).mean(axis=0) > _LEVEL if named else np.zeros(0, np.bool_)
        if not telling.any():
            raise CannotTrain("The factors said the same of kept and hidden jobs.")
        slugs = [slug for slug, tells in zip(named, telling.tolist(), strict=True) if tells]
        pulls = _fit(told[:, telling], check)
        if not pulls.sum():
            raise CannotTrain("No factor tells kept jobs from hidden ones.")
        weights = np.rint(pulls / pulls.max() * 40).astype(np.int64)
        facts: dict[str, object] = {"model": cls.name, "slugs": slugs}
        return Artefact(pack({"weights": np.minimum(weights, MOST_WEIGHT)}, facts))  # type: ignore[arg-type]  # plain

    @classmethod
    def load(cls, artefact: Artefact, version: str) -> Self:
        """Return the version in a file; raises `ModelCorrupt`."""
        arrays, facts = unpack(artefact.content)
        slugs = facts.get("slugs")
        if facts.get("model") != cls.name or set(arrays) != {"weights"} or not isinstance(slugs, list):
            raise ModelCorrupt("these are no weights of the matcher")
        weights = arrays["weights"]
        if (
            weights.dtype.kind != "i"
            or weights.shape != (len(slugs),)
            or not all(isinstance(one, str) for one in slugs)
        ):
            raise ModelCorrupt("these weights are not of the form that is known")
        if weights.size and not 0 <= int(weights.min()) <= int(weights.max()) <= MOST_WEIGHT:
            raise ModelCorrupt("a weight is beyond what one may be")
        return cls({str(slug): int(weight) for slug, weight in zip(slugs, weights.tolist(), strict=True)}, version)

    def evaluate(self, rows: Sequence[Preference]) -> dict[str, Metric]:
        """Return how often the kept job is ranked above the hidden one, each person counting the same."""
        kept = _capped(rows)
        people = {row.person for row in kept}
        if len(people) < LEAST_HELD_OUT_PEOPLE or len(kept) < LEAST_HELD_OUT:
            return {}
        own = Groups.of("people", ((str(row.person), self._ahead(row)) for row in kept))
        shares = Groups.of("people", ((person, total / count) for person, (total, count) in own.sums.items()))
        told = Metric(
            "Kept jobs ranked above hidden ones", shares.mean, len(kept), "higher", margin=0.02, groups=shares
        )
        return {"ranking": told}

    def _ahead(self, row: Preference) -> float:
        lead = sum(self.weights.get(slug, 0) * told for slug, told in row.differences.items())
        return 0.5 + 0.5 * float(np.sign(lead))


def _capped(rows: Sequence[Preference]) -> list[Preference]:
    """The rows in their order, of nobody more than `MOST_OF_ONE`."""
    seen: Counter[int] = Counter()
    kept = []
    for row in rows:
        if seen[row.person] < MOST_OF_ONE:
            seen[row.person] += 1
            kept.append(row)
    return kept


def _fit(differences: NDArray[np.float64], check: Check) -> NDArray[np.float64]:
    """Return what each factor adds, 0 or more: projected gradient steps, the same for the same rows."""
    pulls = np.zeros(differences.shape[1])
    step = 4.0 / (np.square(differences).sum(axis=1).max() + 4 * STRICTNESS / len(differences) + 1e-9)
    for number in range(_ROUNDS):
        if number % 50 == 0:
            check()
        doubt = 1 / (1 + np.exp(differences @ pulls))
        pulls = np.maximum(
            pulls + step * (differences.T @ doubt / len(differences) - STRICTNESS * pulls / len(differences)), 0
        )
    return pulls
