"""Which user the servers run as: ourselves, or `nobody` when we are root (PostgreSQL refuses root)."""

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

from app.embedded.errors import EmbeddedProblem


@dataclass(frozen=True, slots=True)
class Account:
    """An unprivileged user that root can start programs as."""

    uid: int
    gid: int
    name: str

    def can_enter(self, folder: Path) -> bool:
        """Whether this user may pass through `folder` and every folder above it."""
        absolute = folder.resolve()
        return all(self._allowed(part, 0o1) for part in (absolute, *absolute.parents))

    def can_run(self, program: Path) -> bool:
        """Whether this user may read and execute `program` where it lies."""
        return self.can_enter(program.parent) and self._allowed(program, 0o5)

    def _allowed(self, path: Path, bits: int) -> bool:
        status = path.stat()
        shift = 6 if status.st_uid == self.uid else 3 if status.st_gid == self.gid else 0
        return (stat.S_IMODE(status.st_mode) >> shift) & bits == bits


def server_account() -> Account | None:
    """The user to start servers as; None means the one we are."""
    if os.geteuid() != 0:
        return None
    try:
        entry = pwd.getpwnam("nobody")
    except KeyError:
        raise EmbeddedProblem(
            "PostgreSQL does not run as root and this machine has no user 'nobody'. Run as a normal user."
        ) from None
    return Account(entry.pw_uid, entry.pw_gid, entry.pw_name)
