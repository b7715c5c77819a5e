"""Counts for the filters beside a search. Each facet ignores its own filter, so that another value can be chosen."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ARRAY, CTE, ColumnElement, Select, String, Text, cast, func, literal, select, union_all
from sqlalchemy.orm import Session

from app.jobs.models import Job
from app.jobs.plugins import label_of
from app.jobs.schemas import Facets, FacetValue
from app.jobs.search.criteria import SEARCH, Criteria, Wanted
from app.jobs.search.search import prepare
from app.ml.lexicon.concepts import lexicon

COUNTED = 10_000
MOST_VALUES = 30
_REMOTE = {"remote": "Remote", "hybrid": "Hybrid", "onsite": "On site", "unknown": "Not stated"}


@dataclass(frozen=True, slots=True)
class _Facet:
    """One facet: its name, the filter it belongs to, the column it counts, and how a value reads."""

    name: str
    filter: str
    column: ColumnElement[Any]
    label: Callable[[str], str]
    # Whether a posting has several values.
    many: bool = False


def _plain(value: str) -> str:
    return value.replace("_", " ").capitalize()


def _skill(skill_id: str) -> str:
    skill = lexicon().get(skill_id)
    return skill.name if skill else skill_id


_FACETS = (
    _Facet("source", "source", cast(Job.source, String), label_of),
    _Facet("remote", "remote", cast(Job.remote, String), lambda value: _REMOTE.get(value, value)),
    _Facet("seniority", "seniority", cast(Job.seniority, String), _plain),
    _Facet("employment_type", "employment_type", cast(Job.employment_type, String), _plain),
    _Facet("skills", "skills", cast(Job.skill_ids, ARRAY(Text)), _skill, many=True),
    _Facet("companies", "company", cast(Job.company, String), str),
)


def count_facets(session: Session, criteria: Criteria, user_id: uuid.UUID) -> Facets:
    """The counts of all facets; where there are more than 10,000 matches, of as many of them."""
    wanted = prepare(session, criteria, user_id)
    if wanted is None:
        return Facets(source=[], remote=[], seniority=[], employment_type=[], skills=[], companies=[], exact=True)
    counts: dict[str, list[FacetValue]] = {}
    exact = True
    for own_filter, group in _grouped(criteria).items():
        variant = replace(wanted, criteria=criteria.without(own_filter)) if own_filter else wanted
        part, complete = _counted(session, variant, group)
        counts |= part
        exact = exact and complete
    return Facets(**counts, exact=exact)


def _grouped(criteria: Criteria) -> dict[str, list[_Facet]]:
    """The facets by the filter to leave out; those whose filter is not set are counted together."""
    groups: dict[str, list[_Facet]] = {}
    for facet in _FACETS:
        groups.setdefault(facet.filter if getattr(criteria, facet.filter) else "", []).append(facet)
    return groups


def _counted(session: Session, wanted: Wanted, facets: Sequence[_Facet]) -> tuple[dict[str, list[FacetValue]], bool]:
    hits = _hits(wanted, facets)
    counted: dict[str, list[FacetValue]] = {facet.name: [] for facet in facets}
    labels = {facet.name: facet.label for facet in facets}
    size = select(literal("").label("facet"), literal("").label("value"), func.count().label("count")).select_from(hits)
    total = 0
    for name, value, count in session.execute(union_all(size, *(_top(facet, hits) for facet in facets))):
        if name:
            counted[name].append(FacetValue(value=value, label=labels[name](value), count=count))
        else:
            total = count
    return counted, total <= COUNTED


def _hits(wanted: Wanted, facets: Sequence[_Facet]) -> CTE:
    """The matches with the columns to count, read once for all facets."""
    conditions = (wanted.state(SEARCH), wanted.worded(SEARCH), wanted.matching(SEARCH), wanted.first_of_cluster(SEARCH))
    found = select(SEARCH.c.job_id).where(*conditions).limit(COUNTED + 1).subquery()
    columns = [facet.column.label(facet.name) for facet in facets]
    return select(*columns).join(found, found.c.job_id == Job.id).cte("hits").prefix_with("MATERIALIZED")


def _top(facet: _Facet, hits: CTE) -> Select[tuple[str, str, int]]:
    """The most frequent values of one facet among the hits."""
    column = hits.c[facet.name]
    values = select((func.unnest(column) if facet.many else column).label("value")).subquery()
    ranked = (
        select(literal(facet.name).label("facet"), values.c.value, func.count().label("count"))
        .where(values.c.value.is_not(None))
        .group_by(values.c.value)
        .order_by(func.count().desc(), values.c.value)
        .limit(MOST_VALUES)
        .subquery()
    )
    return select(ranked.c.facet, ranked.c.value, ranked.c.count)
