"""What a request asks: the prompt, the words of others it carries, the schema its answer is bound to."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from app.core.types import JsonObject, JsonValue

PROMPT_LINE = re.compile(r"^prompt: (?P<name>[\w-]+)/(?P<version>\d+)\s*$", re.MULTILINE)
EVIDENCE_ID = re.compile(r"^[cj]\d+$")


class Unreadable(Exception):
    """The request is not one the protocol allows; says why."""


@dataclass(frozen=True)
class Asked:
    """One request for a message, as sent."""

    body: JsonObject

    @property
    def model(self) -> str:
        """The model that is asked."""
        return str(self.body["model"])

    @property
    def max_tokens(self) -> int:
        """The longest answer that is wanted."""
        return int(str(self.body["max_tokens"]))

    @property
    def streamed(self) -> bool:
        """Whether the answer is wanted piece by piece."""
        return self.body.get("stream") is True

    @cached_property
    def system(self) -> str:
        """The words of the system prompt."""
        return "\n".join(text for text, _ in blocks_of(self.body.get("system")))

    @cached_property
    def prompt(self) -> str | None:
        """The name of the prompt, where the system text begins with it."""
        found = PROMPT_LINE.search(self.system)
        return found["name"] if found else None

    @cached_property
    def turns(self) -> list[tuple[str, str]]:
        """The conversation, as (role, text)."""
        messages = self.body.get("messages")
        return [
            (str(turn["role"]), "\n".join(text for text, _ in blocks_of(turn.get("content"))))
            for turn in (messages if isinstance(messages, list) else [])
            if isinstance(turn, dict)
        ]

    @cached_property
    def data(self) -> "Data":
        """What the conversation carries as data."""
        values: JsonObject = {}
        for role, text in self.turns:
            if role == "user":
                for name, value in json_in(text):
                    _put(values, name, value)
        return Data(values)

    @cached_property
    def schema(self) -> JsonObject | None:
        """The schema of the answer, or of the one tool that must be used."""
        config = self.body.get("output_config")
        form = config.get("format") if isinstance(config, dict) else None
        if isinstance(form, dict) and isinstance(form.get("schema"), dict):
            return form["schema"]  # type: ignore[return-value]  # just checked; mypy does not narrow a subscript
        tool = self.tool
        schema = tool.get("input_schema") if tool else self._schema_in_words
        return schema if isinstance(schema, dict) else None

    @property
    def _schema_in_words(self) -> JsonValue:
        """A schema that the system prompt asks for in words, as for servers that bind no answer to one."""
        return next(
            (value for _, value in json_in(self.system) if isinstance(value, dict) and "properties" in value), None
        )

    @cached_property
    def tool(self) -> JsonObject | None:
        """The tool that has to be used, if any."""
        choice = self.body.get("tool_choice")
        kind = choice.get("type") if isinstance(choice, dict) else None
        tools = [tool for tool in _list(self.body.get("tools")) if isinstance(tool, dict)]
        if kind == "any":
            return tools[0] if tools else None
        named = choice.get("name") if isinstance(choice, dict) and kind == "tool" else None
        return next((tool for tool in tools if named and tool.get("name") == named), None)


@dataclass(frozen=True)
class Data:
    """Words of others in a request, by the names they were sent under."""

    values: JsonObject = field(default_factory=dict)

    @cached_property
    def evidence(self) -> dict[str, str]:
        """Quotes that may be cited, by their ids."""
        return {
            str(item["id"]): str(item.get("words") or item.get("quote") or item.get("text") or "")
            for item in _objects(list(self.values.values()))
            if EVIDENCE_ID.match(str(item.get("id", "")))
        }

    @cached_property
    def texts(self) -> list[str]:
        """All text, in order."""
        return list(_strings(list(self.values.values())))

    @cached_property
    def lines(self) -> list[str]:
        """All lines that say something."""
        return [line.strip() for text in self.texts for line in text.splitlines() if line.strip()]

    @cached_property
    def messages(self) -> list[str]:
        """What the person said, turn by turn."""
        said = [value for name, value in self.values.items() if re.fullmatch(r"message(_\d+)?", name)]
        return [value for value in said if isinstance(value, str)]

    def find(self, *names: str) -> JsonValue:
        """The first value sent under one of these names, at any depth."""
        for name in names:
            for item in _objects([self.values]):
                if item.get(name) not in (None, "", [], {}):
                    return item[name]
        return None

    def word(self, *names: str) -> str | None:
        """The same, where it is text."""
        found = self.find(*names)
        return found if isinstance(found, str) else None


def blocks_of(content: JsonValue) -> list[tuple[str, bool]]:
    """The texts of a system prompt or a turn, and whether the provider is asked to remember all up to their end."""
    if isinstance(content, str):
        return [(content, False)]
    return [
        (str(block.get("text") or block.get("content") or ""), block.get("cache_control") is not None)
        for block in _list(content)
        if isinstance(block, dict)
    ]


def json_in(text: str) -> Iterator[tuple[str, JsonValue]]:
    """The JSON values inside a text, each with the name that stands before it, if one does."""
    decoder, at = json.JSONDecoder(), 0
    while (found := re.compile(r'[\[{"]').search(text, at)) is not None:
        try:
            value, end = decoder.raw_decode(text, found.start())
        except ValueError:
            at = found.start() + 1
            continue
        if not isinstance(value, str) or _name_before(text, found.start()):
            yield _name_before(text, found.start()), value
        at = end


def _name_before(text: str, at: int) -> str:
    found = re.search(r"""(?:name=["']?)?(\w+)["']?\s*[>:=]\s*$""", text[max(0, at - 60) : at])
    return found[1] if found else ""


def _put(values: JsonObject, name: str, value: JsonValue) -> None:
    if isinstance(value, dict) and ("$defs" in value or {"type", "properties"} <= value.keys()):
        return  # the schema of the answer, not data
    if isinstance(value, dict) and value.keys() == {"untrusted", "content"}:
        name, value = str(value["untrusted"]), value["content"]
    if not name and isinstance(value, dict):
        values.update(value)
        return
    name, number = name or "data", 1
    while (free := name if number == 1 else f"{name}_{number}") in values:
        number += 1
    values[free] = value


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []


def _objects(value: JsonValue) -> Iterator[JsonObject]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for item in _list(value):
        yield from _objects(item)


def _strings(value: JsonValue) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _strings(list(value.values()))
    else:
        for item in _list(value):
            yield from _strings(item)
