"""Discord, by a webhook of a room. The library (apprise) makes the message, `core.http` carries it."""

import re
from typing import Any

from apprise import NotifyFormat
from apprise.plugins.discord import NotifyDiscord
from pydantic import Field, SecretStr, field_validator

from app.alerts.brief import Marks, brief
from app.alerts.carrying import post_json
from app.alerts.channel import ChannelKind, Undeliverable
from app.alerts.message import Message
from app.core.config import get_settings
from app.core.schemas import Strict

LIMIT = 1_950
# Pictures of linked pages would drown the words.
NO_PREVIEWS = 4
_HOSTS = r"https://(?:(?:ptb|canary)\.)?discord(?:app)?\.com/api/(?:v\d{1,2}/)?webhooks"
_TOKENS = re.compile(r"/(?P<id>\d{10,25})/(?P<token>[A-Za-z0-9_-]{20,120})/?")
_MARKS = re.compile(r"([\\*_~`|>#\[\]()<:-])")


def _base() -> str:
    return get_settings().channel_url("discord") or str(NotifyDiscord.notify_url)


def _tokens(address: str) -> re.Match[str] | None:
    own = re.match(f"(?:{_HOSTS}|{re.escape(_base())})", address)
    return _TOKENS.fullmatch(address, own.end()) if own else None


class DiscordAddress(Strict):
    """A webhook of a room."""

    url: SecretStr = Field(
        title="Webhook address",
        description="Starts with https://discord.com/api/webhooks/",
        min_length=1,
        max_length=300,
    )

    @field_validator("url")
    @classmethod
    def _known_host(cls, url: SecretStr) -> SecretStr:
        if _tokens(url.get_secret_value()) is None:
            raise ValueError("this is not the address of a webhook of Discord")
        return url


class DiscordMarks(Marks):
    """Discord's Markdown."""

    def escape(self, text: str) -> str:
        """A backslash before what means something; mentions are switched off for the whole message besides."""
        return _MARKS.sub(r"\\\1", text)

    def strong(self, escaped: str) -> str:
        """Bold."""
        return f"**{escaped}**"

    def quiet(self, escaped: str) -> str:
        """Small."""
        return f"-# {escaped}" if escaped else ""

    def link(self, escaped: str, url: str) -> str:
        """A link without a preview."""
        return f"[{escaped}](<{url}>)"


class Discord(ChannelKind[DiscordAddress]):
    """A room of Discord."""

    slug = "discord"
    label = "Discord"
    hint = "In the settings of a room, under Integrations → Webhooks, make one and copy its address."
    address = DiscordAddress

    def shown(self, address: DiscordAddress) -> str:
        """The webhook's id."""
        tokens = _tokens(address.url.get_secret_value())
        return f"Webhook … {tokens['id'][-6:]}" if tokens else "Webhook"

    def send(self, address: DiscordAddress, message: Message) -> None:
        """Post to the webhook."""
        if (tokens := _tokens(address.url.get_secret_value())) is None:
            raise Undeliverable("This is not the address of a webhook of Discord any more.")
        plugin = _Carried(tokens["id"], tokens["token"])
        plugin.send(body=brief(message, DiscordMarks(), LIMIT), body_format=NotifyFormat.TEXT)


class _Carried(NotifyDiscord):
    """The library's message, in which nobody can be mentioned, carried by `core.http`."""

    def __init__(self, webhook_id: str, token: str) -> None:
        super().__init__(webhook_id, token, avatar=False, flags=NO_PREVIEWS)
        self.notify_url = _base()

    def _send(self, payload: dict[str, Any], *_args: Any, **_kwargs: Any) -> bool:
        url = f"{self.notify_url}/{self.webhook_id}/{self.webhook_token}"
        post_json(url, {**payload, "username": "Career Agent", "allowed_mentions": {"parse": []}}, to="Discord")
        return True
