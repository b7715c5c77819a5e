"""CVs by category against postings by title: the sample, and the whole way on invented CVs and postings."""

import gzip
import json
from collections import Counter
from pathlib import Path

import pytest

from evaluation.__main__ import evaluate, load
from evaluation.invented import person
from evaluation.invented.one_column import dates_right
from evaluation.posting_sets import Posted
from evaluation.ranking import readings
from evaluation.ranking.kaggle import HEALTHCARE, TECH
from evaluation.ranking.postings import sample
from evaluation.ranking.types import Offer

NURSE_TEXT = "You will care for patients on a ward: medication administration, wound care. " * 4
DEVELOPER_TEXT = "You will build services in Python and PostgreSQL, in containers with Docker. " * 4
COOK_TEXT = "You will cook for our guests in a busy kitchen and plan the menu of the day. " * 4


def offer(set_: str, number: int, title: str) -> Offer:
    return Offer(f"{set_}/{number}", set_, Posted(str(number), title, "text", ""))


def test_the_sample_takes_sets_in_turn_and_knows_titles_only() -> None:
    every = [offer("large", number, "Staff Nurse") for number in range(50)]
    every += [offer("small", number, "Staff Nurse") for number in range(3)]
    every += [offer("small", 10, "Deputy Director")]

    taken = sample(every, most=10)

    assert Counter(offer.set for offer in taken) == {"large": 7, "small": 3}
    assert set(taken.values()) == {frozenset({"HEALTHCARE"})}
    assert list(taken) == list(sample(reversed(every), most=10))
    assert list(taken) != list(sample(every, number=1, most=10))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two CVs, and some postings of one of the sets."""
    monkeypatch.setenv(readings.FOLDER, str(tmp_path / "cache"))
    for category, slug in (("HEALTHCARE", "nurse"), ("INFORMATION-TECHNOLOGY", "backend")):
        folder = tmp_path / "data" / "cvs" / "kaggle" / category
        folder.mkdir(parents=True)
        (folder / "1.pdf").write_bytes(dates_right(person.load(slug)))
    titles = {
        "Staff Nurse": NURSE_TEXT,
        "Registered Nurse": NURSE_TEXT,
        "Python Developer": DEVELOPER_TEXT,
        "Backend Software Engineer": DEVELOPER_TEXT,
        "Chef": COOK_TEXT,
        "Deputy Director": COOK_TEXT,
    }
    jobs = [
        {"id": number, "name": title, "contents": text, "locations": []}
        for number, (title, text) in enumerate(titles.items())
    ]
    postings = tmp_path / "data" / "postings"
    postings.mkdir()
    (postings / "themuse-jobs.json.gz").write_bytes(gzip.compress(json.dumps({"jobs": jobs}).encode()))
    return tmp_path / "data"


def test_each_cv_finds_the_postings_of_its_category(data: Path) -> None:
    outcome = evaluate(load("ranking"), data)

    found = {(figure.data, figure.name): figure for figure in outcome.figures}
    for group in (TECH, HEALTHCARE):
        assert found[f"kaggle, {group}", "nDCG@10, ours"].value == 100.0
        assert found[f"kaggle, {group}", "gain in nDCG@10 over the best baseline"].goal == 15.0
    # The title that names no category is no document.
    assert found["kaggle", "documents (count)"].value == 5
    assert found["kaggle", "documents (count)"].note == "The Muse 5"
    assert any("nhs_jobposting" in missing.sentence for missing in outcome.missing)


def test_a_second_run_reads_no_posting_again(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = evaluate(load("ranking"), data).figures

    monkeypatch.setattr(readings, "read", None)

    assert evaluate(load("ranking"), data).figures == first
