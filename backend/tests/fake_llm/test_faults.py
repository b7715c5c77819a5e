"""Each fault as the provider's own client meets it, and what the provider would charge all the same."""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, ClassVar

import anthropic
import httpx
import httpx2
import pytest

from tests.fake_llm.faults import Fault
from tests.fake_llm.fixture import FakeLlm
from tests.fake_llm.invoice import tokens_of
from tests.fake_llm.protocol import pieces
from tests.fake_llm.server import running

SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"words": {"type": "array", "items": {"type": "string"}}},
    "required": ["words"],
}
# Any: the client's methods name each argument's type.
QUESTION: dict[str, Any] = {
    "model": "claude-haiku-5-5",
    "max_tokens": 2000,
    "messages": [{"role": "user", "content": "Say something that takes more than one piece to say."}],
}


@pytest.fixture
def fake() -> Iterator[FakeLlm]:
    with running() as server:
        yield FakeLlm(server)


@pytest.fixture
def sdk(fake: FakeLlm) -> anthropic.Anthropic:
    return anthropic.Anthropic(api_key="test", base_url=fake.url, timeout=10, max_retries=0)


def said(sdk: anthropic.Anthropic, **more: Any) -> tuple[str, anthropic.types.Message]:
    with sdk.messages.stream(**QUESTION, **more) as stream:
        text = "".join(stream.text_stream)
        return text, stream.get_final_message()


def broken_off(sdk: anthropic.Anthropic) -> tuple[str, str | None]:
    """What is heard of an answer that breaks off, and the reason it gives for its end."""
    heard = ""
    with sdk.messages.stream(**QUESTION) as stream:
        # A stream that ends early in good order is taken for a whole one: only the missing reason tells.
        with suppress(anthropic.APIError, httpx2.HTTPError):
            for piece in stream.text_stream:
                heard += piece
        return heard, stream.current_message_snapshot.stop_reason


class TestRefusals:
    @pytest.mark.parametrize(
        ("name", "status", "kind"),
        [
            ("rate_limit", 429, "rate_limit_error"),
            ("overloaded", 529, "overloaded_error"),
            ("server_error", 500, "api_error"),
            ("bad_request", 400, "invalid_request_error"),
            ("spend_limit", 400, "invalid_request_error"),
            ("unauthorized", 401, "authentication_error"),
        ],
    )
    def test_say_so_and_cost_nothing(
        self, sdk: anthropic.Anthropic, fake: FakeLlm, name: Any, status: int, kind: str
    ) -> None:
        fake.fail(name, retry_after=7)
        with pytest.raises(anthropic.APIStatusError) as caught:
            said(sdk)
        assert caught.value.status_code == status
        assert caught.value.body["error"]["type"] == kind  # type: ignore[index]  # a JSON body
        assert caught.value.response.headers["retry-after"] == "7"
        assert fake.invoice == []
        assert said(sdk)[0]

    def test_the_client_s_own_second_try_passes(self, fake: FakeLlm) -> None:
        fake.fail("rate_limit", retry_after=0)
        assert said(anthropic.Anthropic(api_key="test", base_url=fake.url, max_retries=1))[0]
        assert len(fake.messages) == 2
        assert len(fake.invoice) == 1


