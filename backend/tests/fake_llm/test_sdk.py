"""The provider's own client takes the fake for the provider."""

import json
from collections.abc import Iterator
from typing import Any

import anthropic
import httpx
import pytest
from pydantic import BaseModel, Field

from app.core.types import JsonObject
from tests.fake_llm.fixture import FakeLlm
from tests.fake_llm.invoice import SHORTEST_REMEMBERED, cost
from tests.fake_llm.protocol import Usage
from tests.fake_llm.server import Server, running

HAIKU, SONNET = "claude-haiku-5-5", "claude-sonnet-5-5"
EVIDENCE = [{"id": "c1", "quote": "Led the move of 12 services to Kafka."}, {"id": "j1", "quote": "You know Kafka."}]


class Sentence(BaseModel):
    text: str
    support: list[str]


class Letter(BaseModel):
    sentences: list[Sentence]
    tone: str | None = None
    score: int = Field(ge=0, le=10)


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def fake(server: Server) -> FakeLlm:
    return FakeLlm(server)


@pytest.fixture
def sdk(server: Server) -> anthropic.Anthropic:
    return anthropic.Anthropic(api_key="test", base_url=server.url, timeout=10, max_retries=0)


# Any: the client's methods name each argument's type, and are called here with right and with wrong ones.
def question(text: str = "Say something.", **more: Any) -> dict[str, Any]:
    return {"model": HAIKU, "max_tokens": 500, "messages": [{"role": "user", "content": text}], **more}


def streamed(sdk: anthropic.Anthropic, **asked: Any) -> anthropic.types.Message:
    with sdk.messages.stream(**asked) as stream:
        text = "".join(stream.text_stream)
        message = stream.get_final_message()
    assert text == text_of(message)
    return message


def text_of(message: anthropic.types.Message) -> str:
    return "".join(block.text for block in message.content if block.type == "text")


class TestMessages:
    def test_streamed_and_whole_are_the_same_answer(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        whole = sdk.messages.create(**question())
        piecemeal = streamed(sdk, **question())
        assert text_of(whole) == text_of(piecemeal)
        assert whole.stop_reason == piecemeal.stop_reason == "end_turn"
        assert whole.usage.output_tokens == piecemeal.usage.output_tokens > 0
        assert [line.microusd for line in fake.invoice] == [
            cost(HAIKU, Usage(m.usage.input_tokens, m.usage.output_tokens)) for m in (whole, piecemeal)
        ]

    def test_structured_output_has_the_form_asked_for_and_cites_what_was_given(self, sdk: anthropic.Anthropic) -> None:
        text = f"<data>\n{json.dumps({'evidence': EVIDENCE})}\n</data>"
        with sdk.messages.stream(**question(text), output_format=Letter) as stream:
            letter = stream.get_final_message().parsed_output
        assert letter is not None
        assert [sentence.support for sentence in letter.sentences] == [["c1"], ["j1"]]
        assert letter.sentences[0].text == EVIDENCE[0]["quote"]

    def test_a_tool_that_must_be_used_is_used(self, sdk: anthropic.Anthropic) -> None:
        tool = {"name": "note", "input_schema": Letter.model_json_schema()}
        message = sdk.messages.create(**question(tools=[tool], tool_choice={"type": "tool", "name": "note"}))
        block = message.content[0]
        assert block.type == "tool_use"
        Letter.model_validate(block.input)
        assert message.stop_reason == "tool_use"

    def test_a_long_beginning_is_remembered_and_read_cheaper(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        system = [{"type": "text", "text": "x" * 4 * SHORTEST_REMEMBERED, "cache_control": {"type": "ephemeral"}}]
        first, second = (sdk.messages.create(**question(system=system)) for _ in range(2))
        assert first.usage.cache_creation_input_tokens == second.usage.cache_read_input_tokens == SHORTEST_REMEMBERED
        assert fake.invoice[1].microusd < fake.invoice[0].microusd

    def test_counts_and_models(self, sdk: anthropic.Anthropic) -> None:
        asked = question()
        counted = sdk.messages.count_tokens(model=HAIKU, messages=asked["messages"])
        assert counted.input_tokens > 0
        assert {model.id for model in sdk.models.list()} == {HAIKU, SONNET}
        assert sdk.models.retrieve(HAIKU).id == HAIKU


class TestRefusesWhatTheProviderRefuses:
    @pytest.mark.parametrize(
        ("more", "words"),
        [
            ({"messages": []}, "at least one message"),
            ({"messages": [{"role": "user", "content": " "}, {"role": "assistant", "content": "x"}]}, "prefill"),
            ({"max_tokens": 0}, "max_tokens"),
            ({"extra_body": {"surprise": 1}}, "surprise"),
            ({"model": SONNET, "extra_body": {"temperature": 0.3}}, "temperature"),
            ({"output_config": {"format": {"type": "json_schema", "schema": {"type": "object"}}}}, "additional"),
            (
                {"output_config": {"format": {"type": "json_schema", "schema": {"type": "integer", "minimum": 1}}}},
                "minimum",
            ),
        ],
    )  # fmt: skip
    def test_with_a_400(self, sdk: anthropic.Anthropic, fake: FakeLlm, more: JsonObject, words: str) -> None:
        with pytest.raises(anthropic.BadRequestError, match=words):
            sdk.messages.create(**(question() | more))
        assert fake.invoice == []

    def test_without_a_key(self, server: Server) -> None:
        answered = httpx.post(f"{server.url}/v1/messages", json=question())
        assert answered.status_code == 401
        assert answered.json()["error"]["type"] == "authentication_error"
