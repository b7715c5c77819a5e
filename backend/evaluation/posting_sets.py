"""Postings of four sources as ingest reads them, with the facts that the sources state in fields of their own."""

import gzip
import html
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from app.jobs.posting.cleaning import html_of, label, plain_text, safe_html
from app.jobs.posting.pay import pay_of
from app.jobs.source import Payload, Posting
from app.jobs.sources.himalayas import Himalayas
from app.jobs.sources.usajobs import UsaJobs
from app.ml.pay.salary import Pay, read_pay_string
from app.ml.terms.employment import EmploymentType, employment_type_of
from evaluation.task import DataMissing, splits

USAJOBS, HIMALAYAS = "sources/usajobs/*.json", "sources/himalayas/*.json"
NHS, NYC = "postings/nhs_jobposting_jsonld_{}.jsonl.gz", "salary/nyc_jobs_part*.parquet"


@dataclass(frozen=True, slots=True)
class Posted:
    """One posting: its words, and what fields beside them state (None where they state nothing)."""

    id: str
    title: str
    text: str
    location: str
    pay: Pay | None = None
    kind: EmploymentType | None = None
    mode: str | None = None


def usajobs(data: Path) -> Iterator[Posted]:
    """Announcements of the United States government."""
    source = UsaJobs()
    for path in _files(data, USAJOBS):
        for record in source.records(Payload(path.read_bytes(), source.address)):
            posting = source.posting(record)
            if isinstance(posting, Posting):
                yield _posted(posting)


def himalayas(data: Path) -> Iterator[Posted]:
    """Remote positions."""
    source = Himalayas()
    for path in _files(data, HIMALAYAS):
        for record in source.records(Payload(path.read_bytes(), source.address)):
            posting = source.posting(record)
            if isinstance(posting, Posting):
                yield _posted(posting)


def nhs(data: Path) -> Iterator[Posted]:
    """British health-care positions; their `baseSalary` is a string."""
    for path in splits(data, NHS).values():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield _nhs(json.loads(line))


def nyc(data: Path) -> Iterator[Posted]:
    """Positions of New York City, each once; raises `DataMissing` where no library reads Parquet."""
    paths = _files(data, NYC)
    try:
        # A library of the development environment alone.
        parquet = import_module("pyarrow.parquet")
    except ImportError:
        raise DataMissing(f"pyarrow, which reads {NYC},") from None
    seen: set[str] = set()
    for path in paths:
        for row in parquet.read_table(path).to_pylist():
            if str(row["Job ID"]) not in seen:
                seen.add(str(row["Job ID"]))
                yield _nyc(row)


SOURCES: dict[str, Callable[[Path], Iterator[Posted]]] = {
    "usajobs": usajobs, "nhs": nhs, "nyc": nyc, "himalayas": himalayas,
}  # fmt: skip


def _files(data: Path, pattern: str) -> list[Path]:
    found = sorted(data.glob(pattern))
    if not found:
        raise DataMissing(pattern)
    return found


def _words(source: str, address: str = "") -> str:
    return plain_text(safe_html(source, address))


def _posted(posting: Posting) -> Posted:
    kind = employment_type_of("", "", (posting.employment_type,)) if posting.employment_type else None
    return Posted(
        id=posting.source_id,
        title=label(posting.title),
        text=_words(posting.description_html, posting.url),
        location="; ".join(map(label, posting.locations))[:500],
        pay=pay_of(posting, None),
        kind=kind,
        mode=posting.work_mode,
    )


def _nhs(row: dict[str, Any]) -> Posted:
    salary = (row.get("baseSalary") or {}).get("value") or {}
    stated = str(salary.get("value") or "")
    place = (row.get("jobLocation") or {}).get("address") or {}
    kind = row.get("employmentType")
    return Posted(
        id=str(row["_fileid"]),
        title=label(row["title"]),
        text=_words(html.unescape(row["description"])),
        location=label(place.get("addressLocality") or ""),
        pay=read_pay_string(stated, "GBP"),
        kind=employment_type_of("", "", (kind,)) if isinstance(kind, str) else None,
    )


# The columns of words. Some rows were cut at commas too often, so that words stand in the wrong columns.
_COLUMNS = (
    "Job Description", "Minimum Qual Requirements", "Preferred Skills", "Additional Information", "To Apply",
    "Hours/Shift", "Work Location 1", "Recruitment Contact", "Residency Requirement", "Posting Date", "Post Until",
    "Posting Updated",
)  # fmt: skip
_DATE = re.compile(r"\d{4}-\d\d-\d\dT")
_PERIODS: dict[str, Any] = {"Annual": "year", "Hourly": "hour", "Daily": "day"}
_KINDS = {"F": EmploymentType.FULL_TIME, "P": EmploymentType.PART_TIME}


def _nyc(row: dict[str, Any]) -> Posted:
    joined = ""
    for column in _COLUMNS:
        cell = row.get(column)
        if isinstance(cell, str) and cell.strip() and not _DATE.match(cell):
            between = "" if not joined else "," if cell.startswith(" ") else "\n\n"
            joined += between + cell
    least, most = row["Salary Range From"], row["Salary Range To"]
    period = _PERIODS.get(row["Salary Frequency"])
    pay = Pay(round(least) or None, round(most), "USD", period, "") if period and most else None
    return Posted(
        id=str(row["Job ID"]),
        title=label(row["Business Title"]),
        text=_words(html_of(joined)),
        location=label(row["Work Location"] or ""),
        pay=pay,
        kind=_KINDS.get(row["Full-Time/Part-Time indicator"] or ""),
    )
