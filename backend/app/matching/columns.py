"""Postings as columns, from the rows that `jobs` keeps."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import TypeAlias, TypeVar, cast

import numpy as np

from app.core.types import JsonValue
from app.jobs.types import ScoringRow
from app.matching.corpus.statistics import Corpus
from app.matching.levels import rank_or_none
from app.matching.people import coded
from app.matching.postings import (
    GENERIC,
    MUST,
    NICE,
    Coded,
    FloatArray,
    Ids,
    PostingTable,
    SkillsAsked,
    Tongues,
    Vectors,
    Workplace,
)
from app.ml.lexicon.concepts import lexicon
from app.ml.places.reading import Place
from app.ml.terms.remote import Remote
from app.ml.text.tables import rows
from app.ml.text.types import SkillKind
from app.ml.text.written_in import language_name
from app.ml.titles.reading import TitleFacts
from app.ml.vectors import whole

PARTS = ("city", "region", "country", "group")
WorkplaceKey: TypeAlias = tuple[Remote, str | None, str, tuple[tuple[str | None, ...], ...]]
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def posting_table(postings: Iterable[ScoringRow], corpus: Corpus, as_of: date) -> PostingTable:
    """Postings as columns; `postings` are read once."""
    kept = list(postings)
    return PostingTable(
        as_of=as_of,
        ids=Ids.of([row.id for row in kept]),
        positions=Ids.of([row.cluster_id or row.id for row in kept]),
        skills=_skills_asked(kept, corpus),
        title=_coded([(tuple(row.title_tokens), row.family) for row in kept], _title_of),
        occupation=coded([row.esco_uri for row in kept]),
        level=np.array([rank_or_none(row.seniority) for row in kept], dtype=np.int8),
        years_min=_numbers([row.years_min for row in kept]),
        pay_min=_numbers([row.annual_min for row in kept]),
        pay_max=_numbers([row.annual_max for row in kept]),
        currency=coded([row.pay_currency for row in kept]),
        workplace=_coded([_workplace_key(row) for row in kept], _workplace),
        employment=coded([row.employment_type for row in kept]),
        language=coded([row.language for row in kept]),
        tongues=coded([_tongues(row) for row in kept]),
        posted=np.array([row.posted_at.date().toordinal() for row in kept], dtype=np.int32),
        title_meaning=_title_meaning(kept),
        meaning=corpus.basis.vectors([row.terms for row in kept]),
        basis=corpus.basis,
    )


def _title_meaning(postings: Sequence[ScoringRow]) -> Coded[Vectors]:
    words = coded([" ".join(row.title_tokens) for row in postings])
    # The rows of one matrix are the values.
    return Coded(words.codes, cast(Sequence[Vectors], whole(words.values)))


def _tongues(row: ScoringRow) -> Tongues:
    """What it is written in, and the languages among the skills it asks for."""
    written = language_name(row.language) if row.language else None
    firm = dict.fromkeys((*([written] if written else []), *_spoken(row.must_skill_ids)))
    return Tongues(tuple(firm), tuple(name for name in dict.fromkeys(_spoken(row.nice_skill_ids)) if name not in firm))


def _spoken(skill_ids: Sequence[str]) -> Iterator[str]:
    """The names of the languages among skills, in their order."""
    for skill_id in sorted(skill_ids):
        skill = lexicon().get(skill_id) if skill_id in _language_ids() else None
        if skill:
            yield skill.name


@cache
def _language_ids() -> frozenset[str]:
    named = (lexicon().by_name(row["name"]) for row in rows("languages"))
    return frozenset(skill.id for skill in named if skill and skill.kind is SkillKind.LANGUAGE)


def workplace_of(row: ScoringRow) -> Workplace:
    """Where the work of one posting is done."""
    return _workplace(_workplace_key(row))


def _skills_asked(postings: Sequence[ScoringRow], corpus: Corpus) -> SkillsAsked:
    places, firmness, starts = [], [], [0]
    for row in postings:
        must, nice = set(row.must_skill_ids), set(row.nice_skill_ids)
        for skill_id in dict.fromkeys((*row.must_skill_ids, *row.nice_skill_ids, *row.skill_ids)):
            # A skill the lexicon no longer has is gone as soon as the posting is read again.
            if (place := lexicon().place_of(skill_id)) is not None:
                places.append(place)
                firmness.append(MUST if skill_id in must else NICE if skill_id in nice else GENERIC)
        starts.append(len(places))
    return SkillsAsked(
        starts=np.array(starts, dtype=np.int32),
        codes=np.array(places, dtype=np.uint16),
        firmness=np.array(firmness, dtype=np.uint8),
        rarity=corpus.rarity.column,
    )


def _coded(keys: Sequence[K], value_of: Callable[[K], V]) -> Coded[V]:
    codes: dict[K, int] = {}
    column = [codes.setdefault(key, len(codes)) for key in keys]
    return Coded(np.array(column, dtype=np.int32), tuple(value_of(key) for key in codes))


def _numbers(values: Sequence[int | None]) -> FloatArray:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _title_of(key: tuple[tuple[str, ...], str | None]) -> TitleFacts:
    tokens, family = key
    core = " ".join(tokens)
    return TitleFacts(text=core, core=core, tokens=tokens, seniority=None, family=family, unit=None)


def _workplace_key(row: ScoringRow) -> WorkplaceKey:
    places = tuple(tuple(_text(place.get(part)) for part in PARTS) for place in row.places)
    return row.remote, row.remote_scope, row.location, places


def _workplace(key: WorkplaceKey) -> Workplace:
    mode, scope, location, places = key
    known = (Place(location, **dict(zip(PARTS, place, strict=True))) for place in places)
    return Workplace(mode, scope, tuple(place for place in known if place.city or place.country or place.group))


def _text(value: JsonValue) -> str | None:
    return value if isinstance(value, str) else None
