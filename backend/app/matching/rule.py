"""What an eligibility rule is: may this person take this job at all?

A rule speaks only where the posting states a demand, and quotes it. A demand the profile is silent about is unclear,
one it contradicts makes the person ineligible. Rules never touch the score.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.matching.detail import PostingDetail
from app.matching.person import ProfileFacts
from app.matching.types import Eligibility

_SEVERITY = {Eligibility.eligible: 0, Eligibility.unclear: 1, Eligibility.ineligible: 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """How one stated demand is answered: `quote` is the posting's, `detail` a sentence for the person."""

    state: Eligibility
    detail: str
    quote: str


class Rule(ABC):
    """One kind of demand. Raise `version` when its answers change."""

    slug: ClassVar[str]
    label: ClassVar[str]
    version: ClassVar[int] = 1

    @abstractmethod
    def check(self, person: ProfileFacts, posting: PostingDetail) -> Iterable[Finding]:
        """The demands of this kind that the posting states, each with its answer; none where it states none."""


def worst(states: Sequence[Eligibility]) -> Eligibility:
    """The verdict of all findings: all met or none stated is eligible."""
    return max(states, key=_SEVERITY.__getitem__, default=Eligibility.eligible)


def best(findings: Sequence[Finding]) -> Finding:
    """The finding that counts where one of several is enough."""
    return min(findings, key=lambda finding: _SEVERITY[finding.state])
