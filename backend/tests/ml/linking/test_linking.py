"""Phrases and sentences are invented; the skills are those of ESCO."""

import numpy as np
import pytest

from app.ml.label_index import pack_labels, unpack_labels
from app.ml.linking import SURE, link, link_sentence
from app.ml.linking.sentences import runs_of
from app.ml.vectors import dimensions, embed, packed, unpacked


@pytest.mark.parametrize(
    ("phrase", "label"),
    [
        ("Java", "Java (computer programming)"),
        ("JavaScript", "JavaScript"),
        ("SQL", "SQL"),
        ("bookkeeping regulations", "bookkeeping regulations"),
        ("project management", "project management"),
        ("handling customer complaints", "handle customer complaints"),
        ("administering medication", "administer prescribed medication"),
        ("managing budgets", "manage budgets"),
        ("lesson planning", "prepare lesson content"),
        ("wound dressing", "carry out wound care"),
        ("install sockets", "install electricity sockets"),
        ("preparing tax returns", "prepare tax returns forms"),
    ],
)
def test_a_phrase_finds_its_skill_among_the_first_five(phrase: str, label: str) -> None:
    assert label in [one.label for one in link(phrase)]


@pytest.mark.parametrize("phrase", ["", "   ", "qzxv", "%%%"])
def test_a_phrase_without_words_finds_nothing_sure(phrase: str) -> None:
    assert all(one.score < SURE for one in link(phrase))


def test_a_name_said_as_it_stands_is_sure() -> None:
    assert link("manage budgets")[0].score >= SURE
    assert link("something to do with ducks")[0].score < SURE


def test_the_words_around_a_phrase_may_count() -> None:
    alone, among = link("models", 1), link("models", 1, "train machine learning models on large data sets")
    assert alone
    assert among
    assert alone != among


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("You write SQL and JavaScript every day.", {"SQL", "JavaScript"}),
        ("We need someone who can manage budgets and keep records of customer interaction.",
         {"manage budgets", "keep records of customer interaction"}),
        ("Our nurses administer prescribed medication and work well in teams.",
         {"administer prescribed medication", "work in teams"}),
    ],
)  # fmt: skip
def test_a_sentence_finds_each_of_its_skills(sentence: str, labels: set[str]) -> None:
    found = link_sentence(sentence)
    assert labels <= {one.label for one in found}
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_an_empty_sentence_has_no_skills() -> None:
    assert link_sentence("") == ()
    assert link_sentence("and of the") == ()


def test_runs_neither_begin_nor_end_with_words_that_say_nothing() -> None:
    runs = runs_of("You will plan the work of a team; and SQL")
    assert "plan the work" in runs
    assert "SQL" in runs
    assert not any(run.startswith("the ") or run.endswith(" of") for run in runs)


def test_vectors_have_unit_length_and_near_meanings_near_directions() -> None:
    nurse, nurses, engine = embed(["nursing care", "care by nurses", "diesel engine"])
    assert nurse.shape == (dimensions(),)
    assert np.linalg.norm(nurse) == pytest.approx(1, abs=1e-5)
    assert nurse @ nurses > nurse @ engine + 0.2
    assert not embed(["???"]).any()
    assert embed(["unheardofwordle"]).any()


def test_packing_keeps_directions() -> None:
    vectors = embed(["plan budgets", "weld pipes"])
    restored = unpacked(*packed(vectors))
    assert np.abs(restored - vectors).max() < 0.01


def test_an_index_of_labels_weighs_rare_words_more() -> None:
    index = unpack_labels(pack_labels([[["manage", "staff"], ["lead", "staff"]], [["manage", "budget"]], [["manage"]]]))
    likeness = index.likeness(["manage", "budget"])
    assert likeness.argmax() == 1
    assert likeness[1] == pytest.approx(1, abs=1e-5)
    assert not index.likeness(["unknown"]).any()
