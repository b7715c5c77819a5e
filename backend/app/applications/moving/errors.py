"""What can go wrong with moving in."""

from app.core.errors import Conflict, Invalid, NotFound, PayloadTooLarge, UnsupportedType


class ImportNotFound(NotFound):
    """No such import, or another person's, or its day is over."""

    title = "There is no such import"


class FileGone(Conflict):
    """The file of an import is no longer in the store."""

    code = "file_gone"
    title = "This file is no longer here"


class UnreadableTable(Invalid):
    """The file is of a kind that is read, but there is no table in it."""

    code = "unreadable_table"
    title = "We can't read this table"


class TableTooLarge(PayloadTooLarge):
    """The file, or what it unpacks to, is more than an import takes."""

    title = "This file is too large"


class UnknownFile(UnsupportedType):
    """The file is of no kind that is read here."""

    title = "Send a CSV file, or an export of the tool you come from"


class WrongChoices(Invalid):
    """The choices for an import do not fit its file."""

    code = "wrong_choices"
    title = "These choices do not fit the file"


class AlreadyImported(Conflict):
    """The import is done; it has to be undone before it can be done again."""

    code = "already_imported"
    title = "This file is on your board already"


class NothingToUndo(Conflict):
    """The import was not done yet, or is still running."""

    code = "nothing_to_undo"
    title = "There is nothing to undo"
