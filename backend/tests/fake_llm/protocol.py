"""The shapes of Anthropic's protocol: which requests are allowed, messages, events, errors."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.core.types import JsonObject, JsonValue
from tests.fake_llm.questions import Unreadable

FIELDS = {
    "model", "messages", "max_tokens", "system", "stream", "temperature", "top_k", "top_p", "stop_sequences", "tools",
    "tool_choice", "metadata", "output_config", "service_tier", "thinking", "container", "inference_geo",
    "cache_control",
}  # fmt: skip
# What the provider's structured output does not know; the SDK moves these into the description.
NOT_IN_SCHEMAS = {
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "maxItems",
    "uniqueItems", "minProperties", "maxProperties", "patternProperties", "oneOf", "not",
}  # fmt: skip
MOST_CACHE_POINTS = 4
# Models that choose for themselves how freely to write, and cannot be forced to use a tool.
WITHOUT_SAMPLING = re.compile(r"claude-(sonnet|opus|fable|mythos)-5")
KINDS = {
    400: "invalid_request_error",
    401: "authentication_error",
    404: "not_found_error",
    413: "request_too_large",
    429: "rate_limit_error",
    500: "api_error",
    529: "overloaded_error",
}


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one answer, as the provider counts them."""

    input: int
    output: int
    read: int = 0
    written: int = 0

    def as_json(self, output: int | None = None) -> JsonObject:
        """As it stands in a message."""
        return {
            "input_tokens": self.input,
            "output_tokens": self.output if output is None else output,
            "cache_creation_input_tokens": self.written,
            "cache_read_input_tokens": self.read,
            "service_tier": "standard",
        }


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: text, or the input of a tool."""

    id: str
    model: str
    text: str
    stop_reason: str
    usage: Usage
    tool: str | None = None
    usage_told: str = "true"

    def message(self) -> JsonObject:
        """The whole answer as one message."""
        content: list[JsonValue] = [] if self.stop_reason == "refusal" and not self.text else [self._block()]
        return {**self._head(self._told() or {}), "content": content, **self._stop()}

    def events(self) -> Iterator[JsonObject]:
        """The same as a stream."""
        start = {**self._head(self.usage.as_json(output=1)), "content": [], "stop_reason": None, "stop_sequence": None}
        yield {"type": "message_start", "message": start}
        empty: JsonObject = {"type": "text", "text": ""}
        if self.tool:
            empty = {"type": "tool_use", "id": f"toolu_{self.id[4:]}", "name": self.tool, "input": {}}
        yield {"type": "content_block_start", "index": 0, "content_block": empty}
        yield {"type": "ping"}
        for piece in pieces(self.text):
            yield {"type": "content_block_delta", "index": 0, "delta": self._delta(piece)}
        yield {"type": "content_block_stop", "index": 0}
        told = self._told()
        yield {"type": "message_delta", "delta": self._stop(), **({"usage": told} if told is not None else {})}
        yield {"type": "message_stop"}

    def _told(self) -> JsonObject | None:
        """What it says was used; an honest provider tells the truth."""
        if self.usage_told == "none":
            return None
        if self.usage_told == "zero":
            return {**self.usage.as_json(), "output_tokens": 0}
        if self.usage_told == "negative":
            return {"input_tokens": -self.usage.input, "output_tokens": -self.usage.output}
        return self.usage.as_json()

    def _head(self, usage: JsonObject) -> JsonObject:
        return {"id": self.id, "type": "message", "role": "assistant", "model": self.model, "usage": usage}

    def _block(self) -> JsonObject:
        if self.tool:
            name = f"toolu_{self.id[4:]}"
            return {"type": "tool_use", "id": name, "name": self.tool, "input": json.loads(self.text)}
        return {"type": "text", "text": self.text}

    def _delta(self, piece: str) -> JsonObject:
        if self.tool:
            return {"type": "input_json_delta", "partial_json": piece}
        return {"type": "text_delta", "text": piece}

    def _stop(self) -> JsonObject:
        stop: JsonObject = {"stop_reason": self.stop_reason, "stop_sequence": None}
        if self.stop_reason == "refusal":
            stop["stop_details"] = {"type": "refusal", "category": None, "explanation": None}
        return stop


def pieces(text: str, length: int = 24) -> list[str]:
    """A text in the pieces it is streamed in."""
    return [text[at : at + length] for at in range(0, len(text), length)] or [""]


def event(body: JsonObject) -> bytes:
    """One event of a stream."""
    return f"event: {body['type']}\ndata: {json.dumps(body)}\n\n".encode()


def error(status: int, message: str, request_id: str | None = None, kind: str | None = None) -> JsonObject:
    """The body of an error."""
    detail: JsonObject = {"type": kind or KINDS.get(status, "api_error"), "message": message}
    return {"type": "error", "error": detail, "request_id": request_id}


def check(body: JsonValue, counting: bool = False) -> JsonObject:
    """The body of a request for a message; raises `Unreadable` where the provider would answer 400."""
    if not isinstance(body, dict):
        raise Unreadable("the body is not an object")
    if strange := sorted(body.keys() - FIELDS):
        raise Unreadable(f"{strange[0]}: Extra inputs are not permitted")
    for name in ("model", "messages") if counting else ("model", "messages", "max_tokens"):
        if name not in body:
            raise Unreadable(f"{name}: Field required")
    longest = body.get("max_tokens", 1)
    if not isinstance(longest, int) or longest < 1:
        raise Unreadable("max_tokens: Input should be greater than or equal to 1")
    _check_sampling(body)
    _check_turns(body["messages"])
    _check_cache_points(body)
    config = body.get("output_config")
    form = config.get("format") if isinstance(config, dict) else None
    if form is not None:
        if not isinstance(form, dict) or form.get("type") != "json_schema":
            raise Unreadable("output_config.format.type: Input should be 'json_schema'")
        _check_schema(form.get("schema"))
    return body


def _check_sampling(body: JsonObject) -> None:
    choice = body.get("tool_choice")
    if WITHOUT_SAMPLING.match(str(body["model"])):
        for name, default in (("temperature", 1), ("top_p", 1), ("top_k", None)):
            if name in body and body[name] != default:
                raise Unreadable(f"`{name}` is deprecated for this model.")
        if isinstance(choice, dict) and choice.get("type") in ("any", "tool"):
            raise Unreadable("tool_choice: forced tool use is not supported for this model")


def _check_turns(turns: JsonValue) -> None:
    if not isinstance(turns, list) or not turns:
        raise Unreadable("messages: at least one message is required")
    roles = [_checked_turn(turn, number) for number, turn in enumerate(turns)]
    if roles[0] != "user":
        raise Unreadable("messages: first message must use the user role")
    if roles[-1] == "assistant":
        raise Unreadable("This model does not support assistant message prefill.")


def _checked_turn(turn: JsonValue, number: int) -> str:
    """The role of a turn that is as it should be."""
    if not isinstance(turn, dict) or turn.get("role") not in ("user", "assistant"):
        raise Unreadable(f"messages.{number}.role: Input should be 'user' or 'assistant'")
    content = turn.get("content")
    if not content:
        raise Unreadable(f"messages.{number}: all messages must have non-empty content")
    for block in content if isinstance(content, list) else []:
        if isinstance(block, dict) and block.get("type") == "text" and not str(block.get("text", "")).strip():
            raise Unreadable("messages: text content blocks must contain non-whitespace text")
    return str(turn["role"])


def _check_cache_points(body: JsonObject) -> None:
    if json.dumps(body).count('"cache_control": {') > MOST_CACHE_POINTS:
        raise Unreadable(f"A maximum of {MOST_CACHE_POINTS} blocks with cache_control may be provided.")


def _check_schema(schema: JsonValue, place: str = "schema") -> None:
    if not isinstance(schema, dict):
        raise Unreadable(f"output_config.format.{place}: Input should be a valid dictionary")
    if strange := sorted(schema.keys() & NOT_IN_SCHEMAS):
        raise Unreadable(f"output_config.format.{place}: property '{strange[0]}' is not supported")
    if schema.get("type") == "object" and schema.get("additionalProperties") is not False:
        raise Unreadable(f"output_config.format.{place}: 'additionalProperties' must be explicitly set to false")
    for name, inner in _inner(schema):
        _check_schema(inner, f"{place}.{name}")


def _inner(schema: JsonObject) -> Iterator[tuple[str, JsonValue]]:
    for name in ("properties", "$defs"):
        group = schema.get(name)
        yield from group.items() if isinstance(group, dict) else ()
    for name in ("anyOf", "allOf"):
        options = schema.get(name)
        yield from ((name, option) for option in options) if isinstance(options, list) else ()
    if "items" in schema:
        yield "items", schema["items"]
