"""The addresses that stand in messages. Tokens are behind the # (no server sees them), or where RFC 8058 wants them."""

from dataclasses import dataclass

from app.alerts.models import Channel
from app.alerts.reaching.addresses import unsubscribe_token
from app.core.config import get_settings


@dataclass(frozen=True, slots=True)
class Links:
    """What each message of a channel leads to; the names are those of `Message`."""

    inbox_url: str
    manage_url: str
    unsubscribe_url: str | None = None
    one_click_url: str | None = None


def links_of(channel: Channel) -> Links:
    """The links of a channel's messages; raises `KeyLost`."""
    base, token = get_settings().base_url, unsubscribe_token(channel)
    return Links(
        inbox_url=f"{base}/inbox",
        manage_url=f"{base}/settings/notifications",
        unsubscribe_url=unsubscribe_url(token) if token else None,
        one_click_url=f"{base}/api/v1/alerts/unsubscribe/{token}" if token else None,
    )


def confirm_url(token: str) -> str:
    """The page where an address is confirmed."""
    return f"{get_settings().base_url}/confirm#token={token}"


def unsubscribe_url(token: str) -> str:
    """The page where a channel is ended."""
    return f"{get_settings().base_url}/unsubscribe#token={token}"
