"""Pay, type, remote, licence and years of postings: read from the words, judged by 336 read by hand."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from app.ml.pay.money import currency_of_country
from app.ml.pay.salary import find_pay
from app.ml.places.reading import read_place
from app.ml.posting import PostingFacts, enrich
from app.ml.terms.employment import EmploymentType, employment_type_of
from app.ml.terms.remote import Remote, remote_of
from evaluation.posting_sets import SOURCES, Posted
from evaluation.posting_truth import Score, Truth, digest, judge, truths
from evaluation.task import DataMissing, Figure, Task

_PRECISION, _RECALL = 98.0, 90.0
_SHOWN = {"usajobs": "USAJOBS", "nhs": "NHS", "nyc": "NYC", "himalayas": "Himalayas"}
# As what a set of the table is shown, see `posting_truth`.
_SETS = {
    "tuned": "half the rules were written on",
    "kept": "half kept apart, mended after its first reading",
    "fresh": "40 read later, mended after their first reading",
    "last": "40 read after those, mended after their first reading",
    "proof": "30 read after those, mended after their first reading",
    "check": "26 read last, not mended since",
}
_MENDED = "mended on them; docs/models/posting-facts.md has the first readings of unseen texts"
# Of a large set every so many-th posting is looked at.
_EVERY = {"nhs": 4}
_NAMES = {
    "pay": "pay", "type": "type", "remote": "remote", "licence": "licence", "years": "years", "place": "licence state",
}  # fmt: skip


class PostingFactsTask(Task):
    """Readers against 336 hand-checked postings, and against the sources' own fields on whole sets."""

    name = "posting_facts"
    measures = "pay, type, remote, licence and years read from the words of postings"

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        """Measure source by source; the sums over all sources come last."""
        known = _by_source()
        sums: dict[str, dict[str, Score]] = defaultdict(lambda: defaultdict(Score))
        agreements: list[Figure] = []
        for source, postings in SOURCES.items():
            try:
                judged, found = _judged(postings(data), known[source])
                agreements += _agreements(_SHOWN[source], islice(postings(data), 0, None, _EVERY.get(source, 1)))
            except DataMissing as missing:
                yield missing
                continue
            yield found
            own: dict[str, Score] = defaultdict(Score)
            for truth, scores in judged:
                for field, score in scores.items():
                    for total in (own, sums["all four"], sums[_SETS[truth.half]]):
                        total[field].add(score)
            yield from _figures(_SHOWN[source], own, goals=False)
        for data_name, scores in sorted(sums.items()):
            yield from _figures(data_name, scores, goals=True)
        yield from agreements


def _by_source() -> dict[str, dict[str, Truth]]:
    known: dict[str, dict[str, Truth]] = defaultdict(dict)
    for truth in truths():
        known[truth.source][truth.id] = truth
    return known


def _judged(postings: Iterator[Posted], known: dict[str, Truth]) -> tuple[list[tuple[Truth, dict[str, Score]]], Figure]:
    """Judge the postings of the sample whose words are still those that were read."""
    judged: dict[str, tuple[Truth, dict[str, Score]]] = {}
    for posted in postings:
        truth = known.get(posted.id)
        if truth and posted.id not in judged and digest(posted) == truth.sha256:
            judged[posted.id] = (truth, judge(truth, _read(posted)))
    source = next(iter(known.values())).source
    share = 100 * len(judged) / len(known)
    note = "" if len(judged) == len(known) else "the others changed or are not there, and are not judged"
    return list(judged.values()), Figure(_SHOWN[source], "hand-checked texts found", share, n=len(judged), note=note)


def _read(posted: Posted) -> PostingFacts:
    """Read the words alone, as ingest does where a source has no fields of its own."""
    return enrich(posted.title, posted.text, posted.location)


def _figures(data: str, scores: dict[str, Score], *, goals: bool) -> Iterator[Figure]:
    note = "" if data == _SETS["check"] else _MENDED
    for field, name in _NAMES.items():
        score = scores[field]
        read, stated = score.right + score.false, score.right + score.missed
        for rate, value, goal, count in (
            ("precision", score.precision, _PRECISION, read),
            ("recall", score.recall, _RECALL, stated),
        ):
            yield Figure(data, f"{name}: {rate}", value, goal if goals else None, n=count, note=note)


def _agreements(data: str, postings: Iterator[Posted]) -> Iterator[Figure]:
    """Compare with the sources' own fields wherever both the words and a field state a fact."""
    counts: dict[str, list[bool]] = defaultdict(list)
    for posted in postings:
        for field, compare in _COMPARED.items():
            same = compare(posted)
            if same is not None:
                counts[field].append(same)
    for field, agreed in counts.items():
        note = "words against the source's own field, where both state it"
        yield Figure(data, f"{field}: agreement", 100 * sum(agreed) / len(agreed), n=len(agreed), note=note)


def _same_pay(posted: Posted) -> bool | None:
    """The words need not repeat both ends of a range: one of them, in the same currency and period, is enough."""
    if posted.pay is None:
        return None
    country = read_place(posted.location).country
    read = find_pay(posted.text, currency_of_country(country) if country else None)
    if read is None:
        return None
    ends = {posted.pay.min, posted.pay.max} & ({read.min, read.max} - {None})
    return bool(ends) and (read.currency, read.period) == (posted.pay.currency, posted.pay.period)


def _same_type(posted: Posted) -> bool | None:
    """Words that tell of the term and a field that tells of the hours say nothing of each other."""
    read = employment_type_of(posted.title, posted.text) if posted.kind else None
    if read is None or posted.kind is None or (read in _HOURS) != (posted.kind in _HOURS):
        return None
    return read == posted.kind or {read, posted.kind} <= _TERMS


def _same_mode(posted: Posted) -> bool | None:
    read = remote_of("", posted.title, posted.text).mode if posted.mode else Remote.UNKNOWN
    return None if read is Remote.UNKNOWN else read == posted.mode


_HOURS = frozenset({EmploymentType.FULL_TIME, EmploymentType.PART_TIME})
_TERMS = frozenset({EmploymentType.TEMPORARY, EmploymentType.CONTRACT, EmploymentType.PER_DIEM})
_COMPARED: dict[str, Callable[[Posted], bool | None]] = {"pay": _same_pay, "type": _same_type, "remote": _same_mode}
