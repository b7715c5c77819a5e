"""What can go wrong with postings and sources."""

from app.core.errors import Conflict, Invalid, NotFound


class JobNotFound(NotFound):
    """No such posting, or one that only another person sees."""

    title = "There is no such job"


class SourceNotFound(NotFound):
    """No plug-in has this slug."""

    title = "There is no such source"


class FeedNotFound(NotFound):
    """No such feed."""

    title = "There is no such feed"


class FeedExists(Conflict):
    """The feed is read already."""

    code = "feed_exists"
    title = "This feed is already read"


class UnknownBoard(Invalid):
    """There is no board of this id."""

    code = "unknown_board"
    title = "There is no such board"


class UnknownSource(Invalid):
    """A request names a source that does not exist."""

    code = "unknown_source"
    title = "There is no such source"


class UnusableSetting(Invalid):
    """A setting the source does not know, or a schedule it forbids."""

    code = "unusable_setting"
    title = "This setting can't be used"
