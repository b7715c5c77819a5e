"""What a notice says, sealed in its own row."""

from typing import Literal

from pydantic import BaseModel

from app.alerts.models import Notice
from app.core.crypto import Undecryptable, decrypt, encrypt

LOST = "We can't show this: the key that sealed it is not the key of this instance."


class Words(BaseModel):
    """Title, body, why it is told, where it leads (a path of the dashboard), and what changed."""

    title: str
    body: str = ""
    why: str = ""
    path: str | None = None
    # As (name, before, after); and the sentences that went ("-") and came ("+").
    changes: list[tuple[str, str, str]] = []
    diff: list[tuple[Literal["-", "+"], str]] = []


def seal(notice: Notice, words: Words) -> None:
    """Keep what a notice says; its id and person are set."""
    notice.sealed_words = encrypt(words.model_dump_json().encode(), _place(notice))


def words_of(notice: Notice) -> Words:
    """What a notice says; that it can't be read, where the key is another one."""
    try:
        return Words.model_validate_json(decrypt(notice.sealed_words, _place(notice)))
    except Undecryptable:
        return Words(title=LOST)


def _place(notice: Notice) -> str:
    return f"{Notice.__tablename__}|words|{notice.id}|{notice.user_id}"
