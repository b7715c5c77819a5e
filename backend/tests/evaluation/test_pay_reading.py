"""How readings of pay fields are judged by the table of what they state; every string here is invented."""

import csv
import gzip
import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

from evaluation.posting_truth import Score
from evaluation.task import DataMissing, Figure
from evaluation.tasks import pay_reading
from evaluation.tasks.pay_reading import ADZUNA, NHS, PayReadingTask, PayTruth, gold, judge_string


def counts(score: Score) -> tuple[int, int, int]:
    return score.right, score.false, score.missed


@pytest.mark.parametrize(
    ("pay", "words", "string", "figures", "said"),
    [
        pytest.param("30000-35000 GBP year", "", "£30,000 - £35,000", (1, 0, 0), (0, 0, 0), id="right"),
        pytest.param("30000-36000 GBP year", "", "£30,000 - £35,000", (0, 1, 1), (0, 0, 0), id="wrong"),
        pytest.param("-9 GBP hour|9-9 GBP hour", "", "to 9 per hour", (1, 0, 0), (0, 0, 0), id="either"),
        pytest.param("450-450 GBP week", "", "450 per week", (0, 0, 1), (0, 0, 0), id="missed"),
        pytest.param("", "", "£14 an hour", (0, 1, 0), (0, 0, 0), id="false"),
        pytest.param("", "competitive", "Competitive", (0, 0, 0), (1, 0, 0), id="words"),
        pytest.param("", "negotiable", "Competitive", (0, 0, 0), (0, 1, 1), id="other-words"),
        pytest.param("", "", "Bank", (0, 0, 0), (0, 0, 0), id="nothing"),
        pytest.param("?", "?", "Senior manager, £9", (0, 0, 0), (0, 0, 0), id="either-way"),
    ],
)
def test_judges_a_string(
    pay: str, words: str, string: str, figures: tuple[int, int, int], said: tuple[int, int, int]
) -> None:
    found = judge_string(PayTruth("nhs", "1", "", "read", pay, words), string)
    assert tuple(map(counts, found)) == (figures, said)


def test_the_table_holds_300_and_60_and_no_strings() -> None:
    rows = list(gold())
    assert Counter((row.source, row.half) for row in rows) == {
        ("nhs", "read"): 150, ("adzuna", "read"): 150, ("nhs", "check"): 30, ("adzuna", "check"): 30
    }  # fmt: skip
    assert len({(row.source, row.id) for row in rows}) == 360
    assert all(not (row.pay and row.words) or row.pay == "?" for row in rows)


def test_measures_what_is_there_and_says_what_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    string = "£30,000 - £35,000 per annum"
    sha256 = hashlib.sha256(string.encode()).hexdigest()[:16]
    truths = [
        PayTruth("nhs", "1", sha256, "read", "30000-35000 GBP year", ""),
        PayTruth("nhs", "2", "changed", "read", "1-1 GBP hour", ""),
        PayTruth("adzuna", "7", sha256, "check", "30000-35000 GBP year", ""),
    ]
    monkeypatch.setattr(pay_reading, "gold", lambda: iter(truths))
    (tmp_path / "postings").mkdir()
    with gzip.open(tmp_path / NHS, "wt", encoding="utf-8") as lines:
        for id_ in ("1", "2"):
            posting = {"_fileid": id_, "title": "Baker", "description": "We bake."}
            lines.write(json.dumps(posting | {"baseSalary": {"value": {"value": string}}}) + "\n")
    found = list(PayReadingTask().measure(tmp_path))
    assert any(isinstance(one, DataMissing) and ADZUNA in one.sentence for one in found)
    figures = {(one.data, one.name): one.value for one in found if isinstance(one, Figure)}
    assert figures["NHS baseSalary", "strings found"] == 50
    assert figures["300 strings read by hand", "pay: precision"] == 100
    (tmp_path / "salary").mkdir()
    with gzip.open(tmp_path / ADZUNA, "wt", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("Id", "SalaryRaw"), ("7", string)])
    again = {(one.data, one.name): one.n for one in PayReadingTask().measure(tmp_path) if isinstance(one, Figure)}
    assert again["60 more, not mended since their first reading", "pay: recall"] == 1
