"""Which `Host` names this instance answers to; a stranger's name means DNS rebinding or a wrong proxy."""

from urllib.parse import urlsplit

from starlette.types import ASGIApp, Receive, Scope, Send

from app.core.config import EVERY_INTERFACE, Settings
from app.core.problems import problem_document

LOOPBACK = {"localhost", "127.0.0.1", "[::1]", "testserver"}


class HostGuard:
    """Refuses requests for other names. Loopback names are always trusted, on any port."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        public = urlsplit(settings.base_url).hostname or ""
        self._names = LOOPBACK | {public, settings.host, *settings.trusted_hosts}
        # Bound to every interface without a public name, the operator can't list each address of the machine.
        self._open = settings.host in EVERY_INTERFACE and not settings.public_url and not settings.trusted_hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or 400."""
        if scope["type"] != "http" or self._open or _host(scope) in self._names:
            await self._app(scope, receive, send)
            return
        answer = problem_document(
            status=400,
            code="unknown_host",
            title="This instance does not answer to this name",
            detail="Set PUBLIC_URL (or TRUSTED_HOSTS) to the name people type.",
            instance=scope["path"],
        )
        await answer(scope, receive, send)


def _host(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"host":
            host = bytes(value).decode("latin-1").lower()
            return host.split("]")[0] + "]" if host.startswith("[") else host.split(":")[0]
    return ""
