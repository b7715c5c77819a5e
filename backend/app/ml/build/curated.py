"""Read the hand-kept lists: one line per skill or group of siblings.

`Name [id]: alias, alias; Sibling: alias > implied, implied` - what stands after the last `>` holds for the whole line.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

CURATED = Path(__file__).parent / "curated"
_NAMED = re.compile(r"^(?P<name>.+?)\s*(?:\[(?P<id>[a-z0-9-]+)\])?$")
_QUALIFIER = re.compile(r"\s+\([^)]*\)$")


@dataclass(slots=True)
class Draft:
    """A skill on its way into the lexicon; `implies` still holds names, `loose` names too vague to seek in texts."""

    id: str
    name: str
    kind: str
    group: str
    aliases: list[str] = field(default_factory=list)
    implies: list[str] = field(default_factory=list)
    source: str = "curated"
    nature: str = ""
    esco: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    under: list[str] = field(default_factory=list)
    broader: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)


def slug(name: str) -> str:
    """Return a readable id: "Six Sigma" -> "six-sigma"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("&", " and ").replace("'", "")).strip("-")


def read_curated(folder: Path = CURATED) -> list[Draft]:
    """Return all drafts of the curated lists, files in order of name."""
    return [draft for path in sorted(folder.glob("*.txt")) for draft in _read_file(path)]


def _read_file(path: Path) -> Iterator[Draft]:
    kind = "hard"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# kind:"):
            kind = line.partition(":")[2].strip()
        elif line.strip() and not line.startswith("#"):
            yield from read_line(line, kind, path.stem)


def read_line(line: str, kind: str, group: str) -> Iterator[Draft]:
    """Read one line of a curated list."""
    *parts, last = line.split(";")
    last, _, shared = last.partition(" > ")
    for part in (*parts, last):
        body, _, own = part.partition(" > ")
        head, _, aliases = body.partition(": ")
        name, skill_id = _split_name(head)
        implies = [*_listed(own), *_listed(shared)]
        yield Draft(skill_id, name, kind, group, _listed(aliases), implies)


def _split_name(head: str) -> tuple[str, str]:
    found = _NAMED.match(head.strip())
    if not found:
        raise ValueError(f"cannot read the name {head!r}")
    # "Epic (EHR)" tells two meanings apart for the editor; people know the skill without the bracket.
    name = _QUALIFIER.sub("", found["name"]) if found["id"] else found["name"]
    return name, found["id"] or slug(name)


def _listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",") if part.strip()]
