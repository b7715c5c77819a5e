"""ntfy: push messages by a topic, on ntfy.sh or a server of the person's own."""

from typing import Annotated

from pydantic import Field, SecretStr, StringConstraints, field_validator

from app.alerts.addressing import public_address
from app.alerts.brief import PlainMarks, brief, safe_link
from app.alerts.carrying import post_json
from app.alerts.channel import ChannelKind
from app.alerts.message import Message
from app.alerts.wording import one_line
from app.core.schemas import Strict, Text
from app.core.types import JsonObject

# A message of ntfy holds 4,096 bytes; four for each sign is the worst.
LIMIT, HEAD = 3_000, 150
MOST_BYTES = 4_000
PUBLIC_SERVER = "https://ntfy.sh"


class NtfyAddress(Strict):
    """A topic of a server."""

    topic: Annotated[str, StringConstraints(pattern=r"^[-_A-Za-z0-9]{1,64}$")] = Field(
        title="Topic",
        description="On a public server, whoever knows the topic can read it: choose a long one nobody guesses.",
        examples=["career-7f3k9q2m"],
    )
    server: Annotated[Text, Field(max_length=300)] = Field(PUBLIC_SERVER, title="Server")
    token: SecretStr | None = Field(
        None, title="Access token", description="Where the topic is protected.", max_length=200
    )

    @field_validator("server")
    @classmethod
    def _public(cls, server: str) -> str:
        return public_address(server).rstrip("/")

    @field_validator("token")
    @classmethod
    def _plain(cls, token: SecretStr | None) -> SecretStr | None:
        value = token.get_secret_value() if token else ""
        if not value.isascii() or not all(sign.isprintable() and sign != " " for sign in value):
            raise ValueError("a token is made of letters, numbers and signs")
        return token if value else None


class Ntfy(ChannelKind[NtfyAddress]):
    """A topic of ntfy."""

    slug = "ntfy"
    label = "ntfy"
    hint = "Push messages on your phone. Install the app ntfy and subscribe to the topic you name here."
    address = NtfyAddress

    def shown(self, address: NtfyAddress) -> str:
        """The topic and its server."""
        return f"{address.topic} on {address.server.partition('://')[2]}"

    def send(self, address: NtfyAddress, message: Message) -> None:
        """Publish to the topic."""
        headers = {"Authorization": f"Bearer {address.token.get_secret_value()}"} if address.token else None
        post_json(address.server, _published(address, message), to="ntfy", headers=headers)


def _published(address: NtfyAddress, message: Message) -> JsonObject:
    only = message.items[0] if len(message.items) == 1 else None
    text, limit = brief(message, PlainMarks(), LIMIT, heading=False), LIMIT
    while len(text.encode()) > MOST_BYTES:
        limit = limit * 3 // 4
        text = brief(message, PlainMarks(), limit, heading=False)
    return {
        "topic": address.topic,
        "title": one_line(message.subject, HEAD),
        "message": text,
        "click": (safe_link(only.url) if only else None) or message.inbox_url,
        "tags": ["briefcase"],
    }
