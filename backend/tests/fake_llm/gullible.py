"""A model that does what it is told by the data it is given, so that tests see the guards around it at work."""

from tests.fake_llm.questions import Asked


def obey(asked: Asked, text: str) -> str:
    """The answer as instructions found in the data would have it."""
    return text
