"""A second look at sentences: names and figures that stand in no piece of evidence are doubted, nothing else."""

import re
from collections.abc import Iterator

from app.core.types import JsonValue
from tests.fake_llm.questions import Asked

# A name within a sentence, or a figure.
NAMED = re.compile(r"(?<=[^.!?] )[A-ZÄÖÜ][\w-]{2,}|\b\d[\d.,]*\d\b|\b\d\b")


def grounding_review(asked: Asked) -> JsonValue:
    """One verdict a sentence, and one more for each further doubt."""
    sentences = asked.data.find("sentences")
    verdicts = [
        verdict
        for sentence in (sentences if isinstance(sentences, list) else [])
        if isinstance(sentence, dict)
        for verdict in _verdicts(sentence.get("number"), str(sentence.get("text")), _known(asked))
    ]
    return {"sentences": [*verdicts]}


def _verdicts(number: JsonValue, text: str, known: str) -> Iterator[JsonValue]:
    doubted = [words for words in NAMED.findall(text) if words.casefold() not in known]
    for words in doubted:
        kind = "number" if words[0].isdigit() else "name"
        yield {"number": number, "doubt": True, "words": words, "kind": kind}
    if not doubted:
        yield {"number": number, "doubt": False, "words": "", "kind": "skill"}


def _known(asked: Asked) -> str:
    position = asked.data.find("position")
    about = [str(words) for words in position.values()] if isinstance(position, dict) else []
    return " ".join([*asked.data.evidence.values(), *about]).casefold()
