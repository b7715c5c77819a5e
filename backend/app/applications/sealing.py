"""Sealing letters and highlights: each ciphertext opens in its own row only."""

from app.applications.content import HighlightContent, LetterContent
from app.applications.models import HighlightSet, Letter
from app.profile.sealing import place, seal, unseal


def keep_content(letter: Letter, content: LetterContent) -> None:
    """Seal the words of a letter; its id and person are set."""
    letter.sealed_content = seal(content, _letter_place(letter))


def content_of(letter: Letter) -> LetterContent:
    """The words of a letter; raises `KeyLost`."""
    return unseal(LetterContent, letter.sealed_content, _letter_place(letter))


def keep_bullets(highlights: HighlightSet, content: HighlightContent) -> None:
    """Seal the lines of highlights; their id and person are set."""
    highlights.sealed_bullets = seal(content, _highlights_place(highlights))


def bullets_of(highlights: HighlightSet) -> HighlightContent:
    """The lines of highlights; raises `KeyLost`."""
    return unseal(HighlightContent, highlights.sealed_bullets, _highlights_place(highlights))


def _letter_place(letter: Letter) -> str:
    return place(Letter.__tablename__, "content", letter.id, letter.user_id)


def _highlights_place(highlights: HighlightSet) -> str:
    return place(HighlightSet.__tablename__, "bullets", highlights.id, highlights.user_id)
