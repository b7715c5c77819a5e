"""`python -m app.ml.build.tagger DATA_FOLDER` trains the tagger anew and registers it; some minutes on one core."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
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

VERSION = "1.1"
TEACHER = Plan(width=96, depth=4, epochs=12)
TEACHERS = 2
PUPIL = Plan(width=96, depth=4, epochs=5, rate=1.5e-3, rates=(0.1, 0.1, 0.1), seed=TEACHERS)
# So many unlabelled sentences of boards and of the health service are marked by the teachers, of so many tokens.
MARKED = (18_000, 6_000)
FEWEST, LONGEST = 4, 40
# In these styles a sentence is marked by teachers where it is not by hand; the others fit their own sentences alone.
TAUGHT = ("skill", "knowledge", "green")
DATA = (
    "SkillSpan train (MIT; CC BY 4.0)",
    "Green train (CC BY 4.0)",
    "Sayfullina train (MIT repository)",
    "unlabelled postings of public boards, for word vectors and as sentences that teachers mark",
)


def main(data: Path) -> None:
    """Learn word vectors, the networks, then what tells soft from hard; register what is shipped."""
    gold = {folder: read_gold(data / "gold" / folder / "train.json") for folder in _folders()}
    unmarked = list(sentences(boards(data))), list(sentences(health(data)))
    texts = [*unmarked[0], *unmarked[1], *(sentence.tokens for one in gold.values() for sentence in one)]
    words = vocabulary(texts)
    vectors = word_vectors(texts, words)
    number = {word: place for place, word in enumerate(words)}
    material = [
        Material([encoded(one.tokens, number, one) for one in by_hand], _styles(folder))
        for folder, by_hand in gold.items()
    ]
    more = [encoded(tokens, number) for tokens in chosen(unmarked, MARKED)]
    arrays = shipped(network_weights(material, more, vectors), words)
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


def network_weights(material: Sequence[Material], unmarked: Sequence[Encoded], vectors: Floats) -> dict[str, Floats]:
    """Return the weights of a pupil, which learns from the marks by hand and from what its teachers say together."""
    teachers = [
        Network(_trained(material, vectors, replace(TEACHER, seed=seed)), TEACHER.depth) for seed in range(TEACHERS)
    ]
    taught = [
        Material(
            marked(one.sentences, teachers, [style for style in TAUGHT if style not in one.styles]),
            tuple(dict.fromkeys((*one.styles, *TAUGHT))),
        )
        for one in (*material, Material(unmarked, ()))
    ]
    return _trained(taught, vectors, PUPIL, teachers[0].weights)


def chosen(sources: Sequence[Sequence[list[str]]], most: Sequence[int]) -> list[list[str]]:
    """Return so many unlabelled sentences of each source, drawn at random, none very short or long."""
    random = np.random.default_rng(0)
    found: list[list[str]] = []
    for source, count in zip(sources, most, strict=True):
        fit = [tokens for tokens in source if FEWEST <= len(tokens) <= LONGEST]
        found += [fit[place] for place in sorted(random.permutation(len(fit))[:count].tolist())]
    return found


def encoded(tokens: Sequence[str], number: Mapping[str, int], gold: Sentence | None = None) -> Encoded:
    """Return a sentence in numbers; a word without a vector has the number after the last."""
    read = [_word(token) for token in tokens]
    return Encoded(
        np.array([rows for rows, _ in read]),
        np.array([number.get(norm, len(number)) for _, norm in read]),
        {style: np.array(gold.labels(style)) for style in gold.tags} if gold else {},
    )


@cache
def _word(token: str) -> tuple[tuple[int, ...], str]:
    features = features_of(token)
    return hashed(features), features.norm


def _trained(
    material: Sequence[Material], vectors: Floats, plan: Plan, begun: Mapping[str, Floats] | None = None
) -> dict[str, Floats]:
    *_, weights = train(material, vectors, plan, begun)
    return weights


def _folders() -> list[str]:
    return list(dict.fromkeys(folder for folder, _ in STYLES.values()))


def _styles(folder: str) -> tuple[str, ...]:
    return tuple(style for style, (home, _) in STYLES.items() if home == folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
