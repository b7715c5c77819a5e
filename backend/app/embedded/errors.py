"""What can stand in the way of starting, each as one plain line for the person at the terminal."""


class EmbeddedProblem(Exception):
    """The servers or the application can't start; the text is what a person reads."""


class AlreadyRunning(EmbeddedProblem):
    """Another supervisor holds this data folder."""


class NotRunning(EmbeddedProblem):
    """A command needs the running application and there is none."""


class PortTaken(EmbeddedProblem):
    """Another program listens where we should."""


class NoPrograms(EmbeddedProblem):
    """No PostgreSQL or Valkey programs were found for this platform."""


class WrongMajor(EmbeddedProblem):
    """The data folder was made by another major version of PostgreSQL."""


class OtherOwner(EmbeddedProblem):
    """The data folder belongs to another user of this machine."""


class DidNotStart(EmbeddedProblem):
    """A server ended or stayed silent; carries the last words of its log."""
