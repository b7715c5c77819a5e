"""Application material: writing it for a match, its versions, changes, files, and what it would cost."""

import uuid
from collections.abc import Iterator

from pydantic import BaseModel
from sqlalchemy.orm import Session

from app.applications.highlights import keeping as kept_highlights
from app.applications.highlights import writing as highlights
from app.applications.letters import editing, exporting
from app.applications.letters import keeping as kept_letters
from app.applications.letters import writing as letters
from app.applications.letters.paragraphs import regenerate as regenerate_paragraph
from app.applications.letters.review import review, review_cost
from app.applications.letters.showing import summary
from app.applications.paging import after_id
from app.applications.repository import LetterRepository
from app.applications.schemas import (
    HighlightsIn,
    LetterAcceptance,
    LetterIn,
    LetterOut,
    LetterPage,
    LetterPatch,
)
from app.applications.target import target_of
from app.applications.types import ExportFormat
from app.auth.models import User
from app.core.db import let_go
from app.core.etag import Precondition
from app.core.pagination import PageParams, count_up_to, encode_cursor

__all__ = ["regenerate_paragraph", "review", "review_cost"]


def letter(session: Session, user: User, match_id: uuid.UUID, body: LetterIn) -> bytes:
    """A letter for a match, as JSON; raises `MatchNotFound`, `NothingToMatch`, `UnknownLanguage`, `BudgetExceeded`.

    The request's transaction ends before a letter is written: nothing is held while another machine is asked.
    """
    want = letters.wanted_letter(session, user.id, match_id, body)
    kept = None if body.regenerate else kept_letters.ready(session, want)
    if kept is not None:
        return kept
    let_go(session)
    *_, (_, made) = letters.steps(want, regenerate=body.regenerate)
    return made.model_dump_json().encode()


def letter_steps(session: Session, user: User, match_id: uuid.UUID, body: LetterIn) -> Iterator[tuple[str, BaseModel]]:
    """The same as it is written: `sentence` by sentence, then `done` with the letter.

    Where a model breaks off, `restart` says why, and what follows takes the place of what came. What is wrong with
    the question itself is raised at once.
    """
    want = letters.wanted_letter(session, user.id, match_id, body)
    kept = None if body.regenerate else kept_letters.ready(session, want)
    let_go(session)
    return letters.told(kept) if kept is not None else letters.steps(want, regenerate=body.regenerate)


def cv_highlights(session: Session, user: User, match_id: uuid.UUID, body: HighlightsIn) -> bytes:
    """Highlights for a match, as JSON; raises `MatchNotFound`, `NothingToMatch`, `BudgetExceeded`."""
    want = highlights.wanted_highlights(session, user.id, match_id, body)
    kept = None if body.regenerate else kept_highlights.ready(session, want)
    let_go(session)
    return kept or highlights.make(want, regenerate=body.regenerate).model_dump_json().encode()


def letters_of(session: Session, user: User, match_id: uuid.UUID, page: PageParams) -> LetterPage:
    """The letters for a match, the newest first; raises `MatchNotFound`."""
    target = target_of(session, user.id, match_id)
    query = LetterRepository(session, user.id).of_job(target.job_id)
    total = count_up_to(session, query)
    rows = session.scalars(after_id(query, page).limit(page.limit + 1)).all()
    shown = rows[: page.limit]
    return LetterPage(
        items=[summary(row, current=row.facts_version == target.facts_version) for row in shown],
        next_cursor=encode_cursor({"id": str(shown[-1].id)}) if len(rows) > page.limit else None,
        total=total,
    )


def read(session: Session, user: User, letter_id: uuid.UUID) -> tuple[LetterOut, int]:
    """A letter and its state; raises `LetterNotFound`."""
    found = editing.opened(session, user.id, letter_id)
    return editing.shown(session, found), found.version


def change(
    session: Session, user: User, letter_id: uuid.UUID, patch: LetterPatch, precondition: Precondition
) -> tuple[LetterOut, int]:
    """Take over a person's own words; raises `LetterNotFound`, `SentenceNotFound`, `EmptyLetter`."""
    found = editing.to_change(session, user.id, letter_id, precondition)
    return editing.change(session, found, patch), found.version


def accept(
    session: Session, user: User, letter_id: uuid.UUID, said: LetterAcceptance, precondition: Precondition
) -> tuple[LetterOut, int]:
    """Note that the person vouches for a sentence; raises `LetterNotFound`, `SentenceNotFound`."""
    found = editing.to_change(session, user.id, letter_id, precondition)
    return editing.accept(session, found, said), found.version


def delete(session: Session, user: User, letter_id: uuid.UUID, precondition: Precondition) -> None:
    """Delete a letter; raises `LetterNotFound`."""
    session.delete(editing.to_change(session, user.id, letter_id, precondition))


def export(session: Session, user: User, letter_id: uuid.UUID, kind: ExportFormat) -> tuple[bytes, str]:
    """A letter as a file, and its name; raises `LetterNotFound`, `UnsupportedSentences`."""
    return exporting.exported(session, editing.opened(session, user.id, letter_id), kind)
