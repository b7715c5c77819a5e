"""Languages: named, at what level, and shown by the CV itself."""

from typing import Any

import pytest

from app.matching.types import Eligibility
from app.ml.demands.types import Demands, LanguageDemand
from app.profile.types import SnapshotJob, SnapshotLanguage
from tests.factories.matching import findings, verdicts

MET, UNCLEAR, NOT = Eligibility.eligible, Eligibility.unclear, Eligibility.ineligible
GERMAN_C1 = Demands(languages=(LanguageDemand("German", "C1", "German C1", exact=True),))


@pytest.mark.parametrize(
    ("level", "spoken", "expected"),
    [
        ("C1", None, UNCLEAR),
        ("C1", SnapshotLanguage("German", "C2", quote="Deutsch C2"), MET),
        ("C1", SnapshotLanguage("german", "native"), MET),
        ("C1", SnapshotLanguage("German", "B1"), NOT),
        ("C1", SnapshotLanguage("German", None), UNCLEAR),
        (None, SnapshotLanguage("German", None), MET),
    ],
)
def test_by_level(level: str | None, spoken: SnapshotLanguage | None, expected: Eligibility) -> None:
    demands = Demands(languages=(LanguageDemand("German", level, "German C1"),))
    found = findings("language", demands, languages=(spoken,) if spoken else ())
    assert verdicts(found) == [expected]
    assert (found[0].quote, found[0].own) == ("German C1", spoken.quote if spoken else None)


@pytest.mark.parametrize(("title", "expected"), [("Staff Nurse", MET), ("Piekarz", UNCLEAR)])
@pytest.mark.parametrize("sentence", ["You are fluent in English.", "Good written and spoken English is essential."])
def test_a_cv_in_english_shows_english(sentence: str, title: str, expected: Eligibility) -> None:
    who: dict[str, Any] = {"titles": (title,), "experience": (SnapshotJob(title, "Crumb", "2020", None, quote=title),)}
    assert verdicts(findings("language", sentence, **who)) == [expected]


def test_a_cv_in_english_does_not_show_a_level() -> None:
    who: dict[str, Any] = {
        "titles": ("Staff Nurse",),
        "experience": (SnapshotJob("Staff Nurse", "C", "2020", None, quote="Staff Nurse"),),
    }
    assert verdicts(findings("language", "English at level C1 is required.", **who)) == [UNCLEAR]


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [("German", [MET]), ("French", [MET]), ("Polish", [UNCLEAR])],
)
def test_of_alternatives_one_is_enough(spoken: str, expected: list[Eligibility]) -> None:
    found = findings("language", "Fluent German or French is required.", languages=(SnapshotLanguage(spoken, "C2"),))
    assert verdicts(found) == expected
    if expected == [UNCLEAR]:
        assert found[0].detail == "Your profile names none of these: German, French."


def test_each_language_is_answered() -> None:
    spoken = (SnapshotLanguage("German", "C2"), SnapshotLanguage("French", "A2"))
    found = findings("language", "You must be fluent in German and French.", languages=spoken)
    assert verdicts(found) == [MET, NOT]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fluent German is a plus.",
        "English and/or German speakers are equally welcome.",
        "Ideally you speak fluent German.",
        "Please submit your CV in English.",
        "We serve people for whom English may not be their first language.",
        "Tests are waived for applicants whose native language is English.",
        "Spoken German would be an advantage.",
    ],
)
def test_what_is_no_demand(sentence: str) -> None:
    assert findings("language", sentence) == []
