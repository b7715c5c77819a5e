"""E-mail, to an address whose owner confirmed it."""

from datetime import datetime

from pydantic import Field

from app.alerts.channel import ChannelKind
from app.alerts.mail import composing, servers
from app.alerts.mail.delivery import deliver
from app.alerts.message import Message
from app.auth.schemas import Email
from app.core.schemas import Strict


class EmailAddress(Strict):
    """Where mail goes."""

    address: Email = Field("", title="Address", description="Left empty: the address of your account.")


class EmailChannel(ChannelKind[EmailAddress]):
    """A mailbox."""

    slug = "email"
    label = "E-mail"
    hint = (
        "You confirm the address by a link before anything else is sent there. Each mail can be ended with one click."
    )
    address = EmailAddress
    confirms = True

    def unavailable(self) -> str | None:
        """Without a mail server, in production."""
        return servers.unavailable()

    def completed(self, address: EmailAddress, account_email: str) -> EmailAddress:
        """The account's address, where none was named."""
        return address if address.address else EmailAddress(address=account_email)

    def shown(self, address: EmailAddress) -> str:
        """The address."""
        return address.address

    def send(self, address: EmailAddress, message: Message) -> None:
        """Send a mail."""
        deliver(lambda sender: composing.digest(message, sender, address.address), address.address)

    def ask(self, address: EmailAddress, url: str, until: datetime) -> None:
        """Send the confirmation mail."""
        deliver(lambda sender: composing.question(sender, address.address, url, until), address.address)
