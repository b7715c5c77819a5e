"""What writing would cost, before it is asked for."""

import uuid

from sqlalchemy.orm import Session

from app.applications.highlights import keeping as kept_highlights
from app.applications.highlights import writing as highlights
from app.applications.letters import keeping as kept_letters
from app.applications.letters import writing as letters
from app.applications.letters.asking import Asked, letter_question
from app.applications.schemas import HighlightsIn, LetterIn, WritingCost
from app.applications.target import EVIDENCE, Wanted
from app.applications.types import What, Writer
from app.llm.asking import preview
from app.llm.engine import engine
from app.llm.errors import UnknownPrice
from app.llm.question import Preview
from app.matching.grounds import ground_of
from app.profile.identity import redaction_of


def cost(session: Session, user_id: uuid.UUID, match_id: uuid.UUID, what: What, body: LetterIn) -> WritingCost:
    """The most it can cost, and whether it is kept already; raises `MatchNotFound`, `UnknownLanguage`."""
    if what is What.cover_letter:
        want = letters.wanted_letter(session, user_id, match_id, body)
        kept = kept_letters.is_kept(session, want)
    else:
        want = highlights.wanted_highlights(session, user_id, match_id, HighlightsIn(engine=body.engine))
        kept = kept_highlights.is_kept(session, want)
    found = _priced(session, want, what) if want.writer is Writer.model else Preview(EVIDENCE, 0, 0, True, None)
    return WritingCost(
        what=what,
        engine=engine(),
        model=found.model,
        credits=found.credits,
        cost_microusd=found.cost,
        affordable=found.affordable,
        reason=found.reason,
        kept=kept,
    )


def _priced(session: Session, want: Wanted, what: What) -> Preview:
    at = want.target
    ground, hidden = ground_of(session, at.user_id, at.job_id), redaction_of(session, at.user_id)
    try:
        if what is What.cover_letter:
            return preview(session, letter_question(Asked(at.user_id, at.job_id, ground, hidden, want.options)))
        return preview(session, highlights.question(want, ground, None, hidden))
    except UnknownPrice as error:
        return Preview(want.model, 0, 0, False, error.detail)
