"""The languages of the job against those spoken."""

from typing import Any

import pytest

from app.profile.types import SnapshotLanguage
from tests.matching.factors.judged import score, verdict, why

GERMAN = SnapshotLanguage("German", "C1", "Deutsch C1")
ENGLISH = SnapshotLanguage("English", None)


@pytest.mark.parametrize(
    ("spoken", "asked", "expected"),
    [
        ((ENGLISH,), {"language": "en"}, 1.0),
        ((ENGLISH,), {"language": "de"}, 0.1),
        ((), {"language": "de"}, 0.5),
        ((GERMAN,), {"language": "de", "must": ("english",)}, 0.55),
        ((GERMAN, ENGLISH), {"language": "de", "must": ("english",)}, 1.0),
        ((ENGLISH,), {"language": "en", "nice": ("german",)}, 0.7),
        ((ENGLISH,), {"must": ("english",)}, 1.0),
    ],
)
def test_by_share(spoken: tuple[SnapshotLanguage, ...], asked: dict[str, Any], expected: float) -> None:
    assert score("language", {"languages": spoken}, asked) == pytest.approx(expected)


def test_abstains_where_no_language_can_be_told() -> None:
    assert verdict("language", {"languages": (ENGLISH,)}, {"must": ("python",)}) is None


@pytest.mark.parametrize(
    ("spoken", "sentence"),
    [
        ((GERMAN, ENGLISH), "The job is in German and English, which you speak."),
        ((GERMAN,), "The job is in German and English; your profile does not name English."),
        ((), "The job is in German and English; your profile names no language."),
    ],
)
def test_says_which(spoken: tuple[SnapshotLanguage, ...], sentence: str) -> None:
    assert why("language", {"languages": spoken}, {"language": "de", "must": ("english",)}) == sentence
