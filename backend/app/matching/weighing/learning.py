"""What a person's choices say of their weights: a small model, strictly held back, that proposes and never applies.

Each choice is a job they liked or did not, with what each factor said of it. A regularised logistic regression weighs
the factors anew; a change of one weight is proposed only where it ranks choices better that it was not made from.
Everything is fixed: the same choices give the same proposals.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.matching.scoring import ABSTAINED, STEPS, Steps, weigh
from app.matching.weights import MOST

NEEDED = 20
# So many of either kind, or there is nothing to tell apart.
EITHER = 4
# The inverse of how strictly the model is held back: small choices of few must not turn weights around.
STRICTNESS = 0.1
FOLDS, REPEATS, SEED = 5, 4, 0
# A factor that says nearly the same of all jobs says nothing of the choice.
LEVEL, LEAST_SPREAD = 0.05, 0.25
# How far a proposal follows the model: half of the way at so many choices; and never farther than this at once.
HALF_WAY, FARTHEST, LEAST_STEP = 60, 10, 2
# By how much the ranking must get better, and in how many of the trials the same change must come out.
LEAST_GAIN, AGREEING = 0.02, 0.75
# How many times its own doubt a gain must be, so that a whim is seldom taken for a taste.
SURE = 1.25
# A ranking this near to chance is no ground for a proposal.
CHANCE = 0.55
MOST_PROPOSED = 3

Numbers = npt.NDArray[np.float64]
Liked = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Another weight for one factor (by its place), and how well choices are ranked before and after, 0 to 1."""

    factor: int
    weight: int
    before: float
    after: float


def proposals(weights: Sequence[int], steps: Steps, liked: Liked) -> list[Proposal]:
    """What would rank choices better, the best first; `steps` has a row a factor and a column a choice.

    There must be at least `EITHER` choices of both kinds.
    """
    wanted = _wished(weights, steps, liked)
    trials = list(_trials(weights, steps, liked))
    found = (
        _proposal(weights, factor, int(wanted[factor]), trials) for factor in np.flatnonzero(wanted != weights).tolist()
    )
    kept = [one for one in found if one and _ranks_better(weights, one, steps, liked)]
    return sorted(kept, key=lambda one: (one.before - one.after, one.factor))[:MOST_PROPOSED]


def ranking(tenths: npt.NDArray[np.int64], liked: Liked) -> float:
    """How often a liked job is above one that is not, 0 to 1; equal ones count half."""
    ahead = tenths[liked][:, None] - tenths[~liked][None, :]
    return float(((ahead > 0) + 0.5 * (ahead == 0)).mean())


@dataclass(frozen=True, slots=True)
class _Trial:
    """Choices held back, and the weights made from the others."""

    steps: Steps
    liked: Liked
    wished: npt.NDArray[np.int64]
    before: float


def _trials(weights: Sequence[int], steps: Steps, liked: Liked) -> Iterator[_Trial]:
    # scikit-learn takes long to import: only what learns pays for it.
    from sklearn.model_selection import RepeatedStratifiedKFold  # noqa: PLC0415  # see above

    folds = min(FOLDS, int(liked.sum()), int((~liked).sum()))
    splits = RepeatedStratifiedKFold(n_splits=folds, n_repeats=REPEATS, random_state=SEED)
    for train, test in splits.split(steps.T, liked):
        held, answers = steps[:, test], liked[test]
        yield _Trial(
            held, answers, _wished(weights, steps[:, train], liked[train]), ranking(weigh(weights, held), answers)
        )


def _proposal(weights: Sequence[int], factor: int, weight: int, trials: Sequence[_Trial]) -> Proposal | None:
    """The change of one weight, if trials bear it out."""
    after = [ranking(weigh(_with(weights, factor, int(one.wished[factor])), one.steps), one.liked) for one in trials]
    gains = np.array(after) - [one.before for one in trials]
    before = float(np.mean([one.before for one in trials]))
    way = np.sign(weight - weights[factor])
    agreeing = np.mean([np.sign(one.wished[factor] - weights[factor]) == way for one in trials])
    found = Proposal(int(factor), weight, before, float(np.mean(after)))
    # The same choices come back in each repetition: what is new is one round of folds.
    doubt = float(gains.std()) / np.sqrt(len(gains) / REPEATS)
    better = gains.mean() >= max(LEAST_GAIN, SURE * doubt) and found.after >= CHANCE
    return found if better and agreeing >= AGREEING else None


def _ranks_better(weights: Sequence[int], one: Proposal, steps: Steps, liked: Liked) -> bool:
    changed = weigh(_with(weights, one.factor, one.weight), steps)
    return ranking(changed, liked) > ranking(weigh(weights, steps), liked)


def _with(weights: Sequence[int], factor: int, weight: int) -> list[int]:
    return [weight if place == factor else own for place, own in enumerate(weights)]


def _wished(weights: Sequence[int], steps: Steps, liked: Liked) -> npt.NDArray[np.int64]:
    """The weights a step of the way towards what the model would have, factor by factor."""
    own = np.array(weights, dtype=np.float64)
    pull, telling = _pull(steps, liked)
    if not pull.sum():
        return own.astype(np.int64)
    # What the model can't judge keeps its weight; the rest is dealt out anew among those it can.
    target = np.where(telling, own[telling].sum() * pull / pull.sum(), own)
    choices = len(liked)
    move = np.clip((target - own) * choices / (choices + HALF_WAY), -FARTHEST, FARTHEST)
    wished = np.clip(np.rint(own + move), 0, MOST)
    return np.where(np.abs(wished - own) < LEAST_STEP, own, wished).astype(np.int64)


def _pull(steps: Steps, liked: Liked) -> tuple[Numbers, npt.NDArray[np.bool_]]:
    """How much each factor speaks for a job being liked, 0 or more; and which factors could be judged at all."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  # see _trials

    said = np.where(steps == ABSTAINED, np.nan, steps / STEPS)
    heard = ~np.isnan(said).all(axis=1)
    mean = np.where(heard, np.nansum(said, axis=1) / np.maximum((~np.isnan(said)).sum(axis=1), 1), 0.0)
    filled = np.where(np.isnan(said), mean[:, None], said)
    spread = filled.std(axis=1)
    telling = spread > LEVEL
    if not telling.any():
        return np.zeros(len(steps)), telling
    standard = (filled[telling] - mean[telling, None]) / spread[telling, None]
    model = LogisticRegression(C=STRICTNESS, class_weight="balanced", random_state=SEED).fit(standard.T, liked)
    pull = np.zeros(len(steps))
    # A spread of next to nothing must not make a weight of next to everything.
    pull[telling] = np.maximum(model.coef_[0], 0.0) / np.maximum(spread[telling], LEAST_SPREAD)
    return pull, telling
