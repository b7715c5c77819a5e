"""Every error leaves as an RFC 9457 problem document; nothing a person sends produces a stack trace."""

import json
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import TypeAlias

import structlog
from asgi_correlation_id import correlation_id
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from psycopg2 import errors as pg
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError
from starlette.exceptions import HTTPException

from app.core.errors import AppError, Conflict, FieldError, Invalid, NotFound, Unavailable
from app.core.schemas import Problem

log = structlog.get_logger(__name__)

CODES = {
    400: "bad_request",
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "unsupported_type",
}
UNREADABLE_BODY = {HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_ENTITY_TOO_LARGE}
# An answer must not grow with what was sent.
MOST_FIELDS, LONGEST_NAME = 100, 100
# What Postgres says of values it can't hold: the input's fault, not ours.
UNSTORABLE = (
    pg.UntranslatableCharacter,
    pg.NumericValueOutOfRange,
    pg.StringDataRightTruncation,
    pg.CharacterNotInRepertoire,
    pg.DatetimeFieldOverflow,
    pg.InvalidTimeZoneDisplacementValue,
)


# Who may not even ask is told so before what is wrong with the question; raises an `AppError`.
Admission: TypeAlias = Callable[[Request], None]
Handler: TypeAlias = Callable[[Request, Exception], Response]


class ProblemResponse(JSONResponse):
    """A problem document; what no encoding can hold (a lone surrogate in a name that was sent) is replaced."""

    media_type = "application/problem+json"

    def render(self, content: object) -> bytes:
        """The document as bytes."""
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def problem_document(
    *,
    status: int,
    code: str,
    title: str,
    detail: str,
    instance: str,
    errors: Sequence[FieldError] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A problem document, wherever in the stack it is needed."""
    body: dict[str, object] = {
        "type": f"urn:career-agent:problem:{code}",
        "title": title,
        "status": status,
        "code": code,
        "detail": detail,
        "instance": instance,
    }
    if errors:
        body["errors"] = list(errors[:MOST_FIELDS])
    return ProblemResponse(body, status, dict(headers or {}))


def problem(
    request: Request,
    *,
    status: int,
    code: str,
    title: str,
    detail: str,
    errors: Sequence[FieldError] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The problem document for one error of a request; its instance is the id to report."""
    return problem_document(
        status=status,
        code=code,
        title=title,
        detail=detail,
        instance=correlation_id.get() or request.url.path,
        errors=errors,
        headers=headers,
    )


def problem_of(error: Exception, request: Request) -> Problem:
    """What went wrong in the middle of a stream, where no status can be sent any more."""
    known = error if isinstance(error, AppError) else AppError("We wrote down what happened. Give the id below.")
    if known is not error:
        log.error("unexpected_error", path=request.url.path, exc_info=error)
    return Problem(
        type=f"urn:career-agent:problem:{known.code}",
        title=known.title,
        status=known.status_code,
        code=known.code,
        detail=known.detail,
        instance=correlation_id.get() or request.url.path,
    )


def _app_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, AppError)
    return problem(
        request,
        status=error.status_code,
        code=error.code,
        title=error.title,
        detail=error.detail,
        errors=error.errors,
        headers=error.headers,
    )


def _validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    fields: list[FieldError] = [
        {
            "loc": [part[:LONGEST_NAME] if isinstance(part, str) else part for part in item["loc"]],
            "msg": str(item["msg"]).removeprefix("Value error, "),
            "type": item["type"],
        }
        for item in error.errors()
    ]
    return _app_error(request, Invalid(errors=fields))


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    title = HTTPStatus(error.status_code).phrase
    if error.status_code == HTTPStatus.NOT_FOUND:
        return _app_error(request, NotFound("There is nothing at this address"))
    return problem(
        request,
        status=error.status_code,
        code=CODES.get(error.status_code, "http_error"),
        title=title,
        detail=str(error.detail or title),
        headers=error.headers,
    )


def _database(request: Request, error: Exception) -> Response:
    assert isinstance(error, DBAPIError)
    if isinstance(error.orig, UNSTORABLE):
        return _app_error(request, Invalid("A value is not one we can store"))
    if isinstance(error.orig, pg.QueryCanceled):
        return _app_error(request, Unavailable("This took too long and was stopped"))
    if isinstance(error, OperationalError) or error.connection_invalidated:
        log.warning("database_unreachable", error=str(error.orig))
        return _app_error(request, Unavailable("The database does not answer at present"))
    return _unexpected(request, error)


def _changed_meanwhile(request: Request, error: Exception) -> Response:
    log.warning("changed_meanwhile", error=str(error))
    return _app_error(request, Conflict("This was changed at the same moment. Load it again, then repeat your change."))


def _pool(request: Request, error: Exception) -> Response:
    log.warning("database_pool_exhausted", error=str(error))
    return _app_error(request, Unavailable("The database is busy"))


def _unexpected(request: Request, error: Exception) -> Response:
    log.error("unexpected_error", path=request.url.path, exc_info=error)
    return _app_error(request, AppError("We wrote down what happened. Give the id below when you report it."))


def _unless_refused(admission: Admission, handler: Handler) -> Handler:
    def handle(request: Request, error: Exception) -> Response:
        try:
            if not isinstance(error, HTTPException) or error.status_code in UNREADABLE_BODY:
                admission(request)
        except AppError as refused:
            return _app_error(request, refused)
        return handler(request, error)

    return handle


def install_problem_handlers(app: FastAPI, admission: Admission) -> None:
    """Answer all errors of `app` with problem documents.

    The framework reads a body before any dependency runs, so a broken one is answered only after `admission`.
    """
    app.add_exception_handler(AppError, _app_error)
    app.add_exception_handler(RequestValidationError, _unless_refused(admission, _validation))
    app.add_exception_handler(HTTPException, _unless_refused(admission, _http))
    app.add_exception_handler(DBAPIError, _database)
    app.add_exception_handler(PoolTimeout, _pool)
    app.add_exception_handler(StaleDataError, _changed_meanwhile)
    app.add_exception_handler(Exception, _unexpected)


def problems(*statuses: int) -> dict[int | str, dict[str, object]]:
    """The `responses=` of a route that can answer with these problems."""
    return {
        status: {
            "description": HTTPStatus(status).phrase,
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in statuses
    }
