"""A board of 5,000 cards, and one move on it, against the least a database can do for the same."""

import uuid

from app.applications.board import service
from app.applications.board.listing import whole_board
from app.applications.board.models import Application
from app.applications.board.ordering import GAP
from app.applications.board.types import Origin, Stage
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.ids import new_id
from benchmarks.ground import Ground
from benchmarks.row import BenchmarkRow, Measured, in_turns

CARDS, TURNS = 5_000, 60
# What the board can't do without: how many cards each column has, and the first hundred of each.
COUNTS = "SELECT stage, count(*) FROM applications WHERE user_id = %s AND deleted_at IS NULL GROUP BY stage"
FIRST = """
    SELECT card.* FROM unnest(%s) AS wanted(stage), LATERAL (
        SELECT * FROM applications WHERE user_id = %s AND deleted_at IS NULL AND stage = wanted.stage
        ORDER BY position, id LIMIT 100
    ) AS card
"""
MOVE = "UPDATE applications SET position = %s, version = version + 1 WHERE id = %s"


class ApplicationBoard(BenchmarkRow):
    """Reading a full board, with scores and postings, as JSON; moving a card to another place of its column."""

    slug = "application_board"

    def measure(self, ground: Ground) -> list[Measured]:
        """Measure both in turns with bare statements on an open connection."""
        user, user_id, stages = ground.user, str(ground.user.id), [stage.value for stage in Stage]
        ids = _fill(user.id)
        ground.cursor.execute("ANALYZE applications")

        def board() -> bytes:
            with unit_of_work() as session:
                return whole_board(session, user)

        count = in_turns(board, lambda: ground.query(COUNTS, user_id), TURNS)
        first = in_turns(board, lambda: ground.query(FIRST, stages, user_id), TURNS)
        turn = iter(range(10**9))

        def move() -> None:
            number = next(turn) % 500
            with unit_of_work() as session:
                service.move(session, user, ids[number * 8], Stage.saved, after_id=ids[(number + 40) % 500 * 8 + 8])

        def bare_move() -> None:
            ground.cursor.execute(MOVE, (next(turn), str(ids[1])))

        moved = in_turns(move, bare_move, TURNS)
        return [
            Measured(f"board of {CARDS:,} cards", *count, "one bare count by stage"),
            Measured("  the same", *first, "one bare select of its 800 rows"),
            Measured(f"move on a board of {CARDS:,}", *moved, "one bare UPDATE"),
        ]


def _fill(user_id: uuid.UUID) -> list[uuid.UUID]:
    stages = list(Stage)
    cards = [
        Application(
            id=new_id(),
            user_id=user_id,
            stage=stages[number % len(stages)],
            position=number * GAP,
            title=f"Gardener {number}",
            company=f"Garden {number % 97}",
            origin=Origin.own,
            moved_at=now(),
        )
        for number in range(CARDS)
    ]
    with unit_of_work() as session:
        session.add_all(cards)
    return [card.id for card in cards]
