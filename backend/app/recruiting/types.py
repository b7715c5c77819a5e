"""The words of a desk: its candidates, its decisions, and why a file was not taken."""

from enum import StrEnum


class CandidateSource(StrEnum):
    """How a candidate came to the desk."""

    upload = "upload"
    open_profile = "open_profile"


class ConsentBasis(StrEnum):
    """On what ground the desk keeps a CV."""

    consent = "consent"
    application = "application"
    contract = "contract"
    legitimate_interest = "legitimate_interest"


class Action(StrEnum):
    """What stands in a desk's log."""

    shortlist = "shortlist"
    interview = "interview"
    reject = "reject"
    undo = "undo"
    # Of a job: names are shown before a decision, or hidden again.
    blind_lifted = "blind_lifted"
    blind_restored = "blind_restored"
    # Of a candidate: somebody looked at who it is outside a decision.
    identity_opened = "identity_opened"
    corrected = "corrected"
    # What is left of a candidate who is gone.
    withdrew = "withdrew"
    erased = "erased"


class Decision(StrEnum):
    """What a desk decides about a candidate for a job."""

    shortlist = "shortlist"
    interview = "interview"
    reject = "reject"


class FileState(StrEnum):
    """What became of one file of a batch."""

    added = "added"
    duplicate = "duplicate"
    empty = "empty"
    unsupported = "unsupported"
    too_large = "too_large"
    unreadable = "unreadable"


class SelectedBy(StrEnum):
    """What counts as selected in the adverse-impact summary."""

    decisions = "decisions"
    top_k = "top_k"


class ViewKind(StrEnum):
    """What a desk did with an open profile."""

    ranked = "ranked"
    opened = "opened"
    identity = "identity"


class ExportFormat(StrEnum):
    """The kinds of file a ranking is exported as."""

    csv = "csv"
    json = "json"


DECISIONS = frozenset(Decision)
# In how many characters a candidate is named while it is blind.
CODE_LENGTH = 6
