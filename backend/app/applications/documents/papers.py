"""Which sheet is usual where a person lives."""

from app.applications.documents.types import Paper
from app.ml.places.reading import read_place

# Where letter paper is the usual one; all others use A4.
_LETTER = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "VE"})


def paper_of(location: str | None) -> Paper:
    """The usual paper of a place as a person writes it."""
    country = read_place(location).country if location else None
    return Paper.letter if country in _LETTER else Paper.a4
