"""What postings ask for that a person lacks: skills, languages and licences, each with where it is asked. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from app.insights.gaps.types import GapKind, Importance
from app.matching.checklist import name_of
from app.matching.detail import PostingDetail
from app.matching.explaining import HELD
from app.matching.judging import judge
from app.matching.jurisdictions import place_name
from app.matching.person import ProfileFacts
from app.matching.postings import GENERIC, MUST, NICE, PostingTable
from app.matching.types import Eligibility
from app.matching.what_if import Change
from app.ml.credentials.kinds import credential_name, is_by_state
from app.ml.demands.types import Demands, LanguageDemand, LicenceAsked
from app.ml.lexicon.concepts import lexicon
from app.ml.text.types import SkillKind

_FIRMNESS: dict[int, Importance] = {MUST: "must", NICE: "nice", GENERIC: "generic"}
FIRMEST: dict[Importance, int] = {"must": 0, "nice": 1, "generic": 2}
_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2", "NATIVE")


@dataclass(slots=True)
class Lacking:
    """One thing that is missing; `asked` are rows of the look with how firmly each asks, `quotes` words by row."""

    id: str
    name: str
    kind: GapKind
    change: Change
    asked: dict[int, Importance] = field(default_factory=dict)
    quotes: dict[int, str] = field(default_factory=dict)
    # The highest level of a language that is asked for.
    level: str | None = None

    @property
    def importance(self) -> Importance:
        """The firmest way it is asked for."""
        return min(self.asked.values(), key=FIRMEST.__getitem__)

    @property
    def musts(self) -> int:
        """How many ask for it firmly."""
        return sum(firm == "must" for firm in self.asked.values())

    def ask(self, row: int, importance: Importance, quote: str | None = None) -> None:
        """Note that a posting asks for it; the firmest way counts."""
        known = self.asked.get(row)
        if known is None or FIRMEST[importance] < FIRMEST[known]:
            self.asked[row] = importance
        if quote:
            self.quotes.setdefault(row, quote)


def lacking(person: ProfileFacts, table: PostingTable, postings: Sequence[PostingDetail]) -> list[Lacking]:
    """Everything that is missing, in the order of ids."""
    found: dict[str, Lacking] = {}
    for one in (*_skills(person, table, postings), *_demanded(person, postings)):
        if one.id in found:
            _join(found[one.id], one)
        else:
            found[one.id] = one
    return [found[key] for key in sorted(found)]


def _join(known: Lacking, other: Lacking) -> None:
    """A language that is asked for among skills and demanded too is one gap."""
    for row, importance in other.asked.items():
        known.ask(row, importance, other.quotes.get(row))
    if _rank(other.level) > _rank(known.level):
        known.level, known.change = other.level, other.change


def _skills(person: ProfileFacts, table: PostingTable, postings: Sequence[PostingDetail]) -> Iterator[Lacking]:
    found: dict[int, Lacking] = {}
    asked = table.skills
    for row, place, firm in zip(asked.owners.tolist(), asked.codes.tolist(), asked.firmness.tolist(), strict=True):
        skill_id = lexicon().at(place).id
        if person.holding(skill_id).level >= HELD or _answered_otherwise(person, postings[row], skill_id):
            continue
        one = found.get(place) or found.setdefault(place, lacking_skill(skill_id))
        one.ask(row, _FIRMNESS[firm])
    yield from found.values()


def _answered_otherwise(person: ProfileFacts, posting: PostingDetail, skill_id: str) -> bool:
    """Whether it is asked for only as one of several, and another of them is held."""
    naming = [one for one in posting.requirements if skill_id in one.skill_ids]
    return bool(naming) and all(
        one.any_of and any(person.holding(other).level >= HELD for other in one.skill_ids) for one in naming
    )


def lacking_skill(skill_id: str) -> Lacking:
    """A missing skill; a spoken language among the skills of postings is learnt as a language."""
    skill, name = lexicon().get(skill_id), name_of(skill_id)
    if skill and skill.kind is SkillKind.LANGUAGE:
        return Lacking(skill_id, name, GapKind.language, Change(add_languages=(name,)))
    return Lacking(skill_id, name, GapKind.skill, Change(add_skills=(name,)))


def _demanded(person: ProfileFacts, postings: Sequence[PostingDetail]) -> Iterator[Lacking]:
    """Licences and languages that the verdicts miss."""
    found: dict[str, Lacking] = {}
    for row, posting in enumerate(postings):
        for one, quote in demanded_of(person, posting):
            known = found.setdefault(one.id, one)
            known.ask(row, "must", quote)
            if _rank(one.level) > _rank(known.level):
                known.level, known.change = one.level, one.change
    yield from found.values()


def demanded_of(person: ProfileFacts, posting: PostingDetail) -> Iterator[tuple[Lacking, str]]:
    """Licences and languages that one posting demands and the person does not show, with its words."""
    demands = posting.demands
    if not demands.licences and not demands.languages:
        return
    unmet = {
        answer.finding.quote
        for answer in judge(person, demands, posting.as_of).demands
        if answer.rule in {"licence", "language"} and answer.finding.state is not Eligibility.eligible
    }
    for licence in demands.licences:
        if licence.quote in unmet:
            yield from ((_credential(asked, demands), licence.quote) for asked in _wanted(person, licence.asked))
    for language in demands.languages:
        if language.quote in unmet:
            yield _language(language), language.quote


def _wanted(person: ProfileFacts, asked: Iterable[LicenceAsked]) -> Iterator[LicenceAsked]:
    """Those of a sentence's licences that are not simply held; the verdict tells of all of them together."""
    good = {held.type for held in person.credentials if not held.expires_on and held.standing in {None, "active"}}
    return (one for one in asked if one.type not in good or one.jurisdiction)


def _credential(asked: LicenceAsked, demands: Demands) -> Lacking:
    place = asked.jurisdiction
    if is_by_state(asked.type) and not (place and "-" in place):
        # Where no state is named, it is that of the work.
        place = next((code for code in demands.lies_in if "-" in code), place)
    name = credential_name(asked.type)
    name = f"{name} for {place_name(place)}" if place and is_by_state(asked.type) else name
    key = f"credential:{asked.type}" + (f":{place}" if place and is_by_state(asked.type) else "")
    return Lacking(key, name, GapKind.credential, Change(add_credentials=(name,)))


def _language(asked: LanguageDemand) -> Lacking:
    known = lexicon().by_name(asked.name)
    name = known.name if known else asked.name
    level = asked.level.upper() if asked.level and asked.level.upper() in _LEVELS else None
    said = f"{name} {level.lower() if level == 'NATIVE' else level}" if level else name
    key = known.id if known and known.kind is SkillKind.LANGUAGE else f"language:{name}"
    return Lacking(key, name, GapKind.language, Change(add_languages=(said,)), level=level)


def _rank(level: str | None) -> int:
    return _LEVELS.index(level) if level else -1
