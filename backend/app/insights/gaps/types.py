"""The words of gaps."""

from enum import StrEnum
from typing import Literal, TypeAlias

MOST_MATCHES, USUAL_MATCHES = 500, 100
Importance: TypeAlias = Literal["must", "nice", "generic"]
State: TypeAlias = Literal["met", "partly", "missing", "unjudged"]


class GapKind(StrEnum):
    """What is missing."""

    skill = "skill"
    credential = "credential"
    language = "language"


class EffortLevel(StrEnum):
    """How far something is from what a person knows."""

    small = "small"
    some = "some"
    large = "large"


class GapSort(StrEnum):
    """The orders of gaps: by worth (gain x demand), by gain, by demand, the nearest first."""

    worth = "worth"
    gain = "gain"
    demand = "demand"
    effort = "effort"
