"""What can go wrong with invented data."""

from app.core.errors import Forbidden


class VisitRefused(Forbidden):
    """An instance that others can reach lets nobody in without an account."""

    code = "visit_refused"
    title = "Invented people can be visited on your own machine only"
