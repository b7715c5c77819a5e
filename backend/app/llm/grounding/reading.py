"""A sentence made ready, the two sides it is held against, and what a reader of claims says of it."""

import re
from dataclasses import dataclass
from functools import cached_property

from app.llm.grounding.languages import language_of
from app.llm.grounding.sides import Side, side_of
from app.llm.grounding.spans import Span, lengths_of, spans_of
from app.llm.grounding.stance import Stance, Stances, stances_of
from app.llm.grounding.types import ClaimKind, Ground
from app.llm.grounding.words import Word, words_in
from app.ml.text.folding import fold
from app.ml.text.passage import Passage, passage


@dataclass(frozen=True, slots=True)
class Read:
    """Something a sentence claims at `[start, end)`, and whether it is supported; `reason` where it is not."""

    kind: ClaimKind
    start: int
    end: int
    words: str
    supported: bool
    reason: str = ""


@dataclass(frozen=True)
class Sides:
    """Both sides of a ground."""

    ground: Ground
    cv: Side
    job: Side

    @classmethod
    def of(cls, ground: Ground) -> "Sides":
        """The sides of a ground, made ready once."""
        named = (ground.title, ground.company)
        return cls(ground, side_of(ground.cv_text), side_of("\n".join([*filter(None, named), ground.job_text])))

    @cached_property
    def spans(self) -> list[Span]:
        """The times the CV tells of."""
        return spans_of(self.cv, self.ground.as_of)

    @cached_property
    def lengths(self) -> set[float]:
        """The lengths of time in years that the CV tells of."""
        return lengths_of(self.cv, self.ground.as_of)


_GREETING = re.compile(
    r"(?:dear|sehr geehrte[rn]?|liebe[rs]?|hello|hi|guten tag|hallo|kia ora|moin|gruss gott)\b|to (?:the |"
    r"all )?(?:[\w-]+ ){0,3}(?:team|committee|department|manager|staff)\b"
)


@dataclass(frozen=True)
class Sentence:
    """One sentence of a letter."""

    text: str
    german: bool
    stances: Stances

    @classmethod
    def of(cls, text: str, ground: Ground, *, german: bool) -> "Sentence":
        """A sentence made ready."""
        return cls(text, german, stances_of(text, ground.company))

    @cached_property
    def folded(self) -> str:
        """The sentence folded, letter for letter as long."""
        return fold(self.text)

    @cached_property
    def greeting(self) -> int:
        """Where the words of a greeting end that opens the sentence; 0 without one."""
        found = _GREETING.match(self.folded)
        return found.end() if found else 0

    @property
    def is_greeting(self) -> bool:
        """Whether it greets those it is written to; the names in it are theirs."""
        return self.greeting > 0

    @cached_property
    def words(self) -> list[Word]:
        """Its words."""
        return words_in(self.text)

    @cached_property
    def prepared(self) -> Passage:
        """As the readers of facts want it."""
        return passage(self.text)

    def own(self, place: int) -> bool:
        """Whether only the CV supports what stands there."""
        return not self.stances.allows_job(place)

    def denied(self, place: int) -> bool:
        """Whether the sentence says that the person does not have it."""
        return self.stances.at(place) is Stance.denied

    def sides(self, place: int, sides: Sides) -> tuple[Side, ...]:
        """The sides that may support what stands at a place."""
        return (sides.cv,) if self.own(place) else (sides.cv, sides.job)


def one_language(sentence: Sentence, sides: Sides) -> bool:
    """Whether a sentence and the CV are in one language, as far as we can tell: else their words say nothing."""
    return sides.cv.language in (None, "de" if sentence.german else language_of(sentence.text) or "en")


def missing(words: str, what: str, *, own: bool) -> str:
    """A plain sentence about a claim that nothing supports."""
    where = "in your CV or profile" if own else "in your CV or in the posting"
    return f"{what} “{words}” does not stand {where}."
