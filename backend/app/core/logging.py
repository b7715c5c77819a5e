"""Structured logs: readable lines in development, JSON in production, one correlation id from request to task."""

import logging
import sys

import structlog
from asgi_correlation_id import correlation_id
from structlog.typing import EventDict, Processor, WrappedLogger

from app.core.config import Environment, Settings

QUIET = ("httpx", "httpcore", "botocore", "urllib3", "kombu", "amqp", "celery", "alembic", "uvicorn.access")


def _add_correlation_id(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    if (current := correlation_id.get()) is not None:
        event.setdefault("request_id", current)
    return event


def configure_logging(settings: Settings) -> None:
    """Send structlog and the standard library through one pipeline to standard error."""
    as_json = settings.log_json if settings.log_json is not None else settings.environment is Environment.production
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        _add_correlation_id,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso" if as_json else "%H:%M:%S", utc=as_json),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_renderers(as_json)],
        )
    )
    logging.basicConfig(handlers=[handler], level=settings.log_level, force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def _renderers(as_json: bool) -> list[Processor]:
    if as_json:
        return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    # Not the rich tracebacks: they print local variables, and with them passwords and CVs.
    plain = structlog.dev.plain_traceback
    return [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), pad_event_to=0, exception_formatter=plain)]
