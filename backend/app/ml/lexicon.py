"""The skill lexicon: what a skill is called, by which other names, and what it implies."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from app.ml.folding import compact, spellings, squeeze
from app.ml.tables import listed, rows, table_text
from app.ml.types import SkillKind


@dataclass(frozen=True, slots=True)
class Skill:
    """One entry; `group` is the field of work it comes from ("healthcare", "software", ...)."""

    id: str
    name: str
    kind: SkillKind
    aliases: tuple[str, ...]
    group: str = ""


class Lexicon:
    """All skills, found by id, by any of their names, or by prefix."""

    def __init__(self, skills: tuple[Skill, ...], implied: dict[str, tuple[str, ...]], version: str) -> None:
        self.version = version
        self._skills = {skill.id: skill for skill in skills}
        self._implied = implied
        self._names: dict[str, Skill] = {}
        for skill in skills:
            for name in (skill.name, *skill.aliases):
                self._names.setdefault(squeeze(name), skill)
        self._spelt = {form: skill for name, skill in reversed(self._names.items()) for form in spellings(name)}
        self._compact = {compact(name): skill for name, skill in reversed(self._names.items()) if compact(name)}

    def __iter__(self) -> Iterator[Skill]:
        return iter(self._skills.values())

    def __len__(self) -> int:
        return len(self._skills)

    def get(self, skill_id: str) -> Skill | None:
        """Return the skill with this id."""
        return self._skills.get(skill_id)

    def by_name(self, name: str) -> Skill | None:
        """Return the skill of this name or alias, whatever its case, accents, hyphens and British or American s."""
        folded = squeeze(name)
        return self._names.get(folded) or self._spelt.get(folded) or self._compact.get(compact(name))

    def search(self, prefix: str, limit: int = 20) -> list[Skill]:
        """Return skills whose name, alias or a later word of it starts with the prefix, best first."""
        wanted = squeeze(prefix)
        ranked: dict[str, tuple[int, int, str]] = {}
        for name, skill in self._names.items():
            rank = _rank(name, wanted)
            if rank is not None:
                key = (rank, len(skill.name), skill.name)
                ranked[skill.id] = min(key, ranked.get(skill.id, key))
        return [self._skills[skill_id] for skill_id in sorted(ranked, key=ranked.__getitem__)[:limit]]

    def implies(self, skill_id: str) -> tuple[str, ...]:
        """Return the ids that a holder of this skill has too, nearest first, transitively."""
        return self._implied.get(skill_id, ())


def _rank(name: str, wanted: str) -> int | None:
    if not wanted:
        return None
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in name else None


def _closure(direct: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Follow the implications to their end, nearest first; a cycle ends where it began."""
    closed: dict[str, tuple[str, ...]] = {}
    for start in direct:
        seen: dict[str, None] = {}
        queue = list(direct[start])
        while queue:
            skill_id = queue.pop(0)
            if skill_id != start and skill_id not in seen:
                seen[skill_id] = None
                queue.extend(direct.get(skill_id, ()))
        closed[start] = tuple(seen)
    return closed


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon, read once per process."""
    skills = tuple(
        Skill(row["id"], row["name"], SkillKind(row["kind"]), listed(row["aliases"]), row["group"])
        for row in rows("skills")
    )
    direct = {row["id"]: listed(row["implies"]) for row in rows("relations")}
    digest = sha256((table_text("skills") + table_text("relations")).encode()).hexdigest()[:12]
    return Lexicon(skills, _closure(direct), digest)
