"""What can go wrong with alerts."""

from app.core.errors import Conflict, NotFound


class SavedSearchNotFound(NotFound):
    """No such saved search, or another person's."""

    title = "There is no such saved search"


class TooManySearches(Conflict):
    """A person saved as many searches as one may have."""

    code = "too_many_searches"
    title = "You have as many saved searches as one account may have. Delete one first."


class NoticeNotFound(NotFound):
    """No such notice, or another person's."""

    title = "There is no such item in your inbox"


class DeliveryNotFound(NotFound):
    """No such delivery, or another person's."""

    title = "There is no such message"


class NothingToRetry(Conflict):
    """A delivery that is on its way, or has arrived."""

    code = "nothing_to_retry"
    title = "This message is on its way or has arrived. Only one that was given up can be sent again."
