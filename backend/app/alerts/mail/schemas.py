"""The mail server as admins see it."""

import re
from email.utils import parseaddr
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr

from app.alerts.mail.servers import MailSource
from app.alerts.mail.types import MailSecurity
from app.auth.schemas import Email
from app.core.schemas import Strict, Text, UtcDatetime

_HOST = re.compile(r"[A-Za-z0-9._:-]+")


def _sender(value: str) -> str:
    address = parseaddr(value)[1]
    if not re.fullmatch(r"[^\s@<>()\\,;:\"]+@[A-Za-z0-9.-]+", address) or not value.isprintable():
        raise ValueError("write an address, or a name and an address: Career Agent <alerts@example.org>")
    return value


def _host(value: str) -> str:
    if not _HOST.fullmatch(value):
        raise ValueError("this is not the name of a server")
    return value


Sender = Annotated[Text, Field(max_length=200), AfterValidator(_sender)]
Host = Annotated[Text, Field(min_length=1, max_length=253), AfterValidator(_host)]


class MailServerOut(Strict):
    """Which server sends mail, without its password."""

    source: MailSource = Field(
        description="environment (SMTP_URL, which comes first), admin (entered here), caught (development without a "
        "server: mail goes into a folder), none (no mail is sent)"
    )
    host: str | None
    port: int | None
    security: MailSecurity | None
    username: str | None
    has_password: bool
    sender: str
    version: int


class MailServerIn(Strict):
    """A mail server. A password that was kept before may be left out."""

    host: Host
    port: int = Field(ge=1, le=65_535)
    security: MailSecurity = MailSecurity.starttls
    username: Annotated[Text, Field(max_length=200)] | None = None
    password: Annotated[SecretStr, Field(max_length=500)] | None = None
    sender: Sender | None = None


class MailTestIn(Strict):
    """Where a test goes."""

    to: Email


class MailTestOut(Strict):
    """A test that was taken."""

    source: MailSource
    detail: str


class CaughtMailItem(Strict):
    """A caught mail in the list."""

    id: str
    subject: str
    sender: str
    recipient: str
    sent_at: UtcDatetime


class CaughtMailHeader(Strict):
    """One line of a mail's head."""

    name: str
    value: str


class CaughtMailOut(CaughtMailItem):
    """A caught mail: its head, its text and its HTML."""

    headers: list[CaughtMailHeader]
    text: str | None
    html: str | None
