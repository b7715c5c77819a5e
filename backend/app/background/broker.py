"""Wake-up calls to workers. Losing one costs time, never work: the sweeper sends it again."""

import uuid
from functools import lru_cache
from threading import Thread

import structlog
from celery import Celery
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

from app.background.types import SCHEDULED_SUFFIX, Queue
from app.core.config import get_settings

log = structlog.get_logger(__name__)

WAKE_UP = "background.run"
VISIBILITY_S = 3600
HARD_LIMIT_S = 1800
QUEUE_NAMES = [queue + suffix for queue in Queue for suffix in ("", SCHEDULED_SUFFIX)]

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


def wake(run_id: uuid.UUID, queue: Queue, *, scheduled: bool) -> bool:
    """Send the wake-up call of a run; false where the broker does not answer."""
    try:
        celery_app().send_task(WAKE_UP, args=[str(run_id)], queue=queue_name(queue, scheduled=scheduled), retry=False)
    except (KombuError, RedisError, OSError) as error:
        log.warning("broker_unreachable", run_id=str(run_id), error=str(error))
        return False
    return True


def wake_soon(run_id: uuid.UUID, queue: Queue, *, scheduled: bool) -> None:
    """Send the wake-up call without making a request wait for a broker that may be down."""
    Thread(target=wake, args=(run_id, queue), kwargs={"scheduled": scheduled}, daemon=True).start()
