"""What can go wrong with accounts."""

from app.core.errors import Conflict, NotFound, Unauthorized


class EmailTaken(Conflict):
    """There is an account with this address."""

    code = "email_taken"
    title = "There is already an account with this e-mail address"


class WrongCredentials(Unauthorized):
    """Unknown address, wrong password or disabled account: one answer for all three."""

    code = "wrong_credentials"
    title = "The e-mail address or the password is not right"


class InvalidToken(Unauthorized):
    """An access token that is expired, forged, malformed or of a disabled account."""

    code = "invalid_token"
    title = "Your sign-in has expired"


class RefreshRefused(Unauthorized):
    """A refresh token that is unknown, expired or was used before."""

    code = "refresh_refused"
    title = "Sign in again"


class ResetRefused(Unauthorized):
    """A reset link that is unknown, expired or was used before."""

    code = "reset_refused"
    title = "This link is no longer valid. Ask for a new one"


class UserNotFound(NotFound):
    """No account has this id."""

    title = "There is no such person"


class LastAdmin(Conflict):
    """The only active admin can't be demoted or disabled."""

    code = "last_admin"
    title = "Somebody has to remain admin"
