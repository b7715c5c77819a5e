"""The words of matching."""

from enum import StrEnum


class Band(StrEnum):
    """The word for a score."""

    poor = "poor"
    fair = "fair"
    good = "good"
    great = "great"
    excellent = "excellent"


class Status(StrEnum):
    """What a person does about a match."""

    new = "new"
    interested = "interested"
    applied = "applied"
    interviewing = "interviewing"
    offer = "offer"
    rejected = "rejected"
    hidden = "hidden"


class Eligibility(StrEnum):
    """Whether a person may take a job at all."""

    eligible = "eligible"
    unclear = "unclear"
    ineligible = "ineligible"


class Sort(StrEnum):
    """The orders of the list of matches."""

    score = "score"
    newest = "newest"


# From where to where each band reaches, in tenths of a point, half open.
BAND_SPANS = {
    Band.poor: (0, 400),
    Band.fair: (400, 550),
    Band.good: (550, 700),
    Band.great: (700, 850),
    Band.excellent: (850, 1001),
}


def band_of(score: float) -> Band:
    """The band of a score (0-100)."""
    tenths = round(score * 10)
    return next(band for band, (start, end) in BAND_SPANS.items() if start <= tenths < end)


# What a status says of the person's taste.
_LIKED = {Status.interested, Status.applied, Status.interviewing, Status.offer}


def speaks_for(status: Status, before: bool | None) -> bool | None:
    """Whether marking a match so speaks for the job or against it; `before` is what earlier marks said.

    A refusal after an application is the employer's and says nothing new of the person; without one it is theirs.
    """
    if status is Status.rejected:
        return bool(before)
    return None if status is Status.new else status in _LIKED
