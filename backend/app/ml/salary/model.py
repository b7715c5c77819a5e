"""A trained model of one currency: words and what they add to the logarithm of pay, as plain arrays."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.ml.salary.features import Document

Floats = NDArray[np.float32]
Numbers = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one kind: their numbers (rising), in how many postings each stood, and what each adds.

    `pay` adds to the logarithm of pay, `spread` to the logarithm of how far pay lies from what is expected.
    """

    words: Numbers
    postings: Numbers
    pay: Floats
    spread: Floats


@dataclass(frozen=True, slots=True)
class Expected:
    """The logarithm of pay, and the size of its usual error."""

    log_pay: float
    spread: float


@dataclass(frozen=True, slots=True)
class SalaryModel:
    """One currency; `rows` counts the postings it was trained on.

    `errors` are the quartiles of errors on postings that were held out, in units of their spread (25, 50, 75 %);
    above `widest`, a spread by family of occupations, nothing is said; `error` is the mean absolute error held out, in
    units of the currency.
    """

    currency: str
    rows: int
    kinds: Mapping[str, Vocabulary]
    base: Expected
    errors: tuple[float, float, float]
    widest: Mapping[str, float]
    error: float


# Stands in `widest` for all families that are not named there, and for titles of no family.
EVERY_FAMILY = ""
# By currency; one artefact holds all.
SalaryModels = Mapping[str, SalaryModel]


def expected(model: SalaryModel, words: Document) -> Expected:
    """Return what a model expects of the words of a position."""
    pay, spread = model.base.log_pay, model.base.spread
    for kind, known in model.kinds.items():
        weights, places = _weighed(known, words[kind], model.rows)
        pay += float(weights @ known.pay[places].astype(np.float64))
        spread += float(weights @ known.spread[places].astype(np.float64))
    return Expected(pay, float(np.exp(spread)))


def _weighed(known: Vocabulary, words: Numbers, rows: int) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """Return the weights (TF-IDF, of length 1) and places in the vocabulary of the words that are known."""
    distinct, times = np.unique(words, return_counts=True)
    places, found = found_in(known, distinct)
    rarity = np.log((1 + rows) / (1 + known.postings[places].astype(np.float64))) + 1
    weights = (1 + np.log(times[found])) * rarity
    length = np.sqrt((weights * weights).sum())
    return (weights / length if length else weights), places


def found_in(known: Vocabulary, words: Numbers) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Return the places of those words that a vocabulary knows, and which of the words these are."""
    if not len(known.words):
        return np.zeros(0, np.intp), np.zeros(len(words), np.bool_)
    places = np.minimum(np.searchsorted(known.words, words), len(known.words) - 1)
    found = known.words[places] == words
    return places[found], found
