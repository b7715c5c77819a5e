"""Emptying the database between two tests, at the price of what the test left in it.

TRUNCATE writes every table and index anew, empty or not: of a hundred tables that takes longer than most tests.
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.core.db import Base

# Beyond it deleting row by row, and reading past what was deleted, costs more than new files.
LARGE_BYTES = 8_000_000
PASSES = 3


def empty_tables(session: Session, but: frozenset[str]) -> None:
    """No row is left in any table but these, whoever has one still under way."""
    # What refers to others comes first.
    tables = [f'"{table.name}"' for table in reversed(Base.metadata.sorted_tables) if table.name not in but]
    # Waits for transactions that are still open, as TRUNCATE does: what they write is seen.
    session.execute(text(f"LOCK TABLE {', '.join(tables)} IN ACCESS EXCLUSIVE MODE"))
    for _ in range(PASSES):
        left = _filled(session, tables)
        if not left:
            return
        if _large(session, left):
            break
        for table in left:
            session.execute(text(f"DELETE FROM {table}"))
    session.execute(text(f"TRUNCATE {', '.join(tables)} CASCADE"))


def _filled(session: Session, tables: list[str]) -> list[str]:
    """The tables that hold rows."""
    looks = ", ".join(f"EXISTS (SELECT FROM {table})" for table in tables)
    found = session.execute(text(f"SELECT {looks}")).one()
    return [table for table, filled in zip(tables, found, strict=True) if filled]


def _large(session: Session, tables: list[str]) -> bool:
    """Whether one of them takes much room."""
    sizes = ", ".join(f"pg_total_relation_size('{table}')" for table in tables)
    return bool(session.scalar(text(f"SELECT greatest({sizes})")) > LARGE_BYTES)
