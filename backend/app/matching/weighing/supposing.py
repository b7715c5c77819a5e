"""What a change of the profile would do to the whole list."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import orjson
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.types import JsonObject
from app.jobs import service as jobs
from app.jobs.schemas import JobItem
from app.matching.corpus import keeping
from app.matching.errors import NothingToMatch
from app.matching.explaining import scored
from app.matching.facts import Person, person
from app.matching.judging import judge
from app.matching.person import ProfileFacts
from app.matching.ranking import Wanted
from app.matching.snapshot import profile_facts
from app.matching.types import Eligibility, band_of
from app.matching.visibility import OPENS_AT
from app.matching.weighing.postings import Postings, read
from app.matching.weighing.previewing import bands
from app.matching.weighing.schemas import ListWhatIfOut, SupposedItem
from app.matching.weighing.stored import Stored, Tenths, listed
from app.matching.what_if import Change, supposed
from app.ml.demands.types import Demands

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Supposed:
    """Scores and verdicts before and after, row by row of the postings; `rows` are those of the stored matches."""

    stored: Stored
    postings: Postings
    rows: Sequence[int]
    before: Tenths
    after: Tenths
    states_before: Sequence[Eligibility]
    states: Sequence[Eligibility]

    @property
    def gains(self) -> Tenths:
        """By how many tenths each score would rise."""
        return self.after - self.before

    def turned(self, into: Eligibility) -> int:
        """How many verdicts would become this one."""
        pairs = zip(self.states_before, self.states, strict=True)
        return sum(state is into and before is not into for before, state in pairs)


def what_if(session: Session, actor: User, change: Change) -> ListWhatIfOut:
    """What a change would do to the matches on the list; raises `NothingToMatch`. Nothing is kept."""
    who = person(session, actor.id)
    if who is None:
        raise NothingToMatch
    found = _suppose(session, who, change)
    if found is None:
        return _nothing()
    movers = _movers(found.gains)
    items = jobs.summaries(session, [found.postings.job_ids[row] for row in movers], actor)
    return ListWhatIfOut(
        basis=f"Over the {len(found.rows):,} jobs on your list; others that are not on it could rise too.",
        compared=len(found.rows),
        changed=int(np.count_nonzero(found.gains)),
        better=int((found.gains > 0).sum()),
        worse=int((found.gains < 0).sum()),
        average_gain=round(float(found.gains.mean()) / 10, 2) if len(found.rows) else 0.0,
        bands_before=bands(found.before),
        bands=bands(found.after),
        opens_at=OPENS_AT // 10,
        entering=int(((found.before < OPENS_AT) & (found.after >= OPENS_AT)).sum()),
        leaving=int(((found.before >= OPENS_AT) & (found.after < OPENS_AT)).sum()),
        became_eligible=found.turned(Eligibility.eligible),
        became_ineligible=found.turned(Eligibility.ineligible),
        items=[_item(found, row, items[job_id]) for row in movers if (job_id := found.postings.job_ids[row]) in items],
    )


def _nothing() -> ListWhatIfOut:
    none = bands(np.zeros(0, dtype=np.int64))
    return ListWhatIfOut(
        basis="There are no jobs on your list yet.",
        compared=0,
        changed=0,
        better=0,
        worse=0,
        average_gain=0.0,
        bands_before=none,
        bands=none,
        opens_at=OPENS_AT // 10,
        entering=0,
        leaving=0,
        became_eligible=0,
        became_ineligible=0,
        items=[],
    )


def _suppose(session: Session, who: Person, change: Change) -> Supposed | None:
    kept = read_list(session, who)
    return next(suppose_each(who, kept, [change])) if kept else None


@dataclass(frozen=True, slots=True)
class KeptList:
    """The stored matches of a person with their postings; `rows` are those of the stored matches."""

    stored: Stored
    postings: Postings
    rows: Sequence[int]


def read_list(session: Session, who: Person) -> KeptList | None:
    """A person's list, at most as long as matches are stored; null where there is nothing on it."""
    stored = listed(session, who.facts.user_id, Wanted())
    postings = read(session, stored.job_ids, keeping.of_person(session, who.facts.user_id))
    if postings is None:
        return None
    place = {job_id: row for row, job_id in enumerate(stored.job_ids)}
    return KeptList(stored, postings, [place[job_id] for job_id in postings.job_ids])


def suppose_each(who: Person, kept: KeptList, changes: Sequence[Change]) -> Iterator[Supposed]:
    """What each change would do to a list, one after the other."""
    postings, currency = kept.postings, _currency(kept.postings)
    before = scored(who.facts, postings.table, who.weights).tenths
    known = [kept.stored.eligibility[row] for row in kept.rows]
    for change in changes:
        after = profile_facts(supposed(who.snapshot, change, currency))
        then = scored(after, postings.table, who.weights).tenths
        states = _states(after, postings) if change.touches_demands else known
        yield Supposed(kept.stored, postings, kept.rows, before, then, known, states)


def _states(facts: ProfileFacts, postings: Postings) -> list[Eligibility]:
    as_of = postings.table.as_of
    # Most demand nothing, and many of the others the same.
    verdicts: dict[bytes, Eligibility] = {}
    return [_state(facts, demands, as_of, verdicts) for demands in postings.demands]


def _state(facts: ProfileFacts, demands: JsonObject, as_of: date, verdicts: dict[bytes, Eligibility]) -> Eligibility:
    key = orjson.dumps(demands)
    if key not in verdicts:
        verdicts[key] = judge(facts, Demands.of(demands), as_of).state
    return verdicts[key]


def _currency(postings: Postings) -> str | None:
    """The currency that most of them pay in: what a pay floor without one is read in."""
    named = Counter(postings.table.currency.at(row) for row in range(len(postings.table)))
    return max((one for one in named if one), key=lambda one: (named[one], one), default=None)


def _movers(gains: Tenths) -> list[int]:
    """The rows that would move most, the gains first."""
    order = np.argsort(-np.abs(gains), kind="stable")[:SHOWN].tolist()
    return sorted((row for row in order if gains[row]), key=lambda row: -int(gains[row]))


def _item(found: Supposed, row: int, job: JobItem) -> SupposedItem:
    before, score = int(found.before[row]) / 10, int(found.after[row]) / 10
    return SupposedItem(
        match_id=found.stored.ids[found.rows[row]],
        job=job,
        score_before=before,
        score=score,
        band_before=band_of(before),
        band=band_of(score),
        gain=round(score - before, 1),
        eligibility_before=found.states_before[row],
        eligibility=found.states[row],
    )
