"""A plan with the person's own changes on top: what is shown, in which order, and what became of each line."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.applications.tailoring.lines import SECTIONS
from app.applications.tailoring.stored import Choice, Content, OwnChange
from app.applications.tailoring.types import Fate

YOURS = "Your own choice."


@dataclass(frozen=True, slots=True)
class Arranged:
    """One line in its place; `place` counts what is shown, `was` is its place in the profile."""

    id: str
    shown: bool
    place: int | None
    was: int
    fate: Fate
    reason: str
    own: bool


def arranged(content: Content) -> dict[str, list[Arranged]]:
    """Every list of a CV: what is shown in order, then what is left out."""
    changes = {change.id: change for change in content.own}
    return {name: _list(name, choices, changes) for name, choices in content.plan.items()}


def _list(name: str, choices: Sequence[Choice], changes: Mapping[str, OwnChange]) -> list[Arranged]:
    own = {choice.id: changes[choice.id] for choice in choices if choice.id in changes}
    visible = {choice.id: choice for choice in choices if _shown(choice, own.get(choice.id))}
    places = {line_id: change.place for line_id, change in own.items() if change.place is not None}
    shown = [visible[line_id] for line_id in put_in_place(list(visible), places)]
    hidden = [choice for choice in choices if choice not in shown]
    was = _places_before(name, choices)
    # What the person placed is what moved; of the others as few as there can be.
    settled = _settled([was[choice.id] for choice in shown if choice.id not in places])
    settled |= {was[choice.id] for at, choice in enumerate(shown) if choice.id in places and was[choice.id] == at}
    return [
        *(
            _arranged(choice, place, was, own, Fate.kept if was[choice.id] in settled else Fate.moved)
            for place, choice in enumerate(shown)
        ),
        *(_arranged(choice, None, was, own, Fate.left_out) for choice in hidden),
    ]


def _arranged(
    choice: Choice, place: int | None, was: Mapping[str, int], own: Mapping[str, OwnChange], fate: Fate
) -> Arranged:
    mine = choice.id in own
    return Arranged(
        choice.id, place is not None, place, was[choice.id], fate, YOURS if mine else choice.reason, own=mine
    )


def _shown(choice: Choice, change: OwnChange | None) -> bool:
    return choice.shown if change is None or change.shown is None else change.shown


def put_in_place(order: Sequence[str], places: Mapping[str, int]) -> list[str]:
    """An order in which the lines that have a place stand there, and the others follow one another as before."""
    moved = [line_id for line_id in order if line_id in places]
    put = [line_id for line_id in order if line_id not in places]
    for line_id in sorted(moved, key=lambda one: places[one]):
        put.insert(places[line_id], line_id)
    return put


def _places_before(name: str, choices: Sequence[Choice]) -> dict[str, int]:
    """Where each line stands in the profile; sections, which have no order there, in the usual one."""
    if name == SECTIONS:
        usual = ("summary", "experience", "skills", "education", "certifications", "languages")
        order = sorted((choice.id for choice in choices), key=lambda line_id: usual.index(line_id.split(".")[1]))
        return {line_id: place for place, line_id in enumerate(order)}
    return {choice.id: int(choice.id.rpartition(".")[2]) for choice in choices}


def _settled(places: Sequence[int]) -> set[int]:
    """The most lines that stand in the same order as before: the others are the ones that were moved."""
    ends: list[int] = []
    behind: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(ends, place)
        behind[place] = ends[at - 1] if at else None
        ends[at : at + 1] = [place]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = behind[last]
    return kept


def known_ids(content: Content) -> set[str]:
    """The ids a person may speak of."""
    return {choice.id for choices in content.plan.values() for choice in choices}
