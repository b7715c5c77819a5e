"""Handing mail to a real server: taken, refused, and broken off."""

import socket
import ssl
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.alerts.channel import TryLater, Undeliverable
from app.alerts.mail import smtp
from app.alerts.mail.composing import trial
from app.alerts.mail.servers import MailServer, from_url
from app.alerts.mail.smtp import hand_over
from app.alerts.mail.types import MailSecurity
from tests.alerts.mail.certificates import self_signed
from tests.mail_server import MailServer as Receiver
from tests.mail_server import running_mail_server

SENDER, TO = "Career Agent <alerts@career.example.test>", "me@example.test"


def send(server: MailServer) -> None:
    """Send a mail."""
    hand_over(server, trial(SENDER, TO), TO)


@pytest.mark.usefixtures("environment")
class TestAnswers:
    def test_what_is_taken_arrives_as_it_was_written(self, mail_server: Receiver) -> None:
        send(from_url(mail_server.url, SENDER))
        (received,) = mail_server.wait_for(1)
        assert (received.sender, received.recipient) == ("alerts@career.example.test", TO)
        assert "Mail arrives" in received.text
        assert "Mail arrives" in received.html

    @pytest.mark.parametrize("stage", ["RCPT", "DATA"])
    def test_an_answer_for_now_and_one_for_good(self, mail_server: Receiver, stage: str) -> None:
        server = from_url(mail_server.url, SENDER)
        mail_server.answers[stage] = "451 greylisted, come back"
        with pytest.raises(TryLater, match="greylisted, come back"):
            send(server)
        mail_server.answers[stage] = "550 no such mailbox"
        with pytest.raises(Undeliverable, match="550 no such mailbox"):
            send(server)
        assert mail_server.mails == []

    def test_a_connection_that_breaks_off_is_tried_later(self, mail_server: Receiver) -> None:
        mail_server.hangs_up = True
        with pytest.raises(TryLater, match="broke off"):
            send(from_url(mail_server.url, SENDER))

    def test_a_wrong_password_is_no_fault_of_the_recipient(self) -> None:
        with running_mail_server(login=("agent", "right")) as receiver:
            url = f"smtp://agent:{{}}@{receiver.host}:{receiver.port}"
            with pytest.raises(TryLater, match="does not accept the user name and password: “535"):
                send(from_url(url.format("wrong"), SENDER))
            with pytest.raises(TryLater, match=r"let us send from|answered"):
                send(from_url(receiver.url, SENDER))
            send(from_url(url.format("right"), SENDER))
            assert len(receiver.mails) == 1

    def test_encrypted_after_the_start_and_only_for_a_certificate_that_is_trusted(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        context, certificate = self_signed(tmp_path)
        with running_mail_server(tls=context) as receiver:
            server = from_url(f"{receiver.url}?security=starttls", SENDER)
            with pytest.raises(TryLater, match="can't be trusted"):
                send(server)
            monkeypatch.setattr(smtp, "trusted", lambda: ssl.create_default_context(cafile=str(certificate)))
            send(server)
            assert len(receiver.mails) == 1

    def test_nothing_is_sent_unencrypted_where_encryption_is_asked_for(self, mail_server: Receiver) -> None:
        server = from_url(mail_server.url, SENDER)
        with pytest.raises(TryLater, match="STARTTLS"):
            send(replace(server, security=MailSecurity.starttls))
        with pytest.raises(TryLater, match="encryption fit its port"):
            send(replace(server, security=MailSecurity.tls))
        assert mail_server.mails == []

    def test_no_server_at_all(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = MailServer("127.0.0.1", port, MailSecurity.none, None, None, SENDER)
        with pytest.raises(TryLater, match=r"Nothing answers at 127\.0\.0\.1"):
            send(server)
        with pytest.raises(TryLater, match="no mail server called"):
            send(replace(server, host="mail.invalid"))


class TestUrl:
    @pytest.mark.parametrize(
        ("url", "host", "port", "security", "login"),
        [
            ("smtp://u%40x:p%3Aw@mail.test", "mail.test", 587, "starttls", ("u@x", "p:w")),
            ("smtps://mail.test", "mail.test", 465, "tls", (None, None)),
            ("smtp://127.0.0.1:1025", "127.0.0.1", 1025, "none", (None, None)),
            ("smtp://mailpit:1025?security=none", "mailpit", 1025, "none", (None, None)),
        ],
    )
    def test_says_how_to_connect(
        self, url: str, host: str, port: int, security: str, login: tuple[str | None, str | None]
    ) -> None:
        server = from_url(url, SENDER)
        password = server.password.get_secret_value() if isinstance(server.password, SecretStr) else None
        assert (server.host, server.port, server.security.value) == (host, port, security)
        assert (server.username, password) == login
        assert "p:w" not in repr(server)
