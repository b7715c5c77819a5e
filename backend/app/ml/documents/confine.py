"""Limits that a reading process puts on itself before it touches a stranger's file."""

import contextlib
import resource
import signal

from app.ml.documents.document import Limits

OPEN_FILES = 32
# Text recognition is a program that is handed a picture as a file.
PICTURE_BYTES = 64 * 1024 * 1024


def confine(limits: Limits) -> None:
    """Cap memory, processor time, written files, open files and new processes of this process for good.

    Only where text is to be recognised may it start a program and write files of some size; the caller ends what is
    left of both.
    """
    recognises = limits.recognition == "on"
    _cap(resource.RLIMIT_AS, limits.memory_bytes)
    _cap(resource.RLIMIT_CPU, limits.cpu_seconds)
    _cap(resource.RLIMIT_FSIZE, PICTURE_BYTES if recognises else 0)
    _cap(resource.RLIMIT_CORE, 0)
    _cap(resource.RLIMIT_NOFILE, OPEN_FILES)
    if not recognises:
        _cap(resource.RLIMIT_NPROC, 0)
    # Ends this process even when its parent was killed and nobody else would.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, limits.wall_seconds + 2)


def _cap(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    ceiling = value if hard == resource.RLIM_INFINITY else min(value, hard)
    # Some systems (macOS) refuse single limits; the others still hold.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(kind, (ceiling, ceiling))
