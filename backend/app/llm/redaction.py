"""Name and contact of a person, hidden from a model and put back into what it writes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.core.types import JsonValue


@dataclass(frozen=True, slots=True)
class Redaction:
    """Words to hide, each with the placeholder that stands for it, longest first."""

    words: Mapping[str, str]

    def hide(self, value: JsonValue) -> JsonValue:
        """The value with every hidden word replaced, whatever its capitals, at any depth."""
        if isinstance(value, str):
            return self.hide_text(value)
        if isinstance(value, list):
            return [self.hide(item) for item in value]
        if isinstance(value, dict):
            return {key: self.hide(item) for key, item in value.items()}
        return value

    def hide_text(self, text: str) -> str:
        """The text with every hidden word replaced."""
        for word, placeholder in self.words.items():
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", placeholder, text, flags=re.IGNORECASE)
        return text

    def restore(self, text: str) -> str:
        """The text with the words in place of their placeholders; the first of several words that share one."""
        for placeholder, word in self._first():
            text = text.replace(placeholder, word)
        return text

    def _first(self) -> Iterator[tuple[str, str]]:
        seen: set[str] = set()
        for word, placeholder in self.words.items():
            if placeholder not in seen:
                seen.add(placeholder)
                yield placeholder, word
