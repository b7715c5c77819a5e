"""What the components of the pipeline hand on from one to the next."""

from dataclasses import dataclass, field
from typing import Literal

from app.ml.lexicon.gazetteer import Hit
from app.ml.text.passage import Passage
from app.ml.text.types import SkillKind

Label = Literal["skill", "knowledge"]


@dataclass(frozen=True, slots=True)
class SkillMention:
    """One skill named in a text; `quote == text[start:end]`."""

    skill_id: str
    name: str
    start: int
    end: int
    quote: str
    kind: SkillKind = SkillKind.HARD


@dataclass(frozen=True, slots=True)
class SkillPhrase:
    """A phrase of skill that the lexicon does not hold as a name; `text` stands at `[start, end)`.

    `label` tells what a person can do from what a person knows; `skill_id` is the skill of the lexicon it comes to,
    None where none is near enough; `confidence` is 0 to 1.
    """

    text: str
    start: int
    end: int
    kind: SkillKind
    label: Label
    confidence: float
    skill_id: str | None = None


@dataclass(slots=True)
class Reading:
    """The state of one text: each component replaces the field of its own step."""

    passage: Passage
    candidates: list[Hit] = field(default_factory=list)
    meant: list[Hit] = field(default_factory=list)
    asked: list[Hit] = field(default_factory=list)
    mentions: tuple[SkillMention, ...] = ()
    # The segments that the tagger reads, by number; None = those that ask for something or tell a duty.
    sentences: frozenset[int] | None = None
    # None until the tagger has read the text: only some callers need it.
    phrases: tuple[SkillPhrase, ...] | None = None
