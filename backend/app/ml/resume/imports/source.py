"""What an import says, written down line by line: each fact quotes the line of its file and field."""

from dataclasses import dataclass, field
from typing import Any

from app.ml.documents.clean import clean_text
from app.ml.documents.document import Line
from app.ml.documents.places import place_of
from app.ml.documents.virtual_pages import Pen
from app.ml.resume.facts import Evidence, Fact, Mark

LONGEST_LINE, LONGEST_TEXT, LONGEST_QUOTE = 300, 10_000, 400
LONGEST_BULLET, MOST_BULLETS = 2_000, 100
# A value the person typed into a field of that name leaves nothing to guess.
SURE = 1.0
MOST_WARNINGS = 20


@dataclass(slots=True)
class Source:
    """The lines of an import so far, and what a person should be told about it."""

    lines: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    # The lines stand where the review screen draws them when it shows this text.
    pen: Pen = field(default_factory=Pen)

    def say(self, place: str, value: str) -> Evidence:
        """Write down that the import says `value` at `place`; returns the evidence that quotes this line."""
        words = " ".join(value.split())
        line = f"{place}: {words}"
        self.lines.append(line)
        page, box = place_of(self.pen.place(Line(line, 1)), words)
        return Evidence(page, box, line[:LONGEST_QUOTE])

    def fact(self, place: str, value: str | None) -> Fact | None:
        """A field of its own, or None where the import is silent."""
        return Fact(value, SURE, self.say(place, value)) if value else None

    def marks(self, place: str, fields: dict[str, tuple[str, str | None]]) -> tuple[Mark, ...]:
        """The evidence of the fields of an entry; `fields` names for each its name in the import and its value."""
        return tuple(
            Mark(name, SURE, self.say(f"{place}{given}", value)) for name, (given, value) in fields.items() if value
        )

    def warn(self, sentence: str) -> None:
        """Tell the person something about this import; a file that is wrong throughout says so a few times only."""
        if len(self.warnings) < MOST_WARNINGS and sentence not in self.warnings:
            self.warnings.append(sentence)

    @property
    def text(self) -> str:
        """All that was read."""
        return "\n".join(self.lines)


def line_of(value: Any) -> str | None:  # Any: whatever a stranger's file holds
    """A value as one line, or None where it is no text; numbers are text that lost its quotes."""
    text = _text(value)
    return " ".join(text.split())[:LONGEST_LINE].strip() or None if text else None


def paragraph_of(value: Any) -> str | None:  # Any: whatever a stranger's file holds
    """A value as text with its line breaks, or None."""
    text = _text(value)
    return text.strip()[:LONGEST_TEXT].strip() or None if text else None


def _text(value: Any) -> str | None:  # Any: whatever a stranger's file holds
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return clean_text(str(value))
