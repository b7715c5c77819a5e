"""One set measured: our estimates and the baselines on the same held-out postings."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from app.ml.salary.features import Document, core, document, without_amounts
from app.ml.salary.model import SalaryModel, expected
from app.ml.salary.predicting import predict, quartiles
from app.ml.salary.training import train
from app.ml.salary.types import PaidPosting, SalaryEstimate, SalaryQuestion
from evaluation.salary import baselines
from evaluation.salary.splits import Places, Plan, held_out

Pays = NDArray[np.float64]


@dataclass(slots=True)
class Measured:
    """Held-out pay, and the quartiles that each method gives for it; `answered` where ours does not abstain."""

    stated: list[Pays] = field(default_factory=list)
    answered: list[NDArray[np.bool_]] = field(default_factory=list)
    methods: dict[str, list[Pays]] = field(default_factory=dict)

    def error(self, method: str, *, answered: bool = False) -> float:
        """The mean absolute error of a method, in units of the currency."""
        errors = np.abs(self._of(method)[:, 1] - np.concatenate(self.stated))
        return float(errors[np.concatenate(self.answered)].mean() if answered else errors.mean())

    def pinball(self, method: str) -> float:
        """The pinball loss of a method, the mean of its three quartiles, in units of the currency."""
        missed = np.concatenate(self.stated)[:, None] - self._of(method)
        shares = np.asarray(baselines.QUARTILES)
        return float(np.maximum(shares * missed, (shares - 1) * missed).mean())

    def covered(self, method: str) -> float:
        """The share of pay between the outer quartiles, per cent."""
        stated, found = np.concatenate(self.stated), self._of(method)
        return 100 * float(((stated >= found[:, 0]) & (stated <= found[:, 2])).mean())

    @property
    def share_answered(self) -> float:
        """The share of postings that get an answer, per cent."""
        return 100 * float(np.concatenate(self.answered).mean())

    @property
    def asked(self) -> int:
        """How many postings were held out."""
        return len(np.concatenate(self.stated))

    def _of(self, method: str) -> Pays:
        return np.concatenate(self.methods[method])


OURS, WITHOUT_TEXT = "ours", "ours without text and source facts"
ALL, TITLE, TITLE_ALIKE, RIDGE = "one median", "median by title", "median by title as we read it", "ridge on TF-IDF"


def measure(plan: Plan, rows: Sequence[PaidPosting]) -> Measured:
    """Learn from a part of the rows, ask the others; in turn for each part of the plan."""
    full = _documents([row.question for row in rows])
    short = [replace(row, question=replace(row.question, text="", facts={})) for row in rows]
    brief = _documents([row.question for row in short])
    found = Measured()
    for learnt, asked in held_out(plan, rows):
        pays = np.asarray([rows[place].pay for place in learnt])
        found.stated.append(np.asarray([rows[place].pay for place in asked]))
        model = train([rows[place] for place in learnt], plan.currency, [full[place] for place in learnt])
        lesser = train([short[place] for place in learnt], plan.currency, [brief[place] for place in learnt])
        found.answered.append(_answered(model, [rows[place].question for place in asked], [full[p] for p in asked]))
        methods = {OURS: _quartiles(model, full, asked), WITHOUT_TEXT: _quartiles(lesser, brief, asked)}
        methods |= _baselines(rows, pays, learnt, asked)
        for method, quartered in methods.items():
            found.methods.setdefault(method, []).append(quartered)
    return found


def _documents(questions: Sequence[SalaryQuestion]) -> list[Document]:
    """Return the words of each; who says the same in a few words, as in a survey, is read once."""
    made: dict[str, Document] = {}
    return [made.get(key := repr(one)) or made.setdefault(key, document(one)) for one in questions]


def _quartiles(model: SalaryModel, documents: Sequence[Document], asked: Places) -> Pays:
    seen: dict[int, tuple[float, float, float]] = {}
    for place in asked:
        words = documents[place]
        if id(words) not in seen:
            seen[id(words)] = quartiles(model, expected(model, words))
    return np.asarray([seen[id(documents[place])] for place in asked])


def _answered(
    model: SalaryModel, questions: Sequence[SalaryQuestion], documents: Sequence[Document]
) -> NDArray[np.bool_]:
    seen: dict[int, bool] = {}
    for question, words in zip(questions, documents, strict=True):
        if id(words) not in seen:
            answer = predict({model.currency: model}, question, words)
            seen[id(words)] = isinstance(answer, SalaryEstimate)
    return np.asarray([seen[id(words)] for words in documents])


def _baselines(rows: Sequence[PaidPosting], pays: Pays, learnt: Places, asked: Places) -> dict[str, Pays]:
    questions = [row.question for row in rows]
    named = [question.title.strip().casefold() for question in questions]
    read = [core(question) for question in questions]
    texts = [without_amounts(f"{question.title}\n{question.text}") for question in questions]
    ridge = baselines.of_ridge([texts[p] for p in learnt], pays, [texts[p] for p in asked])
    return {
        ALL: baselines.of_all(pays, len(asked)),
        TITLE: baselines.of_title([named[p] for p in learnt], pays, [named[p] for p in asked]),
        TITLE_ALIKE: baselines.of_title([read[p] for p in learnt], pays, [read[p] for p in asked]),
        RIDGE: np.repeat(ridge[:, None], 3, axis=1),
    }
