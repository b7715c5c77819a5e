"""Take an answer in: so many bytes, so much time, and what its status means."""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from time import monotonic

import httpx

from app.core.clock import now
from app.core.fetch_errors import BadStatus, CutOff, FetchError, Throttled, TimedOut, TooLarge, Unreadable
from app.core.fetched import Fetched

CODINGS = {"identity", "", "gzip", "x-gzip", "deflate"}
LONGEST_REST_S = 86_400


def take(response: httpx.Response, deadline: float, max_bytes: int) -> Fetched:
    """The whole answer; where it breaks off in the middle, the error holds what had come."""
    # Packed several times over, one chunk of the network could be gigabytes before anything here can count it.
    if response.headers.get("content-encoding", "identity").strip().lower() not in CODINGS:
        raise Unreadable("The site packed its answer in a way that is not read.")
    chunks: list[bytes] = []
    try:
        _take_chunks(response, deadline, max_bytes, chunks)
    except (httpx.TransportError, FetchError) as error:
        if not chunks or response.status_code != 200:
            raise
        raise _broken_off(response, error, b"".join(chunks)) from error
    return _fetched(response, b"".join(chunks))


def _take_chunks(response: httpx.Response, deadline: float, max_bytes: int, chunks: list[bytes]) -> None:
    taken = 0
    for chunk in response.iter_bytes():
        taken += len(chunk)
        if taken > max_bytes:
            raise TooLarge(f"The answer is larger than {max_bytes // (1024 * 1024)} MB.")
        if monotonic() > deadline:
            raise TimedOut(f"{response.url.host} took too long to send its answer.")
        chunks.append(chunk)


def _broken_off(response: httpx.Response, error: Exception, content: bytes) -> FetchError:
    part = _fetched(response, content)
    if isinstance(error, httpx.TimeoutException):
        error = TimedOut(f"{response.url.host} took too long to send its answer.")
    if isinstance(error, FetchError):
        error.part = part
        return error
    return CutOff(f"{response.url.host} broke off in the middle of its answer.", part)


def _fetched(response: httpx.Response, content: bytes) -> Fetched:
    return Fetched(
        url=str(response.url),
        status=response.status_code,
        headers=response.headers,
        content=content,
        encoding=response.charset_encoding or "utf-8",
    )


def successful(answer: Fetched) -> Fetched:
    """The answer, unless its status is an error; raises `Throttled` or `BadStatus`."""
    if answer.status == 429:
        wait = retry_after(answer.headers)
        later = f" It asks us to wait {wait} s." if wait else ""
        raise Throttled(f"The site says we ask too often (429).{later}", wait)
    if answer.status >= 400:
        raise BadStatus(f"The site answered with status {answer.status}.", answer.status)
    return answer


def retry_after(headers: Mapping[str, str]) -> int | None:
    """`Retry-After` in seconds, whether given as seconds or as a date; null where absent or unreadable."""
    value = headers.get("retry-after", "").strip()
    try:
        if value.isdecimal():
            return min(int(value), LONGEST_REST_S)
        return max(0, int((parsedate_to_datetime(value) - now()).total_seconds()))
    except (ValueError, TypeError):
        return None
