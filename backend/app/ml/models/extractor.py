"""The skill extractor: which skills a text names."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from app.ml.lexicon.concepts import lexicon
from app.ml.models.interface import Artefact, CannotTrain, Card, Check, Metric, Model
from app.ml.pipeline.reading import SkillMention
from app.ml.registry import ModelCorrupt, card
from app.ml.skills import find_skills

LEAST_HELD_OUT = 20
WHY_NOT = (
    "It learns from texts in which people have marked each skill. This instance keeps none, and marking texts with what"
    " the model itself reads would teach it nothing but its own mistakes."
)


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text and the ids of all skills it names."""

    text: str
    skills: frozenset[str]


class SkillExtractor(Model[MarkedText, str, list[SkillMention]]):
    """The shipped version: the tagger, the lexicon and the rules between them."""

    name = "skill_extractor"
    card = Card(
        label="Skill extractor",
        what="Reads which skills a posting or a CV names, with the words that say so.",
        how="Names of a lexicon with rules for everyday words, and a small network for phrases beyond it.",
        data=("SkillSpan, Green and Sayfullina training halves", "ESCO 1.1.1 and O*NET 29.2", "lists of our own"),
        people="None.",
        limits="Phrases beyond the lexicon are read in English texts alone. No instance trains it on its own data.",
        page="docs/models/tagger.md",
    )

    def __init__(self, version: str) -> None:
        self.version = version

    def predict(self, question: str) -> list[SkillMention]:
        """Return the skills a text names, in order of place."""
        return find_skills(question)

    @classmethod
    def train(cls, rows: Sequence[MarkedText], check: Check) -> Artefact:  # noqa: ARG003  # the interface's
        """Always raises `CannotTrain`: the reason is shown where other models have a button."""
        raise CannotTrain(WHY_NOT)

    @classmethod
    def load(cls, artefact: Artefact, version: str) -> Self:  # noqa: ARG003  # the interface's
        """Always raises `ModelCorrupt`: no instance trains one."""
        raise ModelCorrupt(f"no instance trains a skill extractor, yet there is version {version}")

    @classmethod
    def shipped(cls) -> Self:
        """Return the version that came with the product: that of the network and of the lexicon."""
        return cls(f"{card('tagger').version}+{lexicon().version[:8]}")

    def evaluate(self, rows: Sequence[MarkedText]) -> dict[str, Metric]:
        """Return precision and recall over marked texts; below 20 texts: nothing."""
        if len(rows) < LEAST_HELD_OUT:
            return {}
        read = [({mention.skill_id for mention in self.predict(row.text)}, row.skills) for row in rows]
        right = sum(len(found & marked) for found, marked in read)
        found, marked = sum(len(one) for one, _ in read), sum(len(one) for _, one in read)
        return {
            "precision": Metric("Of what is read, right", right / max(1, found), len(rows), "higher"),
            "recall": Metric("Of what is there, read", right / max(1, marked), len(rows), "higher"),
        }
