"""The rows of a posting: one for scoring, one for its words, one for searching."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from app.core.types import JsonObject, JsonValue
from app.jobs.posting.canonical import url_key
from app.jobs.posting.cleaning import label, web_address
from app.jobs.posting.filters import company_marks, mark, pay_marks, place_marks
from app.jobs.posting.likeness import company_key, text_marks, title_key
from app.jobs.posting.normalise import READERS_VERSION, Reading, text_key
from app.jobs.posting.pay import pay_rank
from app.jobs.posting.read_facts import facts_json
from app.jobs.posting.words import Piece, Vector, pieces, words
from app.jobs.source import Posting
from app.jobs.types import ClosedReason, JobStatus
from app.ml.closeness.terms import NONE, Terms, terms_of
from app.ml.lexicon.concepts import lexicon
from app.ml.pay.salary import Pay, annual
from app.ml.places.reading import Place
from app.ml.requirements.reading import Importance, Requirement

# Column by column, as the database takes it.
Row = dict[str, object]
# Of `jobs`, `job_texts` and `job_search`.
Rows = tuple[Row, Row, Row]
MOST_TAGS = 60
LARGEST = 2**31 - 1
# Under which name `extra` keeps what the source's fields stated, for reading a posting again without fetching it.
STATED = "stated"
# Where the text begins to be numbered; title, skills and company together are shorter.
HEAD = 1_000


def rows_of(reading: Reading) -> Rows:
    """The rows of a posting."""
    running = running_words(reading)
    return job_row(reading), text_row(reading, running), search_row(reading, running)


def job_row(reading: Reading) -> Row:
    """The row of `jobs`, without its id and the moments of seeing it."""
    return {
        "source": reading.source,
        "source_id": reading.posting.source_id,
        "url": reading.url,
        "title": reading.title,
        "company": reading.company,
        "location": reading.location,
        "places": [_place(place) for place in reading.places],
        "remote": reading.remote,
        "remote_scope": reading.remote_scope,
        "employment_type": reading.employment_type,
        "seniority": reading.seniority,
        **_pay_columns(reading.pay),
        "skill_ids": list(reading.skill_ids),
        "must_skill_ids": _asked_for(reading, "must"),
        "nice_skill_ids": _asked_for(reading, "nice"),
        "title_tokens": list(reading.facts.title.tokens),
        "family": reading.facts.title.family,
        "years_min": reading.facts.years.min if reading.facts.years else None,
        "language": reading.language,
        "sponsorship": reading.facts.sponsorship.kind if reading.facts.sponsorship else None,
        "clearance": reading.facts.clearance.name if reading.facts.clearance else None,
        "esco_uri": reading.facts.occupation.uri if reading.facts.occupation else None,
        "onet_code": reading.facts.occupation.onet if reading.facts.occupation else None,
        "posted_at": reading.posted_at,
        "expires_at": reading.posting.expires_at,
        "status": JobStatus.closed if reading.expired else JobStatus.open,
        "closed_at": reading.posting.expires_at if reading.expired else None,
        "closed_reason": ClosedReason.expired if reading.expired else None,
        "content_hash": reading.digest,
        "enrichment_version": READERS_VERSION,
        "listing_hash": reading.posting.listing_hash,
        "url_key": url_key(reading.url),
        "text_key": text_key(reading),
        "company_key": company_key(reading.company),
        "title_key": title_key(reading.title),
        "text_marks": text_marks(reading.text),
    }


def _place(place: Place) -> JsonObject:
    return {"city": place.city, "region": place.region, "country": place.country, "group": place.group}


def _pay_columns(pay: Pay | None) -> Row:
    least, most = _annual(pay)
    return {
        "pay_min": pay.min if pay else None,
        "pay_max": pay.max if pay else None,
        "pay_currency": pay.currency if pay else None,
        "pay_period": pay.period if pay else None,
        "annual_min": least,
        "annual_max": most,
    }


def _annual(pay: Pay | None) -> tuple[int | None, int | None]:
    least, most = annual(pay) if pay else (None, None)
    return (min(least, LARGEST) if least is not None else None, min(most, LARGEST) if most is not None else None)


def _asked_for(reading: Reading, importance: Importance) -> list[str]:
    asked = (requirement for requirement in reading.facts.requirements if requirement.importance == importance)
    return list(dict.fromkeys(skill_id for requirement in asked for skill_id in requirement.skill_ids))


@dataclass(frozen=True, slots=True)
class Running:
    """The words of a posting, for both of its vectors: title, skills and company, and its text."""

    head: Vector
    text: Sequence[Piece]


def running_words(reading: Reading) -> Running:
    """The words of a posting."""
    return Running(_head(reading), pieces(reading.text))


def text_row(reading: Reading, running: Running) -> Row:
    """The row of `job_texts`, without its id."""
    vector = running.head.begun()
    vector.follow(running.text, HEAD)
    return {
        "description_html": reading.html,
        "description_text": reading.text,
        "requirements": [_requirement(asked) for asked in reading.facts.requirements],
        "credentials": [asdict(mention) for mention in reading.facts.credentials],
        "languages": [asdict(mention) for mention in reading.facts.languages],
        "benefits": [asdict(benefit) for benefit in reading.facts.benefits],
        "facts": facts_json(reading),
        "summary": list(reading.facts.summary),
        "extra": _extra(reading),
        "words": str(vector),
        # As the database reads bytes from a document.
        "terms": f"\\x{_terms(reading).hex()}",
    }


def _terms(reading: Reading) -> Terms:
    """The terms of what is done and asked, wishes left out, with the title; none where the text tells neither."""
    firm = (asked.quote for asked in reading.facts.requirements if asked.importance != "nice")
    told = list(dict.fromkeys((*(duty.quote for duty in reading.facts.duties), *firm)))
    return terms_of("\n".join((reading.facts.title.core, *told))) if told else NONE


def _requirement(asked: Requirement) -> JsonObject:
    skill_ids: list[JsonValue] = list(asked.skill_ids)
    names: list[JsonValue] = list(_skill_names(asked.skill_ids))
    return {
        "text": asked.text,
        "skill": next(iter(names), None),
        "skills": names,
        "skill_ids": skill_ids,
        "any_of": asked.any_of,
        "importance": asked.importance,
        "years": asked.years,
        "level": asked.level,
        "quote": asked.quote,
        **({"by_model": True} if asked.by_model else {}),
        "phrases": [
            {"text": phrase.text, "kind": phrase.kind, "skill_id": phrase.skill_id} for phrase in asked.phrases
        ],
    }


def _skill_names(skill_ids: Sequence[str]) -> list[str]:
    return [skill.name for skill_id in skill_ids if (skill := lexicon().get(skill_id))]


def _extra(reading: Reading) -> JsonObject:
    """What the source said beside, in its own words."""
    posting = reading.posting
    said: dict[str, str | None] = {
        "department": posting.department,
        "employment_type": posting.employment_type,
        "seniority": posting.seniority,
        "pay": posting.pay_text,
        "language": posting.language,
        "apply_url": web_address(posting.apply_url or ""),
        "company_url": web_address(posting.company_url or ""),
        "requisition_id": posting.requisition_id,
    }
    stated = _stated(posting)
    extra: JsonObject = {name: label(value, 2_000) for name, value in said.items() if value}
    tags: list[JsonValue] = [label(tag, 100) for tag in (*posting.tags, *posting.skills)[:MOST_TAGS]]
    return extra | ({"tags": tags} if tags else {}) | ({STATED: stated} if stated else {})


def _stated(posting: Posting) -> JsonObject:
    """What the source's own fields state that readers could read otherwise."""
    pay = posting.pay
    said: JsonObject = {
        "work_mode": posting.work_mode,
        "remote_scope": label(posting.remote_scope, 100) if posting.remote_scope else None,
        "pay": [pay.min, pay.max, pay.currency, pay.period] if pay else None,
        "skills": [label(skill, 100) for skill in posting.skills[:MOST_TAGS]],
    }
    return {name: value for name, value in said.items() if value}


