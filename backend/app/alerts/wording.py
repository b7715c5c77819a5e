"""Words on their way out: what postings and people wrote, made harmless for where it is shown, and cut."""

import re
import unicodedata
from collections.abc import Callable

# Marks that turn the direction of what follows can make an address look like another one.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"\s+")
_BLANK_LINES = re.compile(r"\n{3,}")


def one_line(text: str, limit: int) -> str:
    """Text as one line without control or direction marks, at most `limit` characters."""
    return cut(_SPACES.sub(" ", _harmless(text)).strip(), limit)


def paragraphs(text: str, limit: int) -> str:
    """The same, with its line breaks kept."""
    lines = "\n".join(line.strip() for line in _harmless(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n"))
    return cut(_BLANK_LINES.sub("\n\n", lines).strip(), limit)


def cut(text: str, limit: int) -> str:
    """At most `limit` characters; an ellipsis says that something is missing."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def cut_escaped(text: str, limit: int, escape: Callable[[str], str]) -> str:
    """Escaped text of at most `limit` characters, never cut inside of an escape."""
    kept = limit
    while len(escaped := escape(cut(text, kept))) > limit:
        kept -= max(1, (len(escaped) - limit) // 6)
    return escaped


def _harmless(text: str) -> str:
    plain = _DIRECTION.sub("", text)
    kept = [sign for sign in plain if sign in "\n\t" or unicodedata.category(sign) not in {"Cc", "Cs"}]
    return "".join(kept)
