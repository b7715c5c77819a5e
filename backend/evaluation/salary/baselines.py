"""What anybody would do first: one median for all, the median of the same title, a ridge on TF-IDF."""

from collections import defaultdict
from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline

Pays = NDArray[np.float64]

QUARTILES = (0.25, 0.5, 0.75)


def of_title(titles: Sequence[Hashable], pays: Pays, asked: Sequence[Hashable]) -> Pays:
    """Return the quartiles of pay of the same title for each asked one, those of all where it was never seen."""
    found: dict[Hashable, list[float]] = defaultdict(list)
    for title, pay in zip(titles, pays, strict=True):
        found[title].append(float(pay))
    of_each = {title: np.quantile(paid, QUARTILES) for title, paid in found.items()}
    of_all = np.quantile(pays, QUARTILES)
    return np.stack([of_each.get(title, of_all) for title in asked])


def of_all(pays: Pays, asked: int) -> Pays:
    """Return the quartiles of all pay, once for each asked."""
    return np.tile(np.quantile(pays, QUARTILES), (asked, 1))


def of_ridge(texts: Sequence[str], pays: Pays, asked: Sequence[str]) -> Pays:
    """Return what a ridge on TF-IDF of title and text gives, everything as scikit-learn comes."""
    pipeline = make_pipeline(TfidfVectorizer(min_df=2), Ridge(solver="sparse_cg", tol=1e-3))
    found: Pays = pipeline.fit(texts, pays).predict(asked)
    return found
