"""The posting's own words for a skill: where they are taken from, and that no reader of texts is needed for it."""

import subprocess
import sys
from typing import Any

import pytest

from app.matching.wording import LONGEST, words_about
from tests.factories.matching import detail, scoring_row

TEXT = "About us.\nYou write Python here. You deploy with Docker.\nFree fruit for all."


def words(text: str = TEXT, skill: str = "python", **facts: Any) -> list[str]:
    return words_about(detail(scoring_row(must=(skill,)), text, **facts), [skill])


@pytest.mark.parametrize(
    ("skill", "place", "expected"),
    [("python", (20, 26), "You write Python here."), ("docker", (49, 55), "You deploy with Docker.")],
)
def test_the_sentence_of_the_first_mention(skill: str, place: tuple[int, int], expected: str) -> None:
    assert words(skill=skill, facts={"named": {skill: list(place)}}) == [expected]


def test_a_long_sentence_is_cut_around_the_mention() -> None:
    text = f"Intro.\n{'more words here ' * 30}Python and {'others that follow ' * 30}"
    start = text.index("Python")
    [quote] = words(text, facts={"named": {"python": [start, start + 6]}})
    assert "Python" in quote
    assert quote in text
    assert len(quote) <= LONGEST


@pytest.mark.parametrize(
    "stored", [{}, {"named": {"python": [9_000, 9_006]}}, {"named": {"python": "x"}}, {"named": []}]
)
def test_where_no_place_is_kept_the_title_may_name_it(stored: dict[str, object]) -> None:
    row = scoring_row(title="Python Developer", must=("python",))
    assert words_about(detail(row, TEXT, facts=stored), ["python"]) == ["Python Developer"]
    assert words(facts=stored) == []


def test_explaining_loads_no_reader_of_texts() -> None:
    code = """
import sys, uuid
from datetime import UTC, date, datetime
from app.jobs.types import JobFacts, JobStatus, ScoringRow
from app.matching import service
from app.matching.corpus.statistics import Corpus
from app.matching.detail import posting_detail
from app.matching.explaining import explain
from app.matching.snapshot import profile_facts
from app.matching.weights import default_weights
from app.ml.closeness.terms import terms_of
from app.ml.terms.remote import Remote
from app.profile.types import ProfileSnapshot, SnapshotSkill
row = dict.fromkeys(ScoringRow.__dataclass_fields__) | {
    "id": uuid.UUID(int=1), "title": "Python Developer", "title_tokens": ("python", "developer"), "location": "",
    "places": (), "remote": Remote.UNKNOWN, "posted_at": datetime(2026, 1, 1, tzinfo=UTC), "skill_ids": ("python",),
    "must_skill_ids": ("python",), "nice_skill_ids": (), "terms": terms_of("write services"), "language": "en",
}
text = "You write Python. " * 40
facts = JobFacts(ScoringRow(**row), "s", "u", JobStatus.open, text, (), (), (), {"named": {"python": [10, 16]}})
known = (SnapshotSkill("Python", "python"),)
who = profile_facts(ProfileSnapshot(uuid.UUID(int=2), 1, titles=("Developer",), skills=known))
explained = explain(who, posting_detail(facts, Corpus(), date(2026, 1, 2)), default_weights())
assert any("Python" in item.quote for part in explained.parts for item in part.evidence)
print(sorted({"spacy", "sklearn", "pypdfium2"} & set(sys.modules)))
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=".")
    assert told.stdout.strip() == "[]"
