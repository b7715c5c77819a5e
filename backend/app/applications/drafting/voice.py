"""What a language must be able to say for a draft to be written in it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TypeVar

from app.applications.drafting.said import Said
from app.applications.facts import Course, Credential, Material, Position, SkillShown, Tongue
from app.applications.relevance import Line
from app.applications.types import Tone

T = TypeVar("T")


class Voice(ABC):
    """One language. `variant` chooses between ways to say the same."""

    language: str
    code: str

    def __init__(self, tone: Tone, variant: int) -> None:
        self.tone, self.variant = tone, variant

    def _of(self, ways: Sequence[T]) -> T:
        return ways[self.variant % len(ways)]

    @abstractmethod
    def greeting(self, company: str) -> str:
        """The salutation."""

    @abstractmethod
    def closing(self) -> str:
        """The words above the name."""

    @abstractmethod
    def opening(self, material: Material) -> list[Said]:
        """What one applies for, and from where."""

    @abstractmethod
    def skills(self, skills: Sequence[SkillShown]) -> Said:
        """The skills asked for that the person has."""

    @abstractmethod
    def deeds(self, position: Position, lines: Sequence[Line], *, again: bool) -> list[Said]:
        """What the person did in a position; `again` where the letter spoke of it before.

        Lines that can't be said in this language are left out.
        """

    @abstractmethod
    def credentials(self, held: Sequence[Credential]) -> Said:
        """Licences and certificates."""

    @abstractmethod
    def tongues(self, spoken: Sequence[Tongue]) -> Said:
        """Languages."""

    @abstractmethod
    def spoken(self, one: Tongue) -> str:
        """A language with how well it is spoken."""

    @abstractmethod
    def course(self, course: Course) -> Said | None:
        """A degree; null where too little is known to say it."""

    @abstractmethod
    def others(self, names: Sequence[str]) -> str:
        """Skills beside those asked for."""

    @abstractmethod
    def wish(self) -> list[str]:
        """That one would like to talk; the first suffices in a short letter. They state nothing."""
