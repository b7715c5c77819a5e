"""How fast a site is asked."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Pace:
    """How often one host may be asked, by all workers together."""

    requests: int = 120
    per: timedelta = timedelta(minutes=1)
    # The least time between two requests, and how many may be under way at once.
    spacing_s: float = 0.0
    at_once: int = 2
