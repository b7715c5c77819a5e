"""`python -m app.ml.build.tagger DATA_FOLDER` trains the tagger anew and registers it; some minutes on one core."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from app.ml.build.tagger.corpus import boards, health, sentences
from app.ml.build.tagger.export import shipped
from app.ml.build.tagger.gold import STYLES, Sentence, read_gold
from app.ml.build.tagger.kinds import kind_arrays
from app.ml.build.tagger.learn import Material, Plan, train
from app.ml.build.tagger.network import Encoded, Network
from app.ml.build.tagger.teach import marked
from app.ml.build.tagger.vectors import vocabulary, word_vectors
from app.ml.registry import register
from app.ml.tagger.model import MODEL, Tagger
from app.ml.tagger.network import Floats
from app.ml.tagger.words import features_of, hashed

VERSION = "1.0"
TEACHER = Plan(width=96, depth=4, epochs=12)
PUPIL = Plan(width=96, depth=4, epochs=4, rate=1e-3, seed=2)
# Sentences of boards and of the health service that the teachers mark, of so many tokens, in these styles.
MARKED = (18_000, 6_000)
FEWEST, LONGEST = 4, 40
TAUGHT = ("skill", "knowledge", "green")
DATA = (
    "SkillSpan train (MIT; CC BY 4.0)",
    "Green train (CC BY 4.0)",
    "Sayfullina train (MIT repository)",
    "unlabelled postings of public boards, for word vectors and as sentences that two teachers mark",
)


def main(data: Path) -> None:
    """Learn word vectors, two teachers, and the network that is shipped; register it."""
    gold = {folder: read_gold(data / "gold" / folder / "train.json") for folder in _folders()}
    board, clinic = list(sentences(boards(data))), list(sentences(health(data)))
    texts = [*board, *clinic, *(sentence.tokens for one in gold.values() for sentence in one)]
    words = vocabulary(texts)
    vectors = word_vectors(texts, words)
    number = {word: place for place, word in enumerate(words)}
    material = [
        Material([encoded(one.tokens, number, one) for one in marked_by_hand], _styles(folder))
        for folder, marked_by_hand in gold.items()
    ]
    teachers = [Network(_trained(material, vectors, replace(TEACHER, seed=seed)), TEACHER.depth) for seed in (0, 1)]
    unmarked = [encoded(tokens, number) for tokens in chosen(board, clinic)]
    more = Material(marked(unmarked, teachers, TAUGHT), TAUGHT)
    arrays = shipped(_trained([*material, more], vectors, PUPIL, teachers[0].weights), words)
    kinds, score = kind_arrays(Tagger(arrays), gold["sayfullina"], gold["skillspan"])
    card = register(
        MODEL,
        arrays | kinds,
        version=VERSION,
        built_by="app.ml.build.tagger",
        description="Phrases of skill and knowledge: a convolutional network with a chain of labels, four styles.",
        data=DATA,
    )
    sys.stdout.write(f"{card.file}: {card.size} bytes, sha256 {card.sha256}; soft from hard {score:.1f} %\n")


def chosen(board: Sequence[list[str]], clinic: Sequence[list[str]]) -> list[list[str]]:
    """Return the unlabelled sentences that the teachers mark: some of each source, none very short or long."""
    random = np.random.default_rng(0)
    found: list[list[str]] = []
    for sentences_of, most in ((board, MARKED[0]), (clinic, MARKED[1])):
        fit = [tokens for tokens in sentences_of if FEWEST <= len(tokens) <= LONGEST]
        found += [fit[place] for place in sorted(random.permutation(len(fit))[:most].tolist())]
    return found


def encoded(tokens: Sequence[str], number: dict[str, int], gold: Sentence | None = None) -> Encoded:
    """Return a sentence in numbers; a word without a vector has the number after the last."""
    features = [features_of(token) for token in tokens]
    return Encoded(
        np.array([hashed(one) for one in features]),
        np.array([number.get(one.norm, len(number)) for one in features]),
        {style: np.array(gold.labels(style)) for style in gold.tags} if gold else {},
    )


def _trained(
    material: Sequence[Material], vectors: Floats, plan: Plan, begin: dict[str, Floats] | None = None
) -> dict[str, Floats]:
    *_, weights = train(material, vectors, plan, begin)
    return weights


def _folders() -> list[str]:
    return list(dict.fromkeys(folder for folder, _ in STYLES.values()))


def _styles(folder: str) -> tuple[str, ...]:
    return tuple(style for style, (home, _) in STYLES.items() if home == folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
