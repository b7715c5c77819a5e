"""Finding words in what lies sealed: everything a person said is opened and looked through, one message at a time."""

import uuid

from sqlalchemy import Select
from sqlalchemy.orm import Session

from app.coach.models import Conversation
from app.coach.repository import ConversationRepository
from app.coach.sealing import persona_of, title_of, words_of
from app.core.text import fold, one_line

AROUND = 60


def found_in(
    session: Session, repository: ConversationRepository, query: Select[tuple[Conversation]], words: list[str]
) -> dict[uuid.UUID, str]:
    """The conversations of a query in which all these folded words stand, each with a place of the first one."""
    open_words: dict[uuid.UUID, set[str]] = {}
    snippets: dict[uuid.UUID, str] = {}
    for row in session.scalars(query):
        open_words[row.id] = set(words)
        _look(open_words, snippets, row.id, f"{title_of(row).text}. {persona_of(row).name}")
    for message in repository.all_said():
        if open_words.get(message.conversation_id):
            _look(open_words, snippets, message.conversation_id, words_of(message).text)
    return {key: snippets.get(key, "") for key, left in open_words.items() if not left}


def _look(open_words: dict[uuid.UUID, set[str]], snippets: dict[uuid.UUID, str], key: uuid.UUID, text: str) -> None:
    folded = fold(text)
    hits = {word for word in open_words[key] if word in folded}
    if hits and key not in snippets:
        snippets[key] = _around(text, folded, min(folded.find(word) for word in hits))
    open_words[key] -= hits


def _around(text: str, folded: str, place: int) -> str:
    """The text around a place; folding may move it by a few letters, which does not matter here."""
    place = round(place * len(text) / max(1, len(folded)))
    start, end = max(0, place - AROUND), place + AROUND
    shown = one_line(text[start:end])
    return f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"
