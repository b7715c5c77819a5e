"""A letter as a file: only what is supported, or vouched for by its person."""

import re
import unicodedata

from sqlalchemy.orm import Session

from app.applications.content import LetterContent
from app.applications.documents.letter_pdf import letter_pdf
from app.applications.documents.letter_word import letter_docx
from app.applications.documents.types import LetterPaper
from app.applications.errors import UnsupportedSentences
from app.applications.models import Letter
from app.applications.sealing import content_of
from app.applications.types import ExportFormat
from app.core.clock import today
from app.jobs import service as jobs
from app.ml.text.written_in import language_code
from app.profile import service as profiles

_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
)  # fmt: skip
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]+")


def exported(session: Session, letter: Letter, kind: ExportFormat) -> tuple[bytes, str]:
    """The letter as a file and its name; raises `UnsupportedSentences`."""
    content = content_of(letter)
    if blocking := content.blocking:
        raise UnsupportedSentences(blocking)
    company = _company(session, letter)
    return _written(session, letter, content, company, kind), f"{_file_name(company)}.{kind}"


def _written(session: Session, letter: Letter, content: LetterContent, company: str, kind: ExportFormat) -> bytes:
    if kind is ExportFormat.txt:
        return content.text.encode()
    paper = _paper(session, letter, content, company)
    return letter_pdf(paper) if kind is ExportFormat.pdf else letter_docx(paper)


def _paper(session: Session, letter: Letter, content: LetterContent, company: str) -> LetterPaper:
    values = profiles.present(session, letter.user_id).values
    end = "\n".join(part for part in (content.closing, content.signature) if part)
    paragraphs = [content.greeting, *(paragraph.text for paragraph in content.paragraphs), end]
    return LetterPaper(
        sender=values.full_name or content.signature or None,
        paragraphs=[text for text in paragraphs if text],
        reach=[part for part in (values.email, values.phone, values.location) if part],
        recipient=[company] if company else [],
        dated=_dated(letter.language),
        language=language_code(letter.language) or "en",
    )


def _dated(language: str) -> str:
    day = today()
    return f"{day.day}. {_MONTHS[day.month - 1]} {day.year}" if language == "German" else f"{day:%-d %B %Y}"


def _company(session: Session, letter: Letter) -> str:
    facts = jobs.facts_of(session, [letter.job_id]).get(letter.job_id)
    return facts.row.company if facts else ""


def _file_name(company: str) -> str:
    plain = unicodedata.normalize("NFKD", company).encode("ascii", "ignore").decode()
    return f"cover-letter-{_NOT_IN_NAMES.sub('-', plain).strip('-').lower()[:60]}".strip("-")
