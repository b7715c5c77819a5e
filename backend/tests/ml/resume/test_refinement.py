"""What a model proposes of a CV: only quoted, only surer, never against the person, and the same twice."""

from dataclasses import replace
from datetime import date

import pytest

from app.ml.documents.pages import PageView, page_views
from app.ml.documents.read import read_document
from app.ml.resume.facts import ResumeFacts
from app.ml.resume.parse import parse_resume
from app.ml.resume.proposal import (
    Proposal,
    Proposed,
    ProposedCertification,
    ProposedCourse,
    ProposedLanguage,
    ProposedPosition,
)
from app.ml.resume.refinement import merge

TODAY = date(2026, 11, 1)
CV = """Mirela Stancu
Glass Conservator
Cluj, Romania | mirela@example.test | +40 264 555 012

EXPERIENCE
Glass Conservator, Napoca Museum
March 2019 - present
- Restores panels from the 15th century

EDUCATION
MA Conservation, Transylvania School of Arts, 2014 - 2016

SKILLS
Microscopy, Excel

LANGUAGES
Romanian (native)

She also ran the kiln room at Apex Works in Arad from 2016 to 2018,
speaks Deutsch, and holds the Heritage Craft Card.
"""


@pytest.fixture(scope="module")
def read() -> tuple[ResumeFacts, tuple[PageView, ...]]:
    document = read_document(CV.encode(), "cv.txt")
    return parse_resume(document, TODAY), page_views(document)


def merged(
    read: tuple[ResumeFacts, tuple[PageView, ...]], proposal: Proposal, keep: tuple[str, ...] = ()
) -> ResumeFacts:
    facts, pages = read
    return merge(facts, proposal, CV, today=TODAY, pages=pages, keep=keep)


def said(value: str, quote: str | None = None, confidence: float = 0.99) -> Proposed:
    return Proposed(value, confidence, quote or value)


KILN = ProposedPosition(
    title=said("kiln room", "ran the kiln room", 0.7),
    company=said("Apex Works", "the kiln room at Apex Works", 0.8),
    location=said("Arad", "Apex Works in Arad", 0.7),
    start=said("2016", "from 2016 to 2018", 0.9),
    end=said("2018", "from 2016 to 2018", 0.9),
    bullets=(said("ran the kiln room", confidence=0.8), said("led a team of forty", confidence=0.8)),
)


def test_an_invented_quote_changes_nothing(read: tuple[ResumeFacts, tuple[PageView, ...]]) -> None:
    proposal = Proposal(
        full_name=said("Mirela Popescu"),
        headline=said("Director of Glass"),
        experience=(ProposedPosition(title=said("Director"), company=said("Louvre"), start=said("2020", "in 2020")),),
        education=(ProposedCourse(school=said("Oxford"), degree=said("PhD")),),
        skills=(said("Juggling"),),
        certifications=(ProposedCertification(said("Pilot")),),
        languages=(ProposedLanguage(said("Danish", "speaks Danish")),),
    )
    assert merged(read, proposal) == read[0]


def test_a_true_quote_that_does_not_say_the_value_changes_nothing(
    read: tuple[ResumeFacts, tuple[PageView, ...]],
) -> None:
    proposal = Proposal(
        headline=said("Director of Glass", "Glass Conservator"),
        experience=(ProposedPosition(title=said("Curator", "Glass Conservator"), start=said("2011", "March 2019")),),
        skills=(said("Photoshop", "Microscopy, Excel"),),
        languages=(ProposedLanguage(said("Danish", "speaks Deutsch")),),
    )
    assert merged(read, proposal) == read[0]


def test_lower_confidence_changes_nothing(read: tuple[ResumeFacts, tuple[PageView, ...]]) -> None:
    facts, _ = read
    assert facts.contact.email is not None
    proposal = Proposal(
        email=said("mirela@example.test", confidence=facts.contact.email.confidence - 0.01),
        experience=(
            ProposedPosition(
                title=said("Conservator", "Glass Conservator, Napoca Museum", 0.01),
                company=said("Napoca Museum", confidence=0.01),
            ),
        ),
        skills=(said("Excel", confidence=0.01),),
    )
    assert merged(read, proposal) == facts


