"""What a delivery says: its notices as items, and a subject that counts them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from app.alerts.message import Item, Message
from app.alerts.models import Channel, Delivery, Notice
from app.alerts.reaching.links import links_of
from app.alerts.types import Frequency, NoticeKind
from app.alerts.words import words_of
from app.core.config import get_settings

# A longer message is read by nobody; the rest is in the inbox.
MOST_ITEMS = 100
_COUNTED = {
    NoticeKind.job_found: ("new job", "new jobs"),
    NoticeKind.match_found: ("new match", "new matches"),
    NoticeKind.reminder: ("reminder", "reminders"),
}
_OTHER = ("change", "changes")
_DIGESTS = {Frequency.daily: "Your day: ", Frequency.weekly: "Your week: "}


def message_of(delivery: Delivery, channel: Channel, notices: Sequence[Notice]) -> Message:
    """The message of a delivery; raises `KeyLost` where the channel's links can't be opened."""
    return Message(
        id=str(delivery.id),
        subject=subject_of(delivery.frequency, notices),
        frequency=delivery.frequency,
        items=[*map(_item, notices[:MOST_ITEMS]), *_rest(len(notices) - MOST_ITEMS)],
        **asdict(links_of(channel)),
    )


def subject_of(frequency: Frequency, notices: Sequence[Notice]) -> str:
    """A subject: the title of a single notice, else what there is, counted."""
    if len(notices) == 1:
        return words_of(notices[0]).title
    counts: Counter[tuple[str, str]] = Counter()
    for notice in notices:
        if notice.kind is not NoticeKind.more_found:
            counts[_COUNTED.get(notice.kind, _OTHER)] += 1
    parts = [f"{count} {one if count == 1 else many}" for (one, many), count in counts.items()]
    return _DIGESTS.get(frequency, "") + " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def _item(notice: Notice) -> Item:
    words = words_of(notice)
    url = f"{get_settings().base_url}{words.path}" if words.path else None
    return Item(notice.kind, words.title, words.body, words.why, url, words.changes, words.diff)


def _rest(more: int) -> list[Item]:
    if more <= 0:
        return []
    url = f"{get_settings().base_url}/inbox"
    return [Item(NoticeKind.more_found, f"And {more} more", "They are all in your inbox.", "", url)]
