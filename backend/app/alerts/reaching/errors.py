"""What can go wrong with channels, as a person is told."""

from typing import ClassVar

from app.core.errors import AppError, Conflict, NotFound


class ChannelKindNotFound(NotFound):
    """No channel is called this."""

    title = "There is no such channel"


class ChannelNotConnected(NotFound):
    """The person has not connected it."""

    code: ClassVar[str] = "channel_not_connected"
    title = "You have not connected this channel"


class ChannelUnavailable(Conflict):
    """This instance can't use it at present; the detail says why."""

    code: ClassVar[str] = "channel_unavailable"
    title = "This channel can't be used here at present"


class NotConfirmed(Conflict):
    """Nothing but the question is sent to an address before its owner answered it."""

    code: ClassVar[str] = "channel_not_confirmed"
    title = "Confirm the address first: open the link in the mail we sent there"


class NothingToConfirm(Conflict):
    """The channel waits for no answer."""

    code: ClassVar[str] = "nothing_to_confirm"
    title = "This channel does not wait to be confirmed"


class NothingMade(Conflict):
    """There is no secret of ours in this channel."""

    code: ClassVar[str] = "nothing_made"
    title = "This channel has no secret that we make"


class LinkRefused(NotFound):
    """A link of a mail that is unknown, expired or used."""

    code: ClassVar[str] = "link_refused"
    title = "This link is no longer valid"


class NotDelivered(AppError):
    """The receiver did not take it; the detail says why."""

    status_code: ClassVar[int] = 502
    code: ClassVar[str] = "not_delivered"
    title = "The test did not arrive"
