"""One paragraph of a letter anew."""

import uuid

from sqlalchemy.orm import Session

from app.applications import checking
from app.applications.content import LetterContent, Paragraph, Sentence
from app.applications.drafting.plan import draft
from app.applications.errors import ParagraphNotFound
from app.applications.gathering import material_of
from app.applications.letters import editing
from app.applications.letters.asking import Asked, pairs, paragraph_question
from app.applications.models import Letter
from app.applications.schemas import LetterOut
from app.applications.sealing import content_of
from app.applications.types import Options
from app.core.db import unit_of_work
from app.core.errors import PreconditionFailed
from app.core.etag import Precondition
from app.llm.asking import ask
from app.llm.engine import engine
from app.llm.errors import BudgetExceeded, ModelError
from app.llm.types import Engine
from app.matching.grounds import ground_of
from app.profile.identity import redaction_of

_STAYED = "The paragraph stays as it was."


def regenerate(
    user_id: uuid.UUID, letter_id: uuid.UUID, number: int, precondition: Precondition
) -> tuple[LetterOut, int]:
    """Write a paragraph anew, by whoever wrote the letter; gives the letter and its state.

    Where no model answers the letter stays as it is, and says so. Raises `LetterNotFound`, `ParagraphNotFound`.
    """
    with unit_of_work() as session:
        letter = editing.to_change(session, user_id, letter_id, precondition)
        content = content_of(letter)
        before = _paragraph(content, number)
        if before.role is not None:
            return _drafted_anew(session, letter, content, number), letter.version
        asked = _asked(session, letter)
    sentences, notice = _from_model(asked, content, before)
    with unit_of_work() as session:
        letter = editing.to_change(session, user_id, letter_id, Precondition(None))
        if not sentences:
            return editing.shown(session, letter).model_copy(update={"notice": notice}), letter.version
        return _put_in_place(session, letter, number, before, sentences), letter.version


def _paragraph(content: LetterContent, number: int) -> Paragraph:
    if not 0 <= number < len(content.paragraphs):
        raise ParagraphNotFound
    return content.paragraphs[number]


def _asked(session: Session, letter: Letter) -> Asked:
    return Asked(
        letter.user_id,
        letter.job_id,
        ground_of(session, letter.user_id, letter.job_id),
        redaction_of(session, letter.user_id),
        Options(letter.tone, letter.length, letter.language),
    )


def _drafted_anew(session: Session, letter: Letter, content: LetterContent, number: int) -> LetterOut:
    """The same part of the next variants of the draft: the first that says it otherwise."""
    before = content.paragraphs[number]
    ground = ground_of(session, letter.user_id, letter.job_id)
    material = material_of(session, letter.user_id, letter.job_id)
    options = Options(letter.tone, letter.length, letter.language)
    for _ in range(_VARIANTS):
        content.variant += 1
        parts = [part for part in draft(material, options, content.variant).parts if part.role == before.role]
        made = Paragraph(sentences=checking.drafted(parts[0].sentences, ground), role=before.role) if parts else before
        if made.text != before.text:
            content.paragraphs[number] = made
            return editing.save(session, letter, content)
    same = "There is nothing else in your CV to say here."
    return editing.shown(session, letter).model_copy(update={"notice": f"{same} {_STAYED}"})


_VARIANTS = 6


def _from_model(asked: Asked, content: LetterContent, before: Paragraph) -> tuple[list[Sentence], str | None]:
    if engine() is Engine.none:
        return [], f"No language model is set up. {_STAYED}"
    letter = "\n\n".join(paragraph.text for paragraph in content.paragraphs)
    try:
        answer = ask(paragraph_question(asked, letter, before.text))
    except BudgetExceeded:
        raise
    except ModelError as error:
        return [], f"{error.detail.rstrip('.')}. {_STAYED}"
    made = checking.written(pairs(answer.parsed), asked.ground) if answer.parsed else []
    return made, None if made else f"The language model wrote nothing. {_STAYED}"


def _put_in_place(
    session: Session, letter: Letter, number: int, before: Paragraph, sentences: list[Sentence]
) -> LetterOut:
    """Replace the paragraph, unless it was changed while the model wrote."""
    content = content_of(letter)
    if number >= len(content.paragraphs) or content.paragraphs[number].text != before.text:
        raise PreconditionFailed("This paragraph was changed while the new one was written. Yours stays.")
    content.paragraphs[number] = Paragraph(sentences=sentences)
    return editing.save(session, letter, content)
