"""Files of an account in the store: found by the ids in their names."""

import re
import uuid
from collections.abc import Collection, Iterable

from sqlalchemy import Uuid, select
from sqlalchemy.orm import Session

from app.account.graph import belongs, going
from app.core.storage import EVER, store

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
EVERYTHING = ""


def ids_of(session: Session, account_id: uuid.UUID) -> set[str]:
    """The ids of all rows that go with an account, and its own."""
    found = {str(account_id)}
    for table in going().values():
        keys = [column for column in table.primary_key.columns if isinstance(column.type, Uuid)]
        for row in session.execute(select(*keys).where(belongs(table, account_id))) if keys else ():
            found.update(map(str, row))
    return found


def keys_of(ids: Collection[str]) -> list[str]:
    """The files whose name has one of these ids in it."""
    keys = store().keys(EVERYTHING, older_than=EVER)
    return sorted(key for key in keys if any(found in ids for found in _ID.findall(key)))


def drop(keys: Iterable[str]) -> None:
    """Delete these files; those that are gone are no error."""
    for key in keys:
        store().delete(key)


def still_there(keys: Collection[str], account_id: uuid.UUID) -> list[str]:
    """Which of these files, or of any named by the account, the store still has."""
    wanted = set(keys)
    there = store().keys(EVERYTHING, older_than=EVER)
    return [key for key in there if key in wanted or str(account_id) in key]
