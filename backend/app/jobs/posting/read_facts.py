"""What was read from the words of a posting beside its columns, as it is stored and served."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from app.core.types import JsonObject, JsonValue
from app.jobs.posting.normalise import Reading
from app.ml.terms.degrees import DegreeFact, degree_of

# A part is null or empty where the posting says nothing of it, and missing where older readers read it.
_SINGLE = ("degree", "shift", "travel", "work_permit", "occupation")


def facts_json(reading: Reading) -> JsonObject:
    """The facts of a reading as they are stored; what the posting does not state is left out."""
    facts = reading.facts
    binding = degree_of(facts.degrees)
    found: dict[str, JsonValue] = {
        "degree": _degree(binding) if binding else None,
        "degrees": [_degree(degree) for degree in facts.degrees],
        "shift": asdict(facts.shift) if facts.shift else None,
        "travel": asdict(facts.travel) if facts.travel else None,
        "work_permit": asdict(facts.work_permit) if facts.work_permit else None,
        "occupation": _occupation(reading),
        "quotes": dict(_quotes(reading)),
    }
    return {name: value for name, value in found.items() if value}


def served(stored: Mapping[str, JsonValue]) -> JsonObject:
    """Stored facts with every part in place."""
    return {**dict.fromkeys(_SINGLE), "degrees": [], "quotes": {}, **stored}


def _degree(degree: DegreeFact) -> JsonObject:
    return asdict(degree)


def _occupation(reading: Reading) -> JsonObject | None:
    named = reading.facts.occupation
    if named is None:
        return None
    return {
        "esco_uri": named.uri,
        "label": named.label,
        "onet_code": named.onet,
        "onet_title": named.onet_title,
        "seniority": reading.seniority,
        "specialisation": reading.facts.title.specialisation,
    }


def _quotes(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the words behind each column; one that the source's own field states has none."""
    facts = reading.facts
    if facts.remote.quote and reading.remote is facts.remote.mode:
        yield "remote", facts.remote.quote
    if facts.remote.scope_quote and reading.remote_scope == facts.remote.scope:
        yield "remote_scope", facts.remote.scope_quote
    if facts.seniority and reading.seniority is facts.seniority.level:
        yield "seniority", facts.seniority.quote
    if facts.years:
        yield "years_min", facts.years.quote
    if facts.sponsorship:
        yield "sponsorship", facts.sponsorship.quote
    if facts.clearance:
        yield "clearance", facts.clearance.quote
