"""Taking payloads apart, and the moments and numbers in them."""

from datetime import UTC, datetime

import pytest

from app.core.types import JsonValue
from app.jobs.source import Damaged, Gated, Nothing, Payload
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.records import listed, number_of, text_of, texts_of


def payload(content: str) -> Payload:
    return Payload(content.encode(), "https://board.example/api")


class TestListed:
    def test_a_list(self) -> None:
        assert list(listed(payload('[1, {"a": 2}]'))) == [1, {"a": 2}]

    def test_a_list_under_a_key(self) -> None:
        assert list(listed(payload('{"total": 1, "jobs": [{"a": 2}]}'), "jobs")) == [{"a": 2}]

    def test_a_cut_list_gives_its_whole_records_first(self) -> None:
        records = listed(payload('{"jobs": [{"a": 1}, {"a": 2}, {"a"'), "jobs")
        assert [next(records), next(records)] == [{"a": 1}, {"a": 2}]
        with pytest.raises(Damaged):
            next(records)

    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            ("", Nothing),
            ("  \n", Nothing),
            ("<html><title>Hi</title></html>", Damaged),
            ("<html><title>Just a moment...</title></html>", Gated),
            ('{"error": 1}', Damaged),
            ("7", Damaged),
            ("[" * 100_000, Damaged),
            ("not json", Damaged),
        ],
    )
    def test_says_what_is_wrong(self, content: str, problem: type[Exception]) -> None:
        with pytest.raises(problem):
            list(listed(payload(content)))

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
    def test_reads_other_forms_of_unicode(self, encoding: str) -> None:
        content = '[{"a": "Zürich"}, {"b"'
        whole = Payload(f"{content}: 1}}]".encode(encoding), "https://board.example/api")
        assert list(listed(whole)) == [{"a": "Zürich"}, {"b": 1}]
        records = listed(Payload(content.encode(encoding), "https://board.example/api"))
        assert next(records) == {"a": "Zürich"}
        with pytest.raises(Damaged):
            next(records)

    def test_forgives_control_characters(self) -> None:
        assert list(listed(payload('[{"a": "one\ttwo"}]'))) == [{"a": "one\ttwo"}]


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2026-08-02T21:05:22+00:00", datetime(2026, 8, 2, 21, 5, 22, tzinfo=UTC)),
        ("2026-08-02T21:05:22Z", datetime(2026, 8, 2, 21, 5, 22, tzinfo=UTC)),
        ("2019-08-08T11:13:33+0100", datetime(2019, 8, 8, 10, 13, 33, tzinfo=UTC)),
        ("2026-08-02", datetime(2026, 8, 2, tzinfo=UTC)),
        ("Fri, 10 Jul 2026 22:45:30 +0000", datetime(2026, 7, 10, 22, 45, 30, tzinfo=UTC)),
        (1785704722, datetime(2026, 8, 2, 21, 5, 22, tzinfo=UTC)),
        (1785704722000, datetime(2026, 8, 2, 21, 5, 22, tzinfo=UTC)),
        ("1785704722", datetime(2026, 8, 2, 21, 5, 22, tzinfo=UTC)),
        ("yesterday", None),
        ("", None),
        (None, None),
        (True, None),
        (1e300, None),
        (["2026"], None),
        ("9999-99-99", None),
        ("0001-01-01T00:00:00+14:00", None),
    ],
)
def test_moments(value: JsonValue, moment: datetime | None) -> None:
    assert read_moment(value) == moment


def test_fields_of_odd_types() -> None:
    row: dict[str, JsonValue] = {
        "a": " x ",
        "n": 7,
        "b": True,
        "l": ["p", "", 3, "p"],
        "s": "12,500",
        "z": 0,
        "w": "many",
    }
    assert [text_of(row, name) for name in ("a", "n", "b", "l", "missing")] == ["x", "7", "", "", ""]
    assert [number_of(row, name) for name in ("n", "s", "z", "w", "b", "missing")] == [
        7.0,
        12500.0,
        None,
        None,
        None,
        None,
    ]
    assert number_of({"n": 10**400}, "n") is None
    assert texts_of(row, "l") == ("p",)
    assert texts_of(row, "a") == ("x",)
