"""The right to work, a citizenship, and whether an employer helps with the visa."""

import re
from collections.abc import Sequence

from app.ml.demands.types import PermitDemand
from app.ml.places.named import country_in
from app.ml.places.reading import Place
from app.ml.terms.sponsorship import Sponsorship, SponsorshipFact
from app.ml.terms.work_permit import WorkPermit, WorkPermitFact
from app.ml.text.folding import fold
from app.ml.text.quoting import cut

WORLDWIDE = "worldwide"
# "Authorized to work where you live": everybody is somewhere.
_ANYWHERE = re.compile(
    r"\b(?:your|their|the|his or her|his/her|home|own) (?:own |home |current )?(?:country|countries|location|place)"
    r"(?: (?:of residence|of (?:your|their) residence|where|in which|you|they|from which|that you)|[,.;]|$)"
    r"|\bwhere(?:ver)? (?:you|they) (?:live|reside|are based|are located)\b|\bcountry of residence\b"
)


def permit_of(
    asked: WorkPermitFact | None, sponsorship: SponsorshipFact | None, places: Sequence[Place]
) -> PermitDemand | None:
    """What is demanded, from what was read of a posting; a refusal to sponsor demands the right to work."""
    refused = sponsorship if sponsorship and sponsorship.kind is Sponsorship.NOT_OFFERED else None
    if asked and _ANYWHERE.search(fold(asked.quote)) and not asked.countries:
        asked = None
    fact = asked or refused
    if fact is None:
        return None
    kind = asked.kind if asked else WorkPermit.RIGHT_TO_WORK
    # A visa makes nobody a citizen.
    offers = sponsorship and sponsorship.kind is Sponsorship.OFFERED and kind is not WorkPermit.CITIZENSHIP
    return PermitDemand(
        kind=kind,
        countries=_countries(asked.countries if asked else (), fact.quote, places),
        quote=cut(fact.quote),
        sponsored=cut(sponsorship.quote) if sponsorship and offers else None,
    )


def _countries(stated: tuple[str, ...], quote: str, places: Sequence[Place]) -> tuple[str, ...]:
    """The countries the sentence names, else the only country the posting lies in."""
    bounded = tuple(code for code in stated if code != WORLDWIDE)
    if bounded:
        return bounded
    named = country_in(quote)
    lies_in = tuple(dict.fromkeys(place.country for place in places if place.country))
    return (named,) if named else lies_in if len(lies_in) == 1 else ()
