"""Corrections of single facts against readings: pure, without a database."""

from datetime import date
from typing import Any

import pytest

from app.core.errors import Invalid, NotFound
from app.core.types import JsonValue
from app.profile import corrections
from app.profile.corrections import path_of
from app.profile.entries import CertificationEntry, EducationEntry, ExperienceEntry, LanguageEntry
from app.profile.errors import FactNotFound, NotEdited
from app.profile.facts import statements
from app.profile.merge import Effective, merged
from app.profile.schemas import AddedCertification, AddedExperience
from app.profile.showing import edited, removed_out
from app.profile.stored import CvFacts, CvSkill, Edits, Mark, Values
from app.profile.types import EntryList

TODAY = date(2026, 11, 1)
BAKER = ExperienceEntry(title="Baker", company="Rye & Sons", start="2019-03", bullets=["Bakes"])
CLERK = ExperienceEntry(title="Clerk", company="Old Mill", location="Hull", start="2015", end="2019-02")
WAITER = ExperienceEntry(title="Waiter", company="Blue Door", start="2013", end="2014")


def a_cv(*experience: ExperienceEntry, **values: Any) -> CvFacts:
    facts = CvFacts(
        values=Values(
            headline="Baker",
            experience=[entry.model_copy() for entry in experience or (BAKER, CLERK)],
            education=[EducationEntry(school="Hull College", degree="NVQ", field="Baking", start="2012", end="2013")],
            certifications=[CertificationEntry(name="Food Hygiene", expires_on="2027-01")],
            languages=[LanguageEntry(name="German", level="B1")],
            links=["https://a.example.test", "https://b.example.test"],
            **values,
        ),
        skills=[
            CvSkill(name="Baking"),
            CvSkill(name="Python", id="python", years=3.0),
            CvSkill(name="Excel", id="excel"),
        ],
    )
    marked = {statement.path for statement in statements(merged(facts, Edits(), TODAY))}
    facts.marks = {path: Mark(confidence=0.8, page=1, quote=path) for path in marked}
    return facts


class Person:
    """Somebody with a CV who corrects what was read."""

    def __init__(self, facts: CvFacts | None = None) -> None:
        self.facts = facts or a_cv()
        self.edits = Edits()

    @property
    def profile(self) -> Effective:
        # As it is kept: sealed as JSON and read again.
        return merged(self.facts, Edits.model_validate_json(self.edits.model_dump_json()), TODAY)

    def correct(self, path: str, value: JsonValue) -> None:
        corrections.correct(self.edits, self.profile, path_of(path), value)
        self.edits = Edits.model_validate_json(self.edits.model_dump_json())

    def take_back(self, path: str) -> None:
        corrections.take_back(self.edits, self.profile, path_of(path))

    def titles(self) -> list[str | None]:
        return [entry.title for entry in self.profile.values.experience]

    def said(self, path: str) -> tuple[JsonValue, bool, JsonValue]:
        """The value, whether it is the person's own, and what the CV says instead."""
        found = next(one for one in statements(self.profile) if one.path == path)
        return found.value, found.own, found.said.value if found.said else None


def test_one_field_of_one_entry_is_corrected_and_the_rest_follows_the_cv() -> None:
    person = Person()
    person.correct("experience.0.title", "Head Baker")
    assert person.titles() == ["Head Baker", "Clerk"]
    assert person.said("experience.0.title") == ("Head Baker", True, "Baker")
    assert person.said("experience.0.company") == ("Rye & Sons", False, None)
    assert person.said("experience.1.title") == ("Clerk", False, None)
    assert edited(person.edits) == ["experience"]


def test_it_survives_a_reading_that_sees_the_entry_elsewhere_and_differently() -> None:
    person = Person()
    person.correct("experience.1.title", "Miller")
    moved = CLERK.model_copy(update={"location": None, "bullets": ["Milled"]})
    person.facts = a_cv(ExperienceEntry(title="Manager", company="New Place", start="2024"), BAKER, moved, WAITER)
    assert person.titles() == ["Manager", "Baker", "Miller", "Waiter"], "a new position comes in, the correction stays"
    assert person.profile.values.experience[2].bullets == ["Milled"]


def test_it_rests_while_a_cv_without_that_entry_is_active() -> None:
    person = Person()
    person.correct("experience.0.title", "Head Baker")
    whole, person.facts = person.facts, a_cv(WAITER)
    assert person.titles() == ["Waiter"]
    person.facts = whole
    assert person.titles() == ["Head Baker", "Clerk"]


def test_a_cv_that_already_says_the_correction_needs_none() -> None:
    person = Person()
    person.correct("experience.0.title", "Head Baker")
    person.facts = a_cv(BAKER.model_copy(update={"title": "Head Baker", "company": "Rye and Sons Ltd"}), CLERK)
    assert person.titles() == ["Head Baker", "Clerk"]
    assert person.said("experience.0.company")[0] == "Rye and Sons Ltd"


