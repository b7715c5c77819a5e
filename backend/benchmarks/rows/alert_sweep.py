"""One sweep of 2,000 saved searches that are due over 100,000 postings, against bare queries for the same new ones."""

import random
import uuid
from collections.abc import Sequence
from time import perf_counter

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.alerts.models import SavedSearch
from app.alerts.searches.sweeping import sweep
from app.alerts.types import Frequency, SearchKind
from app.auth.models import User
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.ids import new_id
from app.jobs.models import Job, JobSearch, JobText
from benchmarks.ground import Ground
from benchmarks.row import BenchmarkRow, Measured, in_turns

PEOPLE, EACH, STOCK, NEW, ROUNDS = 400, 5, 100_000, 1_000, 3
COPIED = "benchmark-copy"
BARE = """
    SELECT job_id FROM job_search WHERE job_id > %s AND open AND private_to IS NULL AND words @@ %s::tsquery
    ORDER BY job_id DESC LIMIT 50
"""


class AlertSweep(BenchmarkRow):
    """Looking through all searches once: with something to tell of each, and with nothing new since."""

    slug = "alert_sweep"

    def measure(self, ground: Ground) -> list[Measured]:
        """The first look tells what it finds; later ones find that all is told, and are measured in turns."""
        _copy(STOCK - len(ground.rows))
        ground.cursor.execute("ANALYZE jobs, job_search")
        mark, words = new_id(), _words(ground)
        _copy(NEW)
        with unit_of_work() as session:
            _save(session, mark, words)
        stems = [ground.stem(words[number % len(words)]) for number in range(PEOPLE * EACH)]

        def bare() -> None:
            for stem in stems:
                ground.query(BARE, str(mark), f"'{stem}'")

        def ours() -> int:
            return sweep(unit_of_work)[1]

        started = perf_counter()
        told = ours()
        first = (perf_counter() - started) * 1_000
        later, baseline = in_turns(ours, bare, ROUNDS, warm_up=1)
        ground.cursor.execute("DELETE FROM jobs WHERE source = %s", (COPIED,))
        ground.cursor.execute("DELETE FROM users WHERE email LIKE 'sweep-%%'")
        against = f"{PEOPLE * EACH:,} bare queries for {NEW:,} new postings"
        return [
            Measured(f"sweep of {PEOPLE * EACH:,} searches, {told:,} told", first, baseline, against),
            Measured("  the same, nothing new", later, baseline, against),
        ]


def _words(ground: Ground) -> list[str]:
    """Words that searches are made of: those of the stock's own titles."""
    found = sorted({word for row in ground.rows[:2_000] for word in row.title.split() if word.isalpha()})
    return random.Random(7).sample(found, min(len(found), 100))


def _save(session: Session, mark: uuid.UUID, words: Sequence[str]) -> None:
    for number in range(PEOPLE):
        user = User(id=new_id(), email=f"sweep-{number}@example.test", password_hash="!")
        session.add(user)
        session.flush()
        for part in range(EACH):
            word = words[(number * EACH + part) % len(words)]
            session.add(
                SavedSearch(
                    user_id=user.id, name=word, kind=SearchKind.jobs, query={"q": word}, seen_to=mark,
                    frequency=Frequency.instant, channels=["inbox"],
                    created_at=now(),
                )
            )  # fmt: skip


def _copy(count: int) -> None:
    """So many more postings, copied from those that are there under ids of their own."""
    with unit_of_work() as session:
        session.execute(text("SET LOCAL statement_timeout = 0"))
        old = session.execute(
            text("SELECT id FROM jobs WHERE source <> :copied LIMIT :most"), {"copied": COPIED, "most": count}
        )
        sources = [row[0] for row in old]
        pairs = [(sources[number % len(sources)], new_id()) for number in range(count)]
        session.execute(text("CREATE TEMPORARY TABLE pairs (old uuid, new uuid) ON COMMIT DROP"))
        session.execute(
            text("INSERT INTO pairs SELECT * FROM unnest(CAST(:old AS uuid[]), CAST(:new AS uuid[]))"),
            {"old": [one for one, _ in pairs], "new": [one for _, one in pairs]},
        )
        for model, key in ((Job, "id"), (JobText, "job_id"), (JobSearch, "job_id")):
            table = model.__table__
            own = {key: "pairs.new", "source": f"'{COPIED}'", "source_id": "pairs.new::text", "cluster_id": "NULL"}
            names = [column.name for column in table.columns]
            values = ", ".join(own.get(name, f"t.{name}") for name in names)
            session.execute(
                text(
                    f"INSERT INTO {model.__tablename__} ({', '.join(names)}) "
                    f"SELECT {values} FROM pairs JOIN {model.__tablename__} t ON t.{key} = pairs.old"
                )
            )
