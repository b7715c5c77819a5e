"""The sentences of a letter."""

from app.ml.text.passage import passage


def sentences_of(text: str) -> list[str]:
    """The sentences of a text in order, without white space around them; lines of an address are one each."""
    return [segment.text for segment in passage(text).segments]
