"""The reading process: a file on stdin, facts as JSON on stdout, step names on a pipe of their own."""

import importlib
from collections.abc import Sequence
from datetime import date

from app.ml.documents.document import Limits
from app.ml.documents.errors import EmptyFile
from app.ml.documents.read import READERS, read_document
from app.ml.documents.service import Tell, serve
from app.ml.resume.encoding import to_json
from app.ml.resume.facts import says_nothing
from app.ml.resume.parse import parse_resume

# Invented; what reading it loads is loaded for good: a broken encoding, numbers of several countries.
SAMPLE = """Kim Field
Staff Nurse
kim@example.com +1 212 555 0100
030 12 34 56 78
MÃ¼nchen
Experience
Staff Nurse, Hill Hospital, Jan 2019 - Present
- Cared for patients and kept records in Python
Education
B.Sc. Nursing, Hill University, 2015
Skills
Triage, Excel
Languages
English (native)
Certifications
BLS
""".encode()

NOTHING_FOUND = "We found no name, position, school or skill in this file; check that it is the right one."


def main(arguments: Sequence[str]) -> None:
    """Read `[steps_fd, limits, today, filename]`, then the file; exits 3 with reason and message on a bad file."""
    steps_fd, packed, today, filename = arguments

    def work(data: bytes, limits: Limits, tell: Tell) -> bytes:
        document = read_document(data, filename or None, limits, tell)
        tell("read")
        facts = parse_resume(document, date.fromisoformat(today), tell)
        if says_nothing(facts):
            raise EmptyFile(NOTHING_FOUND)
        answer = to_json(facts)
        tell("done")
        return answer

    serve(steps_fd, packed, work)


def warm() -> None:
    """Load what readings need, for all children of a fork server to share."""
    for module in READERS.values():
        importlib.import_module(module)
    parse_resume(read_document(SAMPLE, "cv.txt"), date(2020, 1, 1))
