"""What people are told by which channel, until they say otherwise. The inbox has everything."""

from typing import Literal, TypeAlias

from app.alerts.types import Frequency, NoticeKind

OFF: Literal["off"] = "off"
Wish: TypeAlias = Frequency | Literal["off"]
INBOX = "inbox"

# What a saved search finds goes by the channels of that search.
OF_SEARCHES = frozenset({NoticeKind.job_found, NoticeKind.match_found, NoticeKind.more_found})
GENERAL = tuple(kind for kind in NoticeKind if kind not in OF_SEARCHES)

# Of any channel but the inbox. What has a date can't wait for a digest; what is good to know can.
WISHES: dict[NoticeKind, Wish] = {
    NoticeKind.reminder: Frequency.instant,
    NoticeKind.score_changed: Frequency.daily,
    NoticeKind.duplicate_found: OFF,
    NoticeKind.posting_edited: Frequency.daily,
    NoticeKind.posting_closed: Frequency.instant,
    NoticeKind.posting_reposted: Frequency.daily,
    NoticeKind.channel_failing: Frequency.instant,
}
_ORDER = (Frequency.instant, Frequency.daily, Frequency.weekly)


def rarer(one: Frequency, other: Frequency | None) -> Frequency:
    """The one that comes less often."""
    return one if other is None else max(one, other, key=_ORDER.index)


def oftener(one: Frequency, other: Frequency) -> Frequency:
    """The one that comes more often."""
    return min(one, other, key=_ORDER.index)
