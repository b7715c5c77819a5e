"""RTF into tokens: braces, control words, bytes of text, letters. Binary data is stepped over, never kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)


class Kind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    SYMBOL = auto()
    BYTES = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One token: `word` with its `number` for control words, `word` for symbols, `data` for text."""

    kind: Kind
    word: str = ""
    number: int | None = None
    data: bytes = b""


OPEN, CLOSE = Token(Kind.OPEN), Token(Kind.CLOSE)


def tokens(data: bytes) -> Iterator[Token]:
    """Yield the tokens of an RTF file."""
    at = 0
    while found := TOKEN.search(data, at):
        at = found.end()
        if found["word"]:
            word = found["word"].decode("ascii")
            number = int(found["number"]) if found["number"] else None
            if word == "bin":
                # So many raw bytes follow, braces included.
                at += max(number or 0, 0)
                continue
            yield Token(Kind.WORD, word, number)
        elif found["brace"]:
            yield OPEN if found["brace"] == b"{" else CLOSE
        elif found["hex"]:
            yield Token(Kind.BYTES, data=bytes.fromhex(found["hex"].decode("ascii")))
        elif found["symbol"]:
            yield Token(Kind.SYMBOL, found["symbol"].decode("latin-1"))
        elif found["text"]:
            yield Token(Kind.BYTES, data=found["text"])
