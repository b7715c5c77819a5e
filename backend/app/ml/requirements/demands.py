"""The demands of a sentence, each with its place and what is named in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.ml.asking.clauses import clauses, wishes
from app.ml.asking.cues import Cue
from app.ml.asking.wordings import asks_firmly, denies, offers, only_calls
from app.ml.skills import SkillMention
from app.ml.terms.years import YearsMention
from app.ml.text.passage import Passage


@dataclass(frozen=True, slots=True)
class Named:
    """What is named in a segment: skills, years of experience, and languages with their places."""

    skills: Sequence[SkillMention] = ()
    years: Sequence[YearsMention] = ()
    languages: Sequence[tuple[str, int]] = ()


@dataclass(frozen=True, slots=True)
class Demand:
    """A demand of a sentence, `folded` its words; `cues` are the kinds of words that the whole sentence holds."""

    start: int
    end: int
    folded: str
    skills: tuple[SkillMention, ...]
    years: YearsMention | None
    languages: tuple[str, ...]
    cues: Cue

    @property
    def skill_ids(self) -> tuple[str, ...]:
        """The skills named, each once."""
        return tuple(dict.fromkeys(mention.skill_id for mention in self.skills))

    @property
    def wished(self) -> bool:
        """Whether it is only wished for."""
        return Cue.WISH in self.cues and wishes(self.folded)

    @property
    def firm(self) -> bool:
        """Whether it is insisted on."""
        return Cue.MUST in self.cues and asks_firmly(self.folded)

    @property
    def denied(self) -> bool:
        """Whether it says that something is not needed."""
        return Cue.DENIAL in self.cues and denies(self.folded)

    @property
    def offered(self) -> bool:
        """Whether it offers pay, leave or the like."""
        return Cue.OFFER in self.cues and offers(self.folded)

    @property
    def only_calls(self) -> bool:
        """Whether it calls for somebody without saying what they need to bring."""
        return Cue.CALL in self.cues and only_calls(self.folded)


_PAPER = re.compile(
    r"\b(?:degree|bachelor|master's|phd|diploma|right to work|authorized to work|clearance|licen[cs]e|"
    r"\w*studium|ausbildung|diplome|titulacion|licenciatura)\b|\bsponsor"
)
# Shorter than this, a sentence makes one demand.
_ONE_DEMAND = 24


def demand(prepared: Passage, span: tuple[int, int], named: Named, cues: Cue) -> Demand:
    """Return the demand at a place of the text."""
    start, end = span
    inside = tuple(mention for mention in named.skills if start <= mention.start < end)
    asked = next((mention for mention in named.years if start <= mention.start < end), None)
    spoken = tuple(dict.fromkeys(name for name, place in named.languages if start <= place < end))
    return Demand(start, end, prepared.folded[start:end], inside, asked, spoken, cues)


def parted(prepared: Passage, whole: Demand, named: Named) -> Iterator[Demand]:
    """Yield the demands of a sentence; they stay together where all of them are alike and nothing is lost."""
    long = whole.end - whole.start > _ONE_DEMAND
    spans = clauses(prepared.folded, whole.start, whole.end) if long and whole.cues & (Cue.WISH | Cue.THING) else []
    parts = [demand(prepared, span, named, whole.cues) for span in spans] if len(spans) > 1 else []
    if len(parts) > 1 and _differ(parts):
        yield from parts
    else:
        yield whole


def _differ(parts: list[Demand]) -> bool:
    """Say whether the parts ask differently, or each for something of its own."""
    if len({part.wished for part in parts}) > 1:
        return True
    return sum(bool(part.skills or part.years or part.languages or _PAPER.search(part.folded)) for part in parts) > 1
