"""Places within a column: whole numbers with room between them, so that a move writes one row.

The caller holds the lock of the board; that is what keeps two moves from taking one place.
"""

import uuid
from dataclasses import dataclass

from app.applications.board.errors import NeighbourGone
from app.applications.board.repository import CardRepository
from app.applications.board.types import Stage

# Room for 32 cards put one by one between the same two; after that the column is numbered anew.
GAP = 2**32


@dataclass(frozen=True, slots=True)
class Beside:
    """The card to stand directly above, or below; neither is the top of the column."""

    before_id: uuid.UUID | None = None
    after_id: uuid.UUID | None = None

    def names(self, application_id: uuid.UUID) -> bool:
        """Whether it names this card."""
        return application_id in (self.before_id, self.after_id)


TOP = Beside()


def on_top(cards: CardRepository, stage: Stage) -> int:
    """The place above all others of a column."""
    first = cards.top(stage)
    return 0 if first is None else first - GAP


def place_at(cards: CardRepository, stage: Stage, application_id: uuid.UUID, beside: Beside) -> int:
    """A free place in a column for a card; raises `NeighbourGone`."""
    place = _between(*_neighbours(cards, stage, application_id, beside))
    if place is None:
        cards.spread(stage, GAP)
        place = _between(*_neighbours(cards, stage, application_id, beside))
    if place is None:
        raise AssertionError("a column just numbered has room")
    return place


def _neighbours(
    cards: CardRepository, stage: Stage, application_id: uuid.UUID, beside: Beside
) -> tuple[int | None, int | None]:
    """The places right above and right below the one asked for."""
    if beside == TOP:
        return None, cards.top(stage, besides=application_id)
    lower = cards.place_of(stage, beside.before_id) if beside.before_id else None
    if lower is not None:
        return cards.above(stage, lower, application_id), lower
    upper = cards.place_of(stage, beside.after_id) if beside.after_id else None
    if upper is None:
        raise NeighbourGone("The card beside this place is not in that column any more. Load the board again.")
    return upper, cards.below(stage, upper, application_id)


def _between(upper: int | None, lower: int | None) -> int | None:
    if upper is None:
        return 0 if lower is None else lower - GAP
    if lower is None:
        return upper + GAP
    return (upper + lower) // 2 if lower - upper > 1 else None
