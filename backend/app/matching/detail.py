"""One posting with its words, from which rules and explanations quote."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256

import orjson

from app.core.types import JsonObject, JsonValue
from app.jobs.types import JobFacts, ScoringRow
from app.matching.columns import posting_table, workplace_of
from app.matching.corpus.statistics import Corpus
from app.matching.postings import PostingTable, Workplace
from app.ml.lexicon.concepts import lexicon


@dataclass(frozen=True, slots=True)
class RequirementAsked:
    """One thing a posting asks for, in its own words."""

    skill_ids: tuple[str, ...]
    years: int | None
    quote: str


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


@dataclass(frozen=True)
class PostingDetail:
    """One posting: what its source said, its words in lower case too, and the facts read from them.

    `fingerprint` changes with anything that is known of the posting. The table of one is made when it is asked for:
    rules do without.
    """

    row: ScoringRow
    corpus: Corpus
    as_of: date
    text: str
    lowered: str
    fingerprint: str
    requirements: tuple[RequirementAsked, ...]
    credentials: tuple[CredentialAsked, ...]
    languages: tuple[LanguageAsked, ...]

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
        lowered=facts.description_text.lower(),
        fingerprint=sha256(orjson.dumps(facts)).hexdigest()[:16],
        requirements=tuple(_requirement(asked) for asked in facts.requirements),
        credentials=tuple(_credential(asked) for asked in facts.credentials),
        languages=tuple(_language(asked) for asked in facts.languages),
    )


def _text(value: JsonValue) -> str | None:
    return value if isinstance(value, str) else None


def _requirement(asked: JsonObject) -> RequirementAsked:
    skill_ids, years = asked.get("skill_ids"), asked.get("years")
    return RequirementAsked(
        skill_ids=tuple(map(str, skill_ids)) if isinstance(skill_ids, list) else (),
        years=years if isinstance(years, int) else None,
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
