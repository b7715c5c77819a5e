"""A model's proposal merged into the facts of a CV: field by field, only where the CV says so and confidence rises.

Four gates, in this order: the person has not spoken of the field (`keep`), the proposal is surer than the reading, the
quote stands in the CV, and the quote says the value. Merging the same proposal again changes nothing.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from app.ml.documents.pages import PageView
from app.ml.lexicon.concepts import lexicon
from app.ml.refinement.quotes import SourceText, clamped
from app.ml.resume.facts import Certification, Contact, Language, ResumeFacts, Skill
from app.ml.resume.judging import Judge
from app.ml.resume.proposal import Proposal, Proposed, ProposedCertification, ProposedLanguage
from app.ml.resume.refined_entries import courses, positions
from app.ml.resume.years import experience_years
from app.ml.text.folding import squeeze

CERTIFICATION = ("issuer", "jurisdiction", "number", "issued_on", "expires_on")


def merge(
    facts: ResumeFacts,
    proposal: Proposal,
    text: str,
    *,
    today: date,
    pages: Sequence[PageView] = (),
    keep: Collection[str] = (),
) -> ResumeFacts:
    """Return the facts with what the proposal makes surer.

    `text` is what the CV says, `pages` where it stands, `keep` the paths a person has spoken of (`headline`,
    `experience.0.title`, `skills.3`): those stay as they are. `today` ends what is still going on.
    """
    judge = Judge(SourceText(text), pages, keep)
    experience = tuple(positions(judge, facts.experience, proposal.experience))
    years = experience_years(experience, today) if experience != facts.experience else facts.experience_years
    return replace(
        facts,
        contact=_contact(judge, facts.contact, proposal),
        headline=judge.fact("headline", facts.headline, proposal.headline),
        summary=judge.fact("summary", facts.summary, proposal.summary),
        experience=experience,
        education=tuple(courses(judge, facts.education, proposal.education)),
        skills=tuple(_skills(judge, facts.skills, proposal.skills)),
        certifications=tuple(_certifications(judge, facts.certifications, proposal.certifications)),
        languages=tuple(_languages(judge, facts.languages, proposal.languages)),
        experience_years=years,
    )


def _contact(judge: Judge, have: Contact, proposal: Proposal) -> Contact:
    return replace(
        have,
        full_name=judge.fact("full_name", have.full_name, proposal.full_name),
        email=judge.fact("email", have.email, proposal.email),
        phone=judge.fact("phone", have.phone, proposal.phone),
        location=judge.fact("location", have.location, proposal.location),
    )


def _skill_key(name: str) -> str:
    concept = lexicon().by_name(name)
    return concept.id if concept else squeeze(name)


def _skills(judge: Judge, have: Sequence[Skill], proposed: Sequence[Proposed]) -> Iterator[Skill]:
    merged = list(have)
    numbers = {skill.skill_id or squeeze(skill.name): at for at, skill in enumerate(merged)}
    for skill in proposed:
        at = numbers.get(_skill_key(skill.value))
        present, path = (merged[at].confidence, f"skills.{at}") if at is not None else (0.0, "")
        if not judge.admits(path, "skill", skill, present):
            continue
        concept = lexicon().by_name(skill.value)
        found = Skill(
            skill.value.strip(), concept.id if concept else None, clamped(skill.confidence), judge.evidence(skill)
        )
        if at is None:
            numbers[_skill_key(skill.value)] = len(merged)
            merged.append(found)
        else:
            merged[at] = replace(found, name=merged[at].name, skill_id=merged[at].skill_id, level=merged[at].level)
    yield from merged


def _certifications(
    judge: Judge, have: Sequence[Certification], proposed: Sequence[ProposedCertification]
) -> Iterator[Certification]:
    merged = list(have)
    for one in proposed:
        at = next((at for at, held in enumerate(merged) if squeeze(held.name) == squeeze(one.name.value)), None)
        if at is None:
            if not judge.admits("", "name", one.name, 0.0):
                continue
            at = len(merged)
            sure, evidence = clamped(one.name.confidence), judge.evidence(one.name)
            merged.append(Certification(one.name.value.strip(), None, None, None, None, sure, evidence))
        held = merged[at]
        stated = {
            name: value.value.strip()
            for name in CERTIFICATION
            if (value := getattr(one, name)) is not None
            and judge.admits(f"certifications.{at}", name, value, held.confidence if getattr(held, name) else 0.0)
        }
        merged[at] = replace(held, **stated)
    yield from merged


def _languages(judge: Judge, have: Sequence[Language], proposed: Sequence[ProposedLanguage]) -> Iterator[Language]:
    merged = list(have)
    for one in proposed:
        at = next((at for at, known in enumerate(merged) if squeeze(known.name) == squeeze(one.name.value)), None)
        if at is None:
            if not judge.admits("", "language", one.name, 0.0):
                continue
            at = len(merged)
            name = one.name.value.strip()
            merged.append(Language(name, None, clamped(one.name.confidence), judge.evidence(one.name)))
        known = merged[at]
        if judge.admits(f"languages.{at}", "level", one.level, known.confidence if known.level else 0.0):
            merged[at] = replace(known, level=one.level.value.strip() if one.level else None)
    yield from merged
