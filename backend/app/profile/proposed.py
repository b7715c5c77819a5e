"""What a model says of a CV, and what of it may be proposed: quoted from what it was sent, clamped. Pure.

Who the CV is of and how to reach them is not asked: the rules read that, and it need not leave the machine.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, Field

from app.llm.lenient import Entries, Lenient, Sureness, Words
from app.ml.refinement.quotes import SourceText, supports
from app.ml.resume.language_names import LANGUAGES
from app.ml.resume.month_names import MONTHS, NOW, SINCE, UNTIL
from app.ml.resume.proposal import (
    Proposal,
    Proposed,
    ProposedCertification,
    ProposedCourse,
    ProposedLanguage,
    ProposedPosition,
)
from app.ml.text.folding import fold
from app.ml.text.orders import is_order

# What a model says is never surer than what a rule read with a clear mark.
MOST_SURE = 0.9
MOST_ENTRIES, MOST_BULLETS, MOST_SKILLS = 40, 40, 200
LONGEST_VALUE, LONGEST_SUMMARY = 300, 2_000
_DATE = re.compile(r"(?:19|20|21)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_LEVEL = re.compile(r"A1|A2|B1|B2|C1|C2")
_NATIVE = re.compile(
    r"\b(?:nativ|mother tongue|first language|muttersprach|langue maternelle|matern|ojczyst|madrelingua)"
)
_KNOWN = frozenset(LANGUAGES.values())
_DATE_WORDS = frozenset({*MONTHS, *NOW, *SINCE, *UNTIL})


def _going_on(value: object) -> bool:
    return (value.get("value") if isinstance(value, dict) else value) is True


def _fact(value: object) -> object:
    """Nothing where no object came: a bare value has no quote, and does not count."""
    return value if isinstance(value, (dict, Lenient)) else None


class CvSaid(Lenient):
    """One value with how sure the model is and the words it read it from."""

    value: Words = ""
    confidence: Sureness = 0.0
    quote: Words = ""


Said = Annotated[CvSaid | None, BeforeValidator(_fact)]
GoingOn = Annotated[bool, BeforeValidator(_going_on)]


class CvPosition(Lenient):
    """A position held, as a model reads it."""

    title: Said = None
    unit: Said = None
    company: Said = None
    location: Said = None
    start: Said = None
    end: Said = None
    current: GoingOn = False
    bullets: Entries[CvSaid] = Field(default_factory=list)


class CvCourse(Lenient):
    """A course of study, as a model reads it."""

    school: Said = None
    degree: Said = None
    field: Said = None
    start: Said = None
    end: Said = None
    current: GoingOn = False


class CvCertificate(Lenient):
    """A licence or certificate, as a model reads it."""

    name: Said = None
    issuer: Said = None
    jurisdiction: Said = None
    number: Said = None
    issued_on: Said = None
    expires_on: Said = None


class CvLanguage(Lenient):
    """A spoken language, as a model reads it."""

    name: Said = None
    level: Said = None


class ProposedCv(Lenient):
    """What a CV says, as a model reads it."""

    headline: Said = None
    summary: Said = None
    experience: Entries[CvPosition]
    education: Entries[CvCourse] = Field(default_factory=list)
    skills: Entries[CvSaid]
    certifications: Entries[CvCertificate] = Field(default_factory=list)
    languages: Entries[CvLanguage] = Field(default_factory=list)


def proposal_of(said: ProposedCv, sent: str) -> Proposal:
    """What of an answer may be proposed: each value with a quote of the text that was sent."""
    return _Taking(SourceText(sent)).all_of(said)


@dataclass(frozen=True, slots=True)
class _Taking:
    """Takes facts whose quotes stand in the source."""

    source: SourceText

    def all_of(self, said: ProposedCv) -> Proposal:
        return Proposal(
            headline=self.fact(said.headline),
            summary=self.fact(said.summary, longest=LONGEST_SUMMARY),
            experience=tuple(self.position(one) for one in said.experience[:MOST_ENTRIES]),
            education=tuple(self.course(one) for one in said.education[:MOST_ENTRIES]),
            skills=tuple(_once(self.facts(said.skills[:MOST_SKILLS]))),
            certifications=tuple(self.certificates(said.certifications[:MOST_ENTRIES])),
            languages=tuple(self.languages(said.languages[:MOST_ENTRIES])),
        )

    def fact(self, said: CvSaid | None, *, longest: int = LONGEST_VALUE) -> Proposed | None:
        """A value with its quote; null where either does not do."""
        if said is None or not said.value or len(said.value) > longest or not self.source.says(said.quote):
            return None
        if is_order(said.value) or is_order(said.quote):
            return None
        return Proposed(said.value, min(MOST_SURE, said.confidence), said.quote)

    def name(self, said: CvSaid | None) -> Proposed | None:
        """What something is called; a piece of a date is no name."""
        words = re.findall(r"[^\W_]+", fold(said.value)) if said else []
        return self.fact(said) if any(word not in _DATE_WORDS and not word.isdigit() for word in words) else None

    def date(self, said: CvSaid | None) -> Proposed | None:
        """A date of the form we keep."""
        return self.fact(said) if said and _DATE.fullmatch(said.value) else None

    def spelled(self, said: CvSaid | None) -> Proposed | None:
        """A value whose words its quote holds; of other fields the merging looks after that."""
        return self.fact(said) if said and supports(said.quote, said.value) else None

    def level(self, said: CvSaid | None) -> Proposed | None:
        """A level of a language that its quote states."""
        if said is not None and said.value == "native" and _NATIVE.search(fold(said.quote)):
            return self.fact(said)
        return self.spelled(said) if said and _LEVEL.fullmatch(said.value) else None

    def facts(self, said: Iterable[CvSaid]) -> Iterator[Proposed]:
        """Those that may be proposed."""
        return (fact for one in said if (fact := self.fact(one)) is not None)

    def position(self, said: CvPosition) -> ProposedPosition:
        """A position."""
        return ProposedPosition(
            title=self.name(said.title),
            unit=self.name(said.unit),
            company=self.name(said.company),
            location=self.name(said.location),
            start=self.date(said.start),
            end=self.date(said.end),
            current=said.current,
            bullets=tuple(self.facts(said.bullets[:MOST_BULLETS])),
        )

    def course(self, said: CvCourse) -> ProposedCourse:
        """A course of study."""
        return ProposedCourse(
            school=self.name(said.school),
            degree=self.name(said.degree),
            field=self.name(said.field),
            start=self.date(said.start),
            end=self.date(said.end),
            current=said.current,
        )

    def certificates(self, said: Iterable[CvCertificate]) -> Iterator[ProposedCertification]:
        """The licences and certificates that are named."""
        for one in said:
            if (name := self.fact(one.name)) is not None:
                yield ProposedCertification(
                    name=name,
                    issuer=self.fact(one.issuer),
                    jurisdiction=self.spelled(one.jurisdiction),
                    number=self.fact(one.number),
                    issued_on=self.date(one.issued_on),
                    expires_on=self.date(one.expires_on),
                )

    def languages(self, said: Iterable[CvLanguage]) -> Iterator[ProposedLanguage]:
        """The languages that are named, with levels we know."""
        for one in said:
            name = self.fact(one.name)
            if name is not None and name.value in _KNOWN:
                yield ProposedLanguage(name, self.level(one.level))


def _once(facts: Iterable[Proposed]) -> Iterator[Proposed]:
    seen: set[str] = set()
    for fact in facts:
        if fact.value.casefold() not in seen:
            seen.add(fact.value.casefold())
            yield fact
