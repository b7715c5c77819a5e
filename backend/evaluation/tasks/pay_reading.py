"""Pay: the strings of NHS and Adzuna read by hand, and what postings state in their words.

The gold of the strings is `data/pay_strings.tsv`: 300 strings that rules were mended on (`read`), and 60 that were read
by hand with them but by the reader only once its rules were done (`check`, not mended since). Both are drawn by shape
(digits made alike): of each source the 75 commonest shapes and 75 others by hash, one string each, so that rare shapes
weigh far more than in life. A row names its source, its id and the SHA-256 of the string; never the string.

The rules of the gold, made for somebody who looks for a job:

1. Figures are those of the string, in whole units (halves up). One figure is both ends; "up to" and "to" leave the
   lower end open, "from" and "+" the upper one.
2. Both sources are British: what bears no mark is in pounds; "$" is a dollar, wherever the posting is.
3. Without a word for the period its size tells it: "£10.64" is an hour's pay, "15500" a year's.
4. "Pro rata", allowances (HCAS, London weighting), tips, bonus and commission change no figure. OTE is taken only
   where no basic pay stands beside it.
5. A field that says its pay twice, once by machine and once by hand ("20000 - 25000/annum 25K plus benefits"), or by
   two scales or shifts: either reading is right (`a|b`).
6. Figures per week or per session are pay, though the reader has no such period: it can only miss them.
7. Named without a figure, pay is words: a grade of a scale ("Band 7 dependent on experience"), negotiable, depending,
   competitive, to be told. "0", "Bank" and a postcode are neither. Words beside a figure are not judged.
8. A lone `?`: the string may be read so or not.
"""

import csv
import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.ml.pay.salary import read_pay_string
from app.ml.pay.words import words_of_pay
from app.ml.posting import enrich
from evaluation.posting_sets import SOURCES
from evaluation.posting_truth import Score, digest, judge, truths, written
from evaluation.task import DataMissing, Figure, Task, needed

GOLD = Path(__file__).parents[1] / "data" / "pay_strings.tsv"
NHS = "postings/nhs_jobposting_jsonld_dev.jsonl.gz"
ADZUNA = "salary/adzuna_train_rev1_2500.csv.gz"
_PRECISION, _RECALL = 98.0, 92.0
_SHOWN = {"nhs": "NHS baseSalary", "adzuna": "Adzuna SalaryRaw"}
_SETS = {"read": "300 strings read by hand", "check": "60 more, not mended since their first reading"}
_UNSURE = "?"


@dataclass(frozen=True, slots=True)
class PayTruth:
    """What one string states: `pay` as the table writes it, or `words`; both empty where it states nothing."""

    source: str
    id: str
    sha256: str
    half: str
    pay: str
    words: str


class PayReadingTask(Task):
    """Pay as sources write it into their field, and as postings say it in their words."""

    name = "pay_reading"
    measures = "pay read from the strings of two sources and from the words of postings"

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        """Measure the strings, source by source and together, then the texts."""
        yield from _of_strings(data)
        yield from _of_texts(data)


def gold() -> Iterator[PayTruth]:
    """The rows of the table."""
    with GOLD.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield PayTruth(row["source"], row["id"], row["sha256"], row["set"], row["pay"] or "", row["words"] or "")


def judge_string(truth: PayTruth, string: str) -> tuple[Score, Score]:
    """Judge what is read from a string: its figures, and the words in their place."""
    if truth.pay == _UNSURE:
        return Score(), Score()
    read = read_pay_string(string, "GBP")
    figures = _one(written(read) if read else None, set(filter(None, truth.pay.split("|"))))
    if truth.pay:
        return figures, Score()
    words = None if read else words_of_pay(string)
    return figures, _one(words.value if words else None, {truth.words} - {""})


def _one(read: str | None, right: set[str]) -> Score:
    if read is None:
        return Score(missed=bool(right))
    return Score(right=1) if read in right else Score(false=1, missed=bool(right))


def _of_strings(data: Path) -> Iterator[Figure | DataMissing]:
    sums: dict[str, list[Score]] = defaultdict(lambda: [Score(), Score()])
    for source, strings in (("nhs", _nhs), ("adzuna", _adzuna)):
        rows = [truth for truth in gold() if truth.source == source]
        try:
            known = strings(data)
        except DataMissing as missing:
            yield missing
            continue
        found = [truth for truth in rows if _digest(known.get(truth.id)) == truth.sha256]
        yield Figure(_SHOWN[source], "strings found", 100 * len(found) / len(rows), n=len(found))
        own = [Score(), Score()]
        for truth in found:
            for place, score in enumerate(judge_string(truth, known[truth.id])):
                sums[_SETS[truth.half]][place].add(score)
                if truth.half == "read":
                    own[place].add(score)
        yield from _figures(_SHOWN[source], own, goals=False)
    for name, scores in sums.items():
        yield from _figures(name, scores, goals=True)


def _figures(name: str, scores: list[Score], *, goals: bool) -> Iterator[Figure]:
    for what, score, goal in zip(("pay", "pay without a figure"), scores, (goals, False), strict=True):
        yield from _rates(name, what, score, goals=goal)


def _rates(name: str, what: str, score: Score, *, goals: bool) -> Iterator[Figure]:
    read, stated = score.right + score.false, score.right + score.missed
    yield Figure(name, f"{what}: precision", score.precision, _PRECISION if goals else None, n=read)
    yield Figure(name, f"{what}: recall", score.recall, _RECALL if goals else None, n=stated)


def _of_texts(data: Path) -> Iterator[Figure | DataMissing]:
    """The hand-checked postings of `posting_facts`: pay alone, from title and text as ingest reads them."""
    known = {(truth.source, truth.id): truth for truth in truths()}
    total = Score()
    for source, postings in SOURCES.items():
        own, seen = Score(), set[str]()
        try:
            for posted in postings(data):
                truth = known.get((source, posted.id))
                if truth and posted.id not in seen and digest(posted) == truth.sha256:
                    seen.add(posted.id)
                    own.add(judge(truth, enrich(posted.title, posted.text, posted.location))["pay"])
        except DataMissing as missing:
            yield missing
            continue
        yield from _rates(f"texts of {source}", "pay", own, goals=False)
        total.add(own)
    if total.right:
        yield from _rates("texts of all postings read by hand", "pay", total, goals=True)


def _nhs(data: Path) -> dict[str, str]:
    with gzip.open(needed(data, NHS), "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return {str(row["_fileid"]): _value(row.get("baseSalary")) for row in rows}


def _value(stated: object) -> str:
    value = stated.get("value") if isinstance(stated, dict) else None
    return str((value.get("value") if isinstance(value, dict) else None) or "")


def _adzuna(data: Path) -> dict[str, str]:
    with gzip.open(needed(data, ADZUNA), "rt", encoding="utf-8", newline="") as lines:
        return {row["Id"]: row["SalaryRaw"] for row in csv.DictReader(lines)}


def _digest(string: str | None) -> str | None:
    return None if string is None else hashlib.sha256(string.encode()).hexdigest()[:16]
