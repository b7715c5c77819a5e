"""What can go wrong when a document is written."""

from app.core.errors import Conflict

MOST_NAMED = 12


class UnwritableText(Conflict):
    """The shipped fonts have no picture of some characters; a PDF would show boxes in their place."""

    code = "unwritable_text"
    title = "Some characters can't be shown in a PDF"

    def __init__(self, characters: str) -> None:
        shown = " ".join(dict.fromkeys(characters))[: 2 * MOST_NAMED].strip()
        super().__init__(f"Our PDF fonts can't show these characters: {shown}. Export as DOCX, or change the words.")
