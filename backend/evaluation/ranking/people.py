"""CVs as the profile keeps them: read by our own reader, with the facts that matching asks for."""

import uuid
from datetime import date

from app.ml.documents.document import Document
from app.ml.documents.errors import DocumentError
from app.ml.documents.read import read_document
from app.ml.resume.parse import parse_resume
from app.profile.merge import merged
from app.profile.reading import facts_of
from app.profile.snapshot import snapshot_of
from app.profile.stored import CvFacts, Edits
from app.profile.types import ProfileSnapshot
from evaluation.ranking.types import Person

# "Present" ends here, whenever the measurement is made; freshness and years count from this day too.
TODAY = date(2026, 1, 1)
_NAMES = uuid.UUID("6f1c2c1e-6a0b-4b8e-9d5f-0a4f5d0c7a11")


def person(id_: str, content: bytes, file_name: str) -> Person:
    """The person of a CV; one that our reader refuses says nothing, and is ranked all the same."""
    try:
        document = read_document(content, file_name)
    except DocumentError:
        return Person(id_, "", _snapshot(id_, CvFacts()))
    return Person(id_, document.text, _snapshot(id_, _facts(document)))


def _facts(document: Document) -> CvFacts:
    return facts_of(parse_resume(document, TODAY), TODAY)


def _snapshot(id_: str, facts: CvFacts) -> ProfileSnapshot:
    return snapshot_of(uuid.uuid5(_NAMES, id_), 1, merged(facts, Edits(), TODAY))
