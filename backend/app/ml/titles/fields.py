"""The specialisation of a title: the unit or field beside the occupation ("Intensive Care", "Tax", "Mathematics")."""

import re

from app.ml.text.folding import fold
from app.ml.text.tables import word_list
from app.ml.titles.families import is_known
from app.ml.titles.words import normalise

_OF_FIELD = re.compile(r"^(?P<calling>.{3,40}?) (?:of|in|for) (?P<field>\w.{2,60})$", re.IGNORECASE)
_NO_FIELD = word_list("title_no_field") | word_list("title_levels")
_LONGEST_CALLING = 4


def specialisation_of(core: str, unit: str | None) -> str | None:
    """Return the field a title names: its unit, else what its core says beside the calling; None where nothing does."""
    if unit:
        return unit
    named = _OF_FIELD.match(core)
    if named and _is_calling(named["calling"]):
        return _tidy(named["field"].split())
    words = core.split()
    # "Nurse" of "paediatric nurse" is a calling; so is all of "registered nurse".
    sizes = range(min(_LONGEST_CALLING, len(words)), 0, -1)
    calling = next((size for size in sizes if _is_calling(" ".join(words[-size:]))), None)
    return _tidy(words[:-calling]) if calling else None


def _is_calling(text: str) -> bool:
    return is_known(normalise(text))


def _tidy(words: list[str]) -> str | None:
    """Drop words at either edge that name no field, such as ranks."""
    while words and fold(words[0]).strip(".,-/&") in _NO_FIELD:
        words = words[1:]
    while words and fold(words[-1]).strip(".,-/&") in _NO_FIELD:
        words = words[:-1]
    text = " ".join(words).strip(" ,-/&")
    return text if any(char.isalpha() for char in text) and len(text) > 1 else None
