"""The reading process: a file on stdin, facts as JSON on stdout, step names on a pipe of their own."""

import json
import os
import sys
from collections.abc import Sequence
from datetime import date

from app.ml.documents.confine import confine
from app.ml.documents.document import Limits
from app.ml.documents.errors import DocumentError, OversizedFile
from app.ml.documents.read import read_document
from app.ml.documents.sandbox import ERROR_EXIT
from app.ml.resume.encoding import to_json
from app.ml.resume.parse import parse_resume


def main(arguments: Sequence[str]) -> None:
    """Read `[steps_fd, limits, today, filename]`, then the file; exits 3 with reason and message on a bad file."""
    steps_fd, packed, today, filename = arguments
    limits = Limits(**json.loads(packed))
    steps = os.fdopen(int(steps_fd), "w", buffering=1, encoding="ascii")
    confine(limits)
    try:
        document = read_document(sys.stdin.buffer.read(limits.max_bytes + 1), filename or None, limits)
        print("read", file=steps)
        facts = parse_resume(document, date.fromisoformat(today), lambda name: print(name, file=steps))
        answer, code = to_json(facts), 0
        print("done", file=steps)
    except DocumentError as error:
        answer, code = _failure(error), ERROR_EXIT
    except MemoryError:
        answer, code = _failure(OversizedFile()), ERROR_EXIT
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    # Skips the tear-down of native libraries, where a broken file could still crash us.
    os._exit(code)


def _failure(error: DocumentError) -> bytes:
    return json.dumps({"reason": error.reason, "message": error.message}).encode()
