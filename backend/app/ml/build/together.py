"""Which skills postings ask for together, from the skill lists of 50,000 postings (skill2vec, MIT)."""

import csv
import gzip
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from app.ml.build.curated import Draft
from app.ml.text.folding import canonical

_LISTS = Path("skills") / "skill2vec_50K.csv.gz"
# Postings that must ask for both, and how much more often than chance would have it.
_ENOUGH = 20
_LIFT = 4.0
_NEAREST = 8


def relate(data: Path, drafts: list[Draft], names: dict[str, str]) -> None:
    """Add to each hand-kept hard skill the ids of the skills it is asked for with, closest first."""
    kept = {draft.id for draft in drafts if draft.source == "curated" and draft.kind in ("hard", "clinical")}
    alone: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    total = 0
    for ids in _lists(data / _LISTS, names, kept):
        total += 1
        alone.update(ids)
        both.update(combinations(ids, 2))
    close: dict[str, list[tuple[float, str]]] = {}
    for (one, other), count in both.items():
        lift = count * total / (alone[one] * alone[other])
        if count >= _ENOUGH and lift >= _LIFT:
            close.setdefault(one, []).append((-round(lift, 3), other))
            close.setdefault(other, []).append((-round(lift, 3), one))
    for draft in drafts:
        found = [other for _, other in sorted(close.get(draft.id, []))[:_NEAREST]]
        draft.related += [other for other in found if other not in (draft.id, *draft.related, *draft.broader)]


def _lists(path: Path, names: dict[str, str], kept: set[str]) -> Iterator[list[str]]:
    """Yield the known skills of each posting, each once, in order of id."""
    with gzip.open(path, "rt", encoding="utf-8", errors="replace", newline="") as lines:
        for row in csv.reader(lines):
            ids = {names[key] for cell in row[1:] if cell.strip() and (key := canonical(cell)) in names}
            if len(known := sorted(ids & kept)) > 1:
                yield known