def search_row(reading: Reading, running: Running) -> Row:
    """The row of `job_search`, without its id."""
    vector = running.head.begun()
    vector.strew(running.text)
    least, most = _annual(reading.pay)
    best = most if most is not None else least
    for lexeme in (*_marks(reading), *pay_marks(best)):
        vector.mark(lexeme)
    return {
        "open": not reading.expired,
        "posted_at": reading.posted_at,
        "annual_max": best,
        "pay_rank": pay_rank(best, reading.pay.currency if reading.pay else None),
        "words": str(vector),
    }


def _head(reading: Reading) -> Vector:
    """Title, skills and company with their weights."""
    vector, position = Vector(), 1
    for part, weight in (
        (reading.title, "A"),
        (" ; ".join(_skill_names(reading.skill_ids)), "B"),
        (reading.company, "C"),
    ):
        found = words(part, position)
        vector.place(found, weight)
        # A gap, so that no phrase reaches from one part into the next.
        position += len(found) + 2
    return vector


def _marks(reading: Reading) -> Iterator[str]:
    yield mark("source", reading.source)
    yield mark("remote", reading.remote)
    if reading.employment_type:
        yield mark("type", reading.employment_type)
    if reading.seniority:
        yield mark("level", reading.seniority)
    yield from (mark("skill", skill_id) for skill_id in reading.skill_ids)
    yield from company_marks(reading.company)
    yield from place_marks(reading.location, reading.places)
