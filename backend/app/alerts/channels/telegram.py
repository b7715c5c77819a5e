"""Telegram, by a bot of the person's own. The library (apprise) fits the message, `core.http` carries it."""

import re
from html import escape
from typing import Any

from apprise import NotifyFormat
from apprise.plugins.telegram import NotifyTelegram
from pydantic import Field, SecretStr, field_validator

from app.alerts.brief import Marks, brief
from app.alerts.carrying import post_json
from app.alerts.channel import ChannelKind, Undeliverable
from app.alerts.message import Message
from app.core.config import get_settings
from app.core.schemas import Strict
from app.core.types import JsonObject

LIMIT = 4_000
_BOT = re.compile(r"\d{6,14}:[A-Za-z0-9_-]{30,60}")


class TelegramAddress(Strict):
    """A bot, and the chat it writes to."""

    bot_token: SecretStr = Field(title="Token of the bot", description="As in 123456789:AA…", max_length=80)
    chat_id: str = Field(
        title="Chat",
        description="The number of the chat, or @name of a channel.",
        pattern=r"^(-?\d{3,20}|@[A-Za-z][A-Za-z0-9_]{4,31})$",
        examples=["123456789"],
    )

    @field_validator("bot_token")
    @classmethod
    def _plausible(cls, token: SecretStr) -> SecretStr:
        if not _BOT.fullmatch(token.get_secret_value()):
            raise ValueError("this is not the token of a bot: numbers, a colon, then letters")
        return token


class TelegramMarks(Marks):
    """Telegram's HTML."""

    def escape(self, text: str) -> str:
        """Entities."""
        return escape(text)

    def strong(self, escaped: str) -> str:
        """Bold."""
        return f"<b>{escaped}</b>"

    def quiet(self, escaped: str) -> str:
        """Italic."""
        return f"<i>{escaped}</i>" if escaped else ""

    def link(self, escaped: str, url: str) -> str:
        """A link."""
        return f'<a href="{escape(url)}">{escaped}</a>'


class Telegram(ChannelKind[TelegramAddress]):
    """A chat of Telegram."""

    slug = "telegram"
    label = "Telegram"
    hint = "Write /newbot to @BotFather for a token, then write to your bot. @userinfobot tells the number of a chat."
    address = TelegramAddress

    def shown(self, address: TelegramAddress) -> str:
        """The chat."""
        return f"Chat {address.chat_id}"

    def send(self, address: TelegramAddress, message: Message) -> None:
        """Let the bot write to the chat."""
        plugin = _Carried(address.bot_token.get_secret_value(), address.chat_id)
        if not plugin.notify(body=brief(message, TelegramMarks(), LIMIT), body_format=NotifyFormat.HTML):
            raise Undeliverable("Telegram knows no such chat.")


class _Carried(NotifyTelegram):
    """The library's message, carried by `core.http`."""

    def __init__(self, bot_token: str, chat_id: str) -> None:
        super().__init__(bot_token, targets=[chat_id], detect_owner=False)
        self.notify_url = f"{get_settings().channel_url('telegram') or 'https://api.telegram.org'}/bot"

    def send(self, body: str, *_args: Any, **_kwargs: Any) -> bool:
        """Hand the text over to each chat, of which there is one."""
        for chat, _topic in self.targets:
            url = f"{self.notify_url}{self.bot_token}/sendMessage"
            words: JsonObject = {
                "chat_id": chat,
                "text": body,
                "parse_mode": "HTML",
                "link_preview_options": {"is_disabled": True},
            }
            post_json(url, words, to="Telegram")
        return bool(self.targets)
