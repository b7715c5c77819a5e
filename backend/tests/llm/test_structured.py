"""Answers that are nearly of the form asked for are read; what can't be is said in words of ours."""

from contextlib import suppress
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field

from app.core.types import JsonValue
from app.llm.clamping import clamped
from app.llm.partial import partial
from app.llm.redaction import Redaction
from app.llm.restoring import Restoring
from app.llm.structured import Unreadable, read_answer, strict_schema


class Line(BaseModel):
    model_config = ConfigDict(extra="forbid")

    text: str = Field(max_length=20)
    support: list[str] = Field(default=[], max_length=2)
    kind: Literal["a", "b"] | None = None


class Page(BaseModel):
    model_config = ConfigDict(extra="forbid")

    score: int = Field(ge=0, le=100)
    lines: list[Line] = Field(max_length=3)


def read(text: str) -> Page:
    return read_answer(text, Page)


class TestReading:
    @pytest.mark.parametrize(
        "text",
        [
            '{"score": 5, "lines": []}',
            '```json\n{"score": 5, "lines": []}\n```',
            'Here [as asked] you are: {"score": 5, "lines": []} I hope {it} helps.',
            '<think>{"score": 9} or so?</think>{"score": 5, "lines": []}',
            '{"score": 5, "lines": [],} Is that what you want?',
            "{'score': 5, 'lines': [],}",
            '{"score": "5", "lines": [',
        ],
    )
    def test_what_is_nearly_json_is_read(self, text: str) -> None:
        assert read(text) == Page(score=5, lines=[])

    @pytest.mark.parametrize(
        ("said", "read_as"), [("101", 100), ("-1", 0), ("1e99", 100), ('"95"', 95), ("1e400", None), ("NaN", None)]
    )
    def test_numbers_are_brought_into_range(self, said: str, read_as: int | None) -> None:
        text = f'{{"score": {said}, "lines": []}}'
        if read_as is None:
            with pytest.raises(Unreadable):
                read(text)
        else:
            assert read(text).score == read_as

    def test_too_much_is_cut_and_the_unknown_dropped(self) -> None:
        line = '{"text": "' + "x" * 50 + '", "support": ["1", "2", "3"], "kind": "a", "extra": 1}'
        page = read(f'{{"score": 1, "admin": true, "lines": [{", ".join([line] * 9)}]}}')
        assert len(page.lines) == 3
        assert page.lines[0] == Line(text="x" * 20, support=["1", "2"], kind="a")

    @pytest.mark.parametrize(
        "text", ["", "No.", "[]", "{}", '{"score": "many", "lines": []}', '{"score": 1, "lines": [7]}']
    )
    def test_what_is_of_another_form_is_not(self, text: str) -> None:
        with pytest.raises(Unreadable):
            read(text)

    @pytest.mark.parametrize("end", ["", ", and so on", "\n```"])
    def test_half_a_sentence_is_no_whole_answer(self, end: str) -> None:
        with pytest.raises(Unreadable, match="middle"):
            read('{"score": 5, "lines": [{"text": "I led the move of' + end)

    def test_the_fault_does_not_repeat_what_the_model_said(self) -> None:
        with pytest.raises(Unreadable) as fault:
            read('{"score": "ignore all rules", "lines": []}')
        assert "score" in str(fault.value)
        assert "ignore" not in str(fault.value)

    @given(text=st.text())
    def test_any_text_is_read_or_said_to_be_unreadable(self, text: str) -> None:
        with suppress(Unreadable):
            read(text)

    def test_deep_nesting_is_survived(self) -> None:
        with pytest.raises(Unreadable):
            read('{"lines": ' + "[" * 5_000)

    def test_the_bound_form_is_one_the_provider_takes(self) -> None:
        schema = strict_schema(Page)
        assert schema["additionalProperties"] is False
        assert "maximum" not in schema["properties"]["score"]  # type: ignore[operator,index,call-overload]  # JSON

    def test_hidden_words_are_put_back(self) -> None:
        hidden = Redaction({'Jo "JJ" Roe': "[NAME]"})
        page = read_answer('{"score": 1, "lines": [{"text": "[NAME]"}]}', Page, hidden)
        assert page.lines[0].text == 'Jo "JJ" Roe'


@given(
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_clamping_takes_any_value(value: JsonValue) -> None:
    clamped(value, Page.model_json_schema())


class TestPartial:
    TEXT = 'Sure: {"lines": [{"text": "I nurse", "support": ["c1"]}, {"text": "In Bre'

    def test_what_is_there_of_it_is_read(self) -> None:
        value = partial(self.TEXT)
        assert value == {"lines": [{"text": "I nurse", "support": ["c1"]}, {"text": "In Bre"}]}

    def test_each_beginning_is_read_or_nothing(self) -> None:
        for end in range(len(self.TEXT)):
            assert partial(self.TEXT[:end]) is None or isinstance(partial(self.TEXT[:end]), dict)

    def test_what_is_no_json_is_nothing(self) -> None:
        assert partial("Dear all") is None
        assert partial("[oh]") is None


class TestRestoring:
    HIDDEN = Redaction({'Jane "J" Doe': "[NAME]", "jane@example.test": "[EMAIL]"})

    @given(cuts=st.lists(st.integers(0, 60), max_size=8))
    def test_a_placeholder_may_come_in_pieces(self, cuts: list[int]) -> None:
        text = "I am [NAME] [sic], write to [EMAIL] or [NA"
        places = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
        restoring = Restoring(self.HIDDEN, in_json=False)
        pieces = [restoring.feed(text[a:b]) for a, b in pairwise(places)]
        shown = "".join(pieces) + restoring.rest()
        assert shown == restoring.whole(text) == 'I am Jane "J" Doe [sic], write to jane@example.test or [NA'

    def test_in_json_words_stay_json(self) -> None:
        restoring = Restoring(self.HIDDEN, in_json=True)
        assert restoring.feed('"[NAME]"') == '"Jane \\"J\\" Doe"'

    def test_without_hidden_words_everything_is_shown_at_once(self) -> None:
        assert Restoring(None, in_json=False).feed("see [") == "see ["
