"""The command line finds its commands by their files."""

import subprocess
import sys
from pathlib import Path

import pytest

from app import cli, commands
from app.embedded.errors import EmbeddedProblem

BACKEND = Path(__file__).resolve().parents[2]


def test_every_file_is_a_command_with_a_line_of_help() -> None:
    files = {path.stem for path in Path(commands.__file__).parent.glob("*.py")} - {"__init__"}
    assert {name.replace("-", "_") for name in cli.command_names()} == files
    overview = subprocess.run(
        [sys.executable, "-m", "app.cli", "--help"], cwd=BACKEND, capture_output=True, text=True, check=True
    ).stdout
    described = {line.split()[0] for line in overview.splitlines() if line.startswith("  ") and len(line.split()) > 1}
    assert described == set(cli.command_names())


def test_an_unknown_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["cli", "fly"])
    with pytest.raises(SystemExit, match="'fly'"):
        cli.main()


def test_a_problem_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_name: str, _arguments: list[str]) -> None:
        raise EmbeddedProblem("Port 8000 is taken")

    monkeypatch.setattr(cli, "run", fail)
    monkeypatch.setattr(sys, "argv", ["cli", "up"])
    with pytest.raises(SystemExit, match=r"^Port 8000 is taken$"):
        cli.main()
