"""Slack, by an incoming webhook. The library (apprise) makes the message, `core.http` carries it.

The library's own way out says only whether it worked, waits inside the worker, and checks no address.
"""

import re
from typing import Any

from apprise import NotifyFormat
from apprise.plugins.slack import NotifySlack
from pydantic import Field, SecretStr, field_validator

from app.alerts.brief import Marks, brief
from app.alerts.carrying import post_json
from app.alerts.channel import ChannelKind, Undeliverable
from app.alerts.message import Message
from app.alerts.wording import cut_escaped, one_line
from app.core.config import get_settings
from app.core.schemas import Strict

# A section of a message holds 3,000 characters.
LIMIT, HEAD = 2_900, 300
_TOKENS = re.compile(r"(?P<a>[A-Z0-9]{6,20})/(?P<b>[A-Z0-9]{6,20})/(?P<c>[A-Za-z0-9]{10,60})/?")


def _base() -> str:
    return get_settings().channel_url("slack") or str(NotifySlack.webhook_url)


def _tokens(address: str) -> re.Match[str] | None:
    for base in (_base(), NotifySlack.webhook_url):
        if address.startswith(f"{base}/"):
            return _TOKENS.fullmatch(address.removeprefix(f"{base}/"))
    return None


class SlackAddress(Strict):
    """An incoming webhook."""

    url: SecretStr = Field(
        title="Webhook address",
        description="Starts with https://hooks.slack.com/services/",
        min_length=1,
        max_length=300,
    )

    @field_validator("url")
    @classmethod
    def _known_host(cls, url: SecretStr) -> SecretStr:
        if _tokens(url.get_secret_value()) is None:
            raise ValueError("this is not the address of an incoming webhook of Slack")
        return url


class SlackMarks(Marks):
    """Slack's mrkdwn; three signs make links and mentions, some more set off."""

    def escape(self, text: str) -> str:
        """Entities for what makes links and mentions; a zero-width space takes the marks their force."""
        safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return re.sub(r"[*_~`]", lambda sign: f"\u200b{sign.group()}\u200b", safe)

    def strong(self, escaped: str) -> str:
        """Bold."""
        return f"*{escaped}*"

    def quiet(self, escaped: str) -> str:
        """Italic."""
        return f"_{escaped}_" if escaped else ""

    def link(self, escaped: str, url: str) -> str:
        """A link; in its words, no sign may end it."""
        return f"<{url.replace('&', '&amp;')}|{escaped.replace('|', '¦')}>"


class Slack(ChannelKind[SlackAddress]):
    """A room of Slack."""

    slug = "slack"
    label = "Slack"
    hint = "In Slack, add the app “Incoming Webhooks”, choose a room, and copy the webhook address."
    address = SlackAddress

    def shown(self, address: SlackAddress) -> str:
        """The workspace's id and the last signs of the token."""
        tokens = _tokens(address.url.get_secret_value())
        return f"{tokens['a']} … {tokens['c'][-4:]}" if tokens else "Webhook"

    def send(self, address: SlackAddress, message: Message) -> None:
        """Post to the webhook."""
        if (tokens := _tokens(address.url.get_secret_value())) is None:
            raise Undeliverable("This is not the address of an incoming webhook of Slack any more.")
        marks = SlackMarks()
        head = cut_escaped(one_line(message.subject, HEAD), HEAD, marks.escape)
        plugin = _Carried(tokens["a"], tokens["b"], tokens["c"], head)
        plugin.send(
            body=brief(message, marks, LIMIT, heading=False),
            body_format=NotifyFormat.MARKDOWN,
        )


class _Carried(NotifySlack):
    """The library's message, with a line for lists and lock screens, carried by `core.http`."""

    def __init__(self, a: str, b: str, c: str, head: str) -> None:
        super().__init__(token_a=a, token_b=b, token_c=c, use_blocks=True, include_image=False, include_footer=False)
        self.webhook_url = _base()
        self._head = head

    def _send(self, url: str, payload: dict[str, Any], *_args: Any, **_kwargs: Any) -> dict[str, bool]:
        post_json(url, {**payload, "text": self._head, "unfurl_links": False}, to="Slack")
        return {"ok": True}
