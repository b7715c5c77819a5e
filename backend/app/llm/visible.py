"""Text of others made fit to be sent: without what nobody sees, with what is to be hidden hidden, and cut."""

import re
import unicodedata

from app.core.text import clean
from app.core.types import JsonValue
from app.llm.redaction import Redaction

# Longer texts are cut: nobody pays for a posting of five megabytes. Of one piece of data.
MOST_CHARS = 60_000
CUT = " […]"
# Characters nobody sees: soft hyphens, fillers, variation selectors, tags (which can carry a whole hidden text).
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e01ef]"
)


class Sight:
    """What of texts is seen: without hidden words, and so many characters in all."""

    def __init__(self, redaction: Redaction | None, limit: int = MOST_CHARS) -> None:
        self._redaction = _in_all_forms(redaction) if redaction else None
        self._left = min(limit, MOST_CHARS)

    def value(self, value: JsonValue) -> JsonValue:
        """The value with its texts as they are seen, at any depth."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(item) for item in value if self._left > 0]
        if isinstance(value, dict):
            return {self.text(key): self.value(item) for key, item in value.items() if self._left > 0}
        return value

    def text(self, text: str) -> str:
        """One text as it is seen."""
        # The first cut is for the time the rest takes. A name is looked for once nothing hides between its letters.
        seen = _UNSEEN.sub("", clean(text[: 4 * MOST_CHARS]))
        if self._redaction:
            seen = self._redaction.hide_text(seen)
        kept = seen if len(seen) <= self._left else seen[: self._left] + CUT
        self._left -= len(kept)
        return kept


def _in_all_forms(redaction: Redaction) -> Redaction:
    """The same for words whose accents are written as characters of their own, as some programs do."""
    forms = ("NFC", "NFD")
    words = {
        unicodedata.normalize(form, word): placeholder  # type: ignore[arg-type]  # one of its names
        for word, placeholder in redaction.words.items()
        for form in forms
    }
    return Redaction({**words, **redaction.words})
