"""The two tasks about CVs, on a folder of invented ones."""

from pathlib import Path

import pytest

from evaluation.cvs.gold import GoldExperience
from evaluation.cvs.reading import missing, read
from evaluation.cvs.scoring import score_gold
from evaluation.invented.gold import gold_of
from evaluation.invented.one_column import dates_right
from evaluation.invented.person import load
from evaluation.task import DataMissing, Figure
from evaluation.tasks.cv_fields import CvFields
from evaluation.tasks.cv_robustness import CvRobustness
from tests.ml.documents import files

NURSE = load("nurse")


class TestScoring:
    def test_a_right_reading_scores_full(self) -> None:
        facts = read(dates_right(NURSE), "cv.pdf").facts
        assert facts is not None
        assert {score.value for score in score_gold(gold_of(NURSE), facts)} == {1.0}

    def test_a_wrong_field_shows(self) -> None:
        facts = read(dates_right(load("electrician")), "cv.pdf").facts
        assert facts is not None
        scores = {score.field: score.value for score in score_gold(gold_of(NURSE), facts)}
        assert scores["contact.email"] == scores["title"] == scores["school"] == 0.0

    def test_gold_keeps_dates_as_they_are(self) -> None:
        first = gold_of(NURSE).experience[0]
        assert first == GoldExperience("Staff Nurse", "Bayou Memorial Hospital", "2019-03", None, dated=True)


class TestReading:
    def test_a_refusal_is_no_crash(self) -> None:
        reading = read(files.pdf("Jane", password="x"), "cv.pdf")
        assert (reading.refused, reading.crash, reading.facts) == ("password_protected", None, None)

    def test_names_what_a_cv_has_and_its_facts_lack(self) -> None:
        reading = read(b"Jane Doe\n\nEducation\n\nWork Experience\n", "cv.txt")
        assert reading.document is not None
        assert reading.facts is not None
        assert list(missing(reading.document, reading.facts)) == ["experience", "education", "skills"]


class TestTasks:
    def test_robustness_counts_refused_files_as_failures(self, tmp_path: Path) -> None:
        folder = tmp_path / "cvs" / "mine"
        folder.mkdir(parents=True)
        (folder / "good.pdf").write_bytes(dates_right(NURSE))
        (folder / "bad.pdf").write_bytes(files.pdf("Jane", password="x"))
        (folder / "empty_minimal.pdf").write_bytes(files.pdf("Jane"))
        figures = {(figure.data, figure.name): figure for figure in CvRobustness().measure(tmp_path)}
        whole = figures["cvs", "whole readings"]
        assert (whole.value, whole.n, whole.met) == (50.0, 2, False)
        assert figures["cvs", "crashes (count)"].value == 0

    def test_robustness_says_that_there_is_nothing(self, tmp_path: Path) -> None:
        with pytest.raises(DataMissing):
            list(CvRobustness().measure(tmp_path))

    def test_fields_measures_the_invented_ones_without_any_data(self, tmp_path: Path) -> None:
        found = list(CvFields().measure(tmp_path))
        assert [str(item) for item in found if isinstance(item, DataMissing)] == ["cvs/offlinecv", "cvs/rendercv"]
        figures = [item for item in found if isinstance(item, Figure)]
        assert {figure.data for figure in figures} == {"invented, 1 column", "invented, 2 columns"}
        assert [figure for figure in figures if figure.met is False] == []
