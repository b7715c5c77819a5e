"""Facts from pages that are scans: surer than nothing, less sure than text."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from app.ml.resume.facts import (
    Certification,
    Contact,
    Education,
    Evidence,
    Experience,
    Fact,
    Language,
    Mark,
    ResumeFacts,
    Skill,
)

# A perfectly recognised page may still have a letter wrong.
AT_BEST = 0.8

Sure = TypeVar("Sure", Fact, Mark, Skill, Certification, Language, Experience, Education)


def less_sure(facts: ResumeFacts, recognised: Mapping[int, float]) -> ResumeFacts:
    """Return the facts with less confidence where they come from recognised pages, given how sure each page was."""
    if not recognised:
        return facts
    weigh = _Weigher(recognised)
    return replace(
        facts,
        contact=weigh.contact(facts.contact),
        headline=weigh.one(facts.headline) if facts.headline else None,
        summary=weigh.one(facts.summary) if facts.summary else None,
        experience=tuple(replace(entry, marks=weigh.all(entry.marks)) for entry in weigh.all(facts.experience)),
        education=tuple(replace(entry, marks=weigh.all(entry.marks)) for entry in weigh.all(facts.education)),
        skills=weigh.all(facts.skills),
        certifications=weigh.all(facts.certifications),
        languages=weigh.all(facts.languages),
        recognised_pages=tuple(sorted(recognised)),
    )


class _Weigher:
    """Lowers confidence by page."""

    def __init__(self, recognised: Mapping[int, float]) -> None:
        self.recognised = recognised

    def one(self, fact: Sure) -> Sure:
        factor = self._factor(fact.evidence)
        return fact if factor == 1 else replace(fact, confidence=round(fact.confidence * factor, 2))

    def all(self, facts: Sequence[Sure]) -> tuple[Sure, ...]:
        return tuple(self.one(fact) for fact in facts)

    def contact(self, contact: Contact) -> Contact:
        return Contact(
            full_name=self.one(contact.full_name) if contact.full_name else None,
            email=self.one(contact.email) if contact.email else None,
            phone=self.one(contact.phone) if contact.phone else None,
            location=self.one(contact.location) if contact.location else None,
            links=self.all(contact.links),
        )

    def _factor(self, evidence: Evidence) -> float:
        sure = self.recognised.get(evidence.page or 0)
        return 1.0 if sure is None else AT_BEST * sure
