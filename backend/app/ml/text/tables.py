"""The tab-separated tables under `data/`: one header line, `#` comments, UTF-8; the large ones packed with gzip."""

import gzip
from functools import cache
from importlib.resources import files

_DATA = files("app.ml").joinpath("data")


@cache
def table_text(name: str) -> str:
    """Return the raw text of one shipped table."""
    return _DATA.joinpath(f"{name}.tsv").read_text(encoding="utf-8")


def packed_bytes(name: str) -> bytes:
    """Return a packed table as it lies on disk."""
    return _DATA.joinpath(f"{name}.tsv.gz").read_bytes()


def packed_text(name: str) -> str:
    """Return the text of a packed table, not remembered: whoever reads it keeps what it needs."""
    return gzip.decompress(packed_bytes(name)).decode()


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of one shipped table; missing trailing cells are empty strings."""
    lines = [line for line in table_text(name).split("\n") if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    return tuple(_row(header, line.split("\t")) for line in lines[1:])


def _row(header: list[str], cells: list[str]) -> dict[str, str]:
    padded = cells + [""] * (len(header) - len(cells))
    return {key: cell.strip() for key, cell in zip(header, padded, strict=False)}


def listed(cell: str) -> tuple[str, ...]:
    """Split a `|`-separated cell."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


@cache
def word_list(name: str) -> frozenset[str]:
    """Return one of the word lists of `words.tsv`."""
    return next(frozenset(listed(row["words"])) for row in rows("words") if row["list"] == name)
