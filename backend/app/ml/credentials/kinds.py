"""What is known of a kind of licence or certificate beside how it is written."""

import re
from functools import cache

from app.ml.credentials.compacts import compact_of
from app.ml.text.tables import listed, rows


@cache
def _names() -> dict[str, str]:
    return {row["type"]: row["name"] for row in rows("credentials")}


def credential_name(type_: str) -> str:
    """Return the name of a type; the type itself where the table does not know it."""
    return _names().get(type_, type_)


@cache
def is_bound(type_: str) -> bool:
    """Say whether it counts in one place only: a licence or a registration does, a course or a certificate does not."""
    return is_by_state(type_) or any(row["type"] == type_ and row["country"] for row in rows("credentials"))


@cache
def is_by_state(type_: str) -> bool:
    """Say whether it is a licence, which in the USA and Canada each state gives for itself."""
    return bool(_LICENCE.search(credential_name(type_))) or compact_of(type_) is not None


_LICENCE = re.compile(r"licen[cs]|registration|admission", re.IGNORECASE)


@cache
def answers(type_: str) -> frozenset[str]:
    """Return the types of which one answers a demand for `type_`: itself, and those that cover it."""
    return frozenset({type_, *(row["type"] for row in rows("credential_covers") if type_ in listed(row["covers"]))})
