"""The place where a language model may help to read a page; with none, pages are read without."""

from collections.abc import Callable
from dataclasses import replace

from app.jobs.source import Posting

# Given the text of a page and what was read so far: the posting with gaps filled from the text, and the words for
# where they stood. Only gaps are taken; a reader must not add what the text does not say.
ModelReader = Callable[[str, Posting], tuple[Posting, str]]


def filled_in(text: str, draft: Posting, origins: dict[str, str], reader: ModelReader | None) -> Posting:
    """The draft with what a reader, asked after all others, found in the text; `origins` learns where it stood."""
    if reader is None:
        return draft
    filled, words = reader(text, draft)
    gaps = {
        name: value
        for name in Posting.__dataclass_fields__
        if not getattr(draft, name) and (value := getattr(filled, name))
    }
    origins |= dict.fromkeys(gaps, words)
    return replace(draft, **gaps)
