"""Build `data/companies.tsv.gz` from a registry of boards: one CSV a source, with the columns `name` and `url`.

`python -m app.jobs.boards.build_companies <registry folder>`
"""

import csv
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from app.core.text import one_line
from app.jobs.boards.companies import LIST
from app.jobs.plugins import all_sources
from app.jobs.source import Source


def boards(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield source, address and company name of every board of a source there is; each board once."""
    seen: set[tuple[str, str]] = set()
    for file in sorted(folder.glob("*.csv")):
        source = all_sources().get(file.stem)
        for address, name in _rows(source, file) if source else ():
            if (file.stem, address) not in seen:
                seen.add((file.stem, address))
                yield file.stem, address, name


def _rows(source: Source, file: Path) -> Iterator[tuple[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            board = source.board_at(row["url"])
            if board is not None:
                yield board.address, one_line(row["name"], 100) or board.label


def main(folder: Path) -> None:
    """Write the list."""
    lines = sorted("\t".join(board) + "\n" for board in boards(folder))
    # Without a time inside, the same registry makes the same bytes.
    LIST.write_bytes(gzip.compress("".join(lines).encode(), mtime=0))
    sys.stdout.write(f"{len(lines)} boards, {LIST.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
