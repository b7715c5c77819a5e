"""A message for a messenger: short, in its own marks, and with a link to the rest where it does not fit."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence

from app.alerts.message import Item, Message
from app.alerts.wording import cut_escaped, one_line, paragraphs

TITLE, BODY, WHY, VALUE, LINE, LINK = 200, 500, 200, 80, 160, 600
MOST_CHANGES, MOST_LINES = 6, 6


class Marks(ABC):
    """How a messenger marks text; what people wrote goes through `escape` first."""

    @abstractmethod
    def escape(self, text: str) -> str:
        """Text that is shown as it stands, whatever it holds."""

    @abstractmethod
    def strong(self, escaped: str) -> str:
        """Set off."""

    @abstractmethod
    def quiet(self, escaped: str) -> str:
        """Less important."""

    @abstractmethod
    def link(self, escaped: str, url: str) -> str:
        """Text that leads somewhere."""


class PlainMarks(Marks):
    """No marks at all; addresses stand after what they belong to."""

    def escape(self, text: str) -> str:
        """Nothing means anything."""
        return text

    def strong(self, escaped: str) -> str:
        """As it is."""
        return escaped

    def quiet(self, escaped: str) -> str:
        """As it is."""
        return escaped

    def link(self, escaped: str, url: str) -> str:
        """The address after the text."""
        return f"{escaped}\n{url}"


def brief(message: Message, marks: Marks, limit: int, *, heading: bool = True) -> str:
    """The message in at most `limit` characters."""
    head = marks.strong(cut_escaped(one_line(message.subject, TITLE), TITLE * 2, marks.escape))
    parts = [head] if heading and (len(message.items) > 1 or not message.items) else []
    shown = 0
    for item in message.items:
        room = limit - len("\n\n".join(parts)) - len(_rest(message, marks, len(message.items))) - 4
        block = next((text for text in _versions(item, marks) if len(text) <= room), None)
        if block is None:
            break
        parts.append(block)
        shown += 1
    if shown < len(message.items):
        parts.append(_rest(message, marks, len(message.items) - shown))
    return "\n\n".join(parts)


def safe_link(url: str | None) -> str | None:
    """The address, if it is one to click on and short enough not to crowd out the words."""
    if url is None or len(url) > LINK or not url.startswith(("https://", "http://")):
        return None
    return None if any(sign in url for sign in " \t\r\n<>\"|`'") else url


def _rest(message: Message, marks: Marks, count: int) -> str:
    what = "1 more is in your inbox" if count == 1 else f"{count} more are in your inbox"
    return marks.link(marks.escape(what), message.inbox_url)


def _versions(item: Item, marks: Marks) -> Iterator[str]:
    """The item in full, then ever shorter."""
    title, why = _title(item, marks), marks.quiet(_line(item.why, WHY, marks))
    body = cut_escaped(paragraphs(item.body, BODY), BODY * 2, marks.escape)
    changes, diff = _changes(item, marks), _diff(item.diff, marks)
    yield _joined(title, body, changes, diff, why)
    yield _joined(title, body, changes, why)
    yield _joined(title, cut_escaped(paragraphs(item.body, BODY // 3), BODY // 2, marks.escape), why)
    yield _joined(title, why)
    yield title


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _title(item: Item, marks: Marks) -> str:
    words, url = _line(item.title, TITLE, marks), safe_link(item.url)
    return marks.strong(marks.link(words, url) if url else words)


def _line(text: str, limit: int, marks: Marks) -> str:
    return cut_escaped(one_line(text, limit), limit * 2, marks.escape)


def _changes(item: Item, marks: Marks) -> str:
    lines = [
        f"{_line(name, VALUE, marks)}: {_line(before, VALUE, marks)} → {_line(after, VALUE, marks)}"
        for name, before, after in item.changes[:MOST_CHANGES]
    ]
    return "\n".join([*lines, *_more(len(item.changes) - MOST_CHANGES, "change")])


def _diff(lines: Sequence[tuple[str, str]], marks: Marks) -> str:
    shown = [f"{'−' if sign == '-' else '+'} {_line(text, LINE, marks)}" for sign, text in lines[:MOST_LINES]]
    return "\n".join([*shown, *_more(len(lines) - MOST_LINES, "line")])


def _more(count: int, noun: str) -> list[str]:
    return [f"… {count} more {noun}{'s' if count > 1 else ''}"] if count > 0 else []
