"""What can go wrong with a person's data as a whole."""

from app.core.errors import Conflict, Invalid, NotFound, PayloadTooLarge, UnsupportedType


class ExportNotFound(NotFound):
    """No such export, another person's, or one that has expired."""

    title = "There is no such export"


class ExportNotReady(Conflict):
    """The export is still being made, or could not be."""

    code = "export_not_ready"
    title = "This export is not ready"


class DeletionNotFound(NotFound):
    """No deletion has this secret."""

    title = "There is no such deletion"


class NoExportFile(Invalid):
    """The request carries no file, or not one that can be taken."""

    code = "no_file"
    title = "Send one file in the field 'file'"


class ExportTooLarge(PayloadTooLarge):
    """The file is larger than an export that can be taken in."""

    title = "This file is larger than 500 MB"


class NotAnExport(UnsupportedType):
    """The file is no ZIP, or not one of ours."""

    code = "not_an_export"
    title = "This file is not an export of Career Agent"


class NewerExport(Invalid):
    """The export was made by a newer version of the program."""

    code = "newer_export"
    title = "This export was made by a newer version. Update this instance first"


class DamagedExport(Invalid):
    """Something of the export is missing, changed, or more than it says."""

    code = "damaged_export"
    title = "This export is damaged or was changed"


class AccountNotEmpty(Conflict):
    """The account already holds what the export would bring."""

    code = "account_not_empty"
    title = "An export can only be taken into an account that is empty"


class NotErasedYet(Conflict):
    """The account is still being erased."""

    code = "not_erased_yet"
    title = "Your data are still being erased. The certificate is ready when that has ended"
