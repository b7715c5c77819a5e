"""Judgements: which document is right for which query, and how much."""

from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from evaluation.task import DataMissing, DataUnusable

NAMES = ("qrels.tsv", "qrels.txt", "qrels", "qrels/test.tsv", "qrels/dev.tsv", "qrels/qrels.tsv")
_WIDTHS = {3, 4}
_FORM = "query, document, relevance, with or without a column between query and document"


@dataclass(frozen=True, slots=True)
class Qrels:
    """`gains[query][document]`; `unknown` counts judgements about what is not in the folder."""

    gains: dict[str, dict[str, int]]
    unknown: int


def qrels_file(folder: Path) -> Path | None:
    """The file of judgements of a folder."""
    return next((path for name in NAMES if (path := folder / name).is_file()), None)


def read_qrels(folder: Path, queries: Container[str], documents: Container[str]) -> Qrels:
    """Read the judgements: three or four columns, a line of names above them or not."""
    path = qrels_file(folder)
    if path is None:
        raise DataMissing(NAMES[0])
    gains: dict[str, dict[str, int]] = defaultdict(dict)
    unknown = 0
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        columns = _columns(line)
        if not columns or (number == 1 and _names_columns(columns)):
            continue
        query, document, gain = _judgement(columns, f"{path.name}, line {number}")
        query, document = _known(query, queries), _known(document, documents)
        if query in queries and document in documents:
            gains[query][document] = gain
        else:
            unknown += 1
    if not gains:
        what = f"none of its {unknown} judgements is about a query and a document of the folder" if unknown else "empty"
        raise DataUnusable(f"{path.name} can't be used: {what}")
    return Qrels(dict(gains), unknown)


def _columns(line: str) -> list[str]:
    parts = line.split("\t") if "\t" in line else line.split()
    return [part.strip() for part in parts] if line.strip() else []


def _names_columns(columns: list[str]) -> bool:
    return len(columns) in _WIDTHS and _whole(columns[-1]) is None


def _judgement(columns: list[str], where: str) -> tuple[str, str, int]:
    if len(columns) not in _WIDTHS:
        raise DataUnusable(f"{where} has {len(columns)} columns instead of 3 or 4 ({_FORM})")
    gain = _whole(columns[-1])
    if gain is None:
        raise DataUnusable(f"{where} ends with {columns[-1]!r} instead of a whole number ({_FORM})")
    return columns[0], columns[-2], gain


def _whole(word: str) -> int | None:
    try:
        value = float(word)
    except ValueError:
        return None
    return int(value) if value.is_integer() else None


def _known(id_: str, ids: Container[str]) -> str:
    """An id as the folder has it; judgements may name files with their suffix."""
    return id_ if id_ in ids else id_.rpartition(".")[0] or id_
