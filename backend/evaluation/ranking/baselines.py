"""What ours is compared with: the usual ways to compare the words of a CV with those of a posting."""

from collections.abc import Sequence

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from evaluation.ranking.types import FloatArray

# BM25: how soon a word's repetition stops counting, and how much long documents are held back.
K1, B = 2.0, 0.75


def tfidf(queries: Sequence[str], documents: Sequence[str]) -> FloatArray:
    """The cosine of TF-IDF vectors, (queries, documents); English stop words are left out."""
    terms = TfidfVectorizer(stop_words="english")
    found = terms.fit_transform(documents)
    return _dense(terms.transform(queries) @ found.T)


def bm25(queries: Sequence[str], documents: Sequence[str]) -> FloatArray:
    """Okapi BM25, (queries, documents): every word of the query, as often as it stands there, which suits long ones."""
    terms = CountVectorizer(stop_words="english")
    counts = sparse.csr_array(terms.fit_transform(documents), dtype=np.float64)
    asked = sparse.csr_array(terms.transform(queries), dtype=np.float64)
    return _dense(asked @ bm25_weights(counts).T)


def bm25_weights(counts: sparse.csr_array, k1: float = K1, b: float = B) -> sparse.csr_array:
    """The weight of each word of each document, from its counts (documents, words)."""
    rows, size = counts.shape
    lengths = counts.sum(axis=1)
    holding = np.bincount(counts.indices, minlength=size)
    rare = np.log(1 + (rows - holding + 0.5) / (holding + 0.5))
    owners = np.repeat(np.arange(rows), np.diff(counts.indptr))
    held_back = k1 * (1 - b + b * lengths[owners] / max(lengths.mean(), 1e-9))
    weights = rare[counts.indices] * counts.data * (k1 + 1) / (counts.data + held_back)
    return sparse.csr_array((weights, counts.indices, counts.indptr), shape=counts.shape)


def overlap(people: Sequence[str], offers: Sequence[str]) -> FloatArray:
    """The share of a posting's keywords that stand in the CV, (people, offers)."""
    terms = CountVectorizer(stop_words="english", binary=True)
    asked = sparse.csr_array(terms.fit_transform(offers), dtype=np.float64)
    held = sparse.csr_array(terms.transform(people), dtype=np.float64)
    shares: FloatArray = _dense(held @ asked.T) / np.maximum(asked.sum(axis=1), 1)[None, :]
    return shares


def _dense(product: sparse.csr_array | sparse.csr_matrix) -> FloatArray:
    dense: FloatArray = np.asarray(product.todense(), dtype=np.float64)
    return dense