def test_a_correction_is_not_carried_to_another_position_with_the_same_employer() -> None:
    person = Person()
    person.correct("experience.0.title", "Head Baker")
    other = ExperienceEntry(title="Apprentice", company="Rye & Sons", start="2010", end="2012")
    person.facts = a_cv(other)
    assert person.titles() == ["Apprentice"]


def test_two_entries_that_look_alike_keep_their_own_corrections() -> None:
    first = ExperienceEntry(title="Nurse", company="Ward A", start="2020", end="2021")
    second = ExperienceEntry(title="Nurse", company="Ward B", start="2018", end="2019")
    person = Person(a_cv(first, second))
    person.correct("experience.0.title", "Charge Nurse")
    person.correct("experience.1.title", "Staff Nurse")
    person.facts = a_cv(first, second)
    assert person.titles() == ["Charge Nurse", "Staff Nurse"]


def test_setting_a_field_back_to_what_the_cv_says_is_no_correction() -> None:
    person = Person()
    person.correct("experience.0.title", "Head Baker")
    person.correct("experience.0.title", "Baker")
    assert person.edits == Edits()


def test_several_fields_at_once_and_lists_of_lines() -> None:
    person = Person()
    person.correct("experience.0", {"title": "Head Baker", "location": "York", "end": "2020-05"})
    person.correct("experience.0.bullets", ["Leads", "Bakes"])
    (entry,) = [one for one in person.profile.values.experience if one.title == "Head Baker"]
    assert (entry.location, entry.end, entry.bullets) == ("York", "2020-05", ["Leads", "Bakes"])
    person.take_back("experience.0.location")
    assert person.profile.values.experience[0].location is None
    assert person.profile.values.experience[0].end == "2020-05"
    person.take_back("experience.0")
    assert person.edits == Edits()


def test_an_emptied_field_still_tells_what_the_cv_says() -> None:
    person = Person()
    person.correct("experience.1.location", None)
    assert person.said("experience.1.location") == (None, True, "Hull")
    person.correct("headline", None)
    assert person.said("headline") == (None, True, "Baker")
    person.take_back("headline")
    person.take_back("experience.1.location")
    assert person.edits == Edits()


def test_years_and_order_follow_corrected_dates() -> None:
    person = Person()
    years = person.profile.values.experience_years
    person.correct("experience.1.start", "2005")
    assert (person.profile.values.experience_years or 0) > (years or 0)
    person.correct("experience.0", {"start": "2012", "end": "2013"})
    assert person.titles() == ["Clerk", "Baker"], "newest first"


def test_an_entry_is_taken_away_and_restored() -> None:
    person = Person()
    person.correct("experience.0.title", "Head Baker")
    person.correct("experience.0", None)
    assert person.titles() == ["Clerk"]
    (gone,) = removed_out(person.profile)
    assert (gone.list, gone.text) == ("experience", "Baker, Rye & Sons")
    person.facts = a_cv(WAITER, BAKER)
    assert person.titles() == ["Waiter"], "it stays away after another reading"
    corrections.restore(person.edits, person.profile, gone.id)
    assert person.titles() == ["Head Baker", "Waiter"], "with the correction it had"
    with pytest.raises(FactNotFound):
        corrections.restore(person.edits, person.profile, gone.id)


def test_an_added_entry_stays_and_meets_the_same_one_in_a_later_cv() -> None:
    person = Person()
    entry = {"name": "Barista Card", "issuer": "SCA", "expires_on": "2028"}
    corrections.add(person.edits, AddedCertification.model_validate({"list": "certifications", "entry": entry}))
    assert [held.name for held in person.profile.values.certifications] == ["Food Hygiene", "Barista Card"]
    person.facts.values.certifications.append(CertificationEntry(name="barista card", number="77"))
    held = person.profile.values.certifications[-1]
    assert len(person.profile.values.certifications) == 2, "not twice"
    assert (held.name, held.issuer, held.number) == ("Barista Card", "SCA", "77")
    person.facts = a_cv()
    person.correct("certifications.1.issuer", "Coffee Board")
    assert person.profile.values.certifications[1].issuer == "Coffee Board"
    with pytest.raises(NotEdited):
        person.take_back("certifications.1.issuer")
    person.correct("certifications.1", None)
    assert (person.edits, removed_out(person.profile)) == (Edits(), [])


def test_an_added_position_takes_its_place_by_its_dates() -> None:
    person = Person()
    entry = {"title": "Owner", "company": "Crumb", "start": "2025-01"}
    corrections.add(person.edits, AddedExperience.model_validate({"list": "experience", "entry": entry}))
    assert person.titles() == ["Owner", "Baker", "Clerk"]
    assert person.said("experience.0.title") == ("Owner", False, None), "there is nothing to go back to"
    person.take_back("experience.0")
    assert person.titles() == ["Baker", "Clerk"]


def test_names_and_levels_of_licences_and_languages() -> None:
    person = Person()
    person.correct("certifications.0", "Food Safety")
    person.correct("certifications.0.expires_on", "2029-06-30")
    person.correct("languages.0.level", "C1")
    person.facts = a_cv()
    (held,) = person.profile.values.certifications
    assert (held.name, held.expires_on) == ("Food Safety", "2029-06-30")
    assert person.profile.values.languages[0].level == "C1"
    assert person.said("certifications.0") == ("Food Safety", True, "Food Hygiene")


