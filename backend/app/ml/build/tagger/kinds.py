"""Learn to tell a soft skill from a hard one by its words: a logistic regression on the mean of their rows."""

from collections.abc import Iterator, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from app.ml.build.tagger.export import Shipped
from app.ml.build.tagger.gold import Sentence
from app.ml.lexicon.concepts import lexicon
from app.ml.tagger.decode import spans_of
from app.ml.tagger.model import Tagger
from app.ml.tagger.words import TOKEN
from app.ml.text.types import SkillKind

_MOST_WORDS = 6


def kind_arrays(tagger: Tagger, soft: Sequence[Sentence], known: Sequence[Sentence]) -> tuple[Shipped, float]:
    """Return what tells soft from hard, and the mean share of each that is told rightly.

    Learnt from marked soft skills, marked knowledge, and the names of the lexicon by their kind; the share is in per
    cent, of five-fold cross-validation.
    """
    examples = {tuple(word.lower() for word in phrase): False for phrase in _phrases(known, "knowledge")}
    examples |= {tuple(word.lower() for word in phrase): True for phrase in _phrases(soft, "soft")}
    for skill in lexicon():
        if skill.kind is not SkillKind.LANGUAGE and (words := TOKEN.findall(skill.name))[_MOST_WORDS:] == []:
            examples[tuple(word.lower() for word in words)] = skill.kind is SkillKind.SOFT
    rows = np.stack([tagger.rows(words).mean(0) for words in examples])
    is_soft = np.array(list(examples.values()))
    model = LogisticRegression(C=0.3, class_weight="balanced", max_iter=2000, random_state=0)
    guessed = cross_val_predict(model, rows, is_soft, cv=5)
    model.fit(rows, is_soft)
    score = 50 * float(guessed[is_soft].mean() + (~guessed[~is_soft]).mean())
    return {"kind.matrix": model.coef_[0].astype(np.float32), "kind.row": model.intercept_.astype(np.float32)}, score


def _phrases(sentences: Sequence[Sentence], style: str) -> Iterator[tuple[str, ...]]:
    for sentence in sentences:
        for start, end in spans_of(list(sentence.tags[style])):
            yield tuple(token for word in sentence.words[start:end] for token in TOKEN.findall(word))
