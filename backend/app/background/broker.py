"""Wake-up calls to workers. Losing one costs time, never work: the sweeper sends it again."""

from functools import lru_cache
from threading import Thread

import structlog
from celery import Celery
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

from app.background.models import TaskRun
from app.background.registry import task_type
from app.background.types import SCHEDULED_SUFFIX, Queue
from app.core.config import get_settings

log = structlog.get_logger(__name__)

WAKE_UP = "background.run"
CANARY = "background.canary"
CANARY_EXPIRES_S = 20.0
VISIBILITY_S = 3600
HARD_LIMIT_S = 1800

# Seconds; the kernel closes a half-open connection after 20 + 3 × 5.
_KEEPALIVE = {4: 20, 5: 5, 6: 3}


@lru_cache
def celery_app() -> Celery:
    """The Celery application of this process, for sending and for working."""
    app = Celery("career_agent", broker=get_settings().redis())
    app.conf.update(
        task_serializer="json",
        accept_content=["json"],
        result_backend=None,
        task_ignore_result=True,
        task_acks_late=True,
        # The lease and the sweeper bring a lost run back, with a count; Redis would redeliver it for ever.
        task_reject_on_worker_lost=False,
        task_default_queue=Queue.default.value,
        task_create_missing_queues=True,
        task_time_limit=HARD_LIMIT_S,
        worker_prefetch_multiplier=1,
        worker_max_tasks_per_child=500,
        worker_max_memory_per_child=1_200_000,
        worker_hijack_root_logger=False,
        worker_send_task_events=True,
        worker_cancel_long_running_tasks_on_connection_loss=False,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_transport_options={
            "visibility_timeout": VISIBILITY_S,
            "socket_timeout": 15,
            "socket_connect_timeout": 3,
            "socket_keepalive": True,
            "socket_keepalive_options": _KEEPALIVE,
            "health_check_interval": 10,
            "global_keyprefix": "celery:",
        },
        visibility_timeout=VISIBILITY_S,
        task_publish_retry_policy={"max_retries": 1, "interval_start": 0.1, "interval_max": 0.2},
        timezone="UTC",
    )
    return app


def queue_name(queue: Queue, *, scheduled: bool) -> str:
    """The queue a run is sent to."""
    return queue + SCHEDULED_SUFFIX if scheduled else queue.value


def wake(run: TaskRun) -> bool:
    """Send the wake-up call of a run; false where the broker does not answer."""
    declared = task_type(run.type)
    limit = declared.time_limit if declared else HARD_LIMIT_S
    return _send(WAKE_UP, [str(run.id)], queue_name(run.queue, scheduled=run.scheduled), limit)


def wake_soon(run: TaskRun) -> None:
    """Send the wake-up call without making a request wait for a broker that may be down."""
    Thread(target=wake, args=(run,), daemon=True).start()


def send_canary() -> bool:
    """Ask for a sign of life that goes through the workers' pool."""
    return _send(CANARY, [], Queue.default.value, limit=30, expires=CANARY_EXPIRES_S)


def _send(name: str, args: list[str], queue: str, limit: int, expires: float | None = None) -> bool:
    try:
        celery_app().send_task(
            name, args, queue=queue, retry=False, soft_time_limit=limit, time_limit=limit + 30, expires=expires
        )
    except (KombuError, RedisError, OSError) as error:
        log.warning("broker_unreachable", message=name, error=str(error))
        return False
    return True
