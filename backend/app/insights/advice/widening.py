"""Recommendations to look wider: another place, another way of working, another title, tried on the whole list."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.insights.advice.building import Standing, advice_id, counted, effect
from app.insights.advice.schemas import AdviceAction, AdviceEvidence, AdviceOut
from app.insights.advice.types import AdviceKind
from app.matching.countries import country_name
from app.matching.nearness import Nearness, nearest
from app.matching.types import Eligibility
from app.matching.weighing.supposing import KeptList, Supposed, suppose_each
from app.matching.what_if import Change
from app.ml.titles.reading import similarity
from app.profile.types import RemoteWish

# The list is scored again for each; a great match is one from here on.
PLACES, TITLES, GREAT = 3, 4, 700
# Among postings this good already there are some that a wider wish would lift.
NEAR_MISS = 450
ALIKE = 0.75
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Wider:
    """One thing to try: its subject, what it is called, and the change."""

    kind: AdviceKind
    subject: str
    title: str
    why: str
    change: Change


def widen(standing: Standing) -> Iterator[AdviceOut]:
    """What would bring more great matches than it takes away, the most first."""
    if standing.list is None:
        return
    ideas = [*_remote(standing), *_places(standing, standing.list), *_titles(standing, standing.list)]
    tried = suppose_each(standing.look.who, standing.list, [idea.change for idea in ideas])
    found = [advice for idea, then in zip(ideas, tried, strict=True) if (advice := _advice(standing, idea, then))]
    yield from sorted(found, key=lambda one: (-one.effect.matches, -one.effect.gain, one.id))


def _remote(standing: Standing) -> Iterator[Wider]:
    wish = standing.look.who.facts.remote
    if wish in {RemoteWish.remote_only, RemoteWish.hybrid_ok}:
        now = "remote work only" if wish is RemoteWish.remote_only else "hybrid or remote work"
        why = f"You look for {now}."
        title = "Look at work on site too"
        yield Wider(AdviceKind.widen_remote, RemoteWish.any.value, title, why, Change(remote=RemoteWish.any))


def _places(standing: Standing, kept: KeptList) -> Iterator[Wider]:
    """The places that most of the list's good postings name, away from the person's own."""
    person, column = standing.look.who.facts, kept.postings.table.workplace
    named: Counter[tuple[str | None, str | None, str | None]] = Counter()
    for row in _near_misses(kept):
        places = [place for place in column.at(row).places if place.city]
        if places and nearest(person.places, places)[0] < Nearness.same_city:
            named.update({(place.city, place.region, place.country) for place in places})
    for (city, region, country), _ in sorted(named.items(), key=lambda one: (-one[1], str(one[0])))[:PLACES]:
        place = ", ".join(part for part in (city, region, country_name(country) if country else None) if part)
        why = f"{place} is named often by jobs that fit you otherwise."
        change = Change(add_locations=(place,))
        yield Wider(AdviceKind.widen_place, place, f"Look in {city} too", why, change)


def _titles(standing: Standing, kept: KeptList) -> Iterator[Wider]:
    """The titles that most of the list's good postings have and that are not the person's own."""
    own, column = standing.look.who.facts.titles, kept.postings.table.title
    named: Counter[str] = Counter()
    for row in _near_misses(kept):
        title = column.at(row)
        if title.core and all(similarity(one.facts, title) < ALIKE for one in own):
            named[title.core] += 1
    for name, count in sorted(named.items(), key=lambda one: (-one[1], one[0]))[:TITLES]:
        words = name[:1].upper() + name[1:]
        why = f"{counted(count, 'job')} on your list {'has' if count == 1 else 'have'} this title."
        yield Wider(AdviceKind.widen_title, name, f"Look for “{words}” too", why, Change(titles=(name,)))


def _near_misses(kept: KeptList) -> list[int]:
    """Rows of the list that are good already and not great, the best first."""
    tenths = np.array([int(kept.stored.tenths[row]) for row in kept.rows], dtype=np.int64)
    order = np.argsort(-tenths, kind="stable").tolist()
    return [row for row in order if NEAR_MISS <= tenths[row] < GREAT]


def _advice(standing: Standing, idea: Wider, then: Supposed) -> AdviceOut | None:
    open_before = np.array([state is not Eligibility.ineligible for state in then.states_before])
    open_after = np.array([state is not Eligibility.ineligible for state in then.states])
    great_before, great_after = (then.before >= GREAT) & open_before, (then.after >= GREAT) & open_after
    entering, leaving = np.flatnonzero(great_after & ~great_before), int((great_before & ~great_after).sum())
    if len(entering) <= leaving:
        return None
    more = counted(len(entering), "more match", "more matches")
    lost = f" {counted(leaving, 'match', 'matches')} would fall below 70." if leaving else ""
    compared = f"Over the {counted(len(then.rows), 'job')} on your list; others that are not on it could rise too."
    return AdviceOut(
        id=advice_id(standing.look.who.facts.user_id, idea.kind, idea.subject),
        kind=idea.kind,
        title=f"{idea.title}: {more} of 70 or better",
        reason=f"{idea.why} With it {more} would reach 70.{lost} {compared}",
        evidence=[*_shown(then, entering.tolist())],
        effect=effect(then.gains[entering], opens=then.turned(Eligibility.eligible)),
        action=AdviceAction(label="Change what you look for", path="/profile"),
    )


def _shown(then: Supposed, entering: list[int]) -> Iterator[AdviceEvidence]:
    titles = then.postings.table.title
    for row in sorted(entering, key=lambda row: (-int(then.after[row]), row))[:SHOWN]:
        before, after = int(then.before[row]) / 10, int(then.after[row]) / 10
        name = titles.at(row).core
        yield AdviceEvidence(
            text=f"{name[:1].upper()}{name[1:]}: {before:.1f} now, {after:.1f} then.",
            job_id=then.postings.job_ids[row],
            match_id=then.stored.ids[then.rows[row]],
            source="matches",
        )
