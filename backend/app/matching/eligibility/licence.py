"""Licences and certificates the posting demands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.matching.jurisdictions import place_name, where_it_counts
from app.matching.person import PersonCredential, ProfileFacts
from app.matching.rule import Finding, Rule, best
from app.matching.types import Eligibility
from app.ml.credentials.kinds import answers, credential_name
from app.ml.demands.types import Demands, LicenceAsked, LicenceDemand

_COMPACT = "nurse-compact"
_NURSES = ("rn", "lpn", _COMPACT)
_NOT_GOOD = frozenset({"inactive", "expired", "suspended", "revoked"})


class Licence(Rule):
    """Each credential demanded: of that type, for that place, in good standing, valid on the first day of work.

    Of alternatives one is enough.
    """

    slug = "licence"
    label = "Licence or certificate"
    version = 2

    def check(self, person: ProfileFacts, demands: Demands, as_of: date) -> Iterator[Finding]:
        """Each demanded credential, answered by the best one the person holds; one answer for alternatives."""
        for demand in demands.licences:
            posting = _Asking(demand, demands.lies_in, as_of.isoformat(), demands.start.on if demands.start else "")
            found = [_answer(person, asked, posting) for asked in demand.asked]
            if not demand.one_of:
                yield from found
            elif any(_held(person, asked) for asked in demand.asked):
                yield best(found)
            else:
                yield _none_of(demand)


@dataclass(frozen=True, slots=True)
class _Asking:
    """What one demand stands in: the places of the work, today, and the first day of work where it is stated."""

    demand: LicenceDemand
    lies_in: tuple[str, ...]
    today: str
    starts: str


def _none_of(demand: LicenceDemand) -> Finding:
    names = list(dict.fromkeys(_name(asked) for asked in demand.asked))
    detail = f"Your profile names none of these: {', '.join(names)}."
    return Finding(Eligibility.unclear, detail, demand.quote)


def _held(person: ProfileFacts, asked: LicenceAsked) -> list[PersonCredential]:
    kinds = _NURSES if asked.type == _COMPACT else answers(asked.type)
    return [credential for credential in person.credentials if credential.type in kinds]


def _answer(person: ProfileFacts, asked: LicenceAsked, posting: _Asking) -> Finding:
    held = _held(person, asked)
    if not held:
        return Finding(Eligibility.unclear, f"Your profile does not name {_name(asked)}.", posting.demand.quote)
    return best([_by_one(credential, asked, posting) for credential in held])


def _by_one(held: PersonCredential, asked: LicenceAsked, posting: _Asking) -> Finding:
    """How one credential of the right kind answers: first whether it is good, then where it counts."""

    def found(state: Eligibility, detail: str) -> Finding:
        return Finding(state, detail, posting.demand.quote, held.quote)

    name = credential_name(held.type or asked.type)
    if held.standing in _NOT_GOOD:
        return found(Eligibility.ineligible, f"Your {name} is {held.standing}.")
    if held.ended_before(posting.today):
        return found(Eligibility.ineligible, f"Your {name} expired ({held.expires_on}).")
    if posting.starts > posting.today and held.ended_before(posting.starts):
        detail = f"Your {name} ends ({held.expires_on}) before the work begins ({posting.starts}); renew it first."
        return found(Eligibility.ineligible, detail)
    if asked.type == _COMPACT and held.multistate is not True:
        if held.multistate is None:
            return found(Eligibility.unclear, f"Your {name} does not say whether it is multistate.")
        return found(Eligibility.ineligible, f"Your {name} is for one state; a multistate one is asked.")
    counts = where_it_counts(held, asked, posting.demand.any_state, posting.lies_in)
    return found(counts.state, counts.detail or f"You hold {_name(asked)}.")


def _name(asked: LicenceAsked) -> str:
    name = credential_name(asked.type)
    return f"{name} for {place_name(asked.jurisdiction)}" if asked.jurisdiction and "-" in asked.jurisdiction else name
