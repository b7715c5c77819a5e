"""Work permits: the right to work in a country, and visas the employer sponsors."""

from collections.abc import Iterator
from datetime import date

from app.matching.countries import country_name
from app.matching.person import ProfileFacts
from app.matching.rule import Finding, Rule
from app.matching.types import Eligibility
from app.ml.demands.types import Demands, PermitDemand
from app.ml.places.reading import group_members


class WorkPermit(Rule):
    """The right to work where the posting demands it."""

    slug = "work_permit"
    label = "Work permit"
    version = 2

    def check(self, person: ProfileFacts, demands: Demands, as_of: date) -> Iterator[Finding]:  # noqa: ARG002  # the day matters to other rules
        """The demand for a right to work, answered by where the person may work."""
        if demands.permit:
            yield _answer(person, demands.permit)


def _answer(person: ProfileFacts, asked: PermitDemand) -> Finding:
    countries = frozenset(code for name in asked.countries for code in group_members(name) or {name})
    if countries & set(person.work_authorization):
        return Finding(Eligibility.eligible, "You may work there.", asked.quote)
    if asked.sponsored:
        return Finding(Eligibility.eligible, "They sponsor visas.", asked.sponsored)
    if not person.work_authorization:
        return Finding(Eligibility.unclear, "Your profile does not say where you may work.", asked.quote)
    if not countries:
        return Finding(Eligibility.unclear, "The posting does not say which country it means.", asked.quote)
    own = ", ".join(country_name(code) for code in person.work_authorization)
    return Finding(Eligibility.ineligible, f"You may work only in {own}.", asked.quote)
