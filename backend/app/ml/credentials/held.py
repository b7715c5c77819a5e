"""The licences and certificates that a line of somebody's list names: "RN, Texas, multistate", "BLS/ACLS"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from app.ml.credentials.mentions import CredentialMention, held_credentials
from app.ml.places.jurisdictions import state_in

# A licence alone that is called compact is a registered nurse's, as a "nursing licence" is.
COMPACT, _NURSES, _REGISTERED_NURSE = "nurse-compact", frozenset({"rn", "lpn"}), "rn"
_ONE_STATE = re.compile(
    r"\bsingle[- ]?state\b|\bnon[- ]?compact\b|\bnot (?:a )?(?:compact|multi-?state)\b", re.IGNORECASE
)
_MULTISTATE = re.compile(r"\bmulti[- ]?state\b|\bcompact\b|\be?NLC\b|\bPSYPACT\b", re.IGNORECASE)
_STANDINGS = (
    ("revoked", re.compile(r"\brevoked\b", re.IGNORECASE)),
    ("suspended", re.compile(r"\bsuspended\b", re.IGNORECASE)),
    ("expired", re.compile(r"\bexpired\b|\blapsed\b", re.IGNORECASE)),
    ("inactive", re.compile(r"\binactive\b|\bnot active\b", re.IGNORECASE)),
    ("active", re.compile(r"\bactive\b|\bunencumbered\b|\bin good standing\b", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Held:
    """One credential held; what the line does not say is None."""

    type: str
    name: str
    jurisdiction: str | None
    multistate: bool | None
    standing: str | None


@lru_cache(maxsize=4_096)
def held_in(line: str) -> tuple[Held, ...]:
    """Return the credentials a line names, each kind once."""
    mentions = held_credentials(line)
    state = state_in(line)
    multistate, standing = multistate_of(line), standing_of(line)
    return tuple(
        Held(mention.type, mention.name, _place(mention, state), multistate, standing) for mention in _meant(mentions)
    )


def _meant(mentions: list[CredentialMention]) -> Iterator[CredentialMention]:
    nurses = any(mention.type in _NURSES for mention in mentions)
    for mention in mentions:
        if mention.type != COMPACT:
            yield mention
        elif not nurses:
            yield replace(mention, type=_REGISTERED_NURSE, name="Registered nurse licence")


def _place(mention: CredentialMention, state: str | None) -> str | None:
    if mention.jurisdiction and "-" in mention.jurisdiction:
        return mention.jurisdiction
    # "RN TX": the letters alone, where the country does not speak against it.
    country = state.partition("-")[0] if state else None
    return state if state and mention.jurisdiction in (None, country) else mention.jurisdiction


def multistate_of(line: str) -> bool | None:
    """Return whether a line says that a licence counts in several states; None where it says nothing of it."""
    if _ONE_STATE.search(line):
        return False
    return True if _MULTISTATE.search(line) else None


def standing_of(line: str) -> str | None:
    """Return what a line says of the standing of a licence: active, inactive, expired, suspended or revoked."""
    return next((standing for standing, said in _STANDINGS if said.search(line)), None)
