"""Copies of the database as files, by the pg_dump and pg_restore that fit the server."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg2
from sqlalchemy.engine import URL, make_url

from app.core.clock import now
from app.core.config import Settings
from app.embedded.errors import EmbeddedProblem
from app.embedded.programs import PostgresPrograms, client_programs

# A newer pg_restore sets what an older server does not know; it is a comfort, not a need.
UNKNOWN_TO_OLDER = b"SET transaction_timeout = 0;\n"
PROLOGUE_LINES = 30
# Everything of ours is in one schema. What the copy does not hold must not stay behind beside it.
CLEAN_SLATE = b"drop schema public cascade; create schema public;\n"


def back_up(settings: Settings, folder: Path) -> Path:
    """Write the database into a new file in `folder`; raises `EmbeddedProblem`."""
    url = _address(settings)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = folder / f"career-{now():%Y-%m-%d-%H%M%S}.dump"
    draft = target.with_suffix(".partial")
    options = ["--format=custom", "--no-owner", "--no-privileges", f"--file={draft}"]
    _run(_programs(settings, url), "pg_dump", options, url)
    draft.chmod(0o600)
    return draft.rename(target)


def restore(settings: Settings, file: Path) -> None:
    """Replace all tables by those of a copy, in one transaction: it holds entirely or not at all."""
    if not file.is_file():
        raise EmbeddedProblem(f"There is no file {file}")
    url = _address(settings)
    programs = _programs(settings, url)
    script = _run(programs, "pg_restore", ["--no-owner", "--no-privileges", "--file=-", str(file)], None)
    options = ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null"]
    _run(programs, "psql", options, url, CLEAN_SLATE + b"".join(_understood(script)))


def psql_command(settings: Settings) -> tuple[list[str], dict[str, str]]:
    """The command line and environment of a psql on the database."""
    url = _address(settings)
    return [_programs(settings, url).path("psql")], _environment(url)


def _understood(script: bytes) -> Iterator[bytes]:
    for number, line in enumerate(script.splitlines(keepends=True)):
        if number > PROLOGUE_LINES or line != UNKNOWN_TO_OLDER:
            yield line


def _address(settings: Settings) -> URL:
    return make_url(settings.database()).set(drivername="postgresql")


def _programs(settings: Settings, url: URL) -> PostgresPrograms:
    try:
        connection = psycopg2.connect(url.render_as_string(hide_password=False), connect_timeout=5)
    except psycopg2.OperationalError as problem:
        raise EmbeddedProblem(f"The database can't be reached: {str(problem).strip()}") from None
    major = connection.server_version // 10_000
    connection.close()
    return client_programs(settings.pg_bin, major)


def _environment(url: URL) -> dict[str, str]:
    # The password goes through the environment: command lines are public on most machines.
    parts = {
        "PGHOST": url.host,
        "PGPORT": str(url.port) if url.port else None,
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
        "PGSSLMODE": _query(url, "sslmode"),
        "PGSSLROOTCERT": _query(url, "sslrootcert"),
    }
    return {name: str(value) for name, value in parts.items() if value}


def _query(url: URL, name: str) -> str | None:
    value = url.query.get(name)
    return value if isinstance(value, str) else None


def _run(
    programs: PostgresPrograms, program: str, options: list[str], url: URL | None, stdin: bytes | None = None
) -> bytes:
    answer = subprocess.run(
        [programs.path(program), *options],
        input=stdin,
        capture_output=True,
        check=False,
        env={"PATH": "/usr/bin:/bin"} | (_environment(url) if url is not None else {}),
    )
    if answer.returncode != 0:
        lines = answer.stderr.decode(errors="replace").strip().splitlines()
        raise EmbeddedProblem(f"{program} failed: {lines[-1] if lines else 'it said nothing'}")
    return answer.stdout
