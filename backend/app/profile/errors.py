"""What can go wrong with profiles and CVs."""

from app.core.errors import Conflict, Invalid, NotFound, PayloadTooLarge, Unavailable, UnsupportedType


class NoFile(Invalid):
    """The request carries no file, or not one that can be taken."""

    code = "no_file"
    title = "Send one file in the field 'file'"


class EmptyUpload(Invalid):
    """The file has no words."""

    code = "empty_file"
    title = "This file is empty"


class UploadTooLarge(PayloadTooLarge):
    """The file is larger than a CV may be."""

    title = "This file is larger than 10 MB"


class WrongKind(UnsupportedType):
    """The file is, by what is in it, none that is read."""

    title = "Send a PDF, DOCX, ODT, RTF, TXT or MD file"


class CvNotFound(NotFound):
    """No such CV, or another person's."""

    title = "There is no such CV"


class CvNotRead(Conflict):
    """The CV is still waiting to be read."""

    code = "cv_not_read"
    title = "This CV has not been read yet"


class SkillNotFound(NotFound):
    """The profile has no such skill."""

    title = "Your profile has no such skill"


class FactNotFound(NotFound):
    """The profile has no fact at this path."""

    title = "Your profile has no such fact"


class PageNotFound(NotFound):
    """The CV has no such page, or no picture of it."""

    title = "There is no such page"


class PageNotShown(Conflict):
    """The file lies here but its pages can't be drawn."""

    code = "page_not_shown"
    title = "This page can't be shown"


class NotJson(Invalid):
    """The file says it is JSON Resume and is not."""

    code = "invalid_json"
    title = "This is not a JSON Resume file"


class NotAnImport(UnsupportedType):
    """The file is neither of the two that are imported."""

    title = "Send a JSON Resume file or LinkedIn's data export"


class NotEdited(NotFound):
    """The field has no change of the person's own to take back."""

    title = "You have not changed this field"


class KeyLost(Unavailable):
    """What was sealed does not open: this instance has another key than the one that sealed it."""

    code = "key_lost"
    title = "This data can't be opened"
