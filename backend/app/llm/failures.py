"""What goes wrong between us and a model, told apart by what it costs and by what a person can do."""

from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError

import anthropic
import httpx2
import structlog

from app.core.breaker import Breaker, CircuitOpen
from app.core.metrics import outbound_requests
from app.llm.client import Silent
from app.llm.errors import ModelError, ModelUnavailable
from app.llm.limiter import Busy, let_rest

log = structlog.get_logger(__name__)

UNTIL_NEXT_TRY_S = 60
LONGEST_RETRY_AFTER_S = 3_600
# An account that is used up is not filled by asking again.
USED_UP_REST_S = 900
_USED_UP = ("spend_limit_reached", "usage limit", "credit balance")
# Nothing was sent, or it was turned down: it costs nothing. Anything else may have cost.
_FREE = (anthropic.APIStatusError, anthropic.APIConnectionError, Busy, ModelError)
# A line of a stream that is no JSON, or no text, comes as such.
FAILURES = (anthropic.AnthropicError, httpx2.HTTPError, JSONDecodeError, UnicodeDecodeError)

_WORDS = {
    400: "The language model does not accept what we send. An admin should test the connection in the settings.",
    401: "The language model's key is not accepted. An admin has to look at it.",
    402: "The language model's account is used up. An admin has to look at it.",
    403: "The language model's key may not use this model. An admin has to look at it.",
    404: "The language model's server does not know this model. An admin has to look at the settings.",
    413: "The text is too long for the language model.",
    429: "The language model is asked too much at present.",
    529: "The language model is overloaded at present.",
}


def cost_nothing(error: BaseException) -> bool:
    """Whether a call that failed so, before it began to answer, used nothing for certain."""
    return isinstance(error, _FREE)


def name_of(error: BaseException) -> str:
    """A short name of a failure for the ledger and the log."""
    if isinstance(error, anthropic.APIStatusError):
        return f"status {error.status_code}"
    return type(error.__cause__ or error).__name__ if isinstance(error, Silent) else type(error).__name__


def in_words(error: Exception) -> ModelError:
    """The failure as people see it."""
    if isinstance(error, ModelError):
        return error
    if isinstance(error, Busy):
        return ModelUnavailable("The language model can't be asked at present.", retry_after=error.retry_after)
    if isinstance(error, anthropic.APIStatusError):
        if _used_up(error):
            return ModelUnavailable(_WORDS[402], retry_after=USED_UP_REST_S)
        known = "The language model's server reports an error."
        return ModelUnavailable(_WORDS.get(error.status_code, known), retry_after=_retry_after(error))
    if isinstance(error, anthropic.APIConnectionError):
        return ModelUnavailable("The language model's server can't be reached.")
    return ModelUnavailable("The language model broke off its answer.")


class CutOff(anthropic.AnthropicError):
    """An answer that ended before it was said to end."""


@contextmanager
def circuit(host: str) -> Iterator[None]:
    """Leave a server alone that failed repeatedly, whoever asked it; raises `ModelUnavailable` meanwhile."""
    breaker = Breaker(f"model:{host}")
    try:
        breaker.check()
    except CircuitOpen as error:
        words = "The language model failed repeatedly. We leave it alone for a minute."
        raise ModelUnavailable(words, retry_after=UNTIL_NEXT_TRY_S) from error
    try:
        yield
    except FAILURES as error:
        log.warning("model_failed", host=host, failure=name_of(error))
        outbound_requests.labels(host, type(error).__name__).inc()
        _note(breaker, host, error)
        raise
    except BaseException:
        # Somebody left, or our own side failed: that says nothing of the server.
        breaker.gave_up()
        raise
    outbound_requests.labels(host, "ok").inc()
    breaker.answered()


def _note(breaker: Breaker, host: str, error: Exception) -> None:
    if isinstance(error, anthropic.APIStatusError) and _used_up(error):
        let_rest(host, USED_UP_REST_S)
    if isinstance(error, Busy):
        breaker.gave_up()
    elif isinstance(error, anthropic.APIStatusError) and 400 <= error.status_code < 500:
        breaker.answered()
    else:
        breaker.failed()


def _used_up(error: anthropic.APIStatusError) -> bool:
    """Whether the provider says that the account's money or limit is used up; it says so in several ways."""
    said = str(error.body).lower()
    return error.status_code == 402 or (error.status_code in {400, 429} and any(words in said for words in _USED_UP))


def _retry_after(error: anthropic.APIStatusError) -> int:
    try:
        wanted = int(float(error.response.headers.get("retry-after", "30")))
    except (ValueError, OverflowError):
        wanted = 30
    return min(max(1, wanted), LONGEST_RETRY_AFTER_S)
