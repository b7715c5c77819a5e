"""Which rows are held out: whole groups, the same ones in each training."""

import zlib
from collections.abc import Callable, Sequence
from typing import TypeVar

Row = TypeVar("Row")
PARTS = 5


def held_out(group: str) -> bool:
    """Whether a group is one of the fifth that no training sees."""
    return zlib.crc32(f"held out|{group}".encode()) % PARTS == 0


def split(rows: Sequence[Row], group: Callable[[Row], str]) -> tuple[list[Row], list[Row]]:
    """Return the rows to train on and those to judge by; a group stands on one side only."""
    kept: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        kept[held_out(group(row))].append(row)
    return kept
