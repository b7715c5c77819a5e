"""Training the tagger: gold is read as it is marked, gradients are right, and a pattern is learnt."""

import json
from pathlib import Path

import numpy as np
import pytest

from app.ml.build.tagger.chain import Target, chain_loss, one_path
from app.ml.build.tagger.corpus import plain, sentences
from app.ml.build.tagger.export import shipped
from app.ml.build.tagger.gold import Sentence, read_gold
from app.ml.build.tagger.learn import Material, Plan, train
from app.ml.build.tagger.network import Batch, Encoded, Network, new_weights
from app.ml.build.tagger.teach import marked
from app.ml.build.tagger.vectors import vocabulary, word_vectors
from app.ml.tagger.model import Tagger
from app.ml.tagger.words import features_of, hashed

WORDS = ["prune", "the", "roses", "and", "sweep", "floors", "."]
STEP = 1e-2


def _gold(folder: Path, name: str, **row: list[str]) -> list[Sentence]:
    path = folder / name / "train.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return read_gold(path)


def _encoded(tokens: list[str], style: str, labels: list[int]) -> Encoded:
    rows = np.array([hashed(features_of(token)) for token in tokens])
    number = {word: place for place, word in enumerate(WORDS)}
    return Encoded(rows, np.array([number.get(token, len(WORDS)) for token in tokens]), {style: np.array(labels)})


def test_gold_is_split_as_the_product_splits_words(tmp_path: Path) -> None:
    sentence = _gold(
        tmp_path,
        "skillspan",
        tokens=["Prune", "roses,", "know", "soil/compost", "."],
        tags_skill=["B", "I", "O", "O", "O"],
        tags_knowledge=["O", "O", "O", "B", "O"],
    )[0]
    assert sentence.tokens == ("Prune", "roses", ",", "know", "soil", "/", "compost", ".")
    assert sentence.labels("skill") == [1, 2, 2, 0, 0, 0, 0, 0]
    assert sentence.labels("knowledge") == [0, 0, 0, 0, 1, 2, 2, 0]
    assert sentence.in_words([(0, 2), (4, 7)]) == [(0, 2), (3, 4)]


def test_a_mark_that_goes_on_with_nothing_begins(tmp_path: Path) -> None:
    sentence = _gold(tmp_path, "green", tokens=["lay", "turf"], tags_skill=["O", "I"])[0]
    assert sentence.labels("green") == [0, 1]


def test_sentences_around_one_phrase_know_what_comes_after_it(tmp_path: Path) -> None:
    sentence = _gold(tmp_path, "sayfullina", tokens=["a", "calm", "and", "tidy", "person"], tags_skill=list("OBOOO"))[0]
    assert sentence.labels("soft") == [0, 1, 3, 3, 3]


def test_descriptions_lose_their_markup() -> None:
    assert plain("&lt;p&gt;Prune &amp;amp; sweep&lt;/p&gt;").split() == ["Prune", "&", "sweep"]
    assert list(sentences(iter(["Prune roses.\nPrune roses.\nSweep floors."]))) == [
        ["Prune", "roses", "."],
        ["Sweep", "floors", "."],
    ]


@pytest.mark.parametrize("certain", [True, False], ids=["labels", "shares"])
def test_the_loss_of_a_chain_has_the_gradient_of_its_differences(*, certain: bool) -> None:
    random = np.random.default_rng(3)
    scores = random.standard_normal((2, 4, 3))
    moves, opening = random.standard_normal((3, 3)), random.standard_normal(3)
    mask = np.array([[1.0, 1, 1, 1], [1, 1, 0, 0]])
    target = one_path(np.array([[0, 1, 2, 0], [1, 2, 0, 0]]), mask, 3)
    if not certain:
        other = one_path(np.array([[1, 0, 0, 1], [0, 1, 0, 0]]), mask, 3)
        target = Target(0.7 * target.tokens + 0.3 * other.tokens, 0.7 * target.moved + 0.3 * other.moved)
    found = chain_loss(scores, mask, target, moves, opening)
    for array, gradient in ((scores, found.scores), (moves, found.moves), (opening, found.opening)):
        for place in np.ndindex(array.shape):
            array[place] += 1e-4
            more = chain_loss(scores, mask, target, moves, opening).loss
            array[place] -= 2e-4
            less = chain_loss(scores, mask, target, moves, opening).loss
            array[place] += 1e-4
            assert gradient[place] == pytest.approx((more - less) / 2e-4, abs=1e-4)


