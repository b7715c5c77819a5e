"""What was read from the words of a posting beside its columns, as it is stored and served."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from app.core.types import JsonObject, JsonValue
from app.jobs.posting.normalise import Reading
from app.ml.demands.reading import Said, read_demands
from app.ml.demands.types import NOTHING, Demands
from app.ml.terms.degrees import DegreeFact, degree_of

# A part is null or empty where the posting says nothing of it, and missing where older readers read it.
_SINGLE = ("degree", "shift", "travel", "work_permit", "occupation")
_FOR_MATCHING = frozenset({"duties", "named", "demands"})


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
        "demands": _demands(reading).stored(),
        "duties": [asdict(duty) for duty in facts.duties],
        "named": _named(reading),
    }
    return {name: value for name, value in found.items() if value}


def served(stored: Mapping[str, JsonValue]) -> JsonObject:
    """Stored facts with every part in place, without those that only matching asks for."""
    shown = {name: value for name, value in stored.items() if name not in _FOR_MATCHING}
    demands = stored.get("demands")
    return {**dict.fromkeys(_SINGLE), "degrees": [], "quotes": {}, **shown, **_shown(demands)}


def _shown(demands: JsonValue) -> JsonObject:
    """Of the demands what no other part of a posting says."""
    asked = Demands.of(demands) if isinstance(demands, dict) else NOTHING
    start, residence = asked.start, asked.residence
    places: list[JsonValue] = [place.text for place in residence.places] if residence else []
    return {
        "start": asdict(start) if start else None,
        "residence": {"places": places, "quote": residence.quote} if residence else None,
    }


def _demands(reading: Reading) -> Demands:
    """What the posting demands of whoever takes the job, for matching to judge without its text."""
    facts = reading.facts
    return read_demands(
        Said(
            text=reading.text,
            location=reading.location,
            places=reading.places,
            mode=reading.remote,
            scope=reading.remote_scope,
            credentials=facts.credentials,
            languages=facts.languages,
            work_permit=facts.work_permit,
            sponsorship=facts.sponsorship,
        )
    )


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


def _named(reading: Reading) -> JsonObject:
    """Where the text first names each skill, `[start, end)`."""
    first: dict[str, JsonValue] = {}
    for mention in reading.facts.skills:
        first.setdefault(mention.skill_id, [mention.start, mention.end])
    return first


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
    if facts.pay and reading.pay is facts.pay:
        yield "pay", facts.pay.quote
