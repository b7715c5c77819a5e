"""Which lines are chosen, in which order, and what becomes of them."""

from datetime import date

from app.applications.tailoring.arranging import Arranged, arranged
from app.applications.tailoring.naming import named_in
from app.applications.tailoring.planning import MOST_BULLETS, MOST_SKILLS, planned
from app.applications.tailoring.stored import Choice, Content, Keyword, OwnChange
from app.applications.tailoring.types import Fate, Importance, KeywordKind
from app.profile.entries import ExperienceEntry, SkillEntry
from app.profile.stored import Values

TODAY = date(2026, 11, 30)


def keyword(key: str, importance: str = "must", kind: KeywordKind = KeywordKind.skill, name: str = "") -> Keyword:
    return Keyword(key=key, kind=kind, name=name or key, importance=Importance(importance), quote=f"You need {key}.")


def content(*bullets: str, names: dict[str, list[str]] | None = None, **values: object) -> Content:
    """A CV of one position unless others are given."""
    positions = [ExperienceEntry(title="Developer", start="2020", bullets=[*bullets])]
    given = Values.model_validate({"experience": positions, **values})
    return Content(values=given, keywords=[keyword("python"), keyword("kafka", "nice")], names=names or {})


def bullets_of(plan: dict[str, list[Choice]]) -> list[tuple[str, bool]]:
    return [(choice.id.rpartition(".")[2], choice.shown) for choice in plan["experience.0.bullets"]]


def test_what_is_asked_most_firmly_comes_first() -> None:
    names = {"experience.0.bullets.1": ["kafka"], "experience.0.bullets.2": ["python"]}
    plan = planned(content("Sang.", "Used Kafka.", "Used Python.", names=names), [], TODAY)
    assert bullets_of(plan) == [("2", True), ("1", True), ("0", True)]


def test_lines_close_to_the_posting_come_before_others() -> None:
    said = ["Coordinate discharge planning with families"]
    made = content("Sang in the choir.", "Coordinated the discharge of patients with their families.")
    plan = planned(made, said, TODAY)
    assert bullets_of(plan)[0] == ("1", True)
    assert "discharge planning" in plan["experience.0.bullets"][0].reason


def test_what_answers_nothing_has_room_only_so_far() -> None:
    plan = planned(content(*(f"Did thing {'abcdefghij'[n]}." for n in range(10))), [], TODAY)
    assert [shown for _, shown in bullets_of(plan)] == [True] * 6 + [False] * 4
    assert all(choice.reason for choice in plan["experience.0.bullets"])


def test_no_keyword_is_lost_for_want_of_room() -> None:
    wanted = [keyword(f"k{n}") for n in range(15)]
    made = content(*(f"Used k{n}." for n in range(15)))
    made.keywords = wanted
    made.names = {f"experience.0.bullets.{n}": [f"k{n}"] for n in range(15)}
    plan = planned(made, [], TODAY)
    assert all(shown for _, shown in bullets_of(plan))
    made.names = {f"experience.0.bullets.{n}": ["k1"] for n in range(15)}
    assert sum(shown for _, shown in bullets_of(planned(made, [], TODAY))) == MOST_BULLETS


def test_old_positions_that_answer_nothing_are_left_out() -> None:
    jobs = [ExperienceEntry(title="Developer", start=f"{year}", end=f"{year + 2}") for year in (2020, 2015, 2011, 2003)]
    made = Content(values=Values(experience=[*jobs, ExperienceEntry(title="Clerk", start="1999", end="2001")]))
    assert [choice.shown for choice in planned(made, [], TODAY)["experience"]] == [True, True, True, False, False]
    made.keywords, made.names = [keyword("python")], {"experience.3": ["python"]}
    assert [choice.shown for choice in planned(made, [], TODAY)["experience"]] == [True, True, True, True, False]


def test_skills_asked_for_lead_and_the_rest_ends_somewhere() -> None:
    skills = [SkillEntry(name=f"s{number}") for number in range(40)]
    made = Content(
        skills=skills, keywords=[keyword("a", "nice"), keyword("b")], names={"skills.30": ["a"], "skills.35": ["b"]}
    )
    plan = planned(made, [], TODAY)["skills"]
    assert [choice.id for choice in plan[:3]] == ["skills.35", "skills.30", "skills.0"]
    assert sum(choice.shown for choice in plan) == MOST_SKILLS


def fates(plan: dict[str, list[Choice]], own: list[OwnChange] | None = None) -> list[tuple[str, Fate, int | None]]:
    lines: list[Arranged] = arranged(Content(plan=plan, own=own or []))["skills"]
    return [(line.id, line.fate, line.place) for line in lines]


def choices(*numbers: int, hidden: tuple[int, ...] = ()) -> dict[str, list[Choice]]:
    return {"skills": [Choice(id=f"skills.{number}", shown=number not in hidden) for number in numbers]}


def test_only_what_changed_its_place_was_moved() -> None:
    assert fates(choices(3, 0, 1, 2)) == [
        ("skills.3", Fate.moved, 0),
        ("skills.0", Fate.kept, 1),
        ("skills.1", Fate.kept, 2),
        ("skills.2", Fate.kept, 3),
    ]


def test_what_is_left_out_comes_last_and_moves_nothing() -> None:
    assert fates(choices(0, 1, 2, hidden=(0,))) == [
        ("skills.1", Fate.kept, 0),
        ("skills.2", Fate.kept, 1),
        ("skills.0", Fate.left_out, None),
    ]


def test_a_place_beyond_the_end_is_the_end() -> None:
    assert [name for name, _, _ in fates(choices(0, 1, 2), [OwnChange(id="skills.0", place=500)])] == [
        "skills.1",
        "skills.2",
        "skills.0",
    ]


def test_keywords_are_found_by_any_spelling() -> None:
    wanted = [
        keyword("language:English", kind=KeywordKind.language, name="English"),
        keyword("credential:bls", kind=KeywordKind.credential, name="Basic Life Support"),
        Keyword(
            key="title:x",
            kind=KeywordKind.job_title,
            name="Staff Nurse",
            importance=Importance.nice,
            quote="Staff Nurse",
            tokens=["staff", "nurse"],
        ),
    ]
    text = "Senior Staff Nurse\nEnglisch (B1)\nBLS, American Heart Association"
    assert [named.key for named in named_in(text, wanted)] == ["title:x", "language:English", "credential:bls"]
    assert named_in("Cook\nPolish", wanted) == []
