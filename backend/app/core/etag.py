"""Entity tags: a change made to an older state than the present one is refused, not merged."""

from typing import Annotated

from fastapi import Depends, Header, Response

from app.core.errors import PreconditionFailed


class Precondition:
    """The `If-Match` of a request; missing is accepted."""

    def __init__(self, if_match: str | None) -> None:
        self._expected = {tag.strip().removeprefix("W/") for tag in if_match.split(",")} if if_match else None

    def check(self, version: object) -> None:
        """Raise `PreconditionFailed` where the client saw another version."""
        if self._expected is not None and not self._expected & {"*", etag(version)}:
            raise PreconditionFailed("This was changed since you opened it. Load it again, then repeat your change.")


def _precondition(if_match: Annotated[str | None, Header(max_length=1_000)] = None) -> Precondition:
    return Precondition(if_match)


IfMatch = Annotated[Precondition, Depends(_precondition)]


def etag(version: object) -> str:
    """The tag of a version."""
    return f'"{version}"'


def tagged(response: Response, version: object) -> None:
    """Put the tag on a response."""
    response.headers["ETag"] = etag(version)
