"""Where a licence counts: in its state or country, and by a compact in others."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from app.matching.countries import country_name
from app.matching.person import PersonCredential
from app.matching.types import Eligibility
from app.ml.credentials.compacts import compact_of
from app.ml.credentials.kinds import credential_name, is_bound, is_by_state
from app.ml.demands.types import LicenceAsked
from app.ml.places.geography import region_of

# Each state or province licenses for itself; elsewhere a country's licence counts in all of it.
_FEDERAL = frozenset({"US", "CA"})
# One state's counts in all of its country.
_NATIONWIDE = frozenset({"driving-licence", "cdl", "hazmat", "cdl-passenger"})


@dataclass(frozen=True, slots=True)
class Counts:
    """Whether a licence counts where it is asked for; no `detail` where there is nothing to add."""

    state: Eligibility
    detail: str = ""


_COUNTS = Counts(Eligibility.eligible)


def where_it_counts(held: PersonCredential, asked: LicenceAsked, any_state: bool, lies_in: Sequence[str]) -> Counts:
    """Whether a licence that is good counts for a demand, in a posting that lies in these places ("US-TX", "GB")."""
    if not is_bound(held.type or asked.type):
        return _COUNTS
    if any_state:
        return _in_any_state(held)
    wanted, own = asked.jurisdiction, held.jurisdiction
    if wanted is None or own == wanted or (wanted == country_of(wanted) and own and country_of(own) == wanted):
        return _where_the_work_is(held, lies_in)
    if own is None:
        known = held.multistate and wanted != country_of(wanted)
        return _by_compact(held, wanted) if known else _unclear(held, "does not say where it is valid")
    return _elsewhere(held, own, wanted)


def _elsewhere(held: PersonCredential, own: str, wanted: str) -> Counts:
    """Whether a licence of another place counts where it is wanted."""
    if country_of(own) != country_of(wanted):
        return Counts(Eligibility.ineligible, f"Your {_name(held)} is for {place_name(own)}.")
    if own == country_of(own) and own in _FEDERAL and held.type not in _NATIONWIDE:
        return _unclear(held, "does not say for which state it is")
    if own == country_of(own) or held.type in _NATIONWIDE:
        return _COUNTS
    return _by_compact(held, wanted)


def _in_any_state(held: PersonCredential) -> Counts:
    if held.jurisdiction is None:
        return _unclear(held, "does not say where it is valid")
    if country_of(held.jurisdiction) != "US":
        return Counts(Eligibility.ineligible, f"Your {_name(held)} is for {place_name(held.jurisdiction)}.")
    return _COUNTS


def _where_the_work_is(held: PersonCredential, lies_in: Sequence[str]) -> Counts:
    """A licence of another country or state is no sure thing where a posting takes its own for granted."""
    own = held.jurisdiction
    if own is None or not lies_in or any(_within(own, place) for place in lies_in):
        return _COUNTS
    abroad = country_of(own) not in map(country_of, lies_in)
    by_state = country_of(own) in _FEDERAL and held.type not in _NATIONWIDE and is_by_state(held.type or "")
    if not abroad and not by_state:
        return _COUNTS
    if not abroad and any(_by_compact(held, place).state is Eligibility.eligible for place in lies_in):
        return _COUNTS
    there = ", ".join(sorted({place_name(country_of(place) if abroad else place) for place in lies_in}))
    return _unclear(held, f"is for {place_name(own)}; check that it counts in {there}")


def _within(own: str, place: str) -> bool:
    """Whether a licence of `own` counts in `place` as far as is known: of a country both may be a part."""
    return own == place or own == country_of(place) or place == country_of(own)


def _by_compact(held: PersonCredential, wanted: str) -> Counts:
    """Whether a licence of another state counts by a compact of both."""
    compact, own, there = compact_of(held.type or ""), held.jurisdiction, place_name(wanted)
    if compact is None or wanted not in compact.members or (own and own not in compact.members):
        said = f"is for {place_name(own)}" if own else f"does not count in {there}"
        return Counts(Eligibility.ineligible, f"Your {_name(held)} {said}.")
    if held.multistate is False:
        return Counts(Eligibility.ineligible, f"Your {_name(held)} is for {place_name(own or wanted)} alone.")
    here = place_name(own) if own else "another state"
    if compact.mode == "privilege":
        return _unclear(held, f"is for {here}; by the {compact.name} you may get the right to work in {there}")
    if held.multistate is None:
        return _unclear(held, f"is for {here}; it counts in {there} only if it is multistate")
    return Counts(Eligibility.eligible, f"Your {_name(held)} is multistate and counts in {there} ({compact.name}).")


def _name(held: PersonCredential) -> str:
    return credential_name(held.type) if held.type else held.name


def _unclear(held: PersonCredential, said: str) -> Counts:
    return Counts(Eligibility.unclear, f"Your {_name(held)} {said}.")


def country_of(jurisdiction: str) -> str:
    """The country of "US-TX", "US" of "US"."""
    return jurisdiction.partition("-")[0]


@cache
def place_name(jurisdiction: str) -> str:
    """ "Texas" for "US-TX", "United Kingdom" for "GB"; the code itself where it is unknown."""
    return region_of(jurisdiction) or country_name(jurisdiction)
