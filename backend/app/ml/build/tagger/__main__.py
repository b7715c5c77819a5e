"""`python -m app.ml.build.tagger DATA_FOLDER` trains the tagger anew and registers it; some minutes on one core."""

import sys
from pathlib import Path

import numpy as np

from app.ml.build.tagger.corpus import boards, health, sentences
from app.ml.build.tagger.export import shipped
from app.ml.build.tagger.gold import STYLES, Sentence, read_gold
from app.ml.build.tagger.kinds import kind_arrays
from app.ml.build.tagger.learn import Material, Plan, train
from app.ml.build.tagger.network import Encoded
from app.ml.build.tagger.vectors import vocabulary, word_vectors
from app.ml.registry import register
from app.ml.tagger.model import MODEL, Tagger
from app.ml.tagger.words import features_of, hashed

VERSION = "1.0"
PLAN = Plan(width=96, depth=4, epochs=12)
DATA = (
    "SkillSpan train (MIT; CC BY 4.0)",
    "Green train (CC BY 4.0)",
    "Sayfullina train (MIT repository)",
    "unlabelled postings of public boards, for word vectors alone",
)


def main(data: Path) -> None:
    """Learn word vectors, then the network, then what tells soft from hard; register what is shipped."""
    gold = {folder: read_gold(data / "gold" / folder / "train.json") for folder in _folders()}
    unmarked = [*sentences(boards(data)), *sentences(health(data))]
    texts = [*unmarked, *(sentence.tokens for one in gold.values() for sentence in one)]
    words = vocabulary(texts)
    vectors = word_vectors(texts, words)
    number = {word: place for place, word in enumerate(words)}
    material = [
        Material([encoded(sentence, number) for sentence in one], _styles(folder)) for folder, one in gold.items()
    ]
    *_, weights = train(material, vectors, PLAN)
    arrays = shipped(weights, words)
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


def encoded(sentence: Sentence, number: dict[str, int]) -> Encoded:
    """Return a sentence in numbers; a word without a vector has the number after the last."""
    features = [features_of(token) for token in sentence.tokens]
    return Encoded(
        np.array([hashed(one) for one in features]),
        np.array([number.get(one.norm, len(number)) for one in features]),
        {style: np.array(sentence.labels(style)) for style in sentence.tags},
    )


def _folders() -> list[str]:
    return list(dict.fromkeys(folder for folder, _ in STYLES.values()))


def _styles(folder: str) -> tuple[str, ...]:
    return tuple(style for style, (home, _) in STYLES.items() if home == folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
