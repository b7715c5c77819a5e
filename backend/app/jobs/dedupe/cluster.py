"""Which of some postings are one position: likenesses join, the surest first, unless two members contradict.

Pure and independent of the order in which postings came: the same postings give the same clusters.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from app.jobs.dedupe import placing
from app.jobs.dedupe.comparison import Likeness, Side, Wordings, contradict, differ_in_words, likeness, may_be_alike

Pair = tuple[uuid.UUID, uuid.UUID]


@dataclass(frozen=True, slots=True)
class Edge:
    """Two postings that are alike."""

    a: Side
    b: Side
    found: Likeness


@dataclass(eq=False, slots=True)
class Cluster:
    """Postings of one position, and the likenesses between them."""

    members: list[Side]
    edges: list[Edge] = field(default_factory=list)


def pair_of(one: uuid.UUID, other: uuid.UUID) -> Pair:
    """A pair in its one order."""
    return (one, other) if one < other else (other, one)


def candidates(sides: Iterable[Side]) -> list[tuple[Side, Side]]:
    """The pairs whose words are worth reading: of one title, without a contradiction in their facts."""
    titles: dict[int, list[Side]] = defaultdict(list)
    for side in sorted(sides, key=lambda side: side.name):
        titles[side.title_key].append(side)
    return [pair for group in titles.values() if len(group) > 1 for pair in _of_one_title(group)]


def _of_one_title(group: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    alike: dict[Hashable, list[Side]] = defaultdict(list)
    for side in group:
        alike[_signature(side)].append(side)
    for twins in alike.values():
        # What differs in nothing but its id and day is a chain: each needs to be compared with the next one only.
        yield from pairwise(sorted(twins, key=lambda side: (side.posted_at, side.name)))
    for a, b in _at_one_place(list(alike.values())):
        if may_be_alike(a[0], b[0]) and not contradict(a[0], b[0]):
            yield from ((one, other) for one in a for other in b)


def _signature(side: Side) -> Hashable:
    """What all postings share between which nothing needs to be read."""
    if not side.text_key:
        return side.id
    facts = (
        side.spots,
        side.spots_in_title,
        side.remote,
        side.employment_type,
        side.seniority,
        side.numbers,
        side.requisition,
    )
    return (side.source, side.text_key, *facts)


def _at_one_place(groups: Sequence[list[Side]]) -> Iterator[tuple[list[Side], list[Side]]]:
    """The pairs of groups that share a city, or of which one has none."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, twins in enumerate(groups):
        for city in placing.cities(twins[0].spots) or [""]:
            places[city].append(number)
    nowhere = places.pop("", [])
    found = {pair for numbers in places.values() for pair in combinations(numbers, 2)}
    found |= set(combinations(nowhere, 2))
    placed = {number for numbers in places.values() for number in numbers}
    found |= {(min(one, other), max(one, other)) for one in nowhere for other in placed}
    return ((groups[one], groups[other]) for one, other in sorted(found))


def clusters(
    pairs: Iterable[tuple[Side, Side]], wordings: Wordings, told_apart: Collection[Pair] = frozenset()
) -> list[Cluster]:
    """The clusters that the likenesses of these pairs make; people's word against a pair counts most."""
    edges = list(_edges(pairs, wordings, told_apart))
    edges.sort(key=lambda edge: (-edge.found.strength, edge.a.name, edge.b.name))
    home: dict[uuid.UUID, Cluster] = {}
    for edge in edges:
        one = home.setdefault(edge.a.id, Cluster([edge.a]))
        other = home.setdefault(edge.b.id, Cluster([edge.b]))
        if one is other:
            one.edges.append(edge)
        elif not _speak_against(one.members, other.members, wordings, told_apart):
            one.members += other.members
            one.edges += [*other.edges, edge]
            home.update({member.id: one for member in other.members})
    return [cluster for cluster in dict.fromkeys(home.values()) if len(cluster.members) > 1]


def _edges(pairs: Iterable[tuple[Side, Side]], wordings: Wordings, told_apart: Collection[Pair]) -> Iterator[Edge]:
    for one, other in pairs:
        if pair_of(one.id, other.id) in told_apart or differ_in_words(one, other, wordings):
            continue
        a, b = sorted((one, other), key=lambda side: side.name)
        if found := likeness(a, b, wordings):
            yield Edge(a, b, found)


def _speak_against(
    one: Sequence[Side], other: Sequence[Side], wordings: Wordings, told_apart: Collection[Pair]
) -> bool:
    if told_apart and any(pair_of(a.id, b.id) in told_apart for a in one for b in other):
        return True
    # Of postings that differ only in id and day one stands for all.
    mine, yours = _distinct(one), _distinct(other)
    return any(contradict(a, b) or differ_in_words(a, b, wordings) for a in mine for b in yours)


def _distinct(members: Sequence[Side]) -> list[Side]:
    return list({_signature(side): side for side in members}.values())
