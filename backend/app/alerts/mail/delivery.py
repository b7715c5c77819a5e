"""Sending a mail by whatever there is: the server in use, or the folder that catches mail in development."""

from collections.abc import Callable
from email.message import EmailMessage

from app.alerts.channel import TryLater
from app.alerts.mail.catching import catch
from app.alerts.mail.servers import MailSource, current, sender_of, unavailable
from app.alerts.mail.smtp import hand_over
from app.core.config import get_settings


def deliver(write: Callable[[str], EmailMessage], recipient: str) -> MailSource:
    """Send what `write` makes, given the sender; raises `Undeliverable` or `TryLater`."""
    source, server = current()
    if server is not None:
        hand_over(server, write(server.sender), recipient)
    elif source is MailSource.caught:
        catch(write(sender_of(get_settings())))
    else:
        raise TryLater(unavailable() or "No mail can be sent at present.")
    return source
