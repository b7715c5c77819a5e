"""Postings with texts of all the sets there are, and a mixed sample of them."""

import ast
import csv
import gzip
import html
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from app.jobs.posting.cleaning import html_of, label, plain_text, safe_html
from evaluation.posting_sets import Posted, himalayas, nhs, nyc, usajobs
from evaluation.ranking.categories import categories_of
from evaluation.ranking.types import Offer
from evaluation.task import DataMissing, needed

# So many of a category, taken from its sets in turn, so that neither the largest set nor the largest category rules.
MOST = 600
# Shorter ones say nothing but their title.
LEAST_TEXT = 200
_COMPARED = 300


def _ats(data: Path) -> Iterator[Posted]:
    """Postings of company boards, cut after 500 letters of markup."""
    for row in _json(data, "postings/ats_jobs_2780_2026-08-03.json.gz"):
        yield _posted(row["id"], row["title"], _markup(html.unescape(row["description"] or "")), row["location"])


def _themuse(data: Path) -> Iterator[Posted]:
    for row in _json(data, "postings/themuse-jobs.json.gz"):
        places = "; ".join(place["name"] for place in row["locations"])
        yield _posted(row["id"], row["name"], _markup(row["contents"]), places)


def _remotejobs(data: Path) -> Iterator[Posted]:
    for row in _json(data, "postings/remotejobsorg-jobs.json.gz"):
        yield _posted(row["id"], row["title"], _markup(html_of(row["description"])), row["location"])


def _cyber(data: Path) -> Iterator[Posted]:
    for row in _json(data, "postings/bsdevda_jobs.json.gz"):
        yield _posted(row["job_key"], row["title"], _markup(html_of(row["description"])), row["location"])


def _linkedin(kind: str) -> Callable[[Path], Iterator[Posted]]:
    """Postings as lists of lines."""

    def read(data: Path) -> Iterator[Posted]:
        for row in _csv(data, f"postings/yanmsong_linkedin_data_{kind}.csv.gz"):
            lines = ast.literal_eval(row["Description"])
            yield _posted(row["Url"], row["Name"], _markup(html_of("\n".join(lines))), row["Location"])

    return read


def _adzuna(data: Path) -> Iterator[Posted]:
    """British postings without line breaks; pay is masked in them."""
    for row in _csv(data, "salary/adzuna_train_rev1_2500.csv.gz"):
        yield _posted(row["Id"], row["Title"], _markup(html_of(row["FullDescription"])), row["LocationRaw"])


SETS: Mapping[str, Callable[[Path], Iterator[Posted]]] = {
    "NHS": nhs,
    "Adzuna": _adzuna,
    "New York City": nyc,
    "USAJOBS": usajobs,
    "Himalayas": himalayas,
    "company boards": _ats,
    "The Muse": _themuse,
    "remotejobs.org": _remotejobs,
    "cyber-job-radar": _cyber,
    "LinkedIn data analysts": _linkedin("analyst"),
    "LinkedIn data scientists": _linkedin("scientist"),
}


def offers(data: Path, missing: list[DataMissing]) -> Iterator[Offer]:
    """Every posting with a text, once; sets that are not there are noted in `missing`."""
    seen: set[tuple[str, str]] = set()
    for name, read in SETS.items():
        try:
            for posted in read(data):
                same = posted.title.casefold(), posted.text[:_COMPARED]
                if len(posted.text) >= LEAST_TEXT and same not in seen:
                    seen.add(same)
                    yield Offer(f"{name}/{posted.id}", name, posted)
        except DataMissing as absent:
            missing.append(absent)


def sample(every: Iterable[Offer], number: int = 0, most: int = MOST) -> dict[Offer, frozenset[str]]:
    """A mixed sample with the categories of each: at most so many of a category, its sets in turn.

    The same number gives the same sample each time, another number another one where there are more than it takes.

    Postings whose title names no category are left out: nobody knows for whom they are right.
    """
    piles: dict[str, dict[str, list[Offer]]] = defaultdict(lambda: defaultdict(list))
    known: dict[str, frozenset[str]] = {}
    for offer in sorted(every, key=lambda offer: sha256(f"{number}/{offer.id}".encode()).digest()):
        known[offer.id] = categories_of(offer.posted.title)
        for category in sorted(known[offer.id]):
            piles[category][offer.set].append(offer)
    taken: dict[str, Offer] = {}
    for category in sorted(piles):
        taken |= {offer.id: offer for offer in _in_turn(piles[category], most)}
    return {taken[id_]: known[id_] for id_ in sorted(taken)}


def _in_turn(piles: Mapping[str, list[Offer]], most: int) -> list[Offer]:
    dealt = [(place, name, offer) for name, pile in piles.items() for place, offer in enumerate(pile)]
    dealt.sort(key=lambda deal: deal[:2])
    return [offer for _, _, offer in dealt[:most]]


def _posted(id_: object, title: str, text: str, location: str | None) -> Posted:
    return Posted(str(id_), label(title), text, label(location or "")[:500])


def _markup(source: str) -> str:
    return plain_text(safe_html(source, ""))


def _json(data: Path, path: str) -> list[Any]:
    """The rows of a file: its longest list."""
    found = json.loads(gzip.decompress(needed(data, path).read_bytes()))
    return found if isinstance(found, list) else max((v for v in found.values() if isinstance(v, list)), key=len)


def _csv(data: Path, path: str) -> Iterator[dict[str, str]]:
    with gzip.open(needed(data, path), "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
