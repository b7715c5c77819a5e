"""A demonstration: answers written by hand beforehand, played where the question is the one they were written for.

`recordings/*.json`, each `{"prompt", "cv": [words the CV must hold], "said": pattern of the last message, "text" or
"answer"}`. Sentences cite the CV's words in `support`; played, they cite the ids those words were sent under. What the
CV of today does not say any more is left out. `{title}` and `{company}` are those of the posting.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from app.core.types import JsonObject, JsonValue
from tests.fake_llm.answers import answer
from tests.fake_llm.questions import Asked, Data

FOLDER = Path(__file__).parent / "recordings"


def played(asked: Asked) -> str:
    """The answer of a recording, else one made up like any other."""
    fitting = (recording for recording in _recordings() if _fits(recording, asked))
    for recording in fitting:
        if "text" in recording and "{" not in (text := _filled(str(recording["text"]), asked.data)):
            return text
        if said := _said(recording.get("answer"), asked.data):
            return json.dumps(said, ensure_ascii=False)
    return answer(asked)


@cache
def _recordings() -> list[JsonObject]:
    return [recording for path in sorted(FOLDER.glob("*.json")) for recording in json.loads(path.read_text())]


def _fits(recording: JsonObject, asked: Asked) -> bool:
    if recording["prompt"] != asked.prompt or str(recording.get("language", "")) not in asked.system:
        return False
    words, said = recording.get("cv"), recording.get("said")
    everything = "\n".join(asked.data.texts)
    if isinstance(words, list) and not all(str(word) in everything for word in words):
        return False
    last = asked.data.messages[-1] if asked.data.messages else asked.data.word("answer") or ""
    return said is None or re.search(str(said), last, re.IGNORECASE) is not None


def _said(value: JsonValue, data: Data) -> JsonValue:
    """The recorded answer as it can be given now: blanks filled, quotes as ids, sentences without a source dropped."""
    if isinstance(value, str):
        return _filled(value, data)
    if isinstance(value, list):
        return [said for item in value if (said := _said(item, data)) not in (None, [], {})]
    if not isinstance(value, dict):
        return value
    if isinstance(quotes := value.get("support"), list):
        ids = [_id_of(str(quote), data) for quote in quotes]
        text = _filled(str(value["text"]), data)
        return None if None in ids or "{" in text else {"text": text, "support": [*ids]}
    fields = {name: _said(inner, data) for name, inner in value.items()}
    return None if any(inner in (None, [], {}) for inner in fields.values()) else fields


def _id_of(quote: str, data: Data) -> str | None:
    return next((name for name, words in data.evidence.items() if quote in words), None)


def _filled(text: str, data: Data) -> str:
    for name, value in _blanks(data):
        text = text.replace(f"{{{name}}}", value)
    return text


def _blanks(data: Data) -> Iterator[tuple[str, str]]:
    for place in (data.find("position"), data.find("job")):
        for name in ("title", "company"):
            value = place.get(name) if isinstance(place, dict) else None
            if isinstance(value, str):
                yield name, value
