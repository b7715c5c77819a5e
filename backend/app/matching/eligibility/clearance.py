"""Security clearance."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from app.matching.person import PersonCredential, ProfileFacts
from app.matching.rule import Finding, Rule, best
from app.matching.types import Eligibility
from app.ml.demands.clearance import levels_in
from app.ml.demands.types import ClearanceDemand, Demands
from app.ml.terms.clearance import CLEARANCE
from app.ml.text.folding import fold

# Each country's levels, the lowest first; a higher one covers those below it.
_LADDERS = (
    ("Public Trust", "Secret", "Top Secret", "TS/SCI"),
    ("BPSS", "Counter-Terrorist Check (CTC)", "Security Check (SC)", "Developed Vetting (DV)"),
    ("Baseline", "Negative Vetting 1", "Negative Vetting 2"),
)
_TYPE = "security-clearance"
_ENDED = frozenset({"expired", "suspended", "revoked"})


class Clearance(Rule):
    """A security clearance the posting demands."""

    slug = "clearance"
    label = "Security clearance"
    version = 2

    def check(self, person: ProfileFacts, demands: Demands, as_of: date) -> Iterator[Finding]:
        """The demand, answered by the best clearance among the person's credentials."""
        asked = demands.clearance
        if asked is None:
            return
        held = [held for held in person.credentials if held.type == _TYPE or CLEARANCE.search(held.name)]
        if held:
            yield best([_answer(one, asked, as_of) for one in held])
        elif asked.obtainable:
            yield Finding(Eligibility.unclear, f"You would have to obtain {_name(asked.levels)}.", asked.quote)
        else:
            yield Finding(Eligibility.unclear, "Your profile names no security clearance.", asked.quote)


def _answer(held: PersonCredential, asked: ClearanceDemand, as_of: date) -> Finding:
    if held.standing in _ENDED or held.ended_before(as_of.isoformat()):
        # One that has lapsed is often taken up again.
        return Finding(Eligibility.unclear, f"Your {held.name} has ended.", asked.quote, held.quote)
    own = _levels(held.name)
    if not asked.levels or any(level in own for level in asked.levels):
        return Finding(Eligibility.eligible, f"You hold {held.name}.", asked.quote, held.quote)
    known = [step for level in asked.levels if (step := _step(own, level)) is not None]
    if any(step >= 0 for step in known):
        return Finding(Eligibility.eligible, f"You hold {held.name}, which is higher.", asked.quote, held.quote)
    if not known:
        detail = f"You hold {held.name}; check that it counts as {_name(asked.levels)}."
        return Finding(Eligibility.unclear, detail, asked.quote, held.quote)
    state = Eligibility.unclear if asked.obtainable else Eligibility.ineligible
    return Finding(state, f"Your {held.name} is below {_name(asked.levels)}.", asked.quote, held.quote)


def _step(own: Sequence[str], asked: str) -> int | None:
    """How many steps above what is asked the best of one's own stands; null where no ladder holds both."""
    steps = [
        ladder.index(level) - ladder.index(asked)
        for ladder in _LADDERS
        for level in own
        if level in ladder and asked in ladder
    ]
    return max(steps, default=None)


@lru_cache(maxsize=1_024)
def _levels(name: str) -> tuple[str, ...]:
    return levels_in(fold(name))


def _name(levels: Sequence[str]) -> str:
    return " or ".join(levels) if levels else "a security clearance"
