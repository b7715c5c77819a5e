"""Logs of the children: files under `logs/`, shown in one terminal with a short coloured name in front."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

RESTARTING = ("is starting up", "is shutting down", "terminating connection", "not yet accepting connections")
KEEP_BYTES = 20_000_000
NAME_WIDTH = 9
COLOURS = {
    "api": 36,
    "worker": 32,
    "scheduled": 33,
    "beat": 35,
    "web": 34,
    "postgres": 90,
    "valkey": 90,
    "migrate": 90,
}


def everything(_line: str) -> bool:
    """Show every line."""
    return True


def only_fatal(line: str) -> bool:
    """Show what a person must know of PostgreSQL; the rest, also of an ordinary restart, stays in its file."""
    return ("FATAL:" in line or "PANIC:" in line) and not any(words in line for words in RESTARTING)


def nothing(_line: str) -> bool:
    """Show nothing: whoever ends or starts the server says so."""
    return False


class Terminal:
    """Where people read; colours only where a person sits, and not against their will (NO_COLOR)."""

    def __init__(self) -> None:
        self._coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ

    def say(self, text: str) -> None:
        """A line of the supervisor itself."""
        self._print(f"\033[1m{text}\033[0m" if self._coloured else text)

    def line(self, name: str, text: str) -> None:
        """A line of a child."""
        label = f"{name:<{NAME_WIDTH}}|"
        if self._coloured:
            label = f"\033[{COLOURS.get(name, 37)}m{label}\033[0m"
        self._print(f"{label} {text}")

    def _print(self, text: str) -> None:
        try:
            print(text, flush=True)
        except (BrokenPipeError, OSError):
            # The terminal is gone; the files under logs/ stay.
            sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115 - kept for the rest of the process


@dataclass
class Tail:
    """Follows one log file from its present end."""

    name: str
    path: Path
    wanted: Callable[[str], bool] = everything
    position: int = field(init=False)
    rest: bytes = b""

    def __post_init__(self) -> None:
        self.position = self.path.stat().st_size if self.path.exists() else 0

    def lines(self) -> Iterator[str]:
        """The complete lines written since the last call."""
        if not self.path.exists():
            return
        size = self.path.stat().st_size
        if size < self.position:  # it was cut
            self.position, self.rest = 0, b""
        if size == self.position:
            return
        with self.path.open("rb") as file:
            file.seek(self.position)
            chunk = file.read()
        self.position += len(chunk)
        *complete, self.rest = (self.rest + chunk).split(b"\n")
        texts = (line.decode(errors="replace").rstrip() for line in complete)
        yield from (text for text in texts if text and self.wanted(text))

    def show(self, terminal: Terminal) -> None:
        """Print what is new."""
        for line in self.lines():
            terminal.line(self.name, line)


def cut(path: Path) -> None:
    """Keep one older copy of a log that grew too large; the writer appends, so it can keep its handle."""
    if path.exists() and path.stat().st_size > KEEP_BYTES:
        shutil.copyfile(path, path.with_suffix(".log.1"))
        os.truncate(path, 0)
