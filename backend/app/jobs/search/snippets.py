"""A few words of a posting's text around what was searched for."""

import re

from app.jobs.posting.words import fold, stem
from app.jobs.search.query import TextQuery

BEFORE, LENGTH = 60, 200
_WORD = re.compile(r"[^\W_]+")


def snippet(text: str, query: TextQuery) -> str | None:
    """The text around the first word that the query names; null where only title, skills or company name it."""
    for word in _WORD.finditer(text):
        folded = fold(word[0])
        if stem(folded) in query.terms or (query.prefix and folded.startswith(query.prefix)):
            return _around(text, word.start())
    return None


def _around(text: str, place: int) -> str:
    start = max(0, place - BEFORE)
    if start:
        start = text.find(" ", start, place) + 1 or place
    end = min(len(text), start + LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", place, end), place + 1)
    cut = " ".join(text[start:end].split())
    return f"{'… ' if start else ''}{cut}{' …' if end < len(text) else ''}"
