"""Text as markup of the writer of PDFs: what a person wrote is never read as a tag."""

import re
from xml.sax.saxutils import escape, quoteattr

from app.applications.documents.fonts import settable

TIED = "\u00a0"
_EMAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+")
_ADDRESS = re.compile(r"(?:https?://)?[^\s/:@.]+(?:\.[^\s/:@.]+)+(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)


def markup(text: str) -> str:
    """Text with its marks escaped, newlines as breaks; words tied together stay so."""
    return TIED.join(escape(settable(part)) for part in text.split(TIED)).replace("\n", "<br/>")


def link_markup(text: str) -> str:
    """A piece of contact data; an address of the web or of mail can be clicked."""
    if (target := target_of(text)) is None:
        return markup(text.replace(" ", TIED))
    return f"<a href={quoteattr(settable(target))}>{markup(text)}</a>"


def target_of(text: str) -> str | None:
    """Where a piece of contact data leads; null where nowhere."""
    if _EMAIL.fullmatch(text):
        return f"mailto:{text}"
    if not _ADDRESS.fullmatch(text) or text.replace(".", "").isdigit():
        return None
    return text if text.lower().startswith(("http://", "https://")) else f"https://{text}"
