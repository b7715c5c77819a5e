"""Compacts between states of the USA: where a licence of one member counts in another."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from app.ml.text.tables import listed, rows


@dataclass(frozen=True, slots=True)
class Compact:
    """A compact with its members as codes ("US-TX"), known as of a day.

    `multistate`: a multistate licence counts in every member; `privilege`: one must first be granted the right there.
    """

    name: str
    mode: Literal["multistate", "privilege"]
    members: frozenset[str]
    as_of: str


@cache
def compact_of(type_: str) -> Compact | None:
    """Return the compact that licences of this type fall under, None where there is none."""
    for row in rows("compacts"):
        if type_ in listed(row["types"]):
            members = frozenset(f"US-{state}" for state in listed(row["members"]))
            mode: Literal["multistate", "privilege"] = "multistate" if row["mode"] == "multistate" else "privilege"
            return Compact(row["name"], mode, members, row["as_of"])
    return None
