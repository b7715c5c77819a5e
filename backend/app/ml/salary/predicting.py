"""Answer what a position pays in a year, or why that is not known."""

import itertools
from math import exp

import numpy as np

from app.ml.salary.features import WHOLE, Document, bare_title, core, document, family, numbered
from app.ml.salary.model import EVERY_FAMILY, Expected, SalaryModel, SalaryModels, expected, found_in
from app.ml.salary.types import Abstained, SalaryEstimate, SalaryQuestion
from app.ml.titles.words import normalise

# With fewer postings of a title alike nothing is said.
FEWEST = 5


def predict(
    models: SalaryModels, question: SalaryQuestion, words: Document | None = None
) -> SalaryEstimate | Abstained:
    """Return the quartiles of yearly pay in the question's currency, or the reason for saying nothing.

    `words` is the question's document where it was made before.
    """
    model = models.get(question.currency)
    if model is None:
        return Abstained("currency", question.currency)
    alike = titles_alike(model, question)
    if alike < FEWEST:
        return Abstained("few" if alike else "title", question.currency, alike)
    found = expected(model, words or document(question))
    widest = model.widest.get(family(question), model.widest[EVERY_FAMILY])
    if found.spread > widest:
        return Abstained("wide", question.currency, alike)
    p25, p50, p75 = quartiles(model, found)
    return SalaryEstimate(round(p25), round(p50), round(p75), question.currency, alike, 1 - found.spread / widest)


def quartiles(model: SalaryModel, found: Expected) -> tuple[float, float, float]:
    """Return the quartiles of yearly pay in units of the currency, whether or not they are worth telling."""
    low, middle, high = (exp(found.log_pay + error * found.spread) for error in model.errors)
    return low, middle, high


def titles_alike(model: SalaryModel, question: SalaryQuestion) -> int:
    """Return how many postings of the training set have this occupation, or else two words of the title in a row, or
    else the rarest of its words that is known.
    """
    words = normalise(bare_title(question))
    pairs = list(map("_".join, itertools.pairwise(words)))
    whole = _postings(model, [WHOLE + core(question)])
    return max([*whole, *_postings(model, pairs), min(_postings(model, list(words)), default=0)])


def _postings(model: SalaryModel, words: list[str]) -> list[int]:
    known = model.kinds["title"]
    places, _ = found_in(known, np.asarray([numbered(word) for word in words], np.uint32))
    return [int(count) for count in known.postings[places]]
