"""Which lines of a CV answer a posting best. Pure: skills by their names, words by their stems, nothing is guessed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.applications.facts import WORTH, Material, Quoted, SkillShown
from app.ml.text.folding import fold
from app.ml.text.stemming import stem

# A line of an older position is worth less; two thirds of it four positions ago.
FADING = 0.9
# Figures show what came of it.
FIGURES, WORD, MOST_OF_WORDS = 0.6, 0.25, 1.5
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{4,}")
_TOO_COMMON = frozenset({"with", "from", "that", "this", "have", "your", "will", "work", "team", "experience", "und"})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the CV: of which position (0 is the newest), which of the posting's skills it names, its worth."""

    text: str
    position: int
    skills: tuple[SkillShown, ...]
    worth: float

    @property
    def support(self) -> tuple[Quoted, ...]:
        """The line itself, and the posting's words it answers."""
        asked = dict.fromkeys(skill.job_quote for skill in self.skills)
        return (Quoted("cv", self.text), *(Quoted("job", quote) for quote in asked))


def ranked_lines(material: Material) -> list[Line]:
    """All lines of all positions, the best first; of equals the newest first."""
    asked = _stems(" ".join(material.asked))
    lines = [
        _line(text, number, material.skills, asked)
        for number, position in enumerate(material.positions)
        for text in position.lines
    ]
    return sorted(lines, key=lambda line: -line.worth)


def _line(text: str, position: int, skills: Sequence[SkillShown], asked: frozenset[str]) -> Line:
    named = tuple(skill for skill in skills if names_skill(text, skill))
    shared = len(_stems(text) & asked)
    worth = sum(WORTH[skill.importance] for skill in named) + min(shared * WORD, MOST_OF_WORDS)
    worth += FIGURES if _DIGIT.search(text) else 0.0
    return Line(text, position, named, worth * FADING**position)


def names_skill(text: str, skill: SkillShown) -> bool:
    """Whether a text names a skill by any of its names."""
    folded = fold(text)
    return any(re.search(_whole(name), folded) for name in skill.names if name)


@lru_cache(maxsize=8_192)
def _whole(name: str) -> str:
    return rf"(?<!\w){re.escape(fold(name))}(?!\w)"


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(fold(text)) if word not in _TOO_COMMON)
