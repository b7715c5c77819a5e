"""What 336 postings state, read one by one and by hand, and how a reading is judged by it.

`data/posting_facts.tsv` holds one posting a row: its source and id, the SHA-256 of its title and text, the set it
belongs to, and what its words state. The first 200 are two halves (`tuned`: looked at while rules were written; `kept`:
read by the readers once those were done); `fresh`, `last`, `proof` and `check` are 136 more that were drawn and read
later. All but `check` were mended after the readers first read them, so that only their first readings tell of unseen
postings; those figures are in `docs/models/posting-facts.md`. An empty cell: the words state nothing. `a|b` (pay,
years): either reading is right. `a,b` (type, remote, licence): both are stated. A leading `?`: the words may be read so
or not, which counts neither for nor against a reader.
"""

import csv
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.ml.pay.salary import Pay
from app.ml.posting import PostingFacts
from evaluation.posting_sets import Posted

TRUTH = Path(__file__).with_name("data") / "posting_facts.tsv"
FIELDS = ("pay", "type", "remote", "licence", "years")
# Whether somebody may hold state secrets is another reader's matter.
_NO_LICENCE = frozenset({"security-clearance"})


@dataclass(frozen=True, slots=True)
class Truth:
    """What one posting states: field → cell of the table."""

    source: str
    id: str
    sha256: str
    half: str
    cells: dict[str, str]


@dataclass(slots=True)
class Score:
    """How many facts were read rightly, read wrongly, and missed; `wrong` says which."""

    right: int = 0
    false: int = 0
    missed: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Count what another counted."""
        self.right += other.right
        self.false += other.false
        self.missed += other.missed
        self.wrong += other.wrong

    @property
    def precision(self) -> float:
        """Right of those read, in per cent; 100 where nothing was read."""
        return 100 * self.right / (self.right + self.false) if self.right + self.false else 100.0

    @property
    def recall(self) -> float:
        """Read of those stated, in per cent; 100 where nothing is stated."""
        return 100 * self.right / (self.right + self.missed) if self.right + self.missed else 100.0


def truths(path: Path = TRUTH) -> Iterator[Truth]:
    """The rows of the table."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            cells = {name: row[name] or "" for name in FIELDS}
            yield Truth(row["source"], row["id"], row["sha256"], row["half"], cells)


def digest(posted: Posted) -> str:
    """The hash by which a changed text is noticed."""
    return hashlib.sha256(f"{posted.title}\n{posted.text}".encode()).hexdigest()


def judge(truth: Truth, facts: PostingFacts) -> dict[str, Score]:
    """Judge the facts read from one posting, field by field; `place` is the state a licence is asked for."""
    scores = {name: judged(truth.cells[cell], facts) for name, (cell, judged) in _JUDGES.items()}
    for score in scores.values():
        score.wrong = [f"{truth.source} {truth.id}: {words}" for words in score.wrong]
    return scores


def _one(read: str | None, sure: set[str], unsure: set[str]) -> Score:
    """Judge a field of one value against the values that would be right."""
    said = f"read {read or 'nothing'}, stated {', '.join(sorted(sure)) or 'nothing'}"
    if read is None:
        return Score(missed=1, wrong=[said]) if sure else Score()
    if read in sure:
        return Score(right=1)
    if read in unsure:
        return Score()
    return Score(false=1, missed=bool(sure), wrong=[said])


def _parted(cell: str) -> tuple[set[str], set[str]]:
    values = [value for value in cell.split(",") if value]
    return {value for value in values if value[0] != "?"}, {value[1:] for value in values if value[0] == "?"}


def _pay(cell: str, facts: PostingFacts) -> Score:
    if cell == "?":
        return Score()
    return _one(written(facts.pay) if facts.pay else None, set(filter(None, cell.split("|"))), set())


def written(pay: Pay) -> str:
    """Pay as the table writes it: `30000-35000 GBP year`; an open end is left out."""
    low, high = ("" if figure is None else str(figure) for figure in (pay.min, pay.max))
    return f"{low}-{high} {pay.currency} {pay.period}"


def _type(cell: str, facts: PostingFacts) -> Score:
    sure, unsure = _parted(cell)
    # The project has no kind of its own for a permanent contract; it counts as full time.
    for values in (sure, unsure):
        if "permanent" in values:
            values.add("full_time")
    return _one(facts.employment_type.value if facts.employment_type else None, sure, unsure - sure)


def _remote(cell: str, facts: PostingFacts) -> Score:
    mode = facts.remote.mode.value
    return _one(None if mode == "unknown" else mode, *_parted(cell))


def _years(cell: str, facts: PostingFacts) -> Score:
    if cell == "?":
        return Score()
    least = facts.years.min if facts.years else None
    return _one(None if least is None else str(least), set(filter(None, cell.split("|"))), set())


def _licence(cell: str, facts: PostingFacts) -> Score:
    sure, unsure = ({value.partition("@")[0] for value in values} for values in _parted(cell))
    read = {credential.type for credential in facts.credentials} - _NO_LICENCE
    false, missed = sorted(read - sure - unsure), sorted(sure - read)
    words = [f"read {', '.join(false) or '-'} falsely, missed {', '.join(missed) or '-'}"] if false or missed else []
    return Score(len(read & sure), len(false), len(missed), words)


def _place(cell: str, facts: PostingFacts) -> Score:
    """Judge the states of the licences that were read and are stated."""
    sure, unsure = _parted(cell)
    stated = {type_: place or None for type_, _, place in (value.partition("@") for value in sure | unsure)}
    total = Score()
    for credential in facts.credentials:
        place = credential.jurisdiction if credential.jurisdiction and "-" in credential.jurisdiction else None
        if credential.type in stated:
            total.add(_one(place, {stated[credential.type] or ""} - {""}, set()))
    return total


# By name: the cell to judge by, and how.
_JUDGES: dict[str, tuple[str, Callable[[str, PostingFacts], Score]]] = {
    "pay": ("pay", _pay),
    "type": ("type", _type),
    "remote": ("remote", _remote),
    "licence": ("licence", _licence),
    "years": ("years", _years),
    "place": ("licence", _place),
}
