"""Hand-made letters with the CV and the posting they were written for, and a label for each sentence.

A file has a head of `key: value` lines and the parts `== cv`, `== job` and `== letter`. A sentence of the letter is a
line: `~` says nothing to check, `=` is true (as the CV has it, or in other words), `! kind:` is invented.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from app.llm.grounding.types import Evidence, Ground

FOLDER = Path(__file__).parent / "data" / "letters"
# What goes on "until today" in these CVs ends on this day.
AS_OF = date(2026, 11, 30)
_PARTS = ("head", "cv", "job", "letter")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence of a letter; `kind` says what is invented in it, null where nothing is."""

    text: str
    label: Literal["general", "true", "invented"]
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter; `half` is `tuned` where the check was written while looking at it, else `kept`."""

    name: str
    half: str
    language: str
    ground: Ground
    sentences: tuple[Labelled, ...]


def letters(folder: Path = FOLDER) -> Iterator[Letter]:
    """The letters of a folder, by name."""
    for path in sorted(folder.glob("*.txt")):
        yield _letter(path.stem, path.read_text(encoding="utf-8"))


def _letter(name: str, text: str) -> Letter:
    parts = _parts(text)
    head = dict(line.split(": ", 1) for line in parts["head"])
    ground = Ground(
        version=name,
        cv_text="\n".join(parts["cv"]),
        job_text="\n".join(parts["job"]),
        evidence=(*_evidence("c", parts["cv"]), *_evidence("j", parts["job"])),
        full_name=head["name"],
        company=head["company"],
        title=head["title"],
        language={"de": "German"}.get(head["language"], "English"),
        as_of=AS_OF,
    )
    return Letter(name, head["half"], head["language"], ground, tuple(map(_labelled, parts["letter"])))


def _parts(text: str) -> dict[str, list[str]]:
    parts: dict[str, list[str]] = {part: [] for part in _PARTS}
    part = "head"
    for line in text.split("\n"):
        if line.startswith("== "):
            part = line.removeprefix("== ")
        elif line.strip():
            parts[part].append(line)
    return parts


def _evidence(side: Literal["c", "j"], lines: list[str]) -> Iterator[Evidence]:
    for number, line in enumerate(lines, start=1):
        yield Evidence(f"{side}{number}", "cv" if side == "c" else "job", line.strip("-*• "))


def _labelled(line: str) -> Labelled:
    mark, rest = line[0], line[1:].strip()
    if mark == "!":
        kind, text = rest.split(": ", 1)
        return Labelled(text, "invented", kind)
    return Labelled(rest, "true" if mark == "=" else "general")
