"""Ours and the baselines on the same queries and documents, as figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from evaluation.ranking import baselines
from evaluation.ranking.formula import formula
from evaluation.ranking.measures import DEPTH, average_precision, ndcg, ordered
from evaluation.ranking.ours import ours
from evaluation.ranking.readings import facts_of_all
from evaluation.ranking.types import FloatArray, Judged
from evaluation.task import Figure

OURS = "ours"
NDCG, MAP = f"nDCG@{DEPTH}", "MAP"
# What ours is to gain over the best baseline.
GOAL = 15.0


@dataclass(frozen=True)
class Measured:
    """What each method gives for each query: nDCG and average precision by method and query."""

    judged: Judged
    values: Mapping[str, Mapping[str, tuple[float, float]]]

    @cached_property
    def queries(self) -> Sequence[str]:
        """The queries that something is right for."""
        return list(self.values[OURS])

    def means(self, method: str, queries: Sequence[str]) -> tuple[float, float]:
        """The mean nDCG and the mean average precision of a method over some queries."""
        found = np.array([self.values[method][query] for query in queries])
        return float(found[:, 0].mean()), float(found[:, 1].mean())


def measured(judged: Judged) -> Measured:
    """Put everything in order by every method."""
    people = [who.id for who in judged.people]
    offers = [offer.id for offer in judged.offers]
    asking, asked = (people, offers) if judged.asking == "people" else (offers, people)
    places = {id_: place for place, id_ in enumerate(asking)}
    values: dict[str, dict[str, tuple[float, float]]] = {}
    for method, scores in _scores(judged).items():
        values[method] = {}
        for query, gains in judged.gains.items():
            if any(gain > 0 for gain in gains.values()):
                order = ordered(scores[places[query]], asked)
                values[method][query] = ndcg(order, gains), average_precision(order, gains)
    return Measured(judged, values)


def averaged(results: Sequence[Measured]) -> Measured:
    """The mean of several measurements of the same queries on different documents."""
    first = results[0]
    values = {
        method: {query: _mean([result.values[method][query] for result in results]) for query in found}
        for method, found in first.values.items()
    }
    return Measured(first.judged, values)


def _mean(values: Sequence[tuple[float, float]]) -> tuple[float, float]:
    first, second = np.mean(values, axis=0).tolist()
    return first, second


def _scores(judged: Judged) -> dict[str, FloatArray]:
    """The scores by method, (queries, documents)."""
    facts = facts_of_all(judged.offers)
    cvs, postings = [who.text for who in judged.people], [offer.text for offer in judged.offers]
    by_people = judged.asking == "people"
    queries, documents = (cvs, postings) if by_people else (postings, cvs)
    both = {
        OURS: ours(judged.people, facts),
        "keyword overlap": baselines.overlap(cvs, postings),
        "weighted formula": formula(judged.people, facts),
    }
    return {method: scores if by_people else scores.T for method, scores in both.items()} | {
        "TF-IDF cosine": baselines.tfidf(queries, documents),
        "BM25": baselines.bm25(queries, documents),
    }


def figures(result: Measured, goals: Sequence[str] = ()) -> Iterator[Figure]:
    """The figures of all queries and of each group; groups named in `goals` have the goal."""
    judged = result.judged
    asked = judged.offers if judged.asking == "people" else judged.people
    yield Figure(judged.name, "documents (count)", len(asked), n=len(result.queries), note=judged.note)
    groups = {"all": result.queries, **judged.groups}
    for name, members in groups.items():
        queries = [query for query in members if query in result.values[OURS]]
        if queries:
            yield from _of_group(result, name, queries, GOAL if name in goals else None)


def _of_group(result: Measured, name: str, queries: Sequence[str], goal: float | None) -> Iterator[Figure]:
    data = f"{result.judged.name}, {name}"
    means = {method: result.means(method, queries) for method in result.values}
    for place, measure in enumerate((NDCG, MAP)):
        own = means[OURS][place]
        best = max((method for method in means if method != OURS), key=lambda method: means[method][place])
        for method, found in means.items():
            yield Figure(data, f"{measure}, {method}", 100 * found[place], n=len(queries))
        gain = 100 * (own / means[best][place] - 1) if means[best][place] else 0.0
        yield Figure(data, f"gain in {measure} over the best baseline", gain, goal, n=len(queries), note=best)
