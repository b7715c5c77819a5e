"""The skill lexicon: what a skill is called, by which other names, what it implies, and where ESCO puts it.

The tables are large and few processes need all of them: a row is read when it is first asked for, and names are
found by bisection in the packed table's own text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from typing import Literal, cast

from app.ml.text.folding import canonical, compact
from app.ml.text.tables import listed, packed_bytes, packed_text
from app.ml.text.types import SkillKind

Nature = Literal["", "knowledge", "competence"]
# What a version of the lexicon consists of.
TABLES = ("skills", "relations", "names", "spellings", "phrases")
_CELLS = 9


@dataclass(frozen=True, slots=True)
class Skill:
    """One entry of the lexicon.

    `group` is the field of work it comes from ("healthcare", "software", ...); `nature` what ESCO calls it, empty
    where ESCO does not know it; `esco` the uuids of the ESCO concepts it stands for; `under` the codes of the ESCO
    groups above it, nearest first; `labels` further names from the taxonomies, too vague to be sought in texts.
    """

    id: str
    name: str
    kind: SkillKind
    aliases: tuple[str, ...]
    group: str = ""
    nature: Nature = ""
    esco: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A group of ESCO's hierarchy: "S1.8" working with others, "0613" software and applications development."""

    code: str
    name: str
    parents: tuple[str, ...]


class SortedTable:
    """Lines of `key<tab>value` in order of key, searched where they lie: a dictionary takes ten times the memory."""

    def __init__(self, text: str) -> None:
        self._text = text

    def get(self, key: str) -> str | None:
        """Return the value of a key."""
        text, low, high = self._text, 0, len(self._text)
        while low < high:
            start = text.rfind("\n", low, (low + high) // 2) + 1 or low
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            found, _, value = text[start:end].partition("\t")
            if found == key:
                return value
            low, high = (end + 1, high) if found < key else (low, start)
        return None


class Lexicon:
    """All skills, found by id, by any of their names, or by ESCO concept."""

    def __init__(self, lines: list[str], names: SortedTable, relations: str, version: str) -> None:
        self.version = version
        self._lines = lines
        self._place = {line[: line.index("\t")]: place for place, line in enumerate(lines)}
        self._names = names
        self._stated = relations
        self._read: dict[int, Skill] = {}
        self._implied: dict[str, tuple[str, ...]] = {}

    def at(self, place: int) -> Skill:
        """Return the skill at a place of the table, the way the other tables name it."""
        skill = self._read.get(place)
        if skill is None:
            skill = self._read[place] = _skill(self._lines[place])
        return skill

    def __iter__(self) -> Iterator[Skill]:
        return (self._read.get(place) or _skill(line) for place, line in enumerate(self._lines))

    def __len__(self) -> int:
        return len(self._lines)

    def get(self, skill_id: str) -> Skill | None:
        """Return the skill with this id."""
        place = self._place.get(skill_id)
        return None if place is None else self.at(place)

    def place_of(self, skill_id: str) -> int | None:
        """Return the place of a skill in the table, 0 to len - 1: a number to compare skills by in arrays."""
        return self._place.get(skill_id)

    def of_kind(self, kind: SkillKind) -> Iterator[Skill]:
        """Yield the skills of a kind, in the order of the table; the others are not read."""
        return (self.at(place) for place, line in enumerate(self._lines) if line.split("\t", 3)[2] == kind.value)

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The field of work of each skill, by its place in the table."""
        return tuple(line.split("\t", 5)[4] for line in self._lines)

    def by_name(self, name: str) -> Skill | None:
        """Return the skill of this name or alias, whatever its case, accents, hyphens and British or American s."""
        place = self._names.get(canonical(name)) or self._names.get(compact(name))
        return self.at(int(place)) if place else None

    def by_esco(self, uuid: str) -> Skill | None:
        """Return the skill that stands for an ESCO concept, by its uuid or its whole URI."""
        place = self._concepts.get(uuid.rpartition("/")[2])
        return None if place is None else self.at(place)

    @cached_property
    def _concepts(self) -> dict[str, int]:
        return {
            uuid: place
            for place, line in enumerate(self._lines)
            for uuid in listed(line.split("\t", _CELLS)[5] if line.count("\t") >= 5 else "")
        }

    def implies(self, skill_id: str) -> tuple[str, ...]:
        """Return the ids that a holder of this skill has too, nearest first, transitively."""
        if skill_id not in self._implied:
            self._implied[skill_id] = _closure(skill_id, self._relations["implies"])
        return self._implied[skill_id]

    @cached_property
    def foundations(self) -> dict[str, tuple[str, ...]]:
        """For each skill that others imply, the ids of those: "python" -> "django", "flask" ..., in order of table."""
        found: dict[str, list[str]] = {}
        for skill_id in self._relations["implies"]:
            for other in self.implies(skill_id):
                found.setdefault(other, []).append(skill_id)
        return {skill_id: tuple(others) for skill_id, others in found.items()}

    def broader(self, skill_id: str) -> tuple[str, ...]:
        """Return the ids of the skills directly above this one: "Haskell" -> "computer-programming"."""
        return self._relations["broader"].get(skill_id, ())

    def related(self, skill_id: str) -> tuple[str, ...]:
        """Return the ids of skills that go with this one, by ESCO or because postings ask for both, nearest first."""
        return self._relations["related"].get(skill_id, ())

    @cached_property
    def _relations(self) -> dict[str, dict[str, tuple[str, ...]]]:
        found: dict[str, dict[str, tuple[str, ...]]] = {"implies": {}, "broader": {}, "related": {}}
        for line in self._stated.split("\n")[1:]:
            if line:
                skill_id, kind, ids = line.split("\t")
                found[kind][skill_id] = tuple(ids.split("|"))
        return found


def _skill(line: str) -> Skill:
    cells = line.split("\t")
    cells += [""] * (_CELLS - len(cells))
    skill_id, name, kind, nature, group, esco, under, aliases, labels = cells
    return Skill(
        skill_id,
        name,
        SkillKind(kind),
        listed(aliases),
        group,
        cast("Nature", nature),
        listed(esco),
        listed(under),
        listed(labels),
    )


def _closure(start: str, direct: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Follow the implications to their end, nearest first; a cycle ends where it began."""
    seen: dict[str, None] = {}
    queue = list(direct.get(start, ()))
    while queue:
        skill_id = queue.pop(0)
        if skill_id != start and skill_id not in seen:
            seen[skill_id] = None
            queue.extend(direct.get(skill_id, ()))
    return tuple(seen)


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon, read once per process."""
    digest = sha256(b"".join(packed_bytes(name) for name in TABLES)).hexdigest()[:12]
    skills, relations, names = (packed_text(name) for name in ("skills", "relations", "names"))
    return Lexicon(skills.split("\n")[1:-1], SortedTable(names), relations, digest)


@cache
def fields() -> dict[str, Field]:
    """Return ESCO's groups of skills by code."""
    lines = (line.split("\t") for line in packed_text("fields").split("\n")[1:-1])
    return {cells[0]: Field(cells[0], cells[1], listed(cells[2] if len(cells) > 2 else "")) for cells in lines}
