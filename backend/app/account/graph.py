"""Which tables hang on an account, by their foreign keys: what goes with it, and what only loses its name."""

import uuid
from collections.abc import Iterator
from functools import lru_cache

from sqlalchemy import Column, ColumnElement, ForeignKey, Table, Uuid, false, or_, select

from app.auth.models import User
from app.core.db import Base

ACCOUNTS = User.__tablename__
GOES, STAYS = "CASCADE", "SET NULL"


def edges(table: Table) -> Iterator[tuple[ForeignKey, Table]]:
    """The foreign keys of a table, and the tables they lead to; not to itself."""
    for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
        if key.column.table is not table:
            yield key, key.column.table


@lru_cache
def reaching() -> dict[str, Table]:
    """Every table with a path of foreign keys to the accounts."""
    found: dict[str, Table] = {}
    for table in Base.metadata.sorted_tables:
        if any(to.name == ACCOUNTS or to.name in found for _, to in edges(table)):
            found[table.name] = table
    return found


@lru_cache
def going() -> dict[str, Table]:
    """The tables whose rows go with the account they hang on, by way of others or not."""
    found: dict[str, Table] = {}
    for table in Base.metadata.sorted_tables:
        if any(key.ondelete == GOES and (to.name == ACCOUNTS or to.name in found) for key, to in edges(table)):
            found[table.name] = table
    return found


def belongs(table: Table, account_id: uuid.UUID) -> ColumnElement[bool]:
    """Whether a row goes with an account: it names it, or hangs on a row that goes."""
    goes = [(key, to) for key, to in edges(table) if key.ondelete == GOES]
    direct = [key.parent == account_id for key, to in goes if to.name == ACCOUNTS]
    if direct:
        return or_(*direct)
    above = [(key, to) for key, to in goes if to.name in going()]
    return or_(false(), *(key.parent.in_(select(key.column).where(belongs(to, account_id))) for key, to in above))


def naming() -> Iterator[tuple[Table, Column[uuid.UUID]]]:
    """The columns that only name an account: their rows stay, without it."""
    for table in Base.metadata.sorted_tables:
        for key, to in edges(table):
            if to.name == ACCOUNTS and key.ondelete == STAYS:
                yield table, table.columns[key.parent.name]


def identifiers() -> Iterator[tuple[Table, Column[uuid.UUID]]]:
    """Every column that could hold the id of an account, whether or not a foreign key says so."""
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, Uuid):
                yield table, column


@lru_cache
def domain_of(table: str) -> str:
    """The part of the program that a table belongs to."""
    for mapper in Base.registry.mappers:
        if getattr(mapper.local_table, "name", None) == table:
            return mapper.class_.__module__.split(".")[1]
    raise LookupError(table)
