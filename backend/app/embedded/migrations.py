"""Bringing the tables up to date before anything uses them."""

import sys
import time
from contextlib import closing

import psycopg2
from alembic.config import Config
from alembic.script import ScriptDirectory
from psycopg2 import errors
from sqlalchemy.engine import make_url

from app.core.config import REPOSITORY, Settings
from app.embedded.application import BACKEND, environment
from app.embedded.errors import DidNotStart
from app.embedded.folders import Folders
from app.embedded.logs import Tail, Terminal
from app.embedded.process import TICK_S, Program, start


def migrate(settings: Settings, folders: Folders, terminal: Terminal) -> None:
    """Apply what is missing, in a process of its own: it loads all models, the supervisor stays small."""
    if up_to_date(settings):
        return
    log = folders.logs / "migrate.log"
    tail = Tail("migrate", log)
    command = [sys.executable, "-m", "app.cli", "migrate"]
    process = start(Program(name="migrate", command=command, folder=BACKEND, environment=environment(folders)), log)
    try:
        while process.poll() is None:
            tail.show(terminal)
            time.sleep(TICK_S)
    finally:
        process.kill()
        process.wait()
    tail.show(terminal)
    if process.returncode != 0:
        raise DidNotStart(f"The database could not be brought up to date; what it said is above and in {log}")


def up_to_date(settings: Settings) -> bool:
    """Whether nothing is to be done; most starts end here, two seconds sooner. `DidNotStart` without a database."""
    address = make_url(settings.database()).set(drivername="postgresql")
    try:
        connection = psycopg2.connect(address.render_as_string(hide_password=False), connect_timeout=5)
    except psycopg2.OperationalError as problem:
        reason = str(problem).strip().splitlines()[0]
        raise DidNotStart(f"The database named in DATABASE_URL can't be used: {reason}") from None
    with closing(connection), connection.cursor() as cursor:
        try:
            cursor.execute("select version_num from alembic_version")
        except errors.UndefinedTable:
            return False
        applied = {str(row[0]) for row in cursor.fetchall()}
    return applied == set(ScriptDirectory.from_config(Config(REPOSITORY / "alembic.ini")).get_heads())
