"""A circuit breaker per host: after repeated failures a site is left alone, then tried once."""

from dataclasses import dataclass
from time import monotonic

OPEN_AFTER = 5
REST_S = 60.0


class CircuitOpen(Exception):
    """The host failed repeatedly and is being left alone."""


@dataclass(slots=True)
class Breaker:
    """The failures of one host, in this process."""

    host: str
    failures: int = 0
    open_until: float = 0.0

    def check(self) -> None:
        """Raise `CircuitOpen` while the host rests; afterwards one probe is let through."""
        if self.failures >= OPEN_AFTER and monotonic() < self.open_until:
            raise CircuitOpen(f"{self.host} failed {self.failures} times in a row; we try again in a minute.")

    def failed(self, *, counts: bool) -> None:
        """Note a failure; `counts=False` for answers that blame us, not the host."""
        if counts:
            self.failures += 1
            self.open_until = monotonic() + REST_S

    def succeeded(self) -> None:
        """Close the circuit."""
        self.failures = 0


_breakers: dict[str, Breaker] = {}


def breaker(host: str) -> Breaker:
    """The breaker of `host`."""
    return _breakers.setdefault(host, Breaker(host))
