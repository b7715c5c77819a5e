"""What the best postings demand, and what their scores stand on."""

import uuid
from collections.abc import Callable, Iterator, Sequence

from app.core.types import JsonObject
from app.matching.corpus.statistics import Ground
from app.matching.engine.best import Best
from app.matching.facts import Person
from app.matching.judging import judge
from app.matching.storing import Scored
from app.matching.version import judges_version, score_version
from app.ml.demands.types import Demands

# Somebody may be waiting, and the profile may have changed: so many postings are judged between two looks.
AT_ONCE = 200


def check(who: Person, ground: Ground, best: Best, still_wanted: Callable[[int], None]) -> Iterator[Scored]:
    """The best postings as matches; `still_wanted` hears how many are checked and may break off."""
    kept = len(best.job_ids) - best.appended
    for row, job_id in enumerate(best.job_ids):
        if row % AT_ONCE == 0:
            still_wanted(row)
        steps = [int(step) for step in best.steps[:, row]]
        yield match(
            who, ground, job_id, int(best.tenths[row]), steps, best.fingerprints[row], best.demands[row], row < kept
        )
    still_wanted(len(best.job_ids))


def match(
    who: Person,
    ground: Ground,
    job_id: uuid.UUID,
    tenths: int,
    steps: Sequence[int],
    fingerprint: str,
    demands: JsonObject,
    best: bool,
) -> Scored:
    """One match to store: the gate's answer and the version are added to the score."""
    return Scored(
        job_id=job_id,
        tenths=tenths,
        eligibility=judge(who.facts, Demands.of(demands), ground.as_of).state,
        score_version=score_version(who.facts, who.weights, fingerprint, ground),
        steps=steps,
        judged_by=judges_version(),
        fingerprint=fingerprint,
        best=best,
    )
