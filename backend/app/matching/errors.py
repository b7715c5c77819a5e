"""What can go wrong with matches."""

from app.core.errors import Conflict, NotFound


class MatchNotFound(NotFound):
    """No such match, or another person's."""

    title = "There is no such match"


class NothingToMatch(Conflict):
    """The person's profile says nothing to match on."""

    code = "no_profile"
    title = "Your profile is empty"
