"""The skill lexicon: what a skill is called, by which other names, and what it implies."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256

from app.ml.folding import compact, squeeze
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

    def __init__(
        self, skills: tuple[Skill, ...], implied: dict[str, tuple[str, ...]], spelt: dict[str, str], version: str
    ) -> None:
        self.version = version
        self._skills = {skill.id: skill for skill in skills}
        self._implied = implied
        self._spelt = spelt

    @cached_property
    def _names(self) -> dict[str, Skill]:
        """The names as written; few processes search by prefix."""
        return {squeeze(name): skill for skill in self for name in (skill.name, *skill.aliases)}

    @cached_property
    def _compact(self) -> dict[str, Skill]:
        return {short: skill for name, skill in reversed(self._names.items()) if (short := compact(name))}

    def __iter__(self) -> Iterator[Skill]:
        return iter(self._skills.values())

    def __len__(self) -> int:
        return len(self._skills)

    def get(self, skill_id: str) -> Skill | None:
        """Return the skill with this id."""
        return self._skills.get(skill_id)

    def by_name(self, name: str) -> Skill | None:
        """Return the skill of this name or alias, whatever its case, accents, hyphens and British or American s."""
        skill_id = self._spelt.get(squeeze(name))
        return self._skills[skill_id] if skill_id else self._compact.get(compact(name))

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


def spelt() -> Iterator[tuple[str, str, str]]:
    """Yield every spelling of every name, folded, with the id of its skill and, of an acronym, the capitals."""
    for line in table_text("spellings").splitlines()[1:]:
        spelling, skill_id, *acronym = line.split("\t")
        yield spelling, skill_id, acronym[0] if acronym else ""


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon, read once per process."""
    skills = tuple(
        Skill(row["id"], row["name"], SkillKind(row["kind"]), listed(row["aliases"]), row["group"])
        for row in rows("skills")
    )
    direct = {row["id"]: listed(row["implies"]) for row in rows("relations")}
    digest = sha256("".join(map(table_text, ("skills", "relations", "spellings"))).encode()).hexdigest()[:12]
    return Lexicon(skills, _closure(direct), {spelling: skill_id for spelling, skill_id, _ in spelt()}, digest)
