"""Work permits: the right to work in a country, and visas the employer sponsors."""

from collections.abc import Iterator

from app.matching.countries import countries_named, country_name
from app.matching.detail import PostingDetail
from app.matching.person import ProfileFacts
from app.matching.rule import Finding, Rule
from app.matching.types import Eligibility
from app.ml.places.reading import group_members
from app.ml.terms.sponsorship import Sponsorship, sponsorship_of
from app.ml.terms.work_permit import WorkPermit as PermitKind
from app.ml.terms.work_permit import work_permit_of

# A posting without any of these states no such demand; looking for them is far cheaper than reading it.
_HINTS = (
    "to work", "sponsor", "citizen", "authorization", "authorisation", "permit", "work rights", "arbeitserlaubnis",
    "arbeitsgenehmigung", "aufenthalts", "staatsang", "staatsbürger", "permis de travail", "autorisation de travail",
    "titre de séjour", "nationalité", "permiso de", "nacionalidad", "autorização",
)  # fmt: skip


class WorkPermit(Rule):
    """The right to work where the posting demands it."""

    slug = "work_permit"
    label = "Work permit"

    def check(self, person: ProfileFacts, posting: PostingDetail) -> Iterator[Finding]:
        """The first demand for a right to work, answered by where the person may work."""
        if not any(hint in posting.lowered for hint in _HINTS):
            return
        said = sponsorship_of(posting.text)
        asked = work_permit_of(posting.text)
        refused = said.quote if said and said.kind is Sponsorship.NOT_OFFERED else None
        demand = asked.quote if asked else refused
        if demand is None:
            return
        # A visa makes nobody a citizen.
        citizens = asked is not None and asked.kind is PermitKind.CITIZENSHIP
        offered = said.quote if said and said.kind is Sponsorship.OFFERED and not citizens else None
        named = frozenset(asked.countries) if asked else frozenset()
        yield _answer(person, _countries(named, demand, posting), demand, offered)


def _countries(named: frozenset[str], demand: str, posting: PostingDetail) -> frozenset[str]:
    """The countries the sentence names, else the only country the posting lies in."""
    lies_in = frozenset(place.country for place in posting.workplace.places if place.country)
    stated = frozenset(code for name in named for code in group_members(name) or {name})
    return stated or countries_named(demand) or (lies_in if len(lies_in) == 1 else frozenset())


def _answer(person: ProfileFacts, countries: frozenset[str], demand: str, offered: str | None) -> Finding:
    if countries & set(person.work_authorization):
        return Finding(Eligibility.eligible, "You may work there.", demand)
    if offered is not None:
        return Finding(Eligibility.eligible, "They sponsor visas.", offered)
    if not person.work_authorization:
        return Finding(Eligibility.unclear, "Your profile does not say where you may work.", demand)
    if not countries:
        return Finding(Eligibility.unclear, "The posting does not say which country it means.", demand)
    own = ", ".join(country_name(code) for code in person.work_authorization)
    return Finding(Eligibility.ineligible, f"You may work only in {own}.", demand)
