"""What a model says, read from the events of its stream."""

import itertools
from collections.abc import Iterator

import pytest
from anthropic._models import construct_type
from anthropic.types import RawMessageStreamEvent
from hypothesis import given
from hypothesis import strategies as st

from app.core.types import JsonObject
from app.llm.reply import Reply
from app.llm.types import Tokens


def events(*pieces: str, usage: JsonObject | None = None) -> Iterator[RawMessageStreamEvent]:
    """A stream that says these pieces."""
    started: JsonObject = {"type": "message_start", "message": {"usage": {"input_tokens": 10, "output_tokens": 1}}}
    spoken: list[JsonObject] = [
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": piece}} for piece in pieces
    ]
    ended: JsonObject = {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": usage}
    for event in (started, *spoken, ended):
        yield construct_type(value=event, type_=RawMessageStreamEvent)  # type: ignore[misc]  # as the client makes them


def read(*pieces: str, usage: JsonObject | None = None) -> tuple[Reply, list[str]]:
    reply = Reply(sent=10)
    return reply, list(reply.deltas(events(*pieces, usage=usage)))  # type: ignore[arg-type]  # any iterable of events


def test_the_text_and_what_it_used() -> None:
    reply, pieces = read("Dear ", "all", usage={"output_tokens": 7})
    assert (reply.text, pieces, reply.stop_reason) == ("Dear all", ["Dear ", "all"], "end_turn")
    assert (reply.tokens, reply.counted) == (Tokens(10, 7), True)


@pytest.mark.parametrize("usage", [None, {}, {"output_tokens": -5}, {"output_tokens": "many"}, {"output_tokens": 0}])
def test_counts_that_are_none_are_estimated(usage: JsonObject | None) -> None:
    reply, _ = read("x" * 300, usage=usage)
    assert (reply.tokens, reply.counted) == (Tokens(10, 100), False)


TEXT = "<think>Is it <b>so?</b> {</think>\n\nDear all, <think> is a word."


@given(cuts=st.lists(st.integers(0, len(TEXT)), max_size=6))
def test_thoughts_aloud_are_no_part_of_the_answer(cuts: list[int]) -> None:
    places = [0, *sorted(cuts), len(TEXT)]
    reply, pieces = read(*(TEXT[a:b] for a, b in itertools.pairwise(places)))
    assert "".join(pieces).strip() == reply.text.strip() == "Dear all, <think> is a word."


@pytest.mark.parametrize("text", ["<thi", "<", "  ", "No thoughts here", "<thinking>"])
def test_what_only_looks_like_a_thought_is_said(text: str) -> None:
    reply, pieces = read(*text)
    assert reply.text == "".join(pieces) == text


def test_thoughts_without_end_are_no_answer_but_cost() -> None:
    reply, _ = read("<think>" + "so " * 100)
    assert reply.text == ""
    assert reply.tokens.output >= 100
