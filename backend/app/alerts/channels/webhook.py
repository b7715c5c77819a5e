"""A webhook of the person's own: JSON, signed as Standard Webhooks says (docs/channels.md)."""

import base64
import hashlib
import hmac
import secrets
from typing import Annotated
from urllib.parse import urlsplit

import orjson
from pydantic import Field, SecretStr, field_validator

from app.alerts.addressing import public_address
from app.alerts.brief import safe_link
from app.alerts.carrying import post
from app.alerts.channel import ChannelKind
from app.alerts.message import Item, Message
from app.alerts.wording import one_line, paragraphs
from app.core.clock import now
from app.core.schemas import Strict, Text
from app.core.types import JsonObject

PREFIX = "whsec_"
SECRET_BYTES = 32
TITLE, BODY, VALUE, LINE = 300, 4_000, 300, 500
MOST_ITEMS, MOST_LINES = 100, 100


def _new_secret() -> SecretStr:
    return SecretStr(PREFIX + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode())


class WebhookAddress(Strict):
    """Where it is posted to, and what signs it."""

    url: Annotated[Text, Field(max_length=1_000)] = Field(title="Address", examples=["https://example.org/hooks/jobs"])
    secret: SecretStr = Field(default_factory=_new_secret, title="Signing secret")

    @field_validator("url")
    @classmethod
    def _public(cls, url: str) -> str:
        return public_address(url)


class Webhook(ChannelKind[WebhookAddress]):
    """An address of the person's own."""

    slug = "webhook"
    label = "Webhook"
    hint = "Each alert as signed JSON to an address of yours, as Standard Webhooks describes it."
    address = WebhookAddress
    made = "secret"

    def shown(self, address: WebhookAddress) -> str:
        """The host; a path often holds a secret."""
        parsed = urlsplit(address.url)
        return f"{parsed.scheme}://{parsed.netloc}/{'…' if parsed.path.strip('/') or parsed.query else ''}"

    def send(self, address: WebhookAddress, message: Message) -> None:
        """Post the signed message; a second copy of it has the same `webhook-id`."""
        content = orjson.dumps(written(message))
        post(address.url, content, to="Your webhook", headers=signed(address, message.id, content), quote=False)


def signed(address: WebhookAddress, message_id: str, content: bytes) -> dict[str, str]:
    """The headers of Standard Webhooks for these bytes."""
    stamp = str(int(now().timestamp()))
    key = base64.b64decode(address.secret.get_secret_value().removeprefix(PREFIX))
    mac = hmac.new(key, b".".join([message_id.encode(), stamp.encode(), content]), hashlib.sha256)
    return {
        "webhook-id": message_id,
        "webhook-timestamp": stamp,
        "webhook-signature": f"v1,{base64.b64encode(mac.digest()).decode()}",
    }


def written(message: Message) -> JsonObject:
    """The message as JSON."""
    return {
        "type": "alert.test" if message.test else "alert.sent",
        "timestamp": now().isoformat(),
        "data": {
            "id": message.id,
            "subject": one_line(message.subject, TITLE),
            "frequency": message.frequency.value,
            "items": [_item(item) for item in message.items[:MOST_ITEMS]],
            "more": max(0, len(message.items) - MOST_ITEMS),
            "inbox_url": message.inbox_url,
            "manage_url": message.manage_url,
        },
    }


def _item(item: Item) -> JsonObject:
    return {
        "kind": item.kind.value,
        "title": one_line(item.title, TITLE),
        "body": paragraphs(item.body, BODY),
        "why": one_line(item.why, TITLE),
        "url": safe_link(item.url),
        "changes": [
            {"name": one_line(name, VALUE), "before": one_line(before, VALUE), "after": one_line(after, VALUE)}
            for name, before, after in item.changes
        ],
        "diff": [{"sign": sign, "text": one_line(text, LINE)} for sign, text in item.diff[:MOST_LINES]],
    }
