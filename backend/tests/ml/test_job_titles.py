"""A table of invented titles over all trades, and the project's own names of occupations."""

import csv
from pathlib import Path

import pytest

from app.ml.occupations import nearest, occupation_of
from app.ml.occupations.aliases import labels_beside
from app.ml.occupations.index import occupations
from app.ml.text.folding import squeeze
from app.ml.text.tables import rows
from app.ml.titles.reading import read_title
from app.ml.titles.words import normalise

_NONE = "-"
_NOT_ASKED = "?"
_MAY_BE_NONE = "~"


def _table() -> list[dict[str, str]]:
    lines = Path(__file__).with_name("job_titles.tsv").read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


_TITLES = _table()
_READ = [row for row in _TITLES if not row["occupation"].startswith(_MAY_BE_NONE)]


def _shown(title: str) -> str:
    found = occupation_of(title)
    return found[0].label if found else _NONE


@pytest.mark.parametrize("row", _READ, ids=lambda row: row["title"])
def test_a_title_is_read_as_a_person_reads_it(row: dict[str, str]) -> None:
    assert _shown(row["title"]) in row["occupation"].split("|"), nearest(row["title"], 2)
    facts = read_title(row["title"])
    if row["seniority"] != _NOT_ASKED:
        assert (facts.seniority or _NONE) == row["seniority"]
    if row["specialisation"] != _NOT_ASKED:
        assert (facts.specialisation or _NONE) == row["specialisation"]


def test_of_hard_titles_an_occupation_that_is_shown_is_right_nine_times_of_ten() -> None:
    asked = [row for row in _TITLES if row["occupation"].startswith(_MAY_BE_NONE)]
    shown = [(row, label) for row in asked if (label := _shown(row["title"])) != _NONE]
    wrong = [(row["title"], label) for row, label in shown if label not in row["occupation"][1:].split("|")]
    assert len(shown) >= len(asked) * 0.5
    assert len(wrong) <= len(shown) * 0.1, wrong


def test_every_expected_occupation_is_one_of_esco() -> None:
    labels = {*occupations().labels, _NONE}
    for row in _TITLES:
        assert labels.issuperset(row["occupation"].removeprefix(_MAY_BE_NONE).split("|")), row["title"]


class TestAliases:
    def test_each_stands_for_a_preferred_label(self) -> None:
        assert {row["label"] for row in rows("title_aliases")} <= set(occupations().labels)

    def test_none_stands_twice_and_none_has_two_meanings(self) -> None:
        names = [squeeze(row["alias"]) for row in rows("title_aliases")]
        assert len(set(names)) == len(names)
        meanings: dict[frozenset[str], set[str]] = {}
        for row in rows("title_aliases"):
            meanings.setdefault(frozenset(normalise(row["alias"])), set()).add(row["label"])
        assert [words for words, labels in meanings.items() if not words or len(labels) > 1] == []

    def test_none_is_the_preferred_label_of_another_occupation(self) -> None:
        preferred = {squeeze(label): label for label in occupations().labels}
        preferred_words = {frozenset(normalise(label)): label for label in occupations().labels}
        for row in rows("title_aliases"):
            assert preferred.get(squeeze(row["alias"]), row["label"]) == row["label"], row["alias"]
            words = frozenset(normalise(row["alias"]))
            assert preferred_words.get(words, row["label"]) == row["label"], row["alias"]

    def test_each_is_a_further_label_of_its_occupation(self) -> None:
        index = occupations()
        for place, own in enumerate(labels_beside(index.labels)):
            for words in own:
                scores = index.index.best(*index.index.by_label(words))
                assert scores[place] == pytest.approx(1.0, abs=1e-4)

    @pytest.mark.parametrize(
        ("title", "label"),
        [
            ("Softwareentwickler:in Java", "software developer"),
            ("Deputy Care Home Manager", "elderly home manager"),
            ("Band 6 Physiotherapist", "physiotherapist"),
            ("Infirmière de bloc H/F", "nurse responsible for general care"),
        ],
    )
    def test_level_gender_and_field_beside_one_do_not_hide_it(self, title: str, label: str) -> None:
        assert _shown(title) == label

    @pytest.mark.parametrize("title", ["Nurse Recruiter", "Software Engineer Recruiter", "Delivery Driver Recruiter"])
    def test_one_that_stands_before_another_calling_is_not_meant(self, title: str) -> None:
        assert _shown(title) not in {
            "nurse responsible for general care",
            "software developer",
            "car and van delivery driver",
        }
