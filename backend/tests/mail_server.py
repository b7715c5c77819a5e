"""A real mail server on this machine that keeps what it is sent, and refuses or hangs up when it is told to."""

import asyncio
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from threading import Condition

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass(frozen=True, slots=True)
class Received:
    """One mail as it arrived."""

    sender: str
    recipient: str
    raw: bytes

    @property
    def mail(self) -> EmailMessage:
        """The parsed mail."""
        parsed = BytesParser(policy=policy.default).parsebytes(self.raw)
        assert isinstance(parsed, EmailMessage)
        return parsed

    @property
    def text(self) -> str:
        """The plain part."""
        return self._part("plain")

    @property
    def html(self) -> str:
        """The HTML part."""
        return self._part("html")

    def _part(self, kind: str) -> str:
        body = self.mail.get_body((kind,))
        assert body is not None
        return str(body.get_content())


@dataclass
class MailServer:
    """What it received; `answers` maps a stage (`RCPT`, `DATA`) to what it says there instead of taking the mail."""

    port: int
    host: str = "127.0.0.1"
    mails: list[Received] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    # Takes the mail, and hangs up before saying so.
    hangs_up: bool = False
    arrived: Condition = field(default_factory=Condition)

    @property
    def url(self) -> str:
        """For `SMTP_URL`."""
        return f"smtp://{self.host}:{self.port}"

    def to(self, address: str) -> list[Received]:
        """The mails to one address, in order."""
        return [one for one in self.mails if one.recipient == address]

    def wait_for(self, count: int, timeout: float = 20.0) -> list[Received]:
        """All mails, once there are so many; fails where they do not come."""
        with self.arrived:
            assert self.arrived.wait_for(lambda: len(self.mails) >= count, timeout), f"{len(self.mails)} mails came"
        return list(self.mails)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd looks for this name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Take or refuse a recipient."""
        if "RCPT" in self.answers:
            return self.answers["RCPT"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        """Take or refuse a mail."""
        if self.hangs_up:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
            return "250 OK"
        if "DATA" in self.answers:
            return self.answers["DATA"]
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        with self.arrived:
            self.mails += [Received(envelope.mail_from or "", to, content) for to in envelope.rcpt_tos]
            self.arrived.notify_all()
        return "250 taken"


@contextmanager
def running_mail_server(
    *, login: tuple[str, str] | None = None, tls: ssl.SSLContext | None = None
) -> Iterator[MailServer]:
    """A server for the block; with `login` it wants that name and password, with `tls` it demands STARTTLS."""
    server = MailServer(_free_port())

    def authenticate(_server: SMTP, _session: Session, _envelope: Envelope, _way: str, data: object) -> AuthResult:
        ok = isinstance(data, LoginPassword) and login == (data.login.decode(), data.password.decode())
        return AuthResult(success=ok, handled=ok)

    controller = Controller(
        server,
        hostname=server.host,
        port=server.port,
        authenticator=authenticate,
        auth_required=login is not None,
        auth_require_tls=False,
        tls_context=tls,
        require_starttls=tls is not None,
        enable_SMTPUTF8=True,
    )
    controller.start()
    try:
        yield server
    finally:
        controller.stop()


@pytest.fixture
def mail_server() -> Iterator[MailServer]:
    """A mail server without login and encryption; point `SMTP_URL` at its `url`."""
    with running_mail_server() as server:
        yield server


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
