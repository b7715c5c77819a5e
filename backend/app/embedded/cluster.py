"""The data folder of PostgreSQL: making it once, and judging one that is there."""

import os
import pwd
import shutil
import subprocess
from pathlib import Path

import psutil

from app.embedded.account import Account
from app.embedded.errors import DidNotStart, OtherOwner, WrongMajor
from app.embedded.folders import own_folder
from app.embedded.process import CLOCK_SLACK_S, started_at
from app.embedded.programs import PostgresPrograms

SUPERUSER = "postgres"
BUILTIN_LOCALE_SINCE = 17
# The servers need nothing of ours: their messages stay English, which the supervisor reads.
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}
# The lock file is written, in whole seconds, a moment after the process begins.
LOCK_FILE_SLACK_S = CLOCK_SLACK_S + 3


def initialise(programs: PostgresPrograms, folder: Path, account: Account | None, password: str) -> None:
    """Make a cluster whose superuser has `password`.

    initdb fills a draft that is renamed at the end: half a cluster is never taken for a whole one.
    """
    draft = folder.with_name("postgres.new")
    shutil.rmtree(draft, ignore_errors=True)
    own_folder(draft, account)
    secret = own_folder(folder.with_name("initdb"), account) / "password"
    secret.write_text(password)
    secret.chmod(0o644)  # its folder is private to the server's user
    try:
        _initdb(programs, draft, secret, account)
    finally:
        shutil.rmtree(secret.parent)
    draft.rename(folder)


def check(programs: PostgresPrograms, folder: Path, account: Account | None) -> None:
    """Refuse a cluster of another major version or another user of this machine, in one line."""
    owner = folder.stat().st_uid
    if owner != (account.uid if account else os.geteuid()):
        raise OtherOwner(
            f"The database in {folder} belongs to user {_name(owner)}. Start as the user who made it, or set DATA_DIR "
            "to another folder."
        )
    major = (folder / "PG_VERSION").read_text().strip()
    if major != str(programs.major):
        raise WrongMajor(
            f"The database in {folder} was made by PostgreSQL {major}, this is PostgreSQL {programs.major}. Set PG_BIN "
            f"to the bin folder of PostgreSQL {major}; to move on, run make backup-db with it, then make reset and "
            "make restore-db without it."
        )


def clear_stale_lock(folder: Path) -> None:
    """Remove the lock file of a dead server.

    PostgreSQL itself looks only at the process id, which may be a zombie's or another program's by now.
    """
    if running_postmaster(folder) is None:
        (folder / "postmaster.pid").unlink(missing_ok=True)


def running_postmaster(folder: Path) -> int | None:
    """The process id of the live server of a cluster, by id and start time; None when there is none."""
    try:
        lines = (folder / "postmaster.pid").read_text().splitlines()
        pid, began = int(lines[0]), float(lines[2])
    except (FileNotFoundError, ValueError, IndexError):
        return None
    alive = started_at(pid)
    if not alive or abs(alive - began) > LOCK_FILE_SLACK_S:
        return None
    return pid if "postgres" in psutil.Process(pid).name() else None


def _initdb(programs: PostgresPrograms, target: Path, secret: Path, account: Account | None) -> None:
    options = [f"--username={SUPERUSER}", f"--pwfile={secret}", "--auth=scram-sha-256", "--encoding=UTF8"]
    complaint = ""
    for locale in _locales(programs.major):
        answer = subprocess.run(
            [programs.path("initdb"), "-D", str(target), *options, *locale],
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
            env=ENVIRONMENT,
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
        )
        if answer.returncode == 0:
            return
        complaint = answer.stderr.strip() or answer.stdout.strip()
    raise DidNotStart(_explained(complaint))


def _locales(major: int) -> list[list[str]]:
    if major >= BUILTIN_LOCALE_SINCE:
        return [["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]]
    return [["--locale=C.UTF-8"], ["--locale=C"]]


def _explained(complaint: str) -> str:
    if "locale" in complaint:
        return (
            "PostgreSQL finds no usable locale on this machine (tried C.UTF-8 and C). "
            "On Debian or Ubuntu: sudo apt install locales"
        )
    errors = [line for line in complaint.splitlines() if "error" in line.lower() or "FATAL" in line]
    return f"PostgreSQL could not make its data folder. {(errors or complaint.splitlines() or ['It said nothing.'])[0]}"


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
