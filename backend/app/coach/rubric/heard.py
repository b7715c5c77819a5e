"""An answer as it is judged: its words, its question, and what is known of the person."""

from dataclasses import dataclass, field
from functools import cached_property

from app.coach.stored import Question
from app.ml.text.sentences import segments
from app.ml.text.written_in import written_in

READ = {"en", "de"}
LONGEST_QUOTE = 160
SHORT = 40


@dataclass(frozen=True, slots=True)
class Known:
    """Names that the person's profile holds: where they worked, what they can, what they hold; empty without one."""

    employers: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    credentials: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not (self.employers or self.skills or self.titles or self.credentials)


@dataclass(frozen=True)
class Heard:
    """An answer to a question."""

    text: str
    question: Question
    known: Known = field(default_factory=Known)

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @cached_property
    def is_read(self) -> bool:
        """Whether it is in a language whose wordings we know; too short to tell counts as yes."""
        language = written_in(self.text)
        return language is None or language in READ

    @property
    def ending(self) -> str:
        """Where results stand: all but the first third of an answer that is long enough to have one."""
        return self.text if self.words < SHORT else self.text[len(self.text) // 3 :]

    @cached_property
    def sentences(self) -> list[str]:
        """Its sentences, as they are written."""
        return [segment.text for segment in segments(self.text)] or [self.text.strip()]

    def around(self, words: str) -> str:
        """The sentence in which these words stand, cut where it is long; always words of the answer."""
        sentence = next((one for one in self.sentences if words in one), words)
        if len(sentence) <= LONGEST_QUOTE:
            return sentence
        start = max(0, sentence.find(words) - LONGEST_QUOTE // 3)
        return sentence[start : start + LONGEST_QUOTE].strip()
