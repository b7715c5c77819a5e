"""Which mail server sends: the environment's, else the one an admin entered, else none."""

import re
from dataclasses import dataclass
from email.utils import parseaddr
from enum import StrEnum
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from pydantic import SecretStr

from app.alerts.mail.stored import stored_server
from app.alerts.mail.types import MailSecurity
from app.core.config import Environment, Settings, get_settings
from app.core.db import unit_of_work

LOOPBACK = {"localhost", "127.0.0.1", "::1"}
PORTS = {MailSecurity.none: 25, MailSecurity.starttls: 587, MailSecurity.tls: 465}
PRODUCT = "Career Agent"


class MailSource(StrEnum):
    """Where the mail server in use is set."""

    environment = "environment"
    admin = "admin"
    # Development without a server: mail is written into a folder.
    caught = "caught"
    none = "none"


@dataclass(frozen=True, slots=True)
class MailServer:
    """What sending needs. `sender` may have a name: `Career Agent <alerts@example.org>`."""

    host: str
    port: int
    security: MailSecurity
    username: str | None
    password: SecretStr | None
    sender: str


def current() -> tuple[MailSource, MailServer | None]:
    """The server in use, and where it is set; its transaction is its own and short."""
    settings = get_settings()
    if settings.smtp_url is not None:
        return MailSource.environment, from_url(settings.smtp_url.get_secret_value(), sender_of(settings))
    with unit_of_work() as session:
        stored = stored_server(session)
    if stored is not None:
        password = SecretStr(stored.password) if stored.password else None
        sender = stored.sender or sender_of(settings)
        server = MailServer(stored.host, stored.port, stored.security, stored.username, password, sender)
        return MailSource.admin, server
    caught = settings.environment is Environment.development
    return (MailSource.caught if caught else MailSource.none), None


def unavailable() -> str | None:
    """Why no mail can be sent at present, or null."""
    source, _ = current()
    return "This instance has no mail server. Whoever runs it can set one." if source is MailSource.none else None


def sender_of(settings: Settings) -> str:
    """From whom mail comes where nobody entered it: `MAIL_FROM`, else an address of this instance."""
    return settings.mail_from or f"{PRODUCT} <alerts@{domain()}>"


def domain() -> str:
    """The name of this instance in addresses and ids of mail."""
    host = urlsplit(get_settings().base_url).hostname or "localhost"
    return host if re.fullmatch(r"[A-Za-z0-9.-]+\.[A-Za-z][A-Za-z0-9-]*", host) else "localhost"


def from_url(url: str, sender: str) -> MailServer:
    """The server of an `SMTP_URL`: encrypted, unless it is on this machine or `?security=none` says otherwise."""
    parsed = urlsplit(url)
    security = _security(parsed)
    return MailServer(
        host=parsed.hostname or "localhost",
        port=parsed.port or PORTS[security],
        security=security,
        username=unquote(parsed.username) if parsed.username else None,
        password=SecretStr(unquote(parsed.password)) if parsed.password else None,
        sender=sender,
    )


def _security(parsed: SplitResult) -> MailSecurity:
    if parsed.scheme == "smtps":
        return MailSecurity.tls
    named = parse_qs(parsed.query).get("security", [""])[0]
    if named in list(MailSecurity):
        return MailSecurity(named)
    return MailSecurity.none if parsed.hostname in LOOPBACK else MailSecurity.starttls


def bare_address(sender: str) -> str:
    """The address alone."""
    return parseaddr(sender)[1]
