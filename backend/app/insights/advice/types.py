"""The words of recommendations."""

from enum import StrEnum


class AdviceKind(StrEnum):
    """What is recommended, in the order of kinds that equals stand in."""

    renew_credential = "renew_credential"
    apply_first = "apply_first"
    learn_skill = "learn_skill"
    get_credential = "get_credential"
    widen_remote = "widen_remote"
    widen_place = "widen_place"
    widen_title = "widen_title"


class AdviceShow(StrEnum):
    """Which recommendations: those that stand, or those the person put away."""

    open = "open"
    dismissed = "dismissed"
