"""What a model wrote is made fit to be shown."""

from collections.abc import Iterator

import pytest

from app.coach.rendering import REMOVED, hosts_of, safe, safely

KNOWN = hosts_of(["See https://www.brightline.example/jobs/7 for more."])


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Plain words stay, 3 < 4 and [NAME] too.", "Plain words stay, 3 < 4 and [NAME] too."),
        ("![you](https://evil.test/?d=secret) Hello", "you Hello"),
        ("[Click](https://evil.test/?d=secret) here", "Click here"),
        ("[Posting](https://brightline.example/jobs/7)", "Posting (https://brightline.example/jobs/7)"),
        ("Go to https://evil.test/?d=secret now", f"Go to {REMOVED} now"),
        ("Go to //evil.test/x or www.evil.test now", f"Go to {REMOVED} or {REMOVED} now"),
        ("Go to evil.com/steal now", f"Go to {REMOVED} now"),
        ("See https://brightline.example/jobs/7 now", "See https://brightline.example/jobs/7 now"),
        ("Write to me@evil.test soon", f"Write to {REMOVED} soon"),
        ('<img src="https://evil.test/x"> a <b>word</b>', " a word"),
        ("javascript:alert(1)", f"{REMOVED})"),
        ("[x][1] and\n[1]: https://evil.test/x\nend", "[x][1] and\n\nend"),
        ("https://brightline.example@evil.test/x", REMOVED),
        ("https://brightline.example.evil.test/x", REMOVED),
        ("Node.js and ASP.NET, version 1.2.3, i.e. fine.", "Node.js and ASP.NET, version 1.2.3, i.e. fine."),
    ],
)
@pytest.mark.parametrize("size", [1, 3, 1000])
def test_only_known_links_stay_however_it_comes(written: str, shown: str, size: int) -> None:
    pieces = [written[start : start + size] for start in range(0, len(written), size)]
    assert "".join(safely(pieces, KNOWN)) == shown
    assert safe(written, KNOWN) == shown


def test_words_are_shown_as_they_come() -> None:
    sent: list[str] = []

    def pieces() -> Iterator[str]:
        for word in ("One ", "two ", "three"):
            sent.append(word)
            yield word

    shown = safely(pieces(), frozenset())
    assert (next(shown), sent) == ("One ", ["One "])


def test_an_open_bracket_holds_back_only_so_much() -> None:
    pieces = ["[", *["word "] * 400]
    assert len(list(safely(pieces, frozenset()))) > 3
