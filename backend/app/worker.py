"""The Celery application: `celery -A app.worker worker -Q scrape,parse,score,default`, `celery -A app.worker beat`.

All work is one message, `background.run`, that names a row (`app.background`). Beat writes rows itself; what is due is
decided by a unique key, so a second beat does no harm.
"""

import uuid

from celery import Celery
from celery.signals import beat_init, setup_logging, worker_process_init

from app import models as models  # all tables, so that relationships resolve
from app import tasks as tasks  # all tasks, so that they can be carried out
from app.background.broker import CANARY, WAKE_UP, celery_app
from app.background.sweeper import note_worker, start_sweeper
from app.background.worker import execute
from app.core.config import get_settings
from app.core.db import engine
from app.core.logging import configure_logging

celery: Celery = celery_app()
celery.conf.beat_scheduler = "app.background.beat:RowScheduler"


@celery.task(name=WAKE_UP)
def run(run_id: str) -> None:
    """Carry out one attempt of a task run."""
    execute(uuid.UUID(run_id))


@celery.task(name=CANARY)
def canary() -> None:
    """Prove that messages reach the pool and the pool reaches the database."""
    note_worker()


@setup_logging.connect
def _logging(**_: object) -> None:
    configure_logging(get_settings())


@worker_process_init.connect
def _own_connections(**_: object) -> None:
    # A forked child must not talk over its parent's sockets.
    engine().dispose(close=False)


@beat_init.connect
def _sweep_beside_beat(**_: object) -> None:
    start_sweeper()
