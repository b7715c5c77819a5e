"""Searching only where it may be worth it finds what searching everywhere finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from app.ml.text.near import search_near

PATTERN = re.compile(r"\b(?:this|the) (?:role|job) (?:is|can be) remote\b|(?:^|[|,] ?)remote(?= ?[|,]|$)")


@given(st.lists(st.sampled_from(["this role is remote", "remote", "|", ", ", " ", "the job ", "x" * 90, "\n"])))
def test_it_finds_the_same(parts: list[str]) -> None:
    text = "".join(parts)
    near, everywhere = search_near(PATTERN, ("remote",), text), PATTERN.search(text)
    assert (near and near.span()) == (everywhere and everywhere.span())
