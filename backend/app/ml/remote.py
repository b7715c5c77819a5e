"""Whether a position is remote, hybrid or on site."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Remote(StrEnum):
    """Where the work is done."""

    REMOTE = "remote"
    HYBRID = "hybrid"
    ONSITE = "onsite"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RemoteFact:
    """The mode, the words that say so, and for remote work from where ("US", "Europe"; None = not stated)."""

    mode: Remote
    quote: str | None
    scope: str | None = None


_MODES = (
    (Remote.HYBRID, re.compile(r"\bhybrid\b", re.IGNORECASE)),
    (Remote.REMOTE, re.compile(r"\bremote\b", re.IGNORECASE)),
    (Remote.ONSITE, re.compile(r"\bon[- ]?site\b", re.IGNORECASE)),
)


def remote_of(location: str, title: str, text: str, tags: Sequence[str] = ()) -> RemoteFact:
    """Return where the work is done; location and title speak before the text."""
    for source in (location, title, *tags, text):
        for mode, pattern in _MODES:
            if found := pattern.search(source):
                return RemoteFact(mode, found.group())
    return RemoteFact(Remote.UNKNOWN, None)
