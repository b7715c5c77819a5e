"""Channels as people see them."""

from typing import Annotated, Literal

from pydantic import Field

from app.alerts.types import ChannelState, Frequency
from app.core.schemas import Strict, Text, UtcDatetime
from app.core.types import JsonObject

Token = Annotated[Text, Field(min_length=20, max_length=100)]
MOST_FIELDS = 20


class ChannelField(Strict):
    """One field of the form, in the words of JSON Schema."""

    title: str
    description: str | None = None
    type: Literal["string"] = "string"
    writeOnly: bool = False  # noqa: N815 - JSON Schema's own word
    default: str | None = None
    examples: list[str] = Field(default_factory=list)


class ChannelForm(Strict):
    """What a channel asks for: a JSON Schema of plain text fields, in the order to fill them in."""

    type: Literal["object"] = "object"
    properties: dict[str, ChannelField]
    required: list[str]


class ChannelOut(Strict):
    """A way to be reached: what it asks for, and how the person has set it up."""

    kind: str
    label: str
    hint: str
    form: ChannelForm
    confirms: bool
    makes_secret: bool
    unavailable: str | None = Field(description="Why this instance can't use it at present; null where it can.")
    state: ChannelState | None = Field(description="Null where the person has not connected it.")
    shown: str | None
    address: JsonObject = Field(description="What was filled in, without its secrets.")
    at_most: Frequency | None
    paused: bool
    last_error: str | None
    last_sent_at: UtcDatetime | None
    confirm_until: UtcDatetime | None
    version: int = Field(description="As in its ETag; 0 where it is not connected.")


class ChannelKept(ChannelOut):
    """A channel that was just connected; `secret` is what we made for it, shown this once."""

    secret: str | None = None


class ChannelIn(Strict):
    """The form filled in. A secret that was kept before may be left out."""

    address: dict[Text, Annotated[Text, Field(max_length=2_000)] | None] = Field({}, max_length=MOST_FIELDS)
    at_most: Frequency | None = None
    paused: bool = False


class ChannelPatch(Strict):
    """How often, and whether at all for now."""

    at_most: Frequency | None = None
    paused: bool | None = None


class LinkIn(Strict):
    """The token of a link in a mail."""

    token: Token


class ConfirmedOut(Strict):
    """An address whose owner said yes."""

    kind: str
    label: str
    shown: str


class UnsubscribeOut(Strict):
    """What a link ends, or has ended."""

    label: str
    shown: str
    ended: bool
    undo_until: UtcDatetime | None


class OneClickOut(Strict):
    """The answer to RFC 8058's POST: the same whether the token is known or not."""

    detail: str = "You will get no more of these mails."
