"""The tagger: what it sees of words, how it decodes, and what the shipped model finds in invented sentences."""

from itertools import pairwise, product

import numpy as np
import pytest

from app.ml.registry import card
from app.ml.tagger.decode import best_path, spans_of
from app.ml.tagger.model import MODEL, Tagger, tagger
from app.ml.tagger.read import tag_sentences
from app.ml.tagger.trim import bare, worth
from app.ml.tagger.words import ROWS, TOKEN, features_of, hashed, shape_of


def _phrases(sentence: str, style: str) -> list[str]:
    tokens = TOKEN.findall(sentence)
    return [" ".join(tokens[start:end]) for start, end in tag_sentences([tokens], style)[0]]


def test_words_are_seen_by_form_ends_and_shape() -> None:
    assert features_of("Python3")[:3] == ("python0", "pyt", "on0")
    assert shape_of("Python3") == "Xxxd"
    assert shape_of("NHS") == "XX"
    assert all(place < sum(ROWS.values()) for place in hashed(features_of("anything")))
    assert hashed(features_of("manage")) == hashed(features_of("manage"))


@pytest.mark.parametrize("length", [1, 2, 5])
def test_the_best_path_is_the_best_of_all_paths(length: int) -> None:
    random = np.random.default_rng(length)
    scores, moves, opening = (random.standard_normal(shape) for shape in ((length, 3), (3, 3), 3))

    def worth_of(path: tuple[int, ...]) -> float:
        stays = sum(float(scores[place, label]) for place, label in enumerate(path))
        return stays + float(opening[path[0]]) + sum(float(moves[a, b]) for a, b in pairwise(path))

    found = best_path(scores.tolist(), moves.T.tolist(), opening.tolist())
    assert tuple(found) == max(product(range(3), repeat=length), key=worth_of)


def test_no_tokens_have_no_path() -> None:
    assert best_path([], [[0.0]], [0.0]) == []


def test_labels_become_spans() -> None:
    assert spans_of([0, 1, 2, 1, 0, 1]) == [(1, 3), (3, 4), (5, 6)]
    assert spans_of([1, 2, 3, 3]) == [(0, 2)]
    assert spans_of([]) == []


def test_frills_are_no_part_of_a_phrase() -> None:
    words = TOKEN.findall("excellent knowledge of the wine list ,")
    assert bare(words, 0, len(words)) == (4, 6)
    assert bare(words, 0, 3) is None


def test_a_phrase_must_say_more_than_the_names_in_it() -> None:
    words = ["Python", "skills", "coach", "juniors"]
    named = np.array([True, False, False, False])
    assert not worth(words, (0, 2), named)
    assert worth(words, (0, 4), named)


def test_the_shipped_tagger_finds_duties_beyond_the_lexicon() -> None:
    found = _phrases(
        "You will manage stakeholder expectations and coordinate delivery schedules with vendors .", "skill"
    )
    assert any("stakeholder expectations" in phrase for phrase in found)


def test_the_shipped_tagger_finds_what_is_known() -> None:
    assert "Kubernetes" in _phrases("Experience with Kubernetes and Terraform is required .", "knowledge")


def test_the_shipped_tagger_finds_soft_skills() -> None:
    assert "proactive" in _phrases("look for a proactive person to join the team", "soft")[0]


@pytest.mark.parametrize(
    ("phrase", "soft"),
    [
        ("work well under pressure", True),
        ("listen patiently to colleagues", True),
        ("positive attitude", True),
        ("weld steel pipes", False),
        ("prepare monthly budgets", False),
        ("administer medication", False),
    ],
)
def test_soft_skills_are_told_from_hard_ones_by_their_words(phrase: str, *, soft: bool) -> None:
    assert tagger().is_soft(phrase.split()) is soft


def test_a_sentence_is_read_alike_alone_and_among_others() -> None:
    sentences = [
        TOKEN.findall(text)
        for text in (
            "Plan and supervise the work of two apprentices .",
            "",
            "Salary negotiable",
            "You have experience with accounting software and budgets .",
        )
    ]
    for style in tagger().styles:
        together = tag_sentences(sentences, style)
        assert together == [tag_sentences([sentence], style)[0] for sentence in sentences]
    assert tag_sentences([], "skill") == []


def test_a_full_memory_of_words_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _phrases("Lead change in schools and train new teachers .", "skill")
    monkeypatch.setattr("app.ml.tagger.model._MOST_WORDS", 3)
    assert _phrases("Lead change in schools and train new teachers .", "skill") == before


def test_the_card_names_what_it_was_trained_on() -> None:
    assert any("SkillSpan" in one for one in card(MODEL).data)
    assert isinstance(tagger(), Tagger)
