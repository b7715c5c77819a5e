"""All demands of a posting, from its words and from what was read of them already."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.ml.credentials.mentions import CredentialMention
from app.ml.demands.clearance import clearance_demand
from app.ml.demands.languages import languages_of
from app.ml.demands.licences import licences_of
from app.ml.demands.permit import permit_of
from app.ml.demands.residence import residence_of
from app.ml.demands.scope import scope_demand
from app.ml.demands.start import start_of
from app.ml.demands.types import Demands, ScopeDemand
from app.ml.places.geography import region_code
from app.ml.places.reading import Place
from app.ml.terms.languages import LanguageMention
from app.ml.terms.remote import Remote
from app.ml.terms.sponsorship import SponsorshipFact
from app.ml.terms.work_permit import WorkPermitFact


@dataclass(frozen=True, slots=True)
class Said:
    """What was read of one posting: its words, where the work is done, and the facts that hold demands."""

    text: str
    location: str = ""
    places: Sequence[Place] = ()
    mode: Remote = Remote.UNKNOWN
    scope: str | None = None
    credentials: Sequence[CredentialMention] = ()
    languages: Sequence[LanguageMention] = ()
    work_permit: WorkPermitFact | None = None
    sponsorship: SponsorshipFact | None = None


def read_demands(said: Said) -> Demands:
    """The demands a posting states; every quote stands in its text or its location."""
    licences = tuple(licences_of(said.credentials))
    return Demands(
        permit=permit_of(said.work_permit, said.sponsorship, said.places),
        residence=residence_of(said.text, said.places),
        scope=_scope(said),
        languages=tuple(languages_of(said.languages)),
        clearance=clearance_demand(said.text),
        licences=licences,
        start=start_of(said.text),
        lies_in=tuple(dict.fromkeys(filter(None, map(_code, said.places)))) if licences else (),
    )


def _scope(said: Said) -> ScopeDemand | None:
    if said.mode is not Remote.REMOTE:
        return None
    return scope_demand(said.location, said.text, said.places, said.scope)


def _code(place: Place) -> str | None:
    """The code of a place's region where there is one, else of its country."""
    region = region_code(place.country, place.region) if place.country and place.region else None
    return region or place.country
