"""The refresh cookie: out of reach of scripts, sent to the auth routes of this site only."""

from fastapi import Request, Response

from app.auth.types import REFRESH_LIFETIME
from app.core.config import get_settings
from app.core.errors import Forbidden

NAME = "refresh_token"
PATH = "/api/v1/auth"


def set_refresh_cookie(response: Response, secret: str) -> None:
    """Give the browser the refresh token."""
    response.set_cookie(
        NAME,
        secret,
        max_age=int(REFRESH_LIFETIME.total_seconds()),
        path=PATH,
        httponly=True,
        samesite="strict",
        secure=get_settings().base_url.startswith("https://"),
    )


def clear_refresh_cookie(response: Response) -> None:
    """Take the refresh token back."""
    response.delete_cookie(NAME, path=PATH, httponly=True, samesite="strict")


def refuse_other_sites(request: Request) -> None:
    """Raise `Forbidden` for a request that a browser made on behalf of another site.

    These routes act on a cookie alone, so the sender is checked; a client that is no browser sends neither header.
    """
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    allowed = {str(request.base_url).rstrip("/"), get_settings().base_url, *get_settings().cors_origins}
    if site not in {None, "same-origin", "none"} and origin not in allowed:
        raise Forbidden("This call must come from the dashboard itself.")
    if site is None and origin is not None and origin not in allowed:
        raise Forbidden("This call must come from the dashboard itself.")
