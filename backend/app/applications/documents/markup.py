"""Text as markup of the writer of PDFs: what a person wrote is never read as a tag."""

from xml.sax.saxutils import escape

from app.applications.documents.fonts import settable


def markup(text: str) -> str:
    """Text with its marks escaped, newlines as breaks."""
    return escape(settable(text)).replace("\n", "<br/>")
