"""A circuit breaker per host, shared by all workers: after repeated failures a site is left alone, then one of them
tries it once."""

from dataclasses import dataclass

from app.core.ledger import memory

OPEN_AFTER = 5
REST_S = 60.0
# A probe takes no longer; should its worker be killed, another one may try.
PROBE_S = 45.0
FORGET_S = 900.0


class CircuitOpen(Exception):
    """The host failed repeatedly and is being left alone."""


@dataclass(frozen=True, slots=True)
class Breaker:
    """The failures in a row of one host."""

    host: str

    def check(self) -> None:
        """Raise `CircuitOpen` while the host rests; afterwards one probe of all workers is let through."""
        failures = memory().ask(lambda ledger: ledger.counted(self._failures))
        if failures < OPEN_AFTER:
            return
        resting = memory().ask(lambda ledger: ledger.remaining(self._rest))
        if resting or memory().ask(lambda ledger: ledger.once(self._probe, PROBE_S)):
            raise CircuitOpen(f"{self.host} failed {failures} times in a row; we try again in a minute.")

    def failed(self) -> None:
        """Note a failure; a probe that failed opens the circuit again."""
        memory().ask(lambda ledger: ledger.count(self._failures, FORGET_S))
        memory().ask(lambda ledger: ledger.mark(self._rest, REST_S))
        self.gave_up()

    def gave_up(self) -> None:
        """Note that nothing was asked after all."""
        memory().ask(lambda ledger: ledger.forget(self._probe))

    def answered(self) -> None:
        """Close the circuit: whatever the host said, it works."""
        if memory().ask(lambda ledger: ledger.counted(self._failures)):
            memory().ask(lambda ledger: ledger.forget(self._failures, self._rest, self._probe))

    @property
    def _failures(self) -> str:
        return f"failures:{self.host}"

    @property
    def _rest(self) -> str:
        return f"broken:{self.host}"

    @property
    def _probe(self) -> str:
        return f"probe:{self.host}"
