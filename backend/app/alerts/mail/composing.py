"""Writing mail: text and HTML of the same content, in an envelope that no content can change.

The HTML part loads nothing from elsewhere and follows nobody: no pictures, no counted links.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from app.alerts.brief import safe_link
from app.alerts.mail.servers import PRODUCT, domain
from app.alerts.message import Item, Message
from app.alerts.types import Frequency
from app.alerts.wording import one_line, paragraphs
from app.core.clock import now
from app.core.config import get_settings

SUBJECT, TITLE, BODY, WHY, VALUE, LINE = 150, 200, 1_500, 300, 200, 300
# Longer mails are cut off by large providers, and nobody reads them.
MOST_ITEMS, MOST_CHANGES, MOST_LINES, MOST_SIGNS = 40, 12, 20, 40_000
_ID = re.compile(r"[^A-Za-z0-9.-]+")
_ADDRESS = re.compile(r"[^\s@\x00-\x1f\x7f]+@[^\s@\x00-\x1f\x7f]+")
RHYTHM = {Frequency.instant: "As it happens", Frequency.daily: "Your day", Frequency.weekly: "Your week"}

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(("html",)),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One item as the templates show it."""

    title: str
    url: str | None
    body: Sequence[str]
    why: str
    changes: Sequence[tuple[str, str, str]]
    more_changes: int
    diff: Sequence[tuple[str, str]]
    more_lines: int

    def signs(self) -> int:
        """How much there is to read."""
        listed = [*self.body, *(part for one in self.changes for part in one), *(text for _, text in self.diff)]
        return len(self.title) + len(self.why) + sum(map(len, listed))


def digest(message: Message, sender: str, recipient: str) -> EmailMessage:
    """An alert as mail, with the two ways to end it in its head (RFC 2369, RFC 8058)."""
    mail = _envelope(message.subject, sender, recipient, f"alert-{message.id}")
    mail["List-Id"] = f"{PRODUCT} alerts <alerts.{domain()}>"
    if message.one_click_url and message.unsubscribe_url:
        mail["List-Unsubscribe"] = f"<{message.one_click_url}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    shown = _fitting(message.items)
    _fill(
        mail,
        "alert",
        subject=one_line(message.subject, SUBJECT),
        entries=shown,
        more=len(message.items) - len(shown),
        rhythm="A test" if message.test else RHYTHM[message.frequency],
        message=message,
    )
    return mail


def question(sender: str, recipient: str, url: str, until: datetime) -> EmailMessage:
    """The mail that asks whether its receiver wants alerts: the only one before they said so."""
    mail = _envelope("Confirm your address for alerts", sender, recipient, f"confirm-{now().timestamp():.6f}")
    _fill(mail, "confirm", url=url, until=until, instance=get_settings().base_url)
    return mail


def trial(sender: str, recipient: str) -> EmailMessage:
    """A mail that only shows that mail arrives."""
    mail = _envelope("A test of the mail server", sender, recipient, f"test-{now().timestamp():.6f}")
    _fill(mail, "trial", instance=get_settings().base_url)
    return mail


def _envelope(subject: str, sender: str, recipient: str, name: str) -> EmailMessage:
    if not _ADDRESS.fullmatch(recipient):
        raise ValueError("not an address")
    mail = EmailMessage(policy=policy.SMTP)
    display, address = parseaddr(sender)
    mail["Subject"] = one_line(subject, SUBJECT)
    mail["From"] = Address(one_line(display or PRODUCT, 100), addr_spec=address)
    mail["To"] = recipient
    mail["Date"] = format_datetime(now())
    # The same delivery has the same id: mail programs that meet a second copy can tell.
    mail["Message-ID"] = f"<{_ID.sub('-', name)}@{domain()}>"
    mail["Auto-Submitted"] = "auto-generated"
    return mail


def _fill(mail: EmailMessage, template: str, **values: object) -> None:
    mail.set_content(_templates.get_template(f"{template}.txt").render(values))
    mail.add_alternative(_templates.get_template(f"{template}.html").render(values), subtype="html")


def _fitting(items: Sequence[Item]) -> list[_Entry]:
    shown: list[_Entry] = []
    signs = 0
    for entry in map(_entry, items[:MOST_ITEMS]):
        signs += entry.signs()
        if shown and signs > MOST_SIGNS:
            break
        shown.append(entry)
    return shown


def _entry(item: Item) -> _Entry:
    return _Entry(
        title=one_line(item.title, TITLE),
        url=safe_link(item.url),
        body=[line for line in paragraphs(item.body, BODY).split("\n") if line],
        why=one_line(item.why, WHY),
        changes=[
            (one_line(name, VALUE), one_line(before, VALUE), one_line(after, VALUE))
            for name, before, after in item.changes[:MOST_CHANGES]
        ],
        more_changes=max(0, len(item.changes) - MOST_CHANGES),
        diff=[(sign, one_line(text, LINE)) for sign, text in item.diff[:MOST_LINES]],
        more_lines=max(0, len(item.diff) - MOST_LINES),
    )
