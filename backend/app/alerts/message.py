"""What a channel is given to send: a single notice, or a digest of several."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.alerts.types import Frequency, NoticeKind


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is told, why, and where it leads (an absolute address of the dashboard, or null)."""

    kind: NoticeKind
    title: str
    body: str
    why: str
    url: str | None
    # What changed, as (name, before, after); and the lines of a text that went ("-") and came ("+").
    changes: Sequence[tuple[str, str, str]] = ()
    diff: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """One delivery. The same delivery always has the same id, so that a receiver can tell a second copy."""

    id: str
    subject: str
    frequency: Frequency
    items: Sequence[Item]
    # Where all of it stands; where the person changes what they are told; and where one click ends it (e-mail only).
    inbox_url: str
    manage_url: str
    unsubscribe_url: str | None = None
    # The address that RFC 8058's POST goes to.
    one_click_url: str | None = None
    # A person tries the channel: nothing happened.
    test: bool = False
