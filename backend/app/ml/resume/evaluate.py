"""Measures CV reading on a folder: `python -m app.ml.resume.evaluate <folder> [--misses]`.

Gold is `<name>.truth.json` (OfflineCV's form) or `<name>.yaml` (RenderCV's) beside a file. Every file counts for
robustness, except that those named `*_minimal` count for crashes only.
"""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.ml.documents.document import Document
from app.ml.documents.errors import DocumentError
from app.ml.documents.read import read_document
from app.ml.documents.section_names import Section
from app.ml.resume.facts import ENGINE, ResumeFacts
from app.ml.resume.gold import Gold, read_gold
from app.ml.resume.lines import prepare
from app.ml.resume.parse import parse_resume
from app.ml.resume.scoring import Score, score_gold
from app.ml.resume.sections import split_sections

SUFFIXES = {".pdf", ".docx", ".txt", ".md"}
MIN_SKILLS = 3


@dataclass(slots=True)
class Outcome:
    """What became of one file: processor seconds, gold scores, what was missing, or how it failed."""

    path: Path
    seconds: float = 0.0
    scores: list[Score] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    refused: str | None = None
    crash: str | None = None


def measure(path: Path, today: date) -> Outcome:
    """Read one file and compare it with its gold; a refusal is told apart from a crash."""
    outcome = Outcome(path)
    started = time.process_time()
    try:
        document = read_document(path.read_bytes(), path.name)
        facts = parse_resume(document, today)
    except DocumentError as error:
        outcome.refused = error.reason
        return outcome
    # The measurement itself must survive whatever a file does to the reader.
    except Exception as error:  # noqa: BLE001  # see above
        outcome.crash = f"{type(error).__name__}: {error}"
        return outcome
    outcome.seconds = time.process_time() - started
    outcome.missing = list(_missing(document, facts))
    gold: Gold | None = read_gold(path)
    outcome.scores = score_gold(gold, facts) if gold else []
    return outcome


def _missing(document: Document, facts: ResumeFacts) -> Iterator[str]:
    sections = {part.section for part in split_sections(prepare(document)) if part.heading and part.lines}
    if Section.EXPERIENCE in sections and not facts.experience:
        yield "experience"
    if Section.EDUCATION in sections and not facts.education:
        yield "education"
    if len(facts.skills) < MIN_SKILLS:
        yield "skills"
    if "@" in document.text.split("\n\n")[0][:600] and facts.contact.email is None:
        yield "email"


def _report(outcomes: list[Outcome], misses: bool) -> None:
    totals: dict[str, list[float]] = defaultdict(list)
    for outcome in outcomes:
        for score in outcome.scores:
            totals[score.field].append(score.value)
            if misses and score.value < 1:
                _say(f"  miss {outcome.path.name}: {score.field}: wanted {score.wanted!r}, got {score.got!r}")
        if misses and (outcome.missing or outcome.refused):
            _say(f"  {outcome.path}: {outcome.refused or ', '.join(outcome.missing)}")
    for name, values in totals.items():
        _say(f"{name:24} {100 * sum(values) / len(values):5.1f} %  of {len(values)}")
    _report_robustness(outcomes)


def _report_robustness(outcomes: list[Outcome]) -> None:
    crashes = [outcome for outcome in outcomes if outcome.crash]
    judged = [o for o in outcomes if not o.crash and not o.refused and not o.path.stem.endswith("_minimal")]
    whole = [outcome for outcome in judged if not outcome.missing]
    if judged:
        _say(f"{'robust':24} {100 * len(whole) / len(judged):5.1f} %  of {len(judged)}")
    _say(f"{'refused':24} {sum(o.refused is not None for o in outcomes):5}    of {len(outcomes)}")
    _say(f"{'crashes':24} {len(crashes):5}    of {len(outcomes)}")
    for outcome in crashes:
        _say(f"  crash {outcome.path}: {outcome.crash}")
    seconds = sum(outcome.seconds for outcome in judged)
    if seconds:
        _say(f"{'CVs a processor second':24} {len(judged) / seconds:5.1f}")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def main() -> None:
    """Measure every CV under the folder given on the command line."""
    arguments = argparse.ArgumentParser(description="Measure CV reading on a folder.")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--misses", action="store_true", help="print every field that differs from its gold")
    arguments.add_argument("--today", type=date.fromisoformat, default=date(2026, 1, 1))
    arguments.add_argument("--processes", type=int, default=1)
    given = arguments.parse_args()
    paths = sorted(path for path in given.folder.rglob("*") if path.suffix.lower() in SUFFIXES)
    with ProcessPoolExecutor(given.processes) as pool:
        outcomes = list(pool.map(measure, paths, [given.today] * len(paths), chunksize=8))
    _say(f"{ENGINE} on {len(paths)} files of {given.folder.name}")
    _report(outcomes, given.misses)


if __name__ == "__main__":
    main()
