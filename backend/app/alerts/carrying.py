"""Carrying a message to a web address: by `core.http`, and what the answer means for trying again."""

import re
from datetime import timedelta
from typing import TypeAlias

import orjson

from app.alerts.channel import TryLater, Undeliverable
from app.alerts.wording import one_line
from app.core.answers import retry_after
from app.core.fetch_errors import FetchError, NotAllowed, Throttled
from app.core.fetched import Fetched
from app.core.http import outbound
from app.core.types import JsonObject, JsonValue

# Nobody has more to say about a message than this.
MOST_BYTES = 64 * 1024
SECONDS = 10.0
SHORTEST_REST = timedelta(seconds=30)
# What may pass: too early, too often, busy.
LATER = {408, 425, 429}
# A word of the receiver's as they write them: no_service, chat not found.
_WORDS = re.compile(r"[\w .,:;()'/#@-]{1,160}")

Said: TypeAlias = "str | None"


def post_json(url: str, body: JsonObject, *, to: str, headers: dict[str, str] | None = None) -> Fetched | None:
    """POST a JSON body; raises `Undeliverable` or `TryLater`, naming the receiver as `to`."""
    return post(url, orjson.dumps(body), to=to, headers=headers)


def post(
    url: str, content: bytes, *, to: str, headers: dict[str, str] | None = None, quote: bool = True
) -> Fetched | None:
    """POST these bytes as JSON; `quote` repeats what a receiver says of an error, where its host is a known one.

    Null where the receiver took it and broke off while it was still talking.
    """
    headers = {"Content-Type": "application/json; charset=utf-8", **(headers or {})}
    try:
        # Not tried twice here: a receiver that took it and did not say so in time would get it twice at once.
        with outbound(retries=0, timeout=SECONDS) as client:
            answer = client.post(url, content, headers=headers, max_bytes=MOST_BYTES, timeout=SECONDS)
    except FetchError as error:
        if error.part is not None:
            return None
        raise _not_carried(error, to) from error
    _judge(answer, to, _said(answer) if quote else None)
    return answer


def _not_carried(error: FetchError, to: str) -> Exception:
    if isinstance(error, NotAllowed):
        return Undeliverable(str(error))
    wait = error.retry_after if isinstance(error, Throttled) else None
    return TryLater(f"{to} can't be reached at present: {error}", timedelta(seconds=wait) if wait else None)


def _judge(answer: Fetched, to: str, said: Said) -> None:
    words = f"{to} answered with status {answer.status}{f' ({said})' if said else ''}."
    if answer.status in LATER or answer.status >= 500:
        raise TryLater(words, _rest(answer))
    if answer.status >= 300:
        raise Undeliverable(words)


def _rest(answer: Fetched) -> timedelta | None:
    """How long the receiver asks us to wait, in its headers or in its words."""
    if seconds := retry_after(answer.headers):
        return timedelta(seconds=seconds)
    told = _told(answer)
    parameters = told.get("parameters")
    inner = parameters.get("retry_after") if isinstance(parameters, dict) else None
    for value in (told.get("retry_after"), inner):
        if isinstance(value, int | float) and 0 < value <= 86_400:
            return max(timedelta(seconds=float(value)), SHORTEST_REST)
    return None


def _said(answer: Fetched) -> Said:
    told = _told(answer)
    words: JsonValue = next((told[name] for name in ("description", "error", "message") if told.get(name)), None)
    text = words if isinstance(words, str) else answer.text()[:200] if not told else ""
    line = one_line(text, 160)
    return line if _WORDS.fullmatch(line) else None


def _told(answer: Fetched) -> JsonObject:
    try:
        told = answer.json()
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
