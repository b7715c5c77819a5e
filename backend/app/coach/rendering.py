"""A model's words made fit to be shown: no pictures, no markup, no link or address that nobody gave it.

A link is how words on a page send something out: a picture's address can carry what a conversation holds. Only hosts
that stand in the data stay.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

REMOVED = "[link removed]"
# No construct is looked for that is longer; what is held back while it is open ends there.
LONGEST_OPEN = 400
_IMAGE = re.compile(r"!\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\n]{0,300})\]\(([^)\n]{0,2000})\)")
_TAG = re.compile(r"</?[a-zA-Z!][^>\n]*>")
_REFERENCE = re.compile(r"^\s*\[[^\]\n]+\]:\s*\S+.*$", re.MULTILINE)
_URL = re.compile(
    r"(?:(?:https?|ftp|data|javascript|mailto|file):|//|www\.)[^\s<>\"'\])]+"
    r"|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|io|dev|app|ai|co|me|info|biz|xyz|site|online|ru|cn|de|uk|eu|ly|test|example)(?:/[^\s<>\"'\])]*)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_HOST = re.compile(r"(?:https?://|www\.)([^\s/<>\"')\]]+)", re.IGNORECASE)


def hosts_of(texts: Iterable[str]) -> frozenset[str]:
    """The hosts that stand in these texts."""
    return frozenset(_bare(host) for text in texts for host in _HOST.findall(text))


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.").rstrip(".,;:")


def safe(text: str, hosts: frozenset[str]) -> str:
    """The text without pictures, tags and foreign links and addresses."""
    text = _IMAGE.sub(lambda found: found[1], text)
    text = _LINK.sub(lambda found: found[1] if not _known(found[2], hosts) else f"{found[1]} ({found[2]})", text)
    text = _TAG.sub("", _REFERENCE.sub("", text))
    text = _URL.sub(lambda found: found.group() if _known(found.group(), hosts) else REMOVED, text)
    return _EMAIL.sub(REMOVED, text)


def _known(url: str, hosts: frozenset[str]) -> bool:
    if not re.match(r"https?://|www\.|(?:[a-z0-9-]+\.)+[a-z]+", url, re.IGNORECASE):
        return False
    try:
        host = urlsplit(url if "://" in url else f"https://{url}").hostname
    except ValueError:
        return False
    return host is not None and _bare(host) in hosts


def safely(pieces: Iterable[str], hosts: frozenset[str]) -> Iterator[str]:
    """A stream made fit to be shown: a piece is held back while something may be open in it that has to go."""
    held = ""
    for piece in pieces:
        held += piece
        ready = _ready(held)
        if ready:
            yield safe(held[:ready], hosts)
            held = held[ready:]
    if held:
        yield safe(held, hosts)


def _ready(held: str) -> int:
    """How much of the text can go out: up to the last gap before anything that is still open."""
    opened = [place for place in (_open_bracket(held), held.rfind("<")) if place >= 0]
    limit = min(opened, default=len(held))
    if len(held) - limit > LONGEST_OPEN:
        limit = len(held)
    gap = max(held.rfind(" ", 0, limit), held.rfind("\n", 0, limit))
    if len(held) - gap > LONGEST_OPEN and gap < 0:
        return 0 if len(held) < 10 * LONGEST_OPEN else len(held)
    return gap + 1


def _open_bracket(held: str) -> int:
    """Where a bracket opens that may become a link: not closed yet, or closed just at the end."""
    start = held.rfind("[")
    if start < 0:
        return -1
    close = held.find("]", start)
    ended = close >= 0 and close + 1 < len(held) and held[close + 1] not in "(:"
    inside = close >= 0 and held[close + 1 : close + 2] == "(" and ")" in held[close:]
    place = -1 if ended or inside else start
    return place - 1 if place > 0 and held[place - 1] == "!" else place
