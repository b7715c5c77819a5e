"""Whether the gain shown for "learn X" is what scoring every posting again, one at a time, adds up to."""

import random
import uuid
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from app.insights.gaps.lacking import lacking
from app.matching.columns import posting_table
from app.matching.corpus.statistics import Corpus
from app.matching.detail import PostingDetail, posting_detail
from app.matching.explaining import tenths_of
from app.matching.facts import Person
from app.matching.gaining import suppose
from app.matching.snapshot import profile_facts
from app.matching.weights import default_weights
from app.matching.what_if import Change, supposed
from app.profile.types import ProfileSnapshot, SnapshotSkill
from evaluation.posting_sets import nhs
from evaluation.ranking.people import TODAY
from evaluation.ranking.readings import facts_of_all
from evaluation.ranking.types import Offer
from evaluation.task import DataMissing, Figure, Task

POSTINGS, PEOPLE, SKILLS, TRIED = 40, 5, 8, 25


class Gains(Task):
    """Real postings, people invented from the skills they ask for."""

    name = "gains"
    measures = "Gains of missing skills over many postings against full recomputations one by one: how many differ"

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        """Count the gains that differ by a tenth of a point or more; there must be none."""
        offers = [Offer(f"gains-{number}", "NHS", posted) for number, posted in enumerate(islice(nhs(data), POSTINGS))]
        postings = [posting_detail(facts, Corpus(), TODAY) for facts in facts_of_all(offers)]
        found = [pair for who in _people(postings) for pair in _gains(who, postings)]
        differing = sum(shown != summed for shown, summed in found)
        rising = sum(summed > 0 for _, summed in found)
        yield Figure("NHS", "gains that differ (count)", differing, goal=0, n=len(found), at_most=True)
        yield Figure("NHS", "gains above nothing", 100 * rising / max(len(found), 1), n=len(found))


def _people(postings: Sequence[PostingDetail]) -> Iterator[Person]:
    chance = random.Random(8)  # noqa: S311  # the same people in every run
    asked = sorted({skill_id for posting in postings for skill_id in posting.row.skill_ids})
    for number in range(PEOPLE):
        skills = tuple(SnapshotSkill(skill_id, skill_id) for skill_id in chance.sample(asked, min(SKILLS, len(asked))))
        title = chance.choice([posting.title for posting in postings])
        snapshot = ProfileSnapshot(uuid.UUID(int=number), 1, titles=(title,), skills=skills)
        yield Person(snapshot, profile_facts(snapshot), default_weights())


def _gains(who: Person, postings: Sequence[PostingDetail]) -> Iterator[tuple[int, int]]:
    """What is shown and what the recomputations add up to, in tenths, of the things most postings ask for."""
    table = posting_table([posting.row for posting in postings], Corpus(), TODAY)
    missing = sorted(lacking(who.facts, table, postings), key=lambda one: (-len(one.asked), one.id))[:TRIED]
    shown = suppose(who, table, [one.change for one in missing]).rises.sum(axis=1).tolist()
    yield from zip(shown, (_summed(who, postings, one.change) for one in missing), strict=True)


def _summed(who: Person, postings: Sequence[PostingDetail], change: Change) -> int:
    after = profile_facts(supposed(who.snapshot, change, None))
    return sum(
        tenths_of(after, posting, who.weights) - tenths_of(who.facts, posting, who.weights) for posting in postings
    )
