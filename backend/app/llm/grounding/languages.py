"""Which language a text is written in, also where it is short."""

import re
from collections.abc import Iterable

from app.ml.text.folding import fold
from app.ml.text.written_in import written_in

_GERMAN = re.compile(
    r"\b(?:ich|und|der|die|das|mit|bei|als|im|fur|nicht|eine?[nrms]?|habe|sehr|geehrte|mein(?:e[nrm]?)?|auf|zu|"
    r"wurde)\b"
)
_ENGLISH = re.compile(r"\b(?:i|the|and|of|to|in|my|with|for|at|have|was|your|am|a|an|is|dear)\b")

# A list of duties has few small words.
_GERMAN_FORMS = re.compile(r"\b(?:heute|bis|zum|zur|\w{4,}(?:ung|ungen|keit|schaft|kauf\w+|berufs\w+|isch\w*))\b")
_ENGLISH_FORMS = re.compile(r"\b(?:present|skills|university|years?|\w{3,}(?:ing|ment|ments|ships?))\b")


def language_of(text: str) -> str | None:
    """The language of a text, also of a short one, of English and German."""
    known = written_in(text)
    if known:
        return known
    folded = fold(text[:5_000])
    german = len(_GERMAN.findall(folded)) + len(_GERMAN_FORMS.findall(folded))
    english = len(_ENGLISH.findall(folded)) + len(_ENGLISH_FORMS.findall(folded))
    if german == english:
        return None
    return "de" if german > english else "en"


def is_german(sentences: Iterable[str]) -> bool:
    """Whether a letter is written in German."""
    return language_of(" ".join(sentences)) == "de"
