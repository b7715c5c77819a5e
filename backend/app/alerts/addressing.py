"""Addresses of receivers that people name themselves."""

from urllib.parse import urlsplit

from app.core.config import get_settings
from app.core.errors import Invalid
from app.jobs.links import checked_link


def public_address(url: str) -> str:
    """An address we may send to; raises `ValueError` with a plain sentence.

    What is sent tells about a person: unencrypted only to hosts that the operator named.
    """
    try:
        checked = checked_link(url, ["url"])
    except Invalid:
        raise ValueError("use the https:// address of a public site, without a user name in it") from None
    parsed = urlsplit(checked)
    named = {entry.lower() for entry in get_settings().allow_private_hosts}
    if parsed.scheme != "https" and f"{parsed.hostname}:{parsed.port or 80}" not in named:
        raise ValueError("use an https:// address: what is sent tells about you")
    return checked