class TestBrokenStreams:
    @pytest.mark.parametrize("name", ["reset", "cut", "ends_early", "error_event"])
    def test_break_after_a_part_that_is_charged(self, sdk: anthropic.Anthropic, fake: FakeLlm, name: Any) -> None:
        whole, _ = said(sdk)
        fake.fail(name, after=2)
        heard, stopped = broken_off(sdk)
        assert stopped is None
        assert heard == "".join(pieces(whole)[:2])
        complete, broken = fake.invoice
        assert complete.complete
        assert not broken.complete
        assert broken.output_tokens == tokens_of(heard)
        assert broken.input_tokens == complete.input_tokens

    def test_reset_before_an_answer_costs_nothing(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        fake.fail("reset")
        with pytest.raises(anthropic.APIConnectionError):
            said(sdk)
        assert fake.invoice == []

    @pytest.mark.parametrize("after", [None, 1])
    def test_silence_lasts_until_the_client_gives_up(self, fake: FakeLlm, after: int | None) -> None:
        fake.fail("silence", after=after)
        impatient = anthropic.Anthropic(api_key="test", base_url=fake.url, timeout=0.3, max_retries=0)
        with pytest.raises((anthropic.APITimeoutError, httpx2.ReadTimeout)):
            said(impatient)

    def test_slow_is_whole(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        fake.fail("slow", seconds=0.01)
        slow = said(sdk)[0]
        assert slow == said(sdk)[0]


class TestBadContent:
    def asked(self, sdk: anthropic.Anthropic) -> tuple[str, anthropic.types.Message]:
        return said(sdk, output_config={"format": {"type": "json_schema", "schema": SCHEMA}})

    def test_invalid_json(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        fake.fail("invalid_json")
        with pytest.raises(json.JSONDecodeError):
            json.loads(self.asked(sdk)[0])
        assert "words" in json.loads(self.asked(sdk)[0])

    def test_wrong_schema(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        fake.fail("wrong_schema")
        assert "words" not in json.loads(self.asked(sdk)[0])

    def test_refusal(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        fake.fail("refusal")
        text, message = self.asked(sdk)
        assert (text, message.stop_reason) == ("", "refusal")
        assert fake.invoice[0].output_tokens == 0
        assert fake.invoice[0].microusd > 0

    def test_cut_off_at_the_longest_length(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        fake.fail("max_tokens")
        assert self.asked(sdk)[1].stop_reason == "max_tokens"

    def test_is_cut_off_where_no_more_was_allowed(self, sdk: anthropic.Anthropic) -> None:
        message = sdk.messages.create(**(QUESTION | {"max_tokens": 3}))
        assert (message.stop_reason, message.usage.output_tokens) == ("max_tokens", 3)


class TestBadCounting:
    def test_far_too_much_is_charged_as_said(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        honest = said(sdk)[1].usage
        fake.fail("wrong_usage")
        wrong = said(sdk)[1].usage
        assert wrong.input_tokens > 10 * honest.input_tokens
        assert fake.invoice[1].microusd > 10 * fake.invoice[0].microusd

    def test_none_is_said_but_the_truth_is_charged(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        fake.fail("no_usage")
        with sdk.messages.create(**QUESTION, stream=True) as stream:
            ends = [event for event in stream if event.type == "message_delta"]
        assert ends[0].delta.stop_reason == "end_turn"
        assert getattr(ends[0], "usage", None) is None
        assert fake.invoice[0].output_tokens > 0

    @pytest.mark.parametrize(("name", "told"), [("zero_usage", 0), ("negative_usage", -1)])
    def test_too_little_is_said_but_the_truth_is_charged(
        self, sdk: anthropic.Anthropic, fake: FakeLlm, name: Any, told: int
    ) -> None:
        fake.fail(name)
        assert said(sdk)[1].usage.output_tokens <= told
        assert fake.invoice[0].output_tokens > 0


class TestChoosing:
    def test_as_often_as_asked_and_for_one_prompt_only(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        fake.fail("server_error", times=2, prompt="cover_letter")
        assert said(sdk)[0]
        for _ in range(2):
            with pytest.raises(anthropic.InternalServerError):
                said(sdk, system="prompt: cover_letter/3\nWrite a letter.")
        assert said(sdk, system="prompt: cover_letter/3\nWrite a letter.")[0]
        assert [line.prompt for line in fake.invoice] == [None, "cover_letter"]

    def test_by_a_header_of_the_request(self, sdk: anthropic.Anthropic) -> None:
        with pytest.raises(anthropic.APIStatusError):
            said(sdk, extra_headers={"x-fake-fault": "overloaded"})

    def test_over_the_network(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        put = httpx.post(f"{fake.url}/__faults", json={"name": "overloaded", "times": None})
        assert put.json()["faults"][0]["name"] == "overloaded"
        assert httpx.post(f"{fake.url}/__faults", json={"name": "meteor"}).status_code == 400
        with pytest.raises(anthropic.APIStatusError):
            said(sdk)
        httpx.delete(f"{fake.url}/__faults")
        text, message = said(sdk)
        invoice = httpx.get(f"{fake.url}/__invoice").json()
        assert invoice["microusd"] == fake.total > 0
        assert invoice["lines"][0]["output_tokens"] == message.usage.output_tokens == tokens_of(text)
        seen = httpx.get(f"{fake.url}/__requests").json()["requests"]
        assert [request["path"] for request in seen] == ["/v1/messages"] * 2
        assert seen[0]["headers"]["anthropic-version"]


class TestBatches:
    REQUESTS: ClassVar[list[Any]] = [{"custom_id": f"job-{number}", "params": QUESTION} for number in range(6)]

    def test_are_answered_in_any_order_at_half_the_price(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        fake.batches(looks=2, duplicated=True, expired=["job-1"], errored=["job-2"])
        batch = sdk.messages.batches.create(requests=self.REQUESTS)
        assert sdk.messages.batches.retrieve(batch.id).processing_status == "in_progress"
        assert sdk.messages.batches.retrieve(batch.id).processing_status == "ended"
        results = list(sdk.messages.batches.results(batch.id))
        assert [result.custom_id for result in results] != sorted(result.custom_id for result in results)
        assert len(results) == 12
        assert {result.custom_id: result.result.type for result in results} == {
            "job-0": "succeeded", "job-1": "expired", "job-2": "errored", "job-3": "succeeded", "job-4": "succeeded",
            "job-5": "succeeded",
        }  # fmt: skip
        assert len(fake.invoice) == 4
        said(sdk)
        assert all(
            line.microusd in (fake.invoice[4].microusd // 2, fake.invoice[4].microusd // 2 + 1)
            for line in fake.invoice[:4]
        )
        counts = sdk.messages.batches.retrieve(batch.id).request_counts
        assert (counts.succeeded, counts.expired, counts.errored, counts.processing) == (4, 1, 1, 0)

    def test_a_cancelled_one_costs_nothing(self, sdk: anthropic.Anthropic, fake: FakeLlm) -> None:
        batch = sdk.messages.batches.create(requests=self.REQUESTS)
        sdk.messages.batches.cancel(batch.id)
        assert {r.result.type for r in sdk.messages.batches.results(batch.id)} == {"canceled"}
        assert fake.invoice == []

    def test_needs_names_of_their_own(self, sdk: anthropic.Anthropic) -> None:
        with pytest.raises(anthropic.BadRequestError, match="custom_id"):
            sdk.messages.batches.create(requests=self.REQUESTS + self.REQUESTS)


def test_a_fault_has_a_known_name() -> None:
    with pytest.raises(ValueError, match="name"):
        Fault.model_validate({"name": "meteor"})
