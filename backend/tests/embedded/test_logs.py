"""Logs as files, shown with a name in front."""

from pathlib import Path

import pytest

from app.embedded import logs
from app.embedded.logs import Tail, Terminal, cut, only_fatal


class TestTail:
    def test_only_what_is_new_and_complete_is_shown(self, tmp_path: Path) -> None:
        path = tmp_path / "api.log"
        path.write_text("old\n")
        tail = Tail("api", path)
        with path.open("a") as file:
            file.write("one\ntw")
            file.flush()
            assert list(tail.lines()) == ["one"]
            file.write("o\n")
            file.flush()
        assert list(tail.lines()) == ["two"]
        assert list(tail.lines()) == []

    def test_a_log_that_was_cut_is_followed_on(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(logs, "KEEP_BYTES", 10)
        path = tmp_path / "api.log"
        with path.open("a") as writer:
            writer.write("a line that is long\n")
            writer.flush()
            tail = Tail("api", path)
            cut(path)
            writer.write("next\n")
            writer.flush()
        assert list(tail.lines()) == ["next"]
        assert path.with_suffix(".log.1").read_text() == "a line that is long\n"

    def test_bytes_that_are_no_text_do_no_harm(self, tmp_path: Path) -> None:
        path = tmp_path / "api.log"
        tail = Tail("api", path)
        path.write_bytes(b"\xff\xfe ok\n")
        assert [line.endswith("ok") for line in tail.lines()] == [True]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("LOG:  database system is ready to accept connections", False),
        ("ERROR:  duplicate key value", False),
        ("FATAL:  the database system is starting up", False),
        ("FATAL:  could not write lock file", True),
        ("PANIC:  could not fsync file", True),
    ],
)
def test_of_postgres_only_what_a_person_must_know(line: str, shown: bool) -> None:
    assert only_fatal(f"2026-11-20 13:41:31.060 UTC [19763] {line}") is shown


def test_where_no_person_sits_there_are_no_colours(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal().line("api", "hello")
    assert capsys.readouterr().out == "api      | hello\n"
