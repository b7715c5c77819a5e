"""A large stock in the database of the benchmark, and a scoring of one person in a process of its own.

`python -m benchmarks.million USER` prints what it measured as JSON, milliseconds and megabytes.
"""

import io
import json
import sys
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from sqlalchemy import delete, text

from app import models as models
from app import tasks as tasks
from app.core.db import engine, unit_of_work
from app.matching.corpus import keeping
from app.matching.engine.best import exactly, eyes_of, one_per_position
from app.matching.engine.index import index
from app.matching.engine.layout import version_of
from app.matching.engine.models import ChangedPosting, PostingFeature
from app.matching.engine.retrieval import candidates
from app.matching.engine.storing import FeatureRepository
from app.matching.engine.view import View
from app.matching.facts import Person, person
from app.matching.following import bounds, refreshing
from app.matching.models import Match
from benchmarks.stock import Stock

ROUNDS = 5
FEATURES = "job_id, open, version, made_from, packed, skills, fingerprint, demands, changed_in, changed_at"
# Postings that exist in features only are given a row of their own when they are matched: like one there is.
LIKE_ONE = """
INSERT INTO jobs SELECT (jsonb_populate_record(one, jsonb_build_object('id', given.id, 'source_id', given.id))).*
FROM unnest(CAST(:ids AS uuid[])) AS given(id), jobs AS one WHERE one.id = (SELECT id FROM jobs LIMIT 1)
ON CONFLICT DO NOTHING
"""


def store(stock: Stock) -> float:
    """Copy a stock into the features, in place of what is there; returns the seconds it took."""
    started = perf_counter()
    with unit_of_work() as session:
        version = version_of(keeping.current(session).corpus)
        session.execute(delete(PostingFeature))
        bare = session.connection().connection
        for records, skills in stock.blocks():
            rows = io.StringIO()
            for record, asked in zip(records, skills, strict=True):
                job_id = uuid.UUID(int=int(record["id"][0]) << 64 | int(record["id"][1]))
                packed = f"\\\\x{record.tobytes().hex()}\t\\\\x{asked.hex()}\t{int(record['fingerprint']):016x}"
                rows.write(f"{job_id}\tt\t{version}\t0\t{packed}\t{{}}\t1\t2026-11-30\n")
            rows.seek(0)
            bare.cursor().copy_expert(f"COPY posting_features ({FEATURES}) FROM STDIN", rows)
        repository = FeatureRepository(session)
        repository.learn(stock.values)
        repository.complete(version)
        session.execute(delete(ChangedPosting))
    with engine().connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE posting_features"))
    return perf_counter() - started


def measure(user_id: uuid.UUID) -> dict[str, float]:
    """What a scoring takes: the first time, and when everything is at hand."""
    with unit_of_work() as session:
        who, ground = person(session, user_id), keeping.current(session)
        assert who is not None, "the person has a profile"
        started = perf_counter()
        view = index().look(session, ground)
        cold = (perf_counter() - started) * 1000
    first = _timed(lambda: _look(view, who))
    looks = [_timed(lambda: _look(view, who)) for _ in range(ROUNDS)]
    _give_rows(_best(view, who))
    stored, again = [], []
    for _ in range(ROUNDS):
        with unit_of_work() as session:
            session.execute(delete(Match))
        stored.append(_timed(lambda: refreshing.refresh(unit_of_work, user_id)))
        again.append(_timed(lambda: refreshing.refresh(unit_of_work, user_id)))
    return {
        "cold_ms": cold,
        "first_look_ms": first,
        "candidates_ms": median(looks),
        "stored_ms": median(stored),
        "again_ms": median(again),
        "peak_mb": _peak_mb(),
    }


def _peak_mb() -> float:
    """The most memory this process ever had: the figure of `getrusage` would be its parent's, were that greater."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _look(view: View, who: Person) -> object:
    return candidates(view, who.facts, who.weights, eyes_of(who))


def _best(view: View, who: Person) -> list[uuid.UUID]:
    rows = candidates(view, who.facts, who.weights, eyes_of(who))
    exact = exactly(view, rows, who.facts, who.weights)
    return exact.ids.take(one_per_position(exact, bounds.KEPT)).all()


def _give_rows(job_ids: Sequence[uuid.UUID]) -> None:
    with unit_of_work() as session:
        session.execute(text(LIKE_ONE), {"ids": [str(job_id) for job_id in job_ids]})
        session.execute(delete(ChangedPosting))


def _timed(step: Callable[[], object]) -> float:
    started = perf_counter()
    step()
    return (perf_counter() - started) * 1000


if __name__ == "__main__":
    print(json.dumps(measure(uuid.UUID(sys.argv[1]))))
