"""How fast a site is asked."""

from dataclasses import dataclass
from datetime import timedelta

_PERIODS = {1: "a second", 60: "a minute", 3_600: "an hour", 86_400: "a day"}
_TIMES = {1: "once", 2: "twice"}


@dataclass(frozen=True, slots=True)
class Pace:
    """How often one host may be asked, by all workers together."""

    requests: int = 120
    per: timedelta = timedelta(minutes=1)
    # The least time between two requests, and how many may be under way at once.
    spacing_s: float = 0.0
    at_once: int = 2

    def __str__(self) -> str:
        """The amount in words."""
        return times(self.requests, self.per)


def times(count: int, per: timedelta) -> str:
    """`60 times a minute`, `once an hour`, `twice in 3 hours`."""
    seconds = int(per.total_seconds())
    period = _PERIODS.get(seconds)
    if period is None:
        size, unit = next(
            ((seconds // size, name.split()[1]) for size, name in reversed(_PERIODS.items()) if seconds % size == 0),
            (seconds, "second"),
        )
        period = f"in {size} {unit}s"
    return f"{_TIMES.get(count, f'{count} times')} {period}"


# Hosts whose pace somebody declared, whoever asks them.
_declared: dict[str, Pace] = {}


def declare_pace(host: str, pace: Pace) -> None:
    """Set the pace of a host for all requests of this process, whatever their caller says."""
    _declared[host.lower()] = pace


def pace_of(host: str, wanted: Pace | None) -> Pace:
    """The pace of a host: the declared one, else what the caller wants, else the common one."""
    return _declared.get(host.lower()) or wanted or Pace()
