"""What can go wrong with application material."""

from collections.abc import Sequence
from typing import ClassVar

from app.core.errors import Conflict, FieldError, Invalid, NotFound


class LetterNotFound(NotFound):
    """No such letter, or another person's."""

    title = "There is no such letter"


class ParagraphNotFound(NotFound):
    """The letter has no paragraph of this number."""

    title = "The letter has no such paragraph"


class SentenceNotFound(NotFound):
    """The letter has no sentence of this number."""

    title = "The letter has no such sentence"


class UnknownLanguage(Invalid):
    """Not a language letters are written in."""

    title = "We don't write letters in this language"


class EmptyLetter(Invalid):
    """An edit would leave nothing of a letter."""

    code: ClassVar[str] = "empty_letter"
    title = "A letter needs at least one sentence"


class UnsupportedSentences(Conflict):
    """Sentences rest on nothing and nobody has said that they are true."""

    code = "unsupported_sentences"
    title = "Some sentences have no support yet"

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__("Change or accept the sentences that nothing in your CV or the posting supports, then export.")
        self.numbers = tuple(numbers)

    @property
    def errors(self) -> Sequence[FieldError]:
        """The sentences, by number."""
        return [
            {"loc": ["sentences", number], "msg": "Nothing supports this sentence", "type": "unsupported"}
            for number in self.numbers
        ]
