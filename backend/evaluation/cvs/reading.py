"""One CV read for measurement: its facts, or how it failed."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.ml.documents.document import Document
from app.ml.documents.errors import DocumentError
from app.ml.documents.read import read_document
from app.ml.documents.section_names import Section, section_named
from app.ml.resume.contact import EMAIL
from app.ml.resume.facts import ResumeFacts
from app.ml.resume.parse import parse_resume

SUFFIXES = {".pdf", ".docx", ".odt", ".rtf", ".txt", ".md"}
MIN_SKILLS = 3
# "Present" ends here, whenever the measurement is made.
TODAY = date(2026, 1, 1)
# Contact data stand at the top; further down an address is more likely a reference's.
HEAD_LETTERS = 600
MAX_HEADING = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file: its document and facts, or the reason of a refusal, or a crash; processor seconds."""

    name: str
    document: Document | None = None
    facts: ResumeFacts | None = None
    refused: str | None = None
    crash: str | None = None
    seconds: float = 0.0


def files(folder: Path) -> list[Path]:
    """Return the files of a folder that are read, in order."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)


def read(data: bytes, name: str) -> Reading:
    """Read one file; a refusal is told apart from a crash."""
    started = time.process_time()
    try:
        document = read_document(data, name)
        facts = parse_resume(document, TODAY)
    except DocumentError as error:
        return Reading(name, refused=error.reason)
    # The measurement itself must survive whatever a file does to the reader.
    except Exception as error:  # noqa: BLE001  # see above
        return Reading(name, crash=f"{type(error).__name__}: {error}")
    return Reading(name, document, facts, seconds=time.process_time() - started)


def missing(document: Document, facts: ResumeFacts) -> Iterator[str]:
    """Yield what a CV has and its facts lack: entries under a heading, skills, an e-mail address at its top."""
    headed = {
        section_named(line.text.strip(" :"))
        for line in document.lines
        if not line.bullet and len(line.text) <= MAX_HEADING
    }
    if Section.EXPERIENCE in headed and not facts.experience:
        yield "experience"
    if Section.EDUCATION in headed and not facts.education:
        yield "education"
    if len(facts.skills) < MIN_SKILLS:
        yield "skills"
    if EMAIL.search(document.text[:HEAD_LETTERS]) and facts.contact.email is None:
        yield "email"
