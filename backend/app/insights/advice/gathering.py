"""All recommendations of a person as they stand now, in one order that is always the same."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from app.insights.advice.applying import apply
from app.insights.advice.building import Standing
from app.insights.advice.learning import learn, obtain
from app.insights.advice.paying import pay_of
from app.insights.advice.renewing import renew
from app.insights.advice.schemas import AdviceOut
from app.insights.advice.widening import widen
from app.insights.gaps.gains import gaps_of
from app.insights.gaps.looking import basis, look
from app.insights.gaps.schemas import GapsBasis
from app.insights.gaps.types import USUAL_MATCHES
from app.matching.judging import judge
from app.matching.weighing.supposing import read_list

# What can be lost by waiting comes first; figures of different kinds can't be compared.
KINDS: tuple[Callable[[Standing], Iterator[AdviceOut]], ...] = (renew, apply, learn, obtain, widen)
# So many of a kind stand at once; what is put away makes room for the next.
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Advice:
    """The recommendations by kind, each kind in its order; why there are none, and the day they are of."""

    basis: GapsBasis
    as_of: date | None = None
    kinds: tuple[tuple[AdviceOut, ...], ...] = field(default=())

    @property
    def all(self) -> dict[str, AdviceOut]:
        """Every one that could be made, by id."""
        return {one.id: one for kind in self.kinds for one in kind}

    def shown(self, put_away: frozenset[str]) -> list[AdviceOut]:
        """The first of each kind that were not put away."""
        return [one for kind in self.kinds for one in [other for other in kind if other.id not in put_away][:SHOWN]]


def gather(session: Session, user_id: uuid.UUID) -> Advice:
    """What is recommended to a person now."""
    found = look(session, user_id, USUAL_MATCHES)
    if found is None or not found.matches:
        return Advice(basis(found, USUAL_MATCHES))
    gaps = gaps_of(session, found)
    standing = Standing(
        look=found,
        gaps=gaps,
        states=tuple(judge(found.who.facts, one.demands, one.as_of).state for one in found.postings),
        list=read_list(session, found.who),
        pay=pay_of(session, [gap.lacking.id for gap in gaps.found]),
    )
    over = basis(found, USUAL_MATCHES, len(gaps.found), gaps.not_tried)
    return Advice(over, found.ground.as_of, tuple(tuple(kind(standing)) for kind in KINDS))
