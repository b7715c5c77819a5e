"""Fields of work, by families and words of titles and by the skills asked for."""

import pytest

from app.matching.fields import groups, of_title
from app.ml.titles.reading import read_title
from tests.matching.factors.judged import score, verdict, why


def field(title: str) -> str:
    """The field a title tells most of."""
    shares = of_title(read_title(title))
    return groups()[shares.index(max(shares))] if any(shares) else ""


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Staff Nurse", "healthcare"),
        ("Tax Accountant", "finance"),
        ("Backend Developer", "software"),
        ("Primary School Teacher", "teaching"),
        ("Sous Chef", "hospitality"),
        ("Forklift Driver", "logistics"),
        ("Qqzx", ""),
    ],
)
def test_titles_tell_fields(title: str, expected: str) -> None:
    assert field(title) == expected


def test_words_tell_what_the_family_does_not() -> None:
    plain, health = (of_title(read_title(title)) for title in ("Operations Manager", "Hospital Operations Manager"))
    at = groups().index("healthcare")
    assert health[at] > plain[at]


@pytest.mark.parametrize(
    ("own", "near", "far"),
    [("Staff Nurse", "Care Assistant", "Accountant"), ("Backend Developer", "DevOps Engineer", "Chef")],
)
def test_the_same_field_is_near(own: str, near: str, far: str) -> None:
    close, apart = (score("industry", {"titles": (own,)}, {"title": title}) for title in (near, far))
    assert close > 0.5 > 0.2 > apart


def test_the_skills_asked_for_count_too() -> None:
    who = {"titles": ("Accountant",)}
    plain = score("industry", who, {"title": "Consultant"})
    assert score("industry", who, {"title": "Consultant", "must": ("accounting", "bookkeeping")}) > plain


def test_skills_alone_tell_a_field() -> None:
    asked = {"title": "Qqzx", "must": ("wound-care", "patient-care")}
    assert score("industry", {"titles": ("Staff Nurse",)}, asked) > 0.5


@pytest.mark.parametrize("skills", [("accounting",), ("python", "docker"), ("wound-care",)])
def test_the_skills_held_change_nothing(skills: tuple[str, ...]) -> None:
    asked = {"title": "Staff Nurse", "must": ("wound-care",)}
    plain = score("industry", {"titles": ("Backend Developer",)}, asked)
    assert score("industry", {"titles": ("Backend Developer",), "skills": skills}, asked) == plain


def test_abstains_where_no_field_is_told() -> None:
    assert verdict("industry", {"titles": ("Baker",)}, {"title": "Qqzx"}) is None
    assert why("industry", {}, {"title": "Qqzx"}) == "The posting does not tell its field of work."


@pytest.mark.parametrize(
    ("titles", "sentence"),
    [
        (("Staff Nurse",), "The job is in healthcare, your field of work."),
        (("Accountant",), "The job is in healthcare, which is not your field of work."),
        ((), "The job is in healthcare; your profile names no title whose field we know."),
    ],
)
def test_says_which_field(titles: tuple[str, ...], sentence: str) -> None:
    assert why("industry", {"titles": titles}, {"title": "Staff Nurse"}) == sentence
