"""Unlabelled postings, from which the tagger's word vectors are learnt."""

import csv
import gzip
import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from app.ml.sentences import segments
from app.ml.tagger.words import TOKEN

_TAG = re.compile(r"<[^>]{1,300}>")
_BREAK = re.compile(r"<(?:br|/?p|/?li|/?ul|/?div|/?h\d)\b[^>]{0,200}>", re.IGNORECASE)
_LONGEST = 20_000


def plain(text: str) -> str:
    """Return the words of a description, without mark-up; entities are read twice, as some sources escape twice."""
    read = html.unescape(html.unescape(text[:_LONGEST])).replace("', '", "\n")
    return _TAG.sub(" ", _BREAK.sub("\n", read))


def _of_lines(path: Path, key: str) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield str(json.loads(line).get(key) or "")


def _of_list(path: Path, at: str, key: str) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        read = json.load(file)
    for row in read[at] if at else read:
        yield str(row.get(key) or "")


def _of_table(path: Path, keys: tuple[str, ...]) -> Iterator[str]:
    csv.field_size_limit(sys.maxsize)
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
        for row in csv.DictReader(file):
            yield next((row[key] for key in keys if row.get(key)), "")


def postings(data: Path) -> Iterator[str]:
    """Yield the plain texts of the unlabelled postings of a data folder."""
    folder = data / "postings"
    texts = (
        _of_list(folder / "ats_jobs_2780_2026-08-03.json.gz", "jobs", "description"),
        _of_list(folder / "themuse-jobs.json.gz", "jobs", "contents"),
        _of_list(folder / "bsdevda_jobs.json.gz", "", "description"),
        _of_table(folder / "yanmsong_linkedin_data_analyst.csv.gz", ("description", "Description", "job_description")),
        _of_table(
            folder / "yanmsong_linkedin_data_scientist.csv.gz", ("description", "Description", "job_description")
        ),
        _of_lines(folder / "hn_whoishiring_sample.jsonl.gz", "text"),
        _of_lines(folder / "nhs_jobposting_jsonld_dev.jsonl.gz", "description"),
    )
    for source in texts:
        for text in source:
            if len(text) > 200:
                yield plain(text)


def sentences(data: Path) -> Iterator[list[str]]:
    """Yield the tokens of every segment of the unlabelled postings, each text once."""
    seen: set[int] = set()
    for text in postings(data):
        for segment in segments(text):
            if (key := hash(segment.text)) not in seen:
                seen.add(key)
                yield TOKEN.findall(segment.text)
