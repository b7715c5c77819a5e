"""Hidden words put back into an answer while it is being written."""

import orjson

from app.llm.redaction import Redaction


class Restoring:
    """Puts hidden words back piece by piece; a placeholder may come in several pieces.

    `in_json`: the text is JSON, so the words stand in it as JSON strings do.
    """

    def __init__(self, redaction: Redaction | None, *, in_json: bool) -> None:
        words = redaction.words if redaction else {}
        kept = {_escaped(word) if in_json else word: placeholder for word, placeholder in words.items()}
        self._redaction = Redaction(kept)
        self._longest = max((len(placeholder) for placeholder in kept.values()), default=0)
        self._held = ""

    def feed(self, piece: str) -> str:
        """What can be shown of the text so far and was not yet."""
        text = self._held + piece
        begun = text.rfind("[", max(0, len(text) - self._longest))
        whole = begun < 0 or "]" in text[begun:]
        self._held = "" if whole else text[begun:]
        return self._redaction.restore(text if whole else text[:begun])

    def rest(self) -> str:
        """What was held back until the end."""
        held, self._held = self._held, ""
        return self._redaction.restore(held)

    def whole(self, text: str) -> str:
        """A whole text at once."""
        return self._redaction.restore(text)


def _escaped(word: str) -> str:
    return orjson.dumps(word).decode()[1:-1]