def test_the_network_has_the_gradient_of_its_differences() -> None:
    vectors = np.random.default_rng(1).standard_normal((len(WORDS), 6)).astype(np.float32)
    weights = new_weights(vectors, 8, 2, seed=5)
    network = Network(weights, 2)
    batch = Batch([_encoded(WORDS, "soft", [0, 0, 1, 3, 3, 3, 3]), _encoded(WORDS[:3], "soft", [1, 2, 3])])

    def loss() -> float:
        return network.learn(batch, ("soft",), np.random.default_rng(0), (0.0, 0.0, 0.0))[0]

    _, gradients = network.learn(batch, ("soft",), np.random.default_rng(0), (0.0, 0.0, 0.0))
    random = np.random.default_rng(2)
    for name in ("block0.matrix", "block1.row", "norm0.scale", "context.matrix", "project.matrix", "soft.places"):
        array = weights[name]
        place = tuple(int(random.integers(size)) for size in array.shape)
        array[place] += STEP
        more = loss()
        array[place] -= 2 * STEP
        slope = (more - loss()) / (2 * STEP)
        array[place] += STEP
        # Sums are kept in single precision.
        assert gradients[name][place] == pytest.approx(slope, rel=0.05, abs=2e-3)


def test_a_pattern_is_learnt_and_shipped() -> None:
    vectors = np.random.default_rng(1).standard_normal((len(WORDS), 6)).astype(np.float32)
    marks = [1, 2, 2, 0, 1, 2, 0]
    material = Material([_encoded(WORDS, "green", marks)] * 40, ("green",))
    plan = Plan(width=16, depth=2, epochs=40, rate=1e-2, rates=(0.0, 0.0, 0.0), mean=0.5)
    *_, weights = train([material], vectors, plan)
    tagger = Tagger(shipped(weights, WORDS))
    starts = np.array([0])
    read = tagger.read(tagger.encode(WORDS, starts), starts, "green")
    assert [(phrase.start, phrase.end) for phrase in read] == [(0, 3), (4, 6)]


def test_a_pupil_learns_what_its_teachers_mark() -> None:
    vectors = np.random.default_rng(1).standard_normal((len(WORDS), 6)).astype(np.float32)
    by_hand = [_encoded(WORDS, "green", [1, 2, 2, 0, 1, 2, 0])] * 40
    plan = Plan(width=16, depth=2, epochs=40, rate=1e-2, rates=(0.0, 0.0, 0.0), mean=0.5)
    *_, teacher = train([Material(by_hand, ("green",))], vectors, plan)
    unmarked = [Encoded(one.rows, one.vector, {}) for one in (by_hand[0], _encoded(WORDS[:4], "green", [0] * 4))] * 20
    taught = marked(unmarked, [Network(teacher, 2)] * 2, ("green",))
    assert [len(one.shares["green"].tokens) for one in taught[:2]] == [7, 4]
    assert taught[0].shares["green"].tokens.argmax(1).tolist() == [1, 2, 2, 0, 1, 2, 0]
    assert taught[0].shares["green"].tokens.sum(1) == pytest.approx(np.ones(7), abs=1e-3)
    assert taught[0].shares["green"].moved.sum() == pytest.approx(6, abs=1e-2)
    *_, weights = train([Material(taught, ("green",))], vectors, plan)
    tagger, starts = Tagger(shipped(weights, WORDS)), np.array([0])
    read = tagger.read(tagger.encode(WORDS, starts), starts, "green")
    assert [(phrase.start, phrase.end) for phrase in read] == [(0, 3), (4, 6)]


def test_words_in_the_same_places_have_like_vectors() -> None:
    texts = [f"please {verb} the {noun} now".split() for verb in ("prune", "water") for noun in ("roses", "hedge")] * 20
    texts += [["our", "office", "closes", "on", "friday"]] * 40
    words = vocabulary(texts)
    vectors = word_vectors(texts, words)
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    alike = {word: float(unit[words.index("prune")] @ unit[words.index(word)]) for word in ("water", "office")}
    assert alike["water"] > alike["office"]
