"""What a person is told of a file that was read, in plain sentences."""

from collections.abc import Sequence

HIDDEN_WORTH_SAYING = 8

RECOGNISED_BEFORE = "The text of this file was recognised from a scan, so some words may be wrong."
PROGRAM = "This file carries a program; we read its text and did not run it."
ATTACHMENTS = "This file has other files attached; we read its pages only."


def hidden_text(letters: int) -> tuple[str, ...]:
    """Return what is said of so many hidden letters; nothing of a few."""
    if letters < HIDDEN_WORTH_SAYING:
        return ()
    return (f"This file holds hidden text ({letters} letters nobody can see); we did not use it.",)


def recognised_pages(pages: Sequence[int]) -> tuple[str, ...]:
    """Return what is said of pages whose text was recognised in a picture."""
    if not pages:
        return ()
    if len(pages) == 1:
        return (f"Page {pages[0]} is a scan; we read it with text recognition. Check it.",)
    return (f"Pages {_listed(pages)} are scans; we read them with text recognition. Check them.",)


def unread_pages(pages: Sequence[int]) -> tuple[str, ...]:
    """Return what is said of pages that are pictures and were not read."""
    if not pages:
        return ()
    if len(pages) == 1:
        return (f"We could not read page {pages[0]}: it is a scan. Paste its text or try again with OCR.",)
    return (f"We could not read pages {_listed(pages)}: they are scans. Paste their text or try again with OCR.",)


def _listed(pages: Sequence[int]) -> str:
    return f"{', '.join(map(str, pages[:-1]))} and {pages[-1]}"
