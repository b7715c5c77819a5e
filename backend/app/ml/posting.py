"""Everything ingest wants to know about one posting."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from app.ml.asking.cues import cues_of
from app.ml.asking.firm import tells_of_firm
from app.ml.asking.sections import Section, sections
from app.ml.asking.wordings import asks_in_prose, tells_a_duty
from app.ml.credentials.mentions import CredentialMention, find_credentials
from app.ml.duties.reading import Duty, read_duties
from app.ml.lexicon.concepts import lexicon
from app.ml.occupations import Occupation, occupation_of
from app.ml.pay.money import currency_of_country
from app.ml.pay.salary import Pay, find_pay
from app.ml.places.reading import Place, read_place
from app.ml.registry import cards
from app.ml.requirements.reading import Requirement, read_requirements
from app.ml.requirements.summary import summary_of
from app.ml.skills import SkillMention, find_skills
from app.ml.terms.benefits import Benefit, find_benefits
from app.ml.terms.clearance import ClearanceFact, clearance_of
from app.ml.terms.degrees import DegreeFact, find_degrees
from app.ml.terms.employment import EmploymentType, employment_type_of
from app.ml.terms.languages import LanguageMention, find_languages
from app.ml.terms.remote import RemoteFact, remote_of
from app.ml.terms.seniority import SeniorityFact, YearsAsked, seniority_of, years_required
from app.ml.terms.shifts import ShiftFact, shift_of
from app.ml.terms.sponsorship import SponsorshipFact, sponsorship_of
from app.ml.terms.travel import TravelFact, travel_of
from app.ml.terms.work_permit import WorkPermitFact, work_permit_of
from app.ml.text.passage import passage
from app.ml.text.written_in import written_in
from app.ml.titles.reading import TitleFacts, read_title

# Raise this when a rule changes what is read; stored facts of an older version are read again.
_RULES = 19
# Estimates of pay read no posting: a new version of theirs is no reason to read all postings again.
_READ_NOTHING = frozenset({"salary"})
_READERS = (model.sha256 for name, model in sorted(cards().items()) if name not in _READ_NOTHING)
_TABLES = sha256("".join((lexicon().version, *_READERS)).encode())
ENRICHMENT_VERSION = f"{_RULES}-{_TABLES.hexdigest()[:12]}"


@dataclass(frozen=True, slots=True)
class PostingFacts:
    """What the words of one posting say; every quote stands in its text, title or location."""

    title: TitleFacts
    occupation: Occupation | None
    skills: tuple[SkillMention, ...]
    seniority: SeniorityFact | None
    years: YearsAsked | None
    pay: Pay | None
    remote: RemoteFact
    employment_type: EmploymentType | None
    place: Place
    requirements: tuple[Requirement, ...]
    duties: tuple[Duty, ...]
    credentials: tuple[CredentialMention, ...]
    languages: tuple[LanguageMention, ...]
    degrees: tuple[DegreeFact, ...]
    shift: ShiftFact | None
    travel: TravelFact | None
    work_permit: WorkPermitFact | None
    benefits: tuple[Benefit, ...]
    sponsorship: SponsorshipFact | None
    clearance: ClearanceFact | None
    # The language it is written in (ISO 639-1), and at most two of its own sentences.
    language: str | None
    summary: tuple[str, ...]

    @property
    def skill_ids(self) -> tuple[str, ...]:
        """The skills named, each once, in order of first mention."""
        return tuple(dict.fromkeys(mention.skill_id for mention in self.skills))


def enrich(title: str, text: str, location: str = "", tags: Sequence[str] = ()) -> PostingFacts:
    """Read one posting; offsets of skills refer to `text`."""
    place = read_place(location)
    currency = currency_of_country(place.country) if place.country else None
    requirements = tuple(read_requirements(text))
    return PostingFacts(
        title=read_title(title),
        occupation=_occupation(title),
        skills=_asked_for(text),
        seniority=seniority_of(title, text),
        years=years_required(text),
        pay=find_pay(text, currency) or find_pay(title, currency),
        remote=remote_of(location, title, text, tags),
        employment_type=employment_type_of(title, text, tags),
        place=place,
        requirements=requirements,
        duties=tuple(read_duties(text)),
        credentials=tuple(find_credentials(text)),
        languages=tuple(find_languages(text)),
        degrees=tuple(find_degrees(text)),
        shift=shift_of(title, text),
        travel=travel_of(text),
        work_permit=work_permit_of(text),
        benefits=tuple(find_benefits(text)),
        sponsorship=sponsorship_of(text),
        clearance=clearance_of(text),
        language=written_in(text),
        summary=summary_of(title, text, requirements),
    )


# What is offered, how to apply and what is told of the firm names skills that nobody asks for: a course in AWS, a chat
# with Human Resources, a product for Kubernetes.
_NOT_ASKED: frozenset[Section] = frozenset({"offer", "notice", "about"})


def _asked_for(text: str) -> tuple[SkillMention, ...]:
    """The skills a posting names, but for those that stand where it offers, explains or tells of itself; what asks
    there, or tells what is done in the job, counts.
    """
    prepared, parts, cues = passage(text), sections(text), cues_of(text)

    @cache
    def counts(index: int) -> bool:
        segment = prepared.segments[index]
        folded = prepared.folded[segment.start : segment.end]
        if parts[index] in _NOT_ASKED:
            return asks_in_prose(folded) or (parts[index] == "about" and tells_a_duty(folded))
        return not tells_of_firm(folded, cues[index])

    placed = ((mention, prepared.segment_at(mention.start)) for mention in find_skills(text))
    return tuple(mention for mention, index in placed if index < 0 or counts(index))


def _occupation(title: str) -> Occupation | None:
    """Return the likeliest occupation a title names, None where none is likelier than not."""
    likely = occupation_of(title)
    return likely[0] if likely else None
