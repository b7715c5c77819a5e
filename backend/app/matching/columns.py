"""Postings as columns, from the rows that `jobs` keeps."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import TypeAlias, TypeVar

import numpy as np

from app.core.types import JsonValue
from app.jobs.types import ScoringRow
from app.matching.levels import rank_of
from app.matching.postings import (
    Coded,
    FloatArray,
    PostingTable,
    SkillsAsked,
    Workplace,
)
from app.matching.rarity import Rarity
from app.ml.places.reading import Place
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority
from app.ml.titles.reading import TitleFacts

# How firmly a skill is asked for.
MUST, NICE, GENERIC = 1.0, 0.5, 0.35
PARTS = ("city", "region", "country", "group")
WorkplaceKey: TypeAlias = tuple[Remote, str | None, str, tuple[tuple[str | None, ...], ...]]
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def posting_table(rows: Iterable[ScoringRow], rarity: Rarity, as_of: date) -> PostingTable:
    """Postings as columns; `rows` are read once."""
    kept = list(rows)
    return PostingTable(
        as_of=as_of,
        job_ids=tuple(row.id for row in kept),
        clusters=tuple(row.cluster_id for row in kept),
        skills=_skills_asked(kept, rarity),
        title=_coded([(tuple(row.title_tokens), row.family) for row in kept], _title_of),
        level=np.array([_rank(row.seniority) for row in kept], dtype=np.int32),
        years_min=_numbers([row.years_min for row in kept]),
        pay_min=_numbers([row.annual_min for row in kept]),
        pay_max=_numbers([row.annual_max for row in kept]),
        currency=_coded([row.pay_currency for row in kept], lambda currency: currency),
        workplace=_coded([_workplace_key(row) for row in kept], _workplace),
        posted=np.array([row.posted_at.date().toordinal() for row in kept], dtype=np.float64),
    )


def workplace_of(row: ScoringRow) -> Workplace:
    """Where the work of one posting is done."""
    return _workplace(_workplace_key(row))


def _skills_asked(rows: Sequence[ScoringRow], rarity: Rarity) -> SkillsAsked:
    codes: dict[str, int] = {}
    flat: list[int] = []
    importance: list[float] = []
    starts = [0]
    for row in rows:
        must, nice = set(row.must_skill_ids), set(row.nice_skill_ids)
        for skill_id in dict.fromkeys((*row.must_skill_ids, *row.nice_skill_ids, *row.skill_ids)):
            flat.append(codes.setdefault(skill_id, len(codes)))
            importance.append(MUST if skill_id in must else NICE if skill_id in nice else GENERIC)
        starts.append(len(flat))
    return SkillsAsked(
        starts=np.array(starts, dtype=np.int32),
        codes=np.array(flat, dtype=np.int32),
        importance=np.array(importance, dtype=np.float64),
        vocabulary=tuple(codes),
        rarity=np.array([rarity.of(skill_id) for skill_id in codes], dtype=np.float64),
    )


def _coded(keys: Sequence[K], value_of: Callable[[K], V]) -> Coded[V]:
    codes: dict[K, int] = {}
    column = [codes.setdefault(key, len(codes)) for key in keys]
    return Coded(np.array(column, dtype=np.int32), tuple(value_of(key) for key in codes))


def _numbers(values: Sequence[int | None]) -> FloatArray:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _rank(level: Seniority | None) -> int:
    rank = rank_of(level)
    return -1 if rank is None else rank


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
