"""How the database goes about a query: which index it could read."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from app.core.db import engine


@contextmanager
def explained() -> Iterator[list[str]]:
    """The plans of what is asked in the block, with whole tables read only where no index will do."""
    plans: list[str] = []

    def explain(_conn: Any, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {statement}", parameters)
        plans.append("\n".join(row[0] for row in cursor.fetchall()))

    event.listen(engine(), "before_cursor_execute", explain)
    try:
        yield plans
    finally:
        event.remove(engine(), "before_cursor_execute", explain)
