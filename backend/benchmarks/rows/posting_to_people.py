"""A new posting against ten thousand profiles."""

from itertools import cycle

import numpy as np

from app.matching.engine.index import index
from app.matching.engine.people import BLOCK, Block, People, score_posting
from app.matching.explaining import scored
from app.matching.facts import Person
from app.matching.postings import PostingTable
from app.matching.weights import Weights, default_weights
from app.profile.types import ProfileSnapshot
from benchmarks.row import GroundlessRow, Measured, in_turns
from benchmarks.stock import Stock, invented_people

PEOPLE, FEW, POSTINGS, TURNS = 10_000, 50, 20, 9
LIMIT = 1_000.0


class PostingToPeople(GroundlessRow):
    """One posting, everybody: the same factors over people instead of postings, some with weights of their own."""

    slug = "posting_to_people"

    def measure(self) -> list[Measured]:
        """Each turn another posting; against one scoring a person (from fewer people), and against what it may take."""
        index()
        stock = Stock(1_000)
        view, people = stock.view(), _people(stock)
        postings = cycle([view.table(0, np.array([row * 37 % 1_000])) for row in range(POSTINGS)])
        few = [one for block in people.blocks for one in block.people][:FEW]
        ours, loop = in_turns(
            lambda: score_posting(people, next(postings)), lambda: _one_by_one(few, next(postings)), TURNS
        )
        name = f"a posting, {PEOPLE:,} profiles ({PEOPLE / ours:,.0f} pairs/ms)"
        return [
            Measured(name, ours, loop * PEOPLE / FEW, "one scoring a person"),
            Measured(name, ours, LIMIT, "what it may take"),
        ]


def _people(stock: Stock) -> People:
    everybody = []
    for number, facts in enumerate(invented_people(stock, PEOPLE)):
        weights = Weights({"pay": 30}) if number % 10 == 0 else default_weights()
        everybody.append(Person(ProfileSnapshot(user_id=facts.user_id, version=1), facts, weights))
    return People(tuple(Block(tuple(everybody[start : start + BLOCK])) for start in range(0, PEOPLE, BLOCK)))


def _one_by_one(people: list[Person], posting: PostingTable) -> None:
    for person in people:
        scored(person.facts, posting, person.weights)
