"""The hand-kept lists of choices (`*.lst`): cells separated by `|`."""

from collections.abc import Iterator

from app.ml.build.curated import CURATED


def picks(file: str, width: int) -> Iterator[list[str]]:
    """Yield the lines of a list as exactly `width` cells, missing ones empty."""
    for line in (CURATED / file).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("|")]
            yield [*cells, *[""] * width][:width]
