"""What there is of an account: counted before it is erased, and looked for afterwards."""

import uuid
from collections import Counter
from collections.abc import Collection

from sqlalchemy import Column, Table, func, or_, select
from sqlalchemy.orm import Session

from app.account import graph
from app.account.models import AccountDeletion
from app.account.schemas import ErasedDomain, KeptAfter, LookedFor
from app.account.stored import still_there
from app.background.service import naming as runs_naming
from app.core.cache import attempt
from app.core.redis import RedisClient

SCANNED_AT_ONCE = 1_000
# What loses its name and stays, and why.
KEPT_WORDS = {
    "feeds": ("Boards you had followed", "Others here read them too. They no longer say who added them."),
    "jobs": ("Postings you brought in for everyone", "They are for everyone here and no longer say who brought them."),
    "llm_calls": ("Records of what a language model cost", "The instance's sums stay right. They hold no words."),
    "llm_credit_entries": ("Credits you had granted to others", "They belong to those who have them."),
    "desk_log": ("Entries of other desks that you had made", "They are that desk's record."),
    "model_events": ("What you did with the models of this place", "It stays on record and no longer says who did it."),
    "not_duplicates": ("Postings you had told apart", "They are for everyone here and no longer say who did."),
}
_OTHERWISE = ("Rows of others that had named you", "They are not yours and no longer name you.")
_CERTIFICATE = KeptAfter(
    what="This certificate", count=1, why="It proves the deletion and undoes it in a restored backup. It names nobody."
)


def counted(session: Session, account_id: uuid.UUID, stored: Collection[str]) -> list[ErasedDomain]:
    """How many rows and files go with an account, by part of the program."""
    rows: Counter[str] = Counter()
    for name, table in graph.going().items():
        query = select(func.count()).select_from(table).where(graph.belongs(table, account_id))
        rows[graph.domain_of(name)] += session.scalar(query) or 0
    # The account's own row.
    rows[graph.domain_of(graph.ACCOUNTS)] += 1
    told = [ErasedDomain(name=name, rows=count, files=0) for name, count in sorted(rows.items()) if count]
    return [*told, ErasedDomain(name="files", rows=0, files=len(stored))]


def staying(session: Session, account_id: uuid.UUID) -> list[KeptAfter]:
    """What only loses the name of the account."""
    kept = []
    for table, column in graph.naming():
        goes = graph.belongs(table, account_id) if table.name in graph.going() else None
        query = select(func.count()).select_from(table).where(column == account_id)
        count = session.scalar(query.where(~goes) if goes is not None else query) or 0
        if count:
            what, why = KEPT_WORDS.get(table.name, _OTHERWISE)
            kept.append(KeptAfter(what=what, count=count, why=why))
    return [*kept, _CERTIFICATE]


def looked(session: Session, account_id: uuid.UUID, stored: Collection[str]) -> list[LookedFor]:
    """Everywhere an account could be, and how often it is found there."""
    return [
        _database(session, account_id),
        LookedFor(
            where="Stored files",
            looked_at=f"the whole store, for {len(stored):,} files of the account",
            found=len(still_there(stored, account_id)),
        ),
        LookedFor(
            where="Cache and counters",
            looked_at="every key in Redis",
            found=len(cache_keys(account_id)),
        ),
        LookedFor(
            where="Background work",
            looked_at="every task, waiting or done, and what it was told",
            found=runs_naming(session, account_id),
        ),
    ]


def _database(session: Session, account_id: uuid.UUID) -> LookedFor:
    columns = suspects()
    found = 0
    for table, names in columns.items():
        query = select(func.count()).select_from(table).where(or_(*(name == account_id for name in names)))
        found += session.scalar(query) or 0
    number = sum(map(len, columns.values()))
    return LookedFor(where="Database", looked_at=f"{number} columns of {len(columns)} tables", found=found)


def suspects() -> dict[Table, list[Column[uuid.UUID]]]:
    """The columns that could name an account: those that lead to one, and those that lead nowhere."""
    found: dict[Table, list[Column[uuid.UUID]]] = {}
    for table, column in graph.identifiers():
        leads = {key.column.table.name for key in column.foreign_keys}
        own_name = column.primary_key and column.name == "id" and table.name != graph.ACCOUNTS
        if (leads and graph.ACCOUNTS not in leads) or own_name or table.name == AccountDeletion.__tablename__:
            continue
        found.setdefault(table, []).append(column)
    return found


def cache_keys(account_id: uuid.UUID) -> list[bytes]:
    """The keys in Redis that name an account."""

    def scan(redis: RedisClient) -> list[bytes]:
        return list(redis.scan_iter(match=f"*{account_id}*", count=SCANNED_AT_ONCE))

    return attempt(scan) or []


def forget_cached(account_id: uuid.UUID) -> None:
    """Delete every key in Redis that names an account."""
    if keys := cache_keys(account_id):
        attempt(lambda redis: redis.delete(*keys))
