"""What a person decides of lines, on top of what they decided before.

A place is where a line finally stands among what is shown of its list. Every decision therefore writes down anew where
the lines a person has placed now stand: moving one never moves another.
"""

from collections.abc import Mapping, Sequence

from app.applications.tailoring.arranging import arranged, put_in_place
from app.applications.tailoring.stored import Choice, Content, OwnChange


def decided(content: Content, changes: Sequence[OwnChange]) -> list[OwnChange]:
    """All decisions with the new ones on top; made again with nothing before them, they bring the same state back."""
    before = {name: [line.id for line in lines if line.shown] for name, lines in arranged(content).items()}
    own = _merged(content.own, changes)
    asked = {change.id: change.place for change in changes if change.place is not None}
    for name, choices in content.plan.items():
        _write_places(own, _order(choices, own, before[name], asked))
    return list(own.values())


def _merged(own: Sequence[OwnChange], changes: Sequence[OwnChange]) -> dict[str, OwnChange]:
    found = {change.id: change.model_copy() for change in own}
    for change in changes:
        mine = found.setdefault(change.id, OwnChange(id=change.id))
        mine.shown = mine.shown if change.shown is None else change.shown
        mine.place = mine.place if change.place is None else change.place
    return found


def _order(
    choices: Sequence[Choice], own: Mapping[str, OwnChange], before: Sequence[str], asked: Mapping[str, int]
) -> list[str]:
    """What is shown of a list, in its new order."""
    shown = [choice.id for choice in choices if _shown(choice, own)]
    order = [line_id for line_id in before if line_id in shown]
    following = [line_id for line_id in shown if not _placed(own, line_id)]
    for line_id in shown:
        if line_id not in order:
            order.insert(_behind(line_id, following, order), line_id)
    return put_in_place(order, {line_id: place for line_id, place in asked.items() if line_id in order})


def _behind(line_id: str, following: Sequence[str], order: Sequence[str]) -> int:
    """Where a line comes back: behind the one the proposal has before it."""
    ahead = following[: following.index(line_id)] if line_id in following else []
    return next((order.index(other) + 1 for other in reversed(ahead) if other in order), 0)


def _write_places(own: Mapping[str, OwnChange], order: Sequence[str]) -> None:
    for place, line_id in enumerate(order):
        if _placed(own, line_id):
            own[line_id].place = place


def _placed(own: Mapping[str, OwnChange], line_id: str) -> bool:
    return line_id in own and own[line_id].place is not None


def _shown(choice: Choice, own: Mapping[str, OwnChange]) -> bool:
    mine = own[choice.id].shown if choice.id in own else None
    return choice.shown if mine is None else mine
