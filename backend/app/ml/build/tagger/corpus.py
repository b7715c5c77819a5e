"""Unlabelled postings, from which the tagger's word vectors are learnt."""

import csv
import gzip
import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from app.ml.tagger.words import TOKEN
from app.ml.text.sentences import segments

_TAG = re.compile(r"<[^>]{1,300}>")
_BREAK = re.compile(r"<(?:br|/?p|/?li|/?ul|/?div|/?h\d)\b[^>]{0,200}>", re.IGNORECASE)
_LONGEST = 20_000
_SHORTEST = 200
_KEYS = ("description", "Description", "job_description")


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


def boards(data: Path) -> Iterator[str]:
    """Yield the plain texts of unlabelled postings of companies' boards and of threads, in all kinds of work."""
    folder = data / "postings"
    texts = (
        _of_list(folder / "ats_jobs_2780_2026-08-03.json.gz", "jobs", "description"),
        _of_list(folder / "themuse-jobs.json.gz", "jobs", "contents"),
        _of_list(folder / "bsdevda_jobs.json.gz", "", "description"),
        _of_table(folder / "yanmsong_linkedin_data_analyst.csv.gz", _KEYS),
        _of_table(folder / "yanmsong_linkedin_data_scientist.csv.gz", _KEYS),
        _of_lines(folder / "hn_whoishiring_sample.jsonl.gz", "text"),
    )
    for source in texts:
        yield from _whole(source)


def health(data: Path) -> Iterator[str]:
    """Yield the plain texts of unlabelled postings of the United Kingdom's health service."""
    yield from _whole(_of_lines(data / "postings" / "nhs_jobposting_jsonld_dev.jsonl.gz", "description"))


def _whole(texts: Iterator[str]) -> Iterator[str]:
    return (plain(text) for text in texts if len(text) > _SHORTEST)


def sentences(texts: Iterator[str]) -> Iterator[list[str]]:
    """Yield the tokens of every segment of the texts, each segment once."""
    seen: set[str] = set()
    for text in texts:
        for segment in segments(text):
            if segment.text not in seen:
                seen.add(segment.text)
                yield TOKEN.findall(segment.text)
