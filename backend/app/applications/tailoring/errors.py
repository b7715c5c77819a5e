"""What can go wrong with tailored CVs."""

from typing import ClassVar

from app.core.errors import Conflict, NotFound


class TailoredCvNotFound(NotFound):
    """No such tailored CV, or another person's."""

    title = "There is no such tailored CV"


class NothingToTailor(Conflict):
    """The profile says nothing a CV could be made of."""

    code: ClassVar[str] = "nothing_to_tailor"
    title = "Your profile is empty: upload a CV or fill in your profile first"


class TooManyTailoredCvs(Conflict):
    """The person has as many as are kept."""

    code: ClassVar[str] = "too_many_tailored_cvs"
    title = "You have as many tailored CVs as we keep; delete one first"
