"""How often models are asked, by all processes together."""

from datetime import timedelta
from math import ceil
from random import uniform
from time import monotonic, sleep

from anthropic import AnthropicError

from app.core.config import get_settings
from app.core.ledger import Ledger, memory
from app.core.pace import Pace

# Whoever waits for a place longer than this is told so.
PATIENCE_S = 30.0
LONGEST_REST_S = 3_600.0


class Busy(AnthropicError):
    """There was no place to ask in time; nothing was sent. `retry_after` in seconds.

    It is of the client's own kind of error, which its client passes on and does not try again.
    """

    def __init__(self, retry_after: float) -> None:
        super().__init__("no place to ask the model in time")
        self.retry_after = ceil(retry_after)


def take_place(host: str) -> None:
    """Count one request to a model, once there is room for it; raises `Busy`."""
    until = monotonic() + PATIENCE_S
    while wait := memory().ask(lambda ledger: _wait(ledger, host)):
        if monotonic() + wait > until:
            raise Busy(wait)
        sleep(wait + uniform(0.0, 0.05))  # noqa: S311 - jitter, not a secret


def let_rest(host: str, seconds: float) -> None:
    """Keep all processes from asking for as long as the other side wants."""
    memory().ask(lambda ledger: ledger.mark(_rest(host), min(seconds, LONGEST_REST_S)))


def _wait(ledger: Ledger, host: str) -> float:
    pace = Pace(requests=get_settings().llm_requests_per_minute, per=timedelta(minutes=1))
    return ledger.remaining(_rest(host)) or ledger.take(f"model:{host}", pace)


def _rest(host: str) -> str:
    return f"rest:model:{host}"
