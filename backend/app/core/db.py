"""The database: one engine a process, one transaction a request or task.

Services never commit. `unit_of_work` commits and then runs what was asked to happen after the commit
(sending messages), so that nothing is announced that could still be rolled back. The hooks run here and
not in SQLAlchemy's `after_commit` event, which also fires when a savepoint is released.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import lru_cache
from typing import Annotated

import orjson
from fastapi import Depends
from sqlalchemy import DateTime, Engine, Enum, MetaData, create_engine
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import JSON

from app.core.config import get_settings
from app.core.types import JsonValue

STATEMENT_TIMEOUT_MS = 30_000
_AFTER_COMMIT = "after_commit_hooks"


class Base(DeclarativeBase):
    """The root of all tables; constraint names are derived, so migrations can drop them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    # Enumerations are text: a new value is then no change of the schema.
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads this dict from the class
        StrEnum: Enum(StrEnum, native_enum=False, length=40, values_callable=lambda kind: [str(v) for v in kind]),
    }


# Shared column types: instants are always aware, documents are always jsonb.
Timestamp = DateTime(timezone=True)
Json = JSON().with_variant(JSONB(), "postgresql")


def _dumps(value: JsonValue) -> str:
    return orjson.dumps(value).decode()


def make_engine(url: str, pool_size: int) -> Engine:
    """An engine for `url` whose statements end after 30 s and whose connections are checked before use."""
    return create_engine(
        url,
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_timeout=10,
        pool_pre_ping=True,
        json_serializer=_dumps,
        json_deserializer=orjson.loads,
        connect_args={
            "connect_timeout": 5,
            "application_name": "career-agent",
            # Compiling takes longer than any query of a request.
            "options": f"-c statement_timeout={STATEMENT_TIMEOUT_MS} -c timezone=UTC -c jit=off",
        },
    )


@lru_cache
def engine() -> Engine:
    """The engine of this process; worker children dispose of the one they inherit."""
    settings = get_settings()
    return make_engine(settings.database(), settings.db_pool_size)


def new_session() -> Session:
    """A session whose objects stay readable after the commit."""
    return Session(engine(), expire_on_commit=False)


def after_commit(session: Session, hook: Callable[[], None]) -> None:
    """Run `hook` once the transaction of `session` has been committed; never when it is rolled back."""
    session.info.setdefault(_AFTER_COMMIT, []).append(hook)


def commit(session: Session) -> None:
    """Commit, then run the hooks; the boundary's business (`unit_of_work`, a declared batch), not a service's."""
    session.commit()
    for hook in session.info.pop(_AFTER_COMMIT, []):
        hook()


def let_go(session: Session) -> None:
    """End a request's transaction before another machine is asked; what follows is in units of its own."""
    commit(session)
    session.close()


@contextmanager
def unit_of_work() -> Iterator[Session]:
    """One transaction: commits at the end of the block, rolls back when it raises."""
    session = new_session()
    try:
        yield session
        commit(session)
    finally:
        session.close()


@contextmanager
def snapshot() -> Iterator[Session]:
    """A view of one moment, to read from only: what others write meanwhile is not in it."""
    with new_session() as session:
        session.connection(execution_options={"isolation_level": "REPEATABLE READ", "postgresql_readonly": True})
        yield session


def get_session() -> Iterator[Session]:
    """The session of a request. Committed before the response is sent (`scope="function"`)."""
    with unit_of_work() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session, scope="function")]
