"""One posting with its words, from which rules and explanations quote."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import TypeGuard

import orjson

from app.core.types import JsonObject, JsonValue
from app.jobs.types import JobFacts, ScoringRow
from app.matching.columns import posting_table, workplace_of
from app.matching.corpus.statistics import Corpus
from app.matching.postings import PostingTable, Workplace
from app.ml.demands.types import NOTHING, Demands
from app.ml.lexicon.concepts import lexicon


@dataclass(frozen=True, slots=True)
class RequirementAsked:
    """One thing a posting asks for, in its own words; with `any_of` one of the skills is enough."""

    skill_ids: tuple[str, ...]
    years: int | None
    quote: str
    text: str = ""
    importance: str = "generic"
    any_of: bool = False


@dataclass(frozen=True, slots=True)
class CredentialAsked:
    """A licence or certificate a posting names; `jurisdiction` as in "US-TX" or "GB" where stated."""

    type: str
    name: str
    jurisdiction: str | None
    required: bool
    quote: str


@dataclass(frozen=True, slots=True)
class LanguageAsked:
    """A language a posting names; `level` is a CEFR level or `native`."""

    name: str
    level: str | None
    required: bool
    quote: str


@dataclass(frozen=True, slots=True)
class DegreeAsked:
    """A degree a posting names; `equivalent` where experience may stand for it."""

    level: str
    field: str | None
    required: bool
    equivalent: bool
    quote: str


@dataclass(frozen=True)
class PostingDetail:
    """One posting: what its source said, and the facts read from its words.

    `fingerprint` changes with anything that is known of the posting. The table of one is made when it is asked for:
    rules do without.
    """

    row: ScoringRow
    corpus: Corpus
    as_of: date
    text: str
    fingerprint: str
    requirements: tuple[RequirementAsked, ...]
    credentials: tuple[CredentialAsked, ...]
    languages: tuple[LanguageAsked, ...]
    demands: Demands
    # What is done in the job, in its own words; where the text first names each skill; the words behind columns.
    duties: tuple[str, ...] = ()
    named: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    quotes: Mapping[str, str] = field(default_factory=dict)
    degrees: tuple[DegreeAsked, ...] = ()

    @property
    def title(self) -> str:
        """The title as posted."""
        return self.row.title

    @property
    def location(self) -> str:
        """The place as posted; may be empty."""
        return self.row.location

    @cached_property
    def workplace(self) -> Workplace:
        """Where the work is done."""
        return workplace_of(self.row)

    @cached_property
    def table(self) -> PostingTable:
        """The posting as a table of one row."""
        return posting_table([self.row], self.corpus, self.as_of)


def posting_detail(facts: JobFacts, corpus: Corpus, as_of: date) -> PostingDetail:
    """One posting with its words."""
    return PostingDetail(
        row=facts.row,
        corpus=corpus,
        as_of=as_of,
        text=facts.description_text,
        fingerprint=sha256(orjson.dumps(facts, default=bytes.hex)).hexdigest()[:16],
        requirements=tuple(_requirement(asked) for asked in facts.requirements),
        credentials=tuple(_credential(asked) for asked in facts.credentials),
        languages=tuple(_language(asked) for asked in facts.languages),
        demands=demands_of(facts.facts),
        duties=tuple(str(duty["quote"]) for duty in _objects(facts.facts.get("duties"))),
        named=_places(facts.facts.get("named")),
        quotes=_quotes(facts.facts.get("quotes")),
        degrees=tuple(_degree(degree) for degree in _objects(facts.facts.get("degrees"))),
    )


def demands_of(facts: JsonObject) -> Demands:
    """The demands among the stored facts of a posting."""
    stored = facts.get("demands")
    return Demands.of(stored) if isinstance(stored, dict) else NOTHING


def _objects(stored: JsonValue) -> list[JsonObject]:
    return [one for one in stored if isinstance(one, dict)] if isinstance(stored, list) else []


def _places(stored: JsonValue) -> dict[str, tuple[int, int]]:
    known = stored.items() if isinstance(stored, dict) else ()
    return {skill_id: (int(place[0]), int(place[1])) for skill_id, place in known if _is_place(place)}


def _is_place(place: JsonValue) -> TypeGuard[list[int]]:
    return isinstance(place, list) and len(place) == 2 and all(isinstance(end, int) for end in place)


def _quotes(stored: JsonValue) -> dict[str, str]:
    known = stored.items() if isinstance(stored, dict) else ()
    return {name: quote for name, quote in known if isinstance(quote, str)}


def _text(value: JsonValue) -> str | None:
    return value if isinstance(value, str) else None


def _requirement(asked: JsonObject) -> RequirementAsked:
    skill_ids, years = asked.get("skill_ids"), asked.get("years")
    return RequirementAsked(
        skill_ids=tuple(map(str, skill_ids)) if isinstance(skill_ids, list) else (),
        years=years if isinstance(years, int) else None,
        quote=str(asked["quote"]),
        text=_text(asked.get("text")) or str(asked["quote"]),
        importance=_text(asked.get("importance")) or "generic",
        any_of=asked.get("any_of") is True,
    )


def _degree(asked: JsonObject) -> DegreeAsked:
    return DegreeAsked(
        level=str(asked["level"]),
        field=_text(asked.get("field")),
        required=asked.get("importance") == "must",
        equivalent=asked.get("equivalent") is True,
        quote=str(asked["quote"]),
    )


def _credential(asked: JsonObject) -> CredentialAsked:
    return CredentialAsked(
        type=str(asked["type"]),
        name=str(asked["name"]),
        jurisdiction=_text(asked.get("jurisdiction")),
        required=asked.get("required") is True,
        quote=str(asked["quote"]),
    )


def _language(asked: JsonObject) -> LanguageAsked:
    return LanguageAsked(
        name=str(asked["name"]),
        level=_text(asked.get("level")),
        required=asked.get("required") is True,
        quote=str(asked["quote"]),
    )


def skills_of(posting: PostingDetail) -> list[tuple[str, float]]:
    """The skills a posting asks for, by id, with what each weighs, heaviest first."""
    return [(lexicon().at(place).id, weight) for place, weight in posting.table.skills.of(0)]
