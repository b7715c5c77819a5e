"""Handing a mail to a server, and what its answer means."""

import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.message import EmailMessage

from app.alerts.channel import TryLater, Undeliverable
from app.alerts.mail.servers import MailServer, bare_address, domain
from app.alerts.mail.types import MailSecurity
from app.alerts.wording import one_line

SECONDS = 15.0
PERMANENT = 500


def trusted() -> ssl.SSLContext:
    """Whose certificates are believed."""
    return ssl.create_default_context()


def hand_over(server: MailServer, mail: EmailMessage, recipient: str) -> None:
    """Send one mail to one address; raises `Undeliverable` or `TryLater`, each with the server's own words."""
    with _plain_errors(server), _connected(server) as smtp:
        smtp.send_message(mail, from_addr=bare_address(server.sender), to_addrs=[recipient])


@contextmanager
def _connected(server: MailServer) -> Iterator[smtplib.SMTP]:
    smtp = _open(server)
    try:
        if server.security is MailSecurity.starttls:
            smtp.starttls(context=trusted())
            smtp.ehlo()
        if server.username:
            smtp.login(server.username, server.password.get_secret_value() if server.password else "")
        yield smtp
        # The mail was taken by now; a server that hangs up without a word changes nothing of that.
        with suppress(smtplib.SMTPException, OSError):
            smtp.quit()
    finally:
        smtp.close()


def _open(server: MailServer) -> smtplib.SMTP:
    if server.security is MailSecurity.tls:
        return smtplib.SMTP_SSL(server.host, server.port, local_hostname=domain(), timeout=SECONDS, context=trusted())
    return smtplib.SMTP(server.host, server.port, local_hostname=domain(), timeout=SECONDS)


@contextmanager
def _plain_errors(server: MailServer) -> Iterator[None]:
    try:
        yield
    except smtplib.SMTPRecipientsRefused as error:
        code, words = next(iter(error.recipients.values()))
        raise _of_recipient(code, words) from None
    except smtplib.SMTPDataError as error:
        raise _of_recipient(error.smtp_code, error.smtp_error) from None
    except smtplib.SMTPException as error:
        raise TryLater(_of_server(error)) from None
    except OSError as error:
        raise TryLater(_of_network(error, server)) from None
    except UnicodeError:
        raise Undeliverable("The mail server takes no address with these letters.") from None


def _of_recipient(code: int, words: bytes | str) -> Undeliverable | TryLater:
    answer = _answer(code, words)
    if code >= PERMANENT:
        return Undeliverable(f"The mail server refused this mail for good: {answer}")
    return TryLater(f"The mail server does not take this mail at present: {answer}")


def _of_server(error: smtplib.SMTPException) -> str:
    match error:
        case smtplib.SMTPAuthenticationError():
            said = _answer(error.smtp_code, error.smtp_error)
            return f"The mail server does not accept the user name and password: {said}"
        case smtplib.SMTPSenderRefused():
            said = _answer(error.smtp_code, error.smtp_error)
            return f"The mail server does not let us send from {one_line(error.sender, 100)}: {said}"
        case smtplib.SMTPNotSupportedError():
            return f"The mail server can't do what is asked of it: {one_line(str(error), 200)}"
        case smtplib.SMTPServerDisconnected():
            return "The mail server broke off the connection. Does the way of encryption fit its port?"
        case smtplib.SMTPResponseException():
            return f"The mail server answered: {_answer(error.smtp_code, error.smtp_error)}"
        case _:
            return f"The mail server could not be used: {one_line(str(error), 200)}"


def _of_network(error: OSError, server: MailServer) -> str:
    where = f"{server.host}:{server.port}"
    match error:
        case ssl.SSLCertVerificationError():
            return f"The certificate of {where} can't be trusted: {one_line(error.verify_message, 200)}"
        case ssl.SSLError():
            return f"No encrypted connection to {where} came about. Does the way of encryption fit its port?"
        case TimeoutError():
            return f"The mail server {where} took too long to answer."
        case socket.gaierror():
            return f"There is no mail server called {server.host}."
        case ConnectionRefusedError():
            return f"Nothing answers at {where}."
        case _:
            return f"The mail server {where} can't be reached: {one_line(error.strerror or str(error), 200)}"


def _answer(code: int, words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return f"“{code} {one_line(text, 300)}”"
