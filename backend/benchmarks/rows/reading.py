"""Reading CVs against taking their bare text out, and postings against cutting them into words.

With real data beside the repository, its postings and CVs are read too.
"""

import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import pypdfium2

from app.core.config import REPOSITORY
from app.ml.posting import enrich
from app.ml.resume.sandbox import run_limited
from benchmarks.invented import long_postings
from benchmarks.row import GroundlessRow, Measured
from evaluation.invented.cvs import every_cv

TODAY = date(2026, 1, 1)
CVS, POSTINGS, ROUNDS = 60, 400, 3
_WORDS = re.compile(r"\w+")
_TAGS = re.compile(r"<[^>]+>")
Timer = Callable[[], float]


class Reading(GroundlessRow):
    """CVs end to end through the confined process; postings through every reader, on one core."""

    slug = "reading"

    def measure(self) -> list[Measured]:
        """Measure both kinds, invented and real; rates are of the wall for CVs, of the processor for postings."""
        rows = [_cvs(name, files) for name, files in _cv_sets()]
        rows += [_postings(name, texts) for name, texts in _posting_sets()]
        own, server = _memory_of_a_worker()
        print(
            f"A worker that has read a CV and a posting holds {own:.0f} MB; what it forks readers from {server:.0f} MB."
        )
        return rows


def _cvs(name: str, files: Sequence[bytes]) -> Measured:
    ours, bare = _in_turns(
        lambda: [_read_cv(data) for data in files], lambda: [_bare_text(data) for data in files], perf_counter
    )
    return _row(f"CVs, {name}", ours, bare, len(files), "the bare text of the same files by pypdfium2")


def _postings(name: str, texts: Sequence[tuple[str, str]]) -> Measured:
    ours, bare = _in_turns(
        lambda: [enrich(title, text) for title, text in texts],
        lambda: [_WORDS.findall(text.casefold()) for _, text in texts],
        process_time,
    )
    return _row(f"postings, {name}", ours, bare, len(texts), "cutting them into words")


def _in_turns(ours: Callable[[], object], bare: Callable[[], object], timer: Timer) -> tuple[float, float]:
    ours()
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for which, step in enumerate((ours, bare)):
            started = timer()
            step()
            times[which].append((timer() - started) * 1000)
    return median(times[0]), median(times[1])


def _row(name: str, ours: float, bare: float, count: int, against: str) -> Measured:
    return Measured(f"{name} ({count / ours * 1000:,.1f}/s)", ours / count, bare / count, against)


def _read_cv(data: bytes) -> object:
    return run_limited(data, "cv.pdf", today=TODAY)


def _bare_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _cv_sets() -> Iterator[tuple[str, list[bytes]]]:
    yield "invented", [cv.data() for cv in every_cv()[:CVS]]
    real = sorted((_data() / "cvs" / "kaggle").rglob("*.pdf"))
    if real:
        yield "real", [path.read_bytes() for path in real[:: max(1, len(real) // CVS)]]


def _posting_sets() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    invented = long_postings(POSTINGS, datetime(2026, 1, 1, tzinfo=UTC))
    yield "invented", [(posting.title, _TAGS.sub("\n", posting.description_html)) for posting in invented]
    path = _data() / "postings" / "nhs_jobposting_jsonld_dev.jsonl.gz"
    if path.exists():
        yield "NHS", list(_nhs(path))


def _nhs(path: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for _, line in zip(range(POSTINGS), lines, strict=False):
            posting = json.loads(line)
            yield str(posting.get("title")), _TAGS.sub("\n", str(posting.get("description")))


def _data() -> Path:
    return Path(os.environ.get("CAREER_SHARED_DATA") or REPOSITORY.parent / "shared" / "data")


_WORKER = """
import sys
from datetime import date
import app.models, app.tasks
from app.ml.posting import enrich
from app.ml.resume.sandbox import run_limited
run_limited(sys.stdin.buffer.read(), "cv.pdf", today=date(2026, 1, 1))
enrich("Staff Nurse", "You have two years of experience in critical care and hold an RN licence.")
import psutil
children = psutil.Process().children(recursive=True)
print(psutil.Process().memory_info().rss, sum(child.memory_info().rss for child in children))
"""


def _memory_of_a_worker() -> tuple[float, float]:
    """Resident megabytes of a process that reads as a worker does, and of those it started."""
    data = every_cv()[0].data()
    told = subprocess.run([sys.executable, "-c", _WORKER], input=data, capture_output=True, check=True)
    own, children = (int(number) / 1024 / 1024 for number in told.stdout.split()[-2:])
    return own, children
