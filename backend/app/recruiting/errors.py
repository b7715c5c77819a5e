"""What can go wrong at a desk."""

from app.core.errors import Conflict, Invalid, NotFound, PayloadTooLarge


class CandidateNotFound(NotFound):
    """No such candidate, or another desk's, or one who has withdrawn."""

    title = "There is no such candidate"


class RankingNotFound(NotFound):
    """No such ranking, or another desk's."""

    title = "There is no such ranking"


class NoteNotFound(NotFound):
    """No such note, or another desk's."""

    title = "There is no such note"


class NothingToUndo(Conflict):
    """No decision stands on this candidate for this job."""

    code = "nothing_to_undo"
    title = "There is no decision to undo"


class RankingNotReady(Conflict):
    """The ranking is still being made."""

    code = "ranking_not_ready"
    title = "This ranking is still being made"


class StillBlind(Conflict):
    """What was asked for names the candidate, who is still hidden for this job."""

    code = "blind"
    title = "This candidate is still hidden"


class NoConsent(Invalid):
    """The upload says nothing of the candidate's consent."""

    code = "no_consent"
    title = "Record the candidate's consent"


class BatchTooLarge(PayloadTooLarge):
    """More bytes or files than one upload may have."""

    title = "This upload is too large"


class TheirOwn(Conflict):
    """An open profile is its person's to change and to take away."""

    code = "open_profile"
    title = "This profile is its person's own"


class NoFileKept(NotFound):
    """The candidate came with their profile, not with a file."""

    title = "There is no file of this candidate"
