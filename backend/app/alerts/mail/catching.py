"""Development without a mail server: mail goes into a folder (Maildir), where an admin reads it."""

import mailbox
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from app.core.config import get_settings

# Older ones make room: this is a place to look at what is sent, not an archive.
MOST_KEPT = 500
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Caught:
    """One caught mail; the key is the file's name."""

    key: str
    mail: EmailMessage

    def header(self, name: str) -> str:
        """A header as text, empty where it is missing."""
        return str(self.mail[name] or "")

    def sent_at(self) -> datetime:
        """When it was written."""
        try:
            return parsedate_to_datetime(self.header("Date")).astimezone(UTC)
        except ValueError:
            return datetime.fromtimestamp(0, UTC)

    def part(self, kind: str) -> str | None:
        """The text or HTML part."""
        body = self.mail.get_body((kind,))
        return str(body.get_content()) if body is not None else None


def catch(mail: EmailMessage) -> None:
    """Keep a mail."""
    box = _box()
    box.add(mail.as_bytes(policy=policy.SMTP))
    for key in _keys(box)[MOST_KEPT:]:
        box.discard(key)


def keys() -> Sequence[str]:
    """The keys of all caught mails, the newest first."""
    return _keys(_box())


def read(key: str) -> Caught | None:
    """One mail, or null."""
    try:
        return Caught(key, _parsed(_box().get_bytes(key)))
    except KeyError:
        return None


def to_address(address: str) -> Iterator[str]:
    """The keys of the mails to one address."""
    for key in keys():
        caught = read(key)
        if caught is not None and address.lower() in caught.header("To").lower():
            yield key


def discard(wanted: Sequence[str]) -> None:
    """Delete these; what is gone already is no error."""
    box = _box()
    for key in wanted:
        box.discard(key)


def _box() -> mailbox.Maildir:
    folder = get_settings().data_dir / "mail"
    folder.parent.mkdir(parents=True, exist_ok=True)
    return mailbox.Maildir(folder, create=True)


def _keys(box: mailbox.Maildir) -> list[str]:
    return sorted(box.keys(), key=_moment, reverse=True)


def _moment(key: str) -> tuple[int, ...]:
    # A key is made of the second and microsecond it was kept in, its process, and that one's count.
    return tuple(int(number) for number in _NUMBERS.findall(key)[:4])


def _parsed(content: bytes) -> EmailMessage:
    parsed = BytesParser(policy=policy.default).parsebytes(content)
    if not isinstance(parsed, EmailMessage):
        raise AssertionError("the policy makes these")
    return parsed
