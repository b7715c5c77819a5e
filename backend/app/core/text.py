"""Text as the rest of the application may rely on it: no NUL, no lone surrogates, folded for comparing."""

import re
import unicodedata

# C0 controls except tab and line breaks, DEL, zero-width and bidirectional marks, BOM.
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
# One look tells that a text has neither.
_EITHER = re.compile(f"{_UNWANTED.pattern[:-1]}{_SURROGATES.pattern[1:]}")
_SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    """Text without what Postgres refuses or a reader can't see."""
    return _SURROGATES.sub("\ufffd", _UNWANTED.sub("", text)) if _EITHER.search(text) else text


def one_line(text: str, limit: int = 500) -> str:
    """Clean text on one line, cut at `limit` characters."""
    return _SPACES.sub(" ", clean(text)).strip()[:limit]


def fold(text: str) -> str:
    """Lower case without accents, for comparing and searching."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
