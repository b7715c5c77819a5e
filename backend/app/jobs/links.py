"""Addresses that people give us to read, refused at once where they can't be meant for a public site."""

import socket
from urllib.parse import urlsplit

from app.core.config import get_settings
from app.core.errors import Invalid
from app.core.fetch_errors import NotAllowed
from app.core.http import checked_url


def checked_link(url: str, loc: list[str | int]) -> str:
    """The address, if it is http(s) and names a host; raises `Invalid` for `loc`.

    Literal addresses in any spelling and localhost are refused, unless `ALLOW_PRIVATE_HOSTS` names them. What a name
    resolves to is checked when it is fetched.
    """
    try:
        link = checked_url(url.strip())
    except NotAllowed as problem:
        raise Invalid.field(loc, str(problem), "url_not_allowed") from None
    parsed = urlsplit(link)
    host, port = parsed.hostname or "", parsed.port or (443 if parsed.scheme == "https" else 80)
    allowed = f"{host}:{port}" in {entry.lower() for entry in get_settings().allow_private_hosts}
    if not allowed and _is_literal(host):
        raise Invalid.field(loc, "Only sites with a public name can be read", "url_not_allowed")
    return link


def _is_literal(host: str) -> bool:
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith((".localhost", ".local", ".internal")) or "." not in name:
        return True
    try:
        # The resolver itself says whether this is a number, however it is spelled; no question leaves the machine.
        socket.getaddrinfo(name, None, flags=socket.AI_NUMERICHOST)
    except (OSError, UnicodeError):
        return False
    return True
