"""Queries over skills. Custom ones are shown to those who use them, and to all once three people do."""

import uuid
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Integer,
    Select,
    String,
    case,
    cast,
    column,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    text,
    tuple_,
    update,
    values,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.core.types import JsonValue
from app.skills.models import LexiconSync, Skill, SkillName, SkillUse

USERS_TO_SUGGEST = 3
# Serialises copying the lexicon; the number means nothing.
SYNC_LOCK = 7_301_003


class SkillRepository:
    """The rows of skills."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def is_synced(self, version: str) -> bool:
        """Whether the rows come from this version of the lexicon."""
        return self._session.get(LexiconSync, version) is not None

    def lock_sync(self) -> None:
        """Wait for another process that copies the lexicon."""
        self._session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": SYNC_LOCK})

    def note_synced(self, version: str) -> None:
        """Note where the rows come from."""
        self._session.execute(delete(LexiconSync))
        self._session.execute(insert(LexiconSync).values(version=version))

    def replace_lexicon(self, skills: Sequence[tuple[str, str, str]], names: Sequence[tuple[str, str]]) -> None:
        """Make the lexicon's rows these, keeping the counters of those that stay.

        `skills` are (id, name, kind), `names` are (skill id, folded name).
        """
        fixed = (literal(False).label("custom"), literal(0).label("demand"), literal(0).label("user_count"))
        columns = ["id", "name", "kind", "custom", "demand", "user_count"]
        insertion = insert(Skill).from_select(columns, select(*_columns(skills), *fixed))
        new = insertion.excluded
        other = or_(Skill.name != new.name, Skill.kind != new.kind, Skill.custom)
        changed = {"name": new.name, "kind": new.kind, "custom": False}
        self._session.execute(insertion.on_conflict_do_update(index_elements=["id"], set_=changed, where=other))
        present = select(*_columns([(skill_id,) for skill_id, _, _ in skills]))
        gone = Skill.custom.is_(False) & Skill.id.not_in(present)
        self._session.execute(delete(Skill).where(gone))
        lexical = select(Skill.id).where(Skill.custom.is_(False))
        stale = tuple_(SkillName.skill_id, SkillName.name).not_in(select(*_columns(names)))
        self._session.execute(delete(SkillName).where(SkillName.skill_id.in_(lexical), stale))
        named = insert(SkillName).from_select(["skill_id", "name"], select(*_columns(names)))
        self._session.execute(named.on_conflict_do_nothing())

    def custom(self) -> Sequence[Skill]:
        """All custom skills."""
        return self._session.scalars(select(Skill).where(Skill.custom)).all()

    def merge(self, custom_id: str, skill_id: str) -> None:
        """Turn a custom skill into one the lexicon now knows."""
        users = select(SkillUse.user_id, literal(skill_id)).where(SkillUse.skill_id == custom_id)
        insertion = insert(SkillUse).from_select(["user_id", "skill_id"], users)
        self._session.execute(insertion.on_conflict_do_nothing())
        self._session.execute(delete(Skill).where(Skill.id == custom_id))
        self._recount([skill_id])

    def add_custom(self, skill_id: str, name: str, folded: str) -> None:
        """Insert a custom skill unless it is there."""
        row = {"id": skill_id, "name": name, "kind": "hard", "custom": True}
        self._session.execute(insert(Skill).values(**row).on_conflict_do_nothing())
        self._session.execute(insert(SkillName).values(skill_id=skill_id, name=folded).on_conflict_do_nothing())

    def uses(self, user_id: uuid.UUID) -> set[str]:
        """The skills a person has."""
        return set(self._session.scalars(select(SkillUse.skill_id).where(SkillUse.user_id == user_id)))

    def change_uses(self, user_id: uuid.UUID, added: Collection[str], dropped: Collection[str]) -> None:
        """Note and forget skills of a person; a custom skill that nobody has any more goes too."""
        known = select(literal(user_id), Skill.id).where(Skill.id.in_(added))
        insertion = insert(SkillUse).from_select(["user_id", "skill_id"], known)
        self._session.execute(insertion.on_conflict_do_nothing())
        self._session.execute(delete(SkillUse).where(SkillUse.user_id == user_id, SkillUse.skill_id.in_(dropped)))
        # In order, so that two people who change at once never wait for each other.
        self._recount(sorted({*added, *dropped}))
        orphaned = Skill.custom & (Skill.user_count == 0) & Skill.id.in_(dropped)
        self._session.execute(delete(Skill).where(orphaned))

    def _recount(self, skill_ids: Sequence[str]) -> None:
        locked = select(Skill.id).where(Skill.id.in_(skill_ids)).order_by(Skill.id).with_for_update(key_share=True)
        self._session.execute(locked)
        users = select(func.count()).where(SkillUse.skill_id == Skill.id).scalar_subquery()
        self._session.execute(update(Skill).where(Skill.id.in_(skill_ids)).values(user_count=users))

    def set_demand(self, counts: Mapping[str, int]) -> None:
        """Write how many postings ask for each skill; those not named are asked for by none."""
        self._session.execute(update(Skill).where(Skill.demand > 0, Skill.id.not_in(list(counts))).values(demand=0))
        if not counts:
            return
        counted = values(column("id", String), column("demand", Integer), name="counted").data(list(counts.items()))
        other = (Skill.id == counted.c.id) & (Skill.demand != counted.c.demand)
        self._session.execute(update(Skill).where(other).values(demand=counted.c.demand))

    def demand(self, skill_ids: Collection[str]) -> dict[str, int]:
        """The demand of skills by their ids."""
        rows = self._session.execute(select(Skill.id, Skill.demand).where(Skill.id.in_(skill_ids)))
        return {row.id: row.demand for row in rows}

    def most_named(self, kind: str, limit: int) -> list[tuple[str, int]]:
        """Names and demand of the skills of a kind, the most demanded first."""
        query = select(Skill.name, Skill.demand).where(Skill.kind == kind, Skill.demand > 0)
        rows = self._session.execute(query.order_by(Skill.demand.desc(), Skill.name).limit(limit))
        return [(row.name, row.demand) for row in rows]

    def matching(self, folded: str, user_id: uuid.UUID | None) -> Select[tuple[Skill]]:
        """Skills one of whose names starts so, best first (see `_rank`)."""
        query = select(Skill).where(or_(Skill.custom.is_(False), Skill.user_count >= USERS_TO_SUGGEST, _own(user_id)))
        if folded:
            named = SkillName.name.startswith(folded, autoescape=True)
            query = query.where(exists().where(SkillName.skill_id == Skill.id, named))
        return query.order_by(*_rank(folded))

    def position(self, skill: Skill, folded: str) -> list[JsonValue]:
        """Where a skill stands in the list of `matching`."""
        return list(self._session.execute(select(*_rank(folded)).where(Skill.id == skill.id)).one())


def _columns(rows: Sequence[tuple[str, ...]]) -> list[ColumnElement[str]]:
    """The columns of many rows as one parameter each: thousands of rows travel in one statement."""
    return [func.unnest(cast(list(part), ARRAY(String))) for part in zip(*rows, strict=True)]


def _own(user_id: uuid.UUID | None) -> ColumnElement[bool]:
    return exists().where(SkillUse.skill_id == Skill.id, SkillUse.user_id == user_id)


_Rank = tuple[
    ColumnElement[int],
    ColumnElement[int],
    ColumnElement[int],
    ColumnElement[int],
    ColumnElement[int],
    ColumnElement[str],
    ColumnElement[str],
]


def _rank(folded: str) -> _Rank:
    """The order: the skill so called, then by demand, then what itself starts so, goes by several names, is short.

    The lexicon holds long phrases of ESCO beside the names that people use; nobody who types "nurs" wants nurse trees.
    What has a second name is what people speak of.
    """
    if not folded:
        # No constants: an order by one means the column of that number.
        zero = Skill.demand * 0
        return zero, -Skill.demand, zero, zero, zero, func.lower(Skill.name), func.concat(Skill.id)
    called_so = exists().where(SkillName.skill_id == Skill.id, SkillName.name == folded)
    names = select(func.count()).where(SkillName.skill_id == Skill.id).scalar_subquery()
    has_second_name = names > 1
    own_name = func.lower(Skill.name).startswith(folded, autoescape=True)
    return (
        case((called_so, 0), else_=1),
        -Skill.demand,
        case((own_name, 0), else_=1),
        case((has_second_name, 0), else_=1),
        func.char_length(Skill.name),
        func.lower(Skill.name),
        func.concat(Skill.id),
    )


def after(query: Select[tuple[Skill]], folded: str, position: Sequence[JsonValue]) -> Select[tuple[Skill]]:
    """The rest of a list behind a position."""
    return query.where(tuple_(*_rank(folded)) > tuple_(*(literal(part) for part in position)))
