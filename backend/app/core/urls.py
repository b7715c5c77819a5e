"""Addresses of the web, without tricks."""

import re

import httpx

from app.core.fetch_errors import NotAllowed

LONGEST_HOST = 253
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\]")
# A port written with a leading zero is read differently by different programs.
_ODD_PORT = re.compile(r"^[^/?#]*//[^/?#]*:0\d*(?:[/?#]|$)")


def checked_url(url: str) -> str:
    """An http(s) URL without tricks (user info, backslashes, control characters); raises `NotAllowed`."""
    if _FORBIDDEN.search(url):
        raise NotAllowed("This address holds characters that do not belong in one.")
    try:
        parsed = httpx.URL(url)
        name = parsed.host.encode("idna")
    except (httpx.InvalidURL, ValueError):
        raise NotAllowed("This is not a web address.") from None
    if parsed.scheme not in {"http", "https"} or not 0 < len(name) <= LONGEST_HOST:
        raise NotAllowed("Only http and https addresses can be read.")
    if (parsed.port is not None and not 0 < parsed.port < 65_536) or _ODD_PORT.match(url):
        raise NotAllowed("This address names a port that does not exist.")
    if parsed.userinfo or "%" in parsed.host:
        raise NotAllowed("An address with a user name in it is not read.")
    return str(parsed)