def test_skills_are_renamed_changed_removed_and_taken_back() -> None:
    person = Person()

    def skills() -> dict[str, tuple[str | None, float | None]]:
        return {skill.name: (skill.level, skill.years) for skill in person.profile.skills}

    person.correct("skills.1.level", "expert")
    assert skills()["Python"] == ("expert", 3.0), "the years are still the CV's"
    person.correct("skills.1.years", 7)
    assert skills()["Python"] == ("expert", 7.0)
    person.take_back("skills.1")
    assert skills()["Python"] == (None, 3.0)
    person.correct("skills.0", "Sourdough")
    person.facts = a_cv()
    assert "Baking" not in skills()
    assert "Sourdough" in skills()
    assert removed_out(person.profile) == [], "it was given another name, not removed"
    number = list(skills()).index("Sourdough")
    person.take_back(f"skills.{number}")
    assert list(skills()) == ["Baking", "Python", "Excel"]
    person.correct("skills.2", None)
    (gone,) = removed_out(person.profile)
    assert (gone.list, gone.text) == ("skills", "Excel")
    corrections.restore(person.edits, person.profile, gone.id)
    assert "Excel" in skills()
    with pytest.raises(NotEdited):
        person.take_back("skills.0")


def test_links_are_a_list_of_the_person_s_own_once_changed() -> None:
    person = Person()
    person.correct("links.0", "c.example.test")
    assert person.profile.values.links == ["c.example.test", "https://b.example.test"]
    person.correct("links.1", None)
    assert person.profile.values.links == ["c.example.test"]
    person.take_back("links.0")
    assert person.profile.values.links == ["https://a.example.test", "https://b.example.test"]


def test_a_list_sent_whole_is_corrected_in_place() -> None:
    person = Person()
    person.edits.edited = ["experience"]
    person.edits.values.experience = [CLERK.model_copy(), BAKER.model_copy(update={"location": "York"})]
    person.correct("experience.0.company", "Rye Ltd")
    assert [entry.company for entry in person.profile.values.experience] == ["Rye Ltd", "Old Mill"], (
        "by its place as shown"
    )
    assert person.said("experience.0.company") == ("Rye Ltd", True, "Rye & Sons")
    assert person.said("experience.0.title") == ("Baker", False, None), "the CV says so too"
    person.take_back("experience.0.company")
    assert person.profile.values.experience[0].company == "Rye & Sons"
    with pytest.raises(NotEdited):
        person.take_back("experience.0.company")
    person.correct("experience.1", None)
    assert person.titles() == ["Baker"]
    corrections.take_back_field(person.edits, "experience")
    assert person.titles() == ["Baker", "Clerk"]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "nothing",
        "experience",
        "experience.0.shoe_size",
        "experience.9.title",
        "experience.-1.title",
        "experience.99999.title",
        "skills.0.colour",
        "links.0.host",
        "headline.0",
        "parse.engine",
        "experience.0.title.x",
        "__class__",
        "certifications.0.status",
    ],
)
def test_paths_that_no_profile_has(path: str) -> None:
    with pytest.raises(NotFound):
        Person().correct(path, "x")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("headline", 7),
        ("headline", "x" * 400),
        ("headline", ""),
        ("headline", "a\x00b"),
        ("headline", ["a"]),
        ("links.0", "javascript:alert(1)"),
        ("experience.0.title", {"a": 1}),
        ("experience.0.start", "May"),
        ("experience.0.end", "2001"),
        ("experience.0", "Head Baker"),
        ("experience.0", {"shoe_size": 3}),
        ("experience.0.bullets", "one line"),
        ("certifications.0", ""),
        ("certifications.0.name", None),
        ("certifications.0.expires_on", "soon"),
        ("languages.0.name", None),
        ("skills.0", 3),
        ("skills.0.years", -1),
    ],
    ids=str,
)
def test_values_that_make_no_sense_change_nothing(path: str, value: JsonValue) -> None:
    person = Person()
    with pytest.raises(Invalid) as refused:
        person.correct(path, value)
    assert refused.value.errors
    assert person.edits == Edits()


def test_a_profile_holds_only_so_many_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corrections, "MOST_CHANGES", 1)
    person = Person()
    person.correct("experience.0.title", "A")
    person.correct("experience.0.company", "B")
    with pytest.raises(Invalid):
        person.correct("experience.1.title", "C")


def test_edits_written_before_single_entries_could_be_changed_are_read() -> None:
    older = '{"edited": ["headline"], "values": {"headline": "Me"}, "skills": [{"name": "Go", "years": 2}]}'
    profile = merged(a_cv(), Edits.model_validate_json(older), TODAY)
    assert profile.values.headline == "Me"
    assert [skill.years for skill in profile.skills if skill.name == "Go"] == [2]
    assert [len(profile.lists[of].placed) for of in EntryList] == [2, 1, 1, 1]
