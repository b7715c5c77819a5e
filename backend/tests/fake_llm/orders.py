"""Instructions in data: a good model does not follow them, a gullible one does. Written apart from the guards."""

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.fake_llm.questions import Data

ADDRESS = re.compile(r"https?://[^\s)\"'<>\]]+")
BETWEEN = re.compile(r"(?<=[.!?])\s+|\n")
CODED = re.compile(r"[A-Za-z0-9+/]{32,}={0,2}")
TO_A_PROGRAM = re.compile(
    r"(?:ignore|disregard|forget|override|ignorier\w*|ignora|ignorez|vergiss) .{0,40}"
    r"(?:instruct|previous|above|rules|prompt|anweisung|instrucc|consigne|regel|all)"
    r"|system ?prompt|^\W*(?:system|assistant|human) ?:|recruiter system|</?untrusted|\bas an ai\b"
    r"|score (?:of )?\d|mark .{0,20}strong match|reveal|delete_all|send_email|https?://\S+\?\S+=",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Orders:
    """What data tell a model to do."""

    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(self.sentences)

    @property
    def addresses(self) -> list[str]:
        """Addresses that are to be shown."""
        return ADDRESS.findall(self.text)

    @property
    def leak(self) -> bool:
        """Whether the system prompt, or what else is secret, is to be told."""
        return (
            re.search(r"reveal|print|repeat|system prompt|secret|api key|\benv", self.text, re.IGNORECASE) is not None
        )

    @property
    def numbers(self) -> list[int]:
        """Numbers that are wanted, as in a score."""
        return [int(number) for number in re.findall(r"(?<![\d.])\d{1,4}(?!\d|\.\d)", self.text)]


def orders_in(data: Data) -> Orders:
    """The sentences that speak to a program, also those in code."""
    return Orders(tuple(dict.fromkeys(_found(data.texts))))


def is_order(text: str) -> bool:
    """Whether a good model would take a line for an instruction, and leave it alone."""
    return TO_A_PROGRAM.search(text) is not None


def _found(texts: list[str]) -> Iterator[str]:
    for text in texts:
        for sentence in (*BETWEEN.split(text), *_decoded(text)):
            if is_order(sentence):
                yield sentence.strip()


def _decoded(text: str) -> Iterator[str]:
    for coded in CODED.findall(text):
        try:
            yield base64.b64decode(coded, validate=True).decode()
        except (binascii.Error, ValueError):
            continue
    turned = codecs.decode(text, "rot13")
    yield from (sentence for sentence in BETWEEN.split(turned) if "previous instructions" in sentence.lower())