def test_a_surer_value_replaces_the_reading_with_its_own_evidence(
    read: tuple[ResumeFacts, tuple[PageView, ...]],
) -> None:
    facts, pages = read
    unsure = replace(facts, headline=facts.headline and replace(facts.headline, confidence=0.4))
    proposal = Proposal(headline=said("Glass Conservator", "Glass Conservator\nCluj", 0.9))
    headline = merged((unsure, pages), proposal).headline
    assert headline is not None
    assert headline.confidence == 0.9
    assert (headline.evidence.page, headline.evidence.quote) == (1, "Glass Conservator\nCluj")
    assert headline.evidence.box is not None
    assert headline.evidence.box.height > 15, "the box spans both rows"


def test_what_the_reading_missed_is_added(read: tuple[ResumeFacts, tuple[PageView, ...]]) -> None:
    proposal = Proposal(
        experience=(KILN,),
        skills=(said("kiln", "the kiln room", 0.6),),
        certifications=(ProposedCertification(said("Heritage Craft Card", confidence=0.8)),),
        languages=(ProposedLanguage(said("German", "speaks Deutsch", 0.7), said("B2", "speaks Deutsch", 0.2)),),
    )
    facts = merged(read, proposal)
    first, second = facts.experience
    assert first.company == "Napoca Museum", "newest first"
    assert (second.title, second.company, second.start, second.end) == ("kiln room", "Apex Works", "2016", "2018")
    assert second.bullets == ("ran the kiln room",)
    assert second.confidence == 0.7, "an entry is as sure as its least sure field"
    marks = {mark.field: mark for mark in second.marks}
    assert marks["company"].evidence.quote == "the kiln room at Apex Works"
    assert marks["company"].evidence.page == 1
    assert facts.experience_years is not None
    assert read[0].experience_years is not None
    assert facts.experience_years > read[0].experience_years
    assert "kiln" in {skill.name for skill in facts.skills}
    assert "Heritage Craft Card" in {held.name for held in facts.certifications}
    assert ("German", "B2") in {(language.name, language.level) for language in facts.languages}


def test_a_missing_field_of_an_entry_is_filled_in(read: tuple[ResumeFacts, tuple[PageView, ...]]) -> None:
    facts, pages = read
    bare = replace(facts, education=tuple(replace(course, start=None) for course in facts.education))
    proposal = Proposal(
        education=(ProposedCourse(school=said("Transylvania School of Arts"), start=said("2014", "2014 - 2016")),)
    )
    (course,) = merged((bare, pages), proposal).education
    assert course.start == "2014"
    assert course.degree == facts.education[0].degree, "other fields stay as they were read"


def test_what_the_person_has_spoken_of_stays(read: tuple[ResumeFacts, tuple[PageView, ...]]) -> None:
    facts, pages = read
    unsure = replace(
        facts,
        headline=facts.headline and replace(facts.headline, confidence=0.1),
        experience=tuple(replace(entry, confidence=0.1, marks=()) for entry in facts.experience),
    )
    proposal = Proposal(
        headline=said("Conservator", "Glass Conservator"),
        experience=(
            ProposedPosition(
                title=said("Conservator", "Glass Conservator, Napoca Museum"),
                company=said("Museum", "Glass Conservator, Napoca Museum"),
                start=said("2019-03", "March 2019"),
            ),
        ),
    )
    kept = merged((unsure, pages), proposal, ("headline", "experience.0.title"))
    assert kept.headline == unsure.headline
    assert kept.experience[0].title == unsure.experience[0].title
    assert kept.experience[0].company == "Museum"


def test_merging_the_same_again_changes_nothing(read: tuple[ResumeFacts, tuple[PageView, ...]]) -> None:
    proposal = Proposal(
        headline=said("Conservator", "Glass Conservator"),
        experience=(KILN, ProposedPosition(title=said("Conservator", "Glass Conservator, Napoca Museum"))),
        education=(ProposedCourse(school=said("School of Arts", "Transylvania School of Arts")),),
        skills=(said("kiln", "the kiln room", 0.6), said("excel", "Microscopy, Excel")),
        certifications=(ProposedCertification(said("Heritage Craft Card"), said("Craft", "Heritage Craft Card", 0.4)),),
        languages=(ProposedLanguage(said("German", "speaks Deutsch"), said("B1", "speaks Deutsch")),),
    )
    once = merged(read, proposal)
    assert once != read[0]
    assert merged((once, read[1]), proposal) == once
