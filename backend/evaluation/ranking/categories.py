"""Which categories of CVs a posting belongs to, by telling words of its title; the text is never asked."""

import csv
import re
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent.parent / "data" / "ranking_titles.tsv"
_WORD = re.compile(r"[a-z0-9]+")
_NONE = "-"


def categories_of(title: str) -> frozenset[str]:
    """The categories of a title: those of the first row of the table whose words stand in it; none where none does."""
    words = " ".join(_WORD.findall(title.lower()))
    return next((categories for pattern, categories in _rows() if pattern.search(words)), frozenset())


@cache
def _rows() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return tuple((_pattern(row["words"]), frozenset(row["categories"].split()) - {_NONE}) for row in rows)


def _pattern(words: str) -> re.Pattern[str]:
    """Whole words in this order, one beside the other; a star stands for the rest of a word."""
    return re.compile(r"\b" + re.escape(words).replace(r"\ ", " ").replace(r"\*", "[a-z0-9]*") + r"\b")
