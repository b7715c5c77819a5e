"""Dotted paths into JSON."""

import pytest

from app.core.types import JsonValue
from app.jobs.sourcing.paths import described

RECORD: JsonValue = {
    "name": "Cook",
    "offices": [{"city": "Ulm", "tags": ["a", "b"]}, {"city": None}, {"city": "Bonn"}],
    "a.b": {"c": 1},
    "slug": "ab cd/ü",
    "none": None,
    "no": False,
    "zero": 0,
}


@pytest.mark.parametrize(
    ("description", "found"),
    [
        ("name", ["Cook"]),
        ("offices.city", ["Ulm", "Bonn"]),
        ("offices.2.city", ["Bonn"]),
        ("offices.9.city", []),
        ("offices.tags", ["a", "b"]),
        ("offices.0.tags.1", ["b"]),
        ("name.first", []),
        ("none", []),
        ("no", [False]),
        ("zero", [0]),
        ("=Acme ", ["Acme"]),
        ("https://x.example/{slug}", ["https://x.example/ab%20cd/%C3%BC"]),
        ("/j/{slug}", ["/j/ab%20cd/%C3%BC"]),
        ("https://x.example/{missing}", []),
        ("{name}, {missing}", ["Cook"]),
        ("{missing}, {none}, {offices.0.city}", ["Ulm"]),
        ("{missing}", []),
    ],
)
def test_what_a_description_means(description: str, found: list[JsonValue]) -> None:
    assert list(described(RECORD, description)) == found


def test_a_key_may_hold_dots() -> None:
    assert list(described({"a.b": 1, "a": {"b": 2}}, "a.b")) == [1]
