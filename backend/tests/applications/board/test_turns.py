"""Whatever several tabs do to one board at the same moment: no card is lost, and no two take one place."""

import uuid
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.applications.board import bulk, moves, ordering, service
from app.applications.board.models import Application, ApplicationEvent
from app.applications.board.schemas import ApplicationBulkIn, ApplicationIn
from app.applications.board.types import EventKind, Stage
from app.auth.models import User
from app.core.db import unit_of_work
from app.core.errors import Conflict, NotFound
from tests.factories.auth import make_person

CARDS, TABS = 6, 4
PLACES = (Stage.saved, Stage.applied)


@dataclass(frozen=True)
class Act:
    """Something that a tab does: cards by number."""

    kind: str
    stage: Stage
    cards: tuple[int, ...]
    beside: int | None
    above: bool


ACTS = st.builds(
    Act,
    kind=st.sampled_from(["move", "move", "move", "make", "bulk", "delete", "restore"]),
    stage=st.sampled_from(PLACES),
    cards=st.lists(st.integers(0, CARDS - 1), min_size=1, max_size=3, unique=True).map(tuple),
    beside=st.none() | st.integers(0, CARDS - 1),
    above=st.booleans(),
)
RUNS = st.lists(st.lists(ACTS, min_size=2, max_size=6), min_size=TABS, max_size=TABS)


def do(user: User, ids: Sequence[uuid.UUID], act: Act) -> int:
    """Do one thing in a transaction of its own; gives how many cards it made."""
    chosen = [ids[number] for number in act.cards]
    try:
        with unit_of_work() as session:
            if act.kind == "make":
                service.create(session, user, ApplicationIn(title="New", company="New", stage=act.stage))
                return 1
            if act.kind == "move":
                beside: dict[str, Any] = {}
                if act.beside is not None and ids[act.beside] != chosen[0]:
                    beside = {"before_id" if act.above else "after_id": ids[act.beside]}
                service.move(session, user, chosen[0], act.stage, **beside)
            else:
                action: Any = {"bulk": "move"}.get(act.kind, act.kind)
                stage = act.stage if action == "move" else None
                bulk.act(session, user, ApplicationBulkIn(ids=chosen, action=action, stage=stage))
    except (Conflict, NotFound):
        # A neighbour or the card itself went meanwhile: said, and nothing done.
        pass
    return 0


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """So little room between two cards that columns are numbered anew all the time."""
    for module in (ordering, moves):
        monkeypatch.setattr(module, "GAP", 2)


# What threads do is not the same twice, so there is nothing to make smaller.
TRIES = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


@TRIES
@given(runs=RUNS)
def test_no_card_is_lost_and_no_two_take_one_place(database: None, crowded: None, runs: list[list[Act]]) -> None:
    with unit_of_work() as session:
        user = make_person(session)
        made = [
            service.create(session, user, ApplicationIn(title=f"{number}", company="A", stage=PLACES[number % 2]))
            for number in range(CARDS)
        ]
        ids = [card.id for card in made]
    start = Barrier(TABS)

    def tab(acts: list[Act]) -> int:
        start.wait()
        return sum(do(user, ids, act) for act in acts)

    with ThreadPoolExecutor(TABS) as pool:
        added = sum(pool.map(tab, runs))
    with unit_of_work() as session:
        cards = session.scalars(select(Application).where(Application.user_id == user.id)).all()
        events = session.scalars(select(ApplicationEvent).where(ApplicationEvent.user_id == user.id)).all()
    assert len(cards) == CARDS + added
    assert {card.id for card in cards} >= set(ids)
    places = Counter((card.stage, card.position) for card in cards if card.deleted_at is None)
    assert max(places.values(), default=1) == 1, "two cards take one place"
    for card in cards:
        # The lines lead from the first stage to the present one.
        mine = sorted((event for event in events if event.application_id == card.id), key=lambda event: event.id)
        stage = mine[0].to_stage
        for event in mine[1:]:
            assert event.kind is EventKind.moved
            assert event.from_stage is stage
            stage = event.to_stage
        assert stage is card.stage


def test_an_order_is_kept_through_any_moves(database: None, crowded: None) -> None:
    """A column behaves as a list does: each move takes a card out and puts it in at its place."""
    with unit_of_work() as session:
        user = make_person(session)
        cards = [service.create(session, user, ApplicationIn(title=f"{n}", company="A")) for n in range(5)]
        model = [card.id for card in reversed(cards)]

    @settings(max_examples=40, deadline=None)
    @given(st.integers(0, 4), st.integers(0, 4), st.booleans())
    def moved(which: int, beside: int, above: bool) -> None:
        chosen, other = model[which], model[beside]
        if chosen == other:
            return
        with unit_of_work() as session:
            names: dict[str, Any] = {"before_id" if above else "after_id": other}
            service.move(session, user, chosen, Stage.saved, **names)
        model.remove(chosen)
        model.insert(model.index(other) + (not above), chosen)
        with unit_of_work() as session:
            mine = select(Application.id).where(Application.user_id == user.id).order_by(Application.position)
            assert list(session.scalars(mine)) == model

    moved()


def test_a_card_is_moved_also_where_numbering_anew_gives_it_the_place_it_had(database: None, crowded: None) -> None:
    """The column 1, 2, 3 is numbered 2, 4, 6 to make room at 3: the place that the moved card remembers."""
    with unit_of_work() as session:
        user = make_person(session)
        first, second, third = (
            service.create(session, user, ApplicationIn(title=f"{n}", company="A")) for n in range(3)
        )
        for place, card in enumerate((first, second, third), start=1):
            card.position = place
    with unit_of_work() as session:
        service.move(session, user, third.id, Stage.saved, before_id=second.id)
    with unit_of_work() as session:
        mine = select(Application.id).where(Application.user_id == user.id).order_by(Application.position)
        assert list(session.scalars(mine)) == [first.id, third.id, second.id]
