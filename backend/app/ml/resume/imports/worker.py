"""The reading process of imports: a file on stdin, facts as JSON on stdout, step names on a pipe of their own."""

from collections.abc import Callable, Sequence
from datetime import date

from app.ml.documents.document import Limits
from app.ml.documents.errors import DocumentError, EmptyFile, OversizedFile
from app.ml.documents.service import Tell, serve
from app.ml.lexicon.concepts import lexicon
from app.ml.resume.encoding import to_json
from app.ml.resume.facts import ResumeFacts
from app.ml.resume.imports import json_resume, linkedin

READERS: dict[str, Callable[[bytes, date], ResumeFacts]] = {
    json_resume.KIND: json_resume.read_json_resume,
    linkedin.KIND: linkedin.read_linkedin,
}


def main(arguments: Sequence[str]) -> None:
    """Read `[steps_fd, limits, kind, today]`, then the file; exits 3 with reason and message on a bad file."""
    steps_fd, packed, kind, today = arguments

    def work(data: bytes, limits: Limits, tell: Tell) -> bytes:
        if len(data) > limits.max_bytes:
            raise OversizedFile
        facts = _read(kind, data, date.fromisoformat(today))
        for step in ("read", "sections", "skills"):
            tell(step)
        answer = to_json(facts)
        tell("done")
        return answer

    serve(steps_fd, packed, work)


def _read(kind: str, data: bytes, today: date) -> ResumeFacts:
    try:
        facts = READERS[kind](data, today)
    except RecursionError:
        raise DocumentError from None
    if not facts.text.strip():
        raise EmptyFile("There are no facts in this file; check that it is the right one and send it again.")
    return facts


def warm() -> None:
    """Load what readings need, for all children of a fork server to share."""
    lexicon().by_name("")
