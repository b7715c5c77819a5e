"""What is kept about a person, by domain: how to hand it out, take it back in, and erase it.

Each domain registers its own; whoever exports, imports or deletes an account goes through all of them, so that none is
forgotten. Rows that hang on the account go with it; an eraser is for the rest: files, copies, traces elsewhere.

Rows handed out carry their ids under "id", and name others' ids as they are; the account puts names in place of them
that mean something elsewhere (`account.references`), and new ids again before an importer sees them. So that what is
taken in and handed out again is equal, exporters list rows in an order that does not depend on when they were written
here, or by id.
"""

import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy.orm import Session

from app.core.types import JsonObject

Exporter: TypeAlias = Callable[[Session, uuid.UUID], JsonObject]
Eraser: TypeAlias = Callable[[Session, uuid.UUID], None]
RECORD = "A record of what happened here."


@dataclass(frozen=True, slots=True)
class PersonalFile:
    """A file of a person: its name inside the domain's folder (`<id>/<name>`), and how to read it, opened."""

    name: str
    read: Callable[[], bytes]


Files: TypeAlias = Callable[[Session, uuid.UUID], Iterator[PersonalFile]]
# Takes what the exporter gave, with ids of this instance in it, and the files by their names.
Importer: TypeAlias = Callable[[Session, uuid.UUID, JsonObject, Mapping[str, PersonalFile]], None]


@dataclass(frozen=True, slots=True)
class Keeper:
    """How one domain handles what it keeps. Without an importer, what it hands out is a record of the past only."""

    exporter: Exporter
    eraser: Eraser
    files: Files | None = None
    importer: Importer | None = None
    # The domains whose rows this one's refer to: they are taken in before it.
    after: tuple[str, ...] = ()
    # Why nothing of it is taken in, in a sentence for the person; only where there is no importer.
    record: str = RECORD


_keepers: dict[str, Keeper] = {}


def register(
    domain: str,
    *,
    exporter: Exporter,
    eraser: Eraser,
    files: Files | None = None,
    importer: Importer | None = None,
    after: tuple[str, ...] = (),
    record: str = RECORD,
) -> None:
    """Say how `domain` hands out, takes in and erases what it keeps about a person; all take the account's id."""
    if domain in _keepers:
        raise ValueError(f"{domain!r} has registered before")
    _keepers[domain] = Keeper(exporter, eraser, files, importer, after, record)


def keepers() -> Mapping[str, Keeper]:
    """All domains that keep something, by name."""
    return dict(sorted(_keepers.items()))


def exporters() -> Mapping[str, Exporter]:
    """How each domain hands out what it keeps about a person."""
    return {name: keeper.exporter for name, keeper in keepers().items()}


def erasers() -> Mapping[str, Eraser]:
    """How each domain erases it, in the caller's transaction."""
    return {name: keeper.eraser for name, keeper in keepers().items()}
