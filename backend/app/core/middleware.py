"""What every response goes through: correlation id, timing, security headers, body limit, metrics."""

from collections.abc import Awaitable, Callable
from time import perf_counter
from typing import TypeAlias

from asgi_correlation_id import CorrelationIdMiddleware
from fastapi import FastAPI
from starlette.datastructures import MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.core.bodies import IMPORT_BODY_BYTES, LARGE_BODY_BYTES, BodyLimit
from app.core.config import Environment, Settings
from app.core.hosts import HostGuard
from app.core.metrics import http_requests

MAX_BODY_BYTES = 12 * 1024 * 1024  # a 10 MB file and its multipart frame; larger files than that are refused unread

# A desk sends many CVs at once; a person brings a whole account along.
LARGE_BODIES = {"/api/v1/candidates": LARGE_BODY_BYTES, "/api/v1/account/import": IMPORT_BODY_BYTES}

# The dashboard loads nothing from elsewhere; inline styles are what positioned pop-ups set on elements.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
Handler: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]


class ResponseHeaders:
    """Adds security headers and the time the answer took, and counts it."""

    def __init__(self, app: ASGIApp, hsts: bool) -> None:
        self._app = app
        self._hsts = hsts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = perf_counter()

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._decorate(scope, message, perf_counter() - started)
            await send(message)

        await self._app(scope, receive, send_with_headers)

    def _decorate(self, scope: Scope, message: Message, seconds: float) -> None:
        headers = MutableHeaders(scope=message)
        for name, value in SECURITY_HEADERS.items():
            headers.setdefault(name, value)
        if not scope["path"].startswith("/docs"):
            headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        if scope["path"].startswith("/api/"):
            headers.setdefault("Cache-Control", "no-store")
        if self._hsts:
            headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        headers["Server-Timing"] = f"app;dur={seconds * 1000:.1f}"
        headers["X-Process-Time"] = f"{seconds:.4f}"
        route = scope.get("route")
        path = getattr(route, "path", "unmatched")
        http_requests.labels(scope["method"], path, str(message["status"])).observe(seconds)


def install_middleware(app: FastAPI, settings: Settings) -> None:
    """Put the middleware around `app`; the last added is the outermost."""
    app.add_middleware(GZipMiddleware, minimum_size=1024)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_credentials=True,
            allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "If-Match", "Last-Event-ID", "X-Client"],
            expose_headers=["ETag", "Location", "Retry-After", "X-Request-ID"],
        )
    app.add_middleware(BodyLimit, limit=MAX_BODY_BYTES, large=LARGE_BODIES)
    app.add_middleware(HostGuard, settings=settings)
    https = settings.environment is Environment.production and settings.base_url.startswith("https://")
    app.add_middleware(ResponseHeaders, hsts=https)
    app.add_middleware(CorrelationIdMiddleware, validator=_plausible_id)


def _plausible_id(value: str) -> bool:
    return 8 <= len(value) <= 64 and value.replace("-", "").isalnum() and value.isascii()
