"""What a fetch gave."""

from collections.abc import Mapping
from dataclasses import dataclass

import orjson

from app.core.types import JsonValue


@dataclass(frozen=True, slots=True)
class Fetched:
    """A complete answer."""

    url: str
    status: int
    headers: Mapping[str, str]
    content: bytes
    encoding: str

    def text(self) -> str:
        """The body as text, in the charset it declares; what does not fit is replaced."""
        try:
            return self.content.decode(self.encoding, "replace")
        except LookupError:
            return self.content.decode("utf-8", "replace")

    def json(self) -> JsonValue:
        """The body as JSON; raises `ValueError` with a plain sentence."""
        try:
            return orjson.loads(self.content)  # type: ignore[no-any-return]  # orjson gives exactly JsonValue
        except orjson.JSONDecodeError:
            raise ValueError(_not_json(self)) from None


def _not_json(answer: Fetched) -> str:
    if answer.content.lstrip()[:1] == b"<":
        return "The site answered with a web page instead of data."
    if not answer.content.strip():
        return "The site answered with nothing."
    return "The data is incomplete or damaged."
