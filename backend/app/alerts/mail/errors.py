"""What can go wrong with mail, as an admin is told."""

from typing import ClassVar

from app.core.errors import AppError, Conflict, NotFound


class SetByEnvironment(Conflict):
    """The mail server stands in the environment, which comes first."""

    code: ClassVar[str] = "set_by_environment"
    title = "The mail server is set in the environment (SMTP_URL). Change it there"


class NoMailServer(Conflict):
    """There is nothing that could send."""

    code: ClassVar[str] = "no_mail_server"
    title = "This instance has no mail server"


class MailNotSent(AppError):
    """The mail server did not take the mail; the detail says why."""

    status_code: ClassVar[int] = 502
    code: ClassVar[str] = "mail_not_sent"
    title = "The mail was not sent"


class CaughtMailNotFound(NotFound):
    """No caught mail has this name."""

    title = "There is no such mail"
