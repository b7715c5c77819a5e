"""The words of the funnel."""

from enum import StrEnum


class FunnelStage(StrEnum):
    """How far an application got; each holds what got further too."""

    applied = "applied"
    reply = "reply"
    interview = "interview"
    offer = "offer"


class ScoreBasis(StrEnum):
    """Which score an application is counted under."""

    at_applying = "at_applying"
    present = "present"


class NoFigure(StrEnum):
    """Why there is nothing, or no rate, to show."""

    no_applications = "no_applications"
    none_in_period = "none_in_period"
    too_few = "too_few"
    no_scores = "no_scores"
    no_profile = "no_profile"
    not_scored = "not_scored"
    nothing_new = "nothing_new"
    nothing_due = "nothing_due"
    nothing_happened = "nothing_happened"
