"""Lines of a document into the facts of a CV."""

from collections.abc import Callable
from datetime import date

from app.ml.documents.document import Document
from app.ml.resume.facts import ENGINE, Contact, ResumeFacts

Step = Callable[[str], None]


def parse_resume(document: Document, today: date, on_step: Step | None = None) -> ResumeFacts:
    """Return what the document says about its person; `today` ends what is still going on."""
    return ResumeFacts(
        engine=ENGINE,
        kind=document.kind.value,
        pages=document.pages,
        text=document.text,
        contact=Contact(),
        headline=None,
        summary=None,
        experience=(),
        education=(),
        skills=(),
        certifications=(),
        languages=(),
        experience_years=None,
        confidence=0.0,
        field_confidence={},
        warnings=document.warnings,
    )
