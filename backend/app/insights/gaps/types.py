"""The words of gaps."""

from enum import StrEnum
from typing import Literal, TypeAlias

from app.matching.types import BAND_SPANS, Band

MOST_MATCHES, USUAL_MATCHES = 500, 100
# From a fair match on, in tenths. What jobs ask for that hardly fit says nothing about a person; with few jobs on an
# instance they would be most of the "best".
CLOSE = BAND_SPANS[Band.fair][0]
Importance: TypeAlias = Literal["must", "nice", "generic"]
WhyNothing: TypeAlias = Literal["no_profile", "no_matches", "no_close_matches"]
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
