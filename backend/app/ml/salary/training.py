"""Train models of pay; scikit-learn is imported by who trains, never by who asks."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from math import log

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion

from app.ml.salary.features import Document, document, family
from app.ml.salary.model import EVERY_FAMILY, Expected, SalaryModel, SalaryModels, Vocabulary
from app.ml.salary.regression import Design, Doubles, distinct, parts, quantiles
from app.ml.salary.types import PaidPosting

# With fewer postings of a currency there is nothing to learn.
FEWEST_ROWS = 100
# Of more, every second, third ... is left out: all of them teach little more and take a gigabyte.
MOST_ROWS = 60_000
# How much a word has to prove before it counts; the best of them on held-out postings is taken.
_PENALTIES = (0.3, 1.0, 3.0, 10.0)
_SPREAD_PENALTY = 30.0
# An error below this (in logarithms, so per cent) counts as this: who is right by chance is not surely right.
_LEAST_ERROR = 0.02
_QUARTILES = (0.25, 0.5, 0.75)
# This share of held-out postings is answered, those with the least spread; and none whose quartiles are further apart.
# Each family of occupations with so many postings is cut by itself: among nurses, who are paid by scales, the quartiles
# of everybody else are wide.
_ANSWERED, _FURTHEST, _OF_A_FAMILY = 0.8, 2.0, 50
_WORDS: Mapping[str, tuple[int, int]] = {  # in how many postings a word stands at least; how many words are kept
    "title": (2, 20_000), "grams": (2, 20_000), "facts": (2, 12_000), "crossings": (3, 15_000), "text": (3, 25_000),
}  # fmt: skip


class TooFewRows(ValueError):
    """There are not enough postings with pay to learn from."""


def words_in_kinds() -> FeatureUnion:
    """Return the step that weighs words (TF-IDF), each kind on its own."""
    return FeatureUnion([
        (kind, TfidfVectorizer(
            analyzer=partial(_words_of, kind), min_df=least, max_features=most, sublinear_tf=True,
        ))
        for kind, (least, most) in _WORDS.items()
    ])  # fmt: skip


def train(rows: Sequence[PaidPosting], currency: str, documents: Sequence[Document] | None = None) -> SalaryModel:
    """Return the model of a currency from the rows in it, the same for the same rows; raises `TooFewRows`.

    `documents` are those of the rows where they were made before.
    """
    made = documents or [document(row.question) for row in rows]
    kept = [(row, words) for row, words in zip(rows, made, strict=True) if row.question.currency == currency]
    if len(kept) < FEWEST_ROWS:
        raise TooFewRows(f"{len(kept)} postings with pay in {currency}, {FEWEST_ROWS} are needed")
    kept = kept[:: -(-len(kept) // MOST_ROWS)]
    log_pay = np.log([row.pay for row, _ in kept])
    step = words_in_kinds().fit([words for _, words in kept])
    first, of_row = distinct([words for _, words in kept])
    groups = grouped([row for row, _ in kept])
    design = Design(step.transform([kept[place][1] for place in first]), of_row, parts(groups))
    penalty, held_out = _best(design, log_pay)
    errors = log_pay - held_out
    unsure = np.log(np.maximum(np.abs(errors), _LEAST_ERROR))
    pay, spread = design.fit(log_pay, penalty), design.fit(unsure, _SPREAD_PENALTY)
    sizes = np.exp(design.held_out(unsure, _SPREAD_PENALTY))
    low, middle, high = quantiles(errors / sizes, groups, _QUARTILES)
    off = np.abs(np.exp(held_out + middle * sizes) - np.exp(log_pay))
    return SalaryModel(
        currency,
        len(kept),
        _vocabularies(step, len(kept), pay.adds, spread.adds),
        Expected(pay.constant, spread.constant),
        (low, middle, high),
        _widest(sizes, [family(row.question) for row, _ in kept], log(_FURTHEST) / max(high - low, 1e-9)),
        float(off.mean()),
    )


def _widest(sizes: Doubles, families: Sequence[str], furthest: float) -> dict[str, float]:
    """Return the spread above which nothing is said: of all, and of each family with enough postings."""
    named = np.asarray(families)
    asked = [EVERY_FAMILY, *(name for name, count in sorted(Counter(families).items()) if count >= _OF_A_FAMILY)]
    return {
        name: min(float(np.quantile(sizes[named == name] if name else sizes, _ANSWERED)), furthest) for name in asked
    }


def train_all(rows: Sequence[PaidPosting]) -> SalaryModels:
    """Return a model for each currency that has enough rows."""
    counts = Counter(row.question.currency for row in rows)
    return {currency: train([row for row in rows if row.question.currency == currency], currency)
            for currency in sorted(counts) if counts[currency] >= FEWEST_ROWS}  # fmt: skip


def grouped(rows: Sequence[PaidPosting]) -> NDArray[np.intp]:
    """Return a number for each row, the same for rows of the same group."""
    numbers: dict[str, int] = {}
    return np.asarray([
        numbers.setdefault(f"g{row.group}" if row.group else f"r{index}", len(numbers))
        for index, row in enumerate(rows)
    ])  # fmt: skip


def _best(design: Design, target: Doubles) -> tuple[float, Doubles]:
    """Return the penalty that errs least on what is held out, and what it expects of it."""
    tried = [(penalty, design.held_out(target, penalty)) for penalty in _PENALTIES]
    return min(tried, key=lambda one: float(np.abs(one[1] - target).mean()))


def _vocabularies(step: FeatureUnion, rows: int, pay: Doubles, spread: Doubles) -> dict[str, Vocabulary]:
    found: dict[str, Vocabulary] = {}
    start = 0
    for kind, weigher in step.transformer_list:
        words = np.asarray(sorted(weigher.vocabulary_), np.uint32)
        part = slice(start, start + len(words))
        # The weigher keeps rarity alone: the logarithm of rows by postings, one added to each and to it.
        postings = np.rint((1 + rows) / np.exp(weigher.idf_ - 1) - 1).astype(np.uint32)
        found[kind] = Vocabulary(words, postings, pay[part].astype(np.float32), spread[part].astype(np.float32))
        start += len(words)
    return found


def _words_of(kind: str, words: Document) -> list[int]:
    return words[kind].tolist()  # type: ignore[no-any-return]  # numpy says object
