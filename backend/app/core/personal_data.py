"""What is kept about a person, by domain: how to hand it out, and how to erase it.

Each domain registers its own; whoever exports or deletes an account goes through all of them, so that no domain is
forgotten. Rows that hang on the account go with it; an eraser is for the rest: files, copies, traces elsewhere.
"""

import uuid
from collections.abc import Callable, Mapping
from typing import TypeAlias

from sqlalchemy.orm import Session

from app.core.types import JsonObject

Exporter: TypeAlias = Callable[[Session, uuid.UUID], JsonObject]
Eraser: TypeAlias = Callable[[Session, uuid.UUID], None]

_exporters: dict[str, Exporter] = {}
_erasers: dict[str, Eraser] = {}


def register(domain: str, *, exporter: Exporter, eraser: Eraser) -> None:
    """Say how `domain` hands out and erases what it keeps about a person; both take the account's id."""
    if domain in _exporters:
        raise ValueError(f"{domain!r} has registered before")
    _exporters[domain], _erasers[domain] = exporter, eraser


def exporters() -> Mapping[str, Exporter]:
    """How each domain hands out what it keeps about a person."""
    return dict(sorted(_exporters.items()))


def erasers() -> Mapping[str, Eraser]:
    """How each domain erases it, in the caller's transaction."""
    return dict(sorted(_erasers.items()))
