"""What can go wrong with models as products."""

from app.core.errors import Conflict, NotFound


class ModelNotFound(NotFound):
    """No model of this name."""

    title = "There is no such model"


class NotTrainable(Conflict):
    """The model can't be trained on an instance's own data."""

    code = "not_trainable"
    title = "This model can't be trained here"


class NoChallenger(Conflict):
    """Nothing waits to be rolled out."""

    code = "no_challenger"
    title = "There is no challenger to roll out"


class NothingBefore(Conflict):
    """The shipped version answers; there is none before it."""

    code = "nothing_before"
    title = "The shipped version answers already"
