"""The child's side of a confined reading: limits on, bytes in, answer or reason out."""

import json
import os
import sys
from collections.abc import Callable
from typing import NoReturn

from app.ml.documents.confine import confine
from app.ml.documents.document import Limits
from app.ml.documents.errors import DocumentError, OversizedFile

ERROR_EXIT = 3

Tell = Callable[[str], None]
Work = Callable[[bytes, Limits, Tell], bytes]


def serve(steps_fd: str, packed_limits: str, work: Work) -> NoReturn:
    """Confine this process, give the file on stdin to `work`, write what it returns to stdout and end.

    `work` gets the limits and a function that names a step that is done. A bad file ends the process with
    `ERROR_EXIT` and `{"reason", "message"}`.
    """
    limits = Limits(**json.loads(packed_limits))
    steps = os.fdopen(int(steps_fd), "w", buffering=1, encoding="ascii")
    confine(limits)
    try:
        data = sys.stdin.buffer.read(limits.max_bytes + 1)
        answer, code = work(data, limits, lambda name: print(name, file=steps)), 0
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
