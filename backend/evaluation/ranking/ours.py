"""Our own scores, as the product computes them: facts of the CV and of the posting, the factors, their weights."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import numpy as np

from app.jobs.types import JobFacts, ScoringRow
from app.matching.columns import posting_table
from app.matching.corpus.keeping import LEAST_TEXTS
from app.matching.corpus.rarity import Rarity
from app.matching.corpus.statistics import Corpus
from app.matching.explaining import scored
from app.matching.postings import PostingTable
from app.matching.scoring import Weighed
from app.matching.snapshot import profile_facts
from app.matching.weights import Weights, default_weights
from app.ml.closeness.learning import fit
from evaluation.ranking.people import TODAY
from evaluation.ranking.types import FloatArray, Person


def ours(people: Sequence[Person], facts: Sequence[JobFacts]) -> FloatArray:
    """The scores (people, offers) in tenths of a point, with the weights as shipped."""
    weighed = weighed_of(people, table_of(facts), default_weights())
    return np.array([one.tenths for one in weighed], dtype=np.float64)


def weighed_of(people: Sequence[Person], table: PostingTable, weights: Weights) -> list[Weighed]:
    """The scores of each person for all postings, with the answer of each factor."""
    return [scored(profile_facts(who.snapshot), table, weights) for who in people]


def table_of(facts: Sequence[JobFacts], as_of: date = TODAY) -> PostingTable:
    """The postings as columns, with statistics of these postings as the nightly count would make them."""
    rows = [fact.row for fact in facts]
    return posting_table(rows, corpus_of(rows), as_of)


def corpus_of(rows: Sequence[ScoringRow]) -> Corpus:
    """What the nightly count would make of these postings."""
    rarity = Rarity(len(rows), Counter(skill_id for row in rows for skill_id in set(row.skill_ids)))
    texts = sorted({row.terms for row in rows if row.terms})
    return Corpus(rarity, fit(texts)) if len(texts) >= LEAST_TEXTS else Corpus(rarity)
