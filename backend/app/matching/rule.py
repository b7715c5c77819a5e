"""What an eligibility rule is: may this person take this job at all?

A rule reads the demands that ingest found stated in the posting, never its text, and quotes them. A demand the profile
is silent about is unclear, one it contradicts makes the person ineligible. Rules never touch the score.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.matching.person import ProfileFacts
from app.matching.types import Eligibility
from app.ml.demands.types import Demands

_SEVERITY = {Eligibility.eligible: 0, Eligibility.unclear: 1, Eligibility.ineligible: 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """How one stated demand is answered: `quote` is the posting's, `own` the CV's words that answer it, if any.

    `detail` is a sentence for the person.
    """

    state: Eligibility
    detail: str
    quote: str
    own: str | None = None


class Rule(ABC):
    """One kind of demand. Raise `version` when its answers change."""

    slug: ClassVar[str]
    label: ClassVar[str]
    version: ClassVar[int] = 1

    @abstractmethod
    def check(self, person: ProfileFacts, demands: Demands, as_of: date) -> Iterable[Finding]:
        """The demands of this kind, each with its answer as of that UTC day; none where none is stated."""


def worst(states: Sequence[Eligibility]) -> Eligibility:
    """The verdict of all findings: all met or none stated is eligible."""
    return max(states, key=_SEVERITY.__getitem__, default=Eligibility.eligible)


def best(findings: Sequence[Finding]) -> Finding:
    """The finding that counts where one of several is enough."""
    return min(findings, key=lambda finding: _SEVERITY[finding.state])
