"""`/livez`, `/readyz`, `/health`, `/metrics`: is it alive, can it work, and numbers."""

from collections.abc import Callable
from functools import lru_cache

from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from redis.exceptions import RedisError
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from app.background.sweeper import workers_alive
from app.core.addresses import is_public
from app.core.config import REPOSITORY
from app.core.db import engine
from app.core.errors import Forbidden
from app.core.redis import redis_client

router = APIRouter(tags=["health"], include_in_schema=False)


def _database() -> str | None:
    with engine().connect() as connection:
        connection.execute(text("SELECT 1"))
    return None


@lru_cache
def _head() -> str | None:
    return ScriptDirectory.from_config(Config(REPOSITORY / "alembic.ini")).get_current_head()


def _migrations() -> str | None:
    with engine().connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    return None if current == _head() else "The database is not at the newest migration: run make migrate."


def _redis() -> str | None:
    redis_client().ping()
    return None


def _workers() -> str | None:
    return None if workers_alive() else "No worker has answered in the last 45 seconds."


CHECKS: dict[str, Callable[[], str | None]] = {
    "database": _database,
    "migrations": _migrations,
    "redis": _redis,
    "workers": _workers,
}


def _status(check: Callable[[], str | None]) -> dict[str, str | bool]:
    try:
        trouble = check()
    except (SQLAlchemyError, RedisError) as error:
        trouble = f"It does not answer ({type(error).__name__})."
    return {"ok": trouble is None, "detail": trouble or "ok"}


@router.get("/livez")
def livez() -> dict[str, str]:
    """The process answers; looks at nothing else, so that one outage does not restart everything."""
    return {"status": "ok"}


@router.get("/readyz")
def readyz() -> JSONResponse:
    """Whether this instance can do its work; 503 names the failing part."""
    checks = {name: _status(check) for name, check in CHECKS.items()}
    ready = all(check["ok"] for check in checks.values())
    failing = [name for name, check in checks.items() if not check["ok"]]
    body = {"status": "ready" if ready else "not_ready", "failing": failing, "checks": checks}
    return JSONResponse(body, 200 if ready else 503)


@router.get("/health")
def health() -> JSONResponse:
    """Both, for people; always 200 while the process lives."""
    checks = {name: _status(check) for name, check in CHECKS.items()}
    ready = all(check["ok"] for check in checks.values())
    return JSONResponse({"status": "ok" if ready else "degraded", "live": True, "ready": ready, "checks": checks})


@router.get("/metrics")
def metrics(request: Request) -> Response:
    """Prometheus metrics; for private networks only."""
    if request.client is not None and _is_outside(request.client.host):
        raise Forbidden("Metrics are answered to private addresses only.")
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


def _is_outside(host: str) -> bool:
    try:
        return is_public(host)
    except ValueError:
        return False
