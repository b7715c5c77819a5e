"""Highlights: the kept ones, else a model's, else lines chosen from the CV.

No transaction is open while a model is asked.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel, Field
from sqlalchemy.orm import Session

from app.applications import checking
from app.applications.content import HighlightContent, Sentence
from app.applications.facts import Material
from app.applications.gathering import material_of
from app.applications.highlights import keeping
from app.applications.highlights.choosing import FEWEST, MOST, chosen
from app.applications.letters.asking import WrittenSentence, evidence
from app.applications.schemas import HighlightsIn, HighlightsOut
from app.applications.target import Target, Wanted, language_of, target_of, wanted, writer_of
from app.applications.types import LANGUAGES, Options, What, Writer
from app.core.db import unit_of_work
from app.llm import cache
from app.llm.asking import ask
from app.llm.errors import BudgetExceeded, ModelError
from app.llm.grounding.types import Ground
from app.llm.question import Question
from app.llm.redaction import Redaction
from app.matching.grounds import ground_of
from app.ml.text.written_in import language_name
from app.profile.identity import redaction_of

CHOSEN_NOTICE = "These lines were chosen from your CV by what the posting asks for, without a language model."


class WrittenBullets(BaseModel):
    """Highlights as a model gives them."""

    bullets: list[WrittenSentence] = Field(min_length=1, max_length=MOST)


@dataclass(frozen=True, slots=True)
class Grounds:
    """What highlights are made from, as of one moment."""

    ground: Ground
    material: Material
    redaction: Redaction | None
    variant: int


def wanted_highlights(session: Session, user_id: uuid.UUID, match_id: uuid.UUID, body: HighlightsIn) -> Wanted:
    """What is asked for; the language follows the posting. Raises `MatchNotFound`."""
    target = target_of(session, user_id, match_id)
    return wanted(target, What.cv_highlights, Options(language=language_of(None, target)), writer_of(body.engine))


def make(want: Wanted, *, regenerate: bool) -> HighlightsOut:
    """Highlights as wanted; whoever asks for the same meanwhile waits for them."""
    if regenerate:
        return _made(want)
    with cache.single_flight(want.key):
        with unit_of_work() as session:
            kept = keeping.again(session, want)
        return HighlightsOut.model_validate_json(kept) if kept is not None else _made(want)


def _made(want: Wanted) -> HighlightsOut:
    grounds, want = _grounds(want)
    if want.writer is Writer.evidence:
        return _from_cv(want, grounds)
    try:
        return _by_model(want, grounds)
    except BudgetExceeded:
        raise
    except ModelError as error:
        return _instead(want, grounds, error)


def _grounds(want: Wanted) -> tuple[Grounds, Wanted]:
    at = want.target
    with unit_of_work() as session:
        ground = ground_of(session, at.user_id, at.job_id)
        material = material_of(session, at.user_id, at.job_id)
        hidden = redaction_of(session, at.user_id) if want.writer is Writer.model else None
        variant = keeping.count(session, at.user_id, at.job_id)
    if ground.version != at.facts_version:
        moved = Target(at.user_id, at.job_id, at.language, ground.version)
        want = wanted(moved, What.cv_highlights, want.options, want.writer)
    return Grounds(ground, material, hidden, variant), want


def _by_model(want: Wanted, grounds: Grounds) -> HighlightsOut:
    answer = ask(question(want, grounds.ground, grounds.material, grounds.redaction))
    said = [(one.text, one.support) for one in answer.parsed.bullets] if answer.parsed else []
    bullets, notice = _supported(checking.written(said, grounds.ground), grounds)
    return keeping.store(want, HighlightContent(bullets=bullets), notice=notice, cost=answer.cost)


def question(
    want: Wanted, ground: Ground, material: Material | None, redaction: Redaction | None
) -> Question[WrittenBullets]:
    """The question for highlights; they are in the language of the CV they are meant for."""
    written = language_name(material.written_in) if material and material.written_in else None
    language = written if written in LANGUAGES else want.options.language
    return Question(
        prompt=What.cv_highlights,
        user_id=want.target.user_id,
        data=evidence(ground),
        values={"language": language or "English"},
        output=WrittenBullets,
        redaction=redaction,
    )


def _supported(bullets: Sequence[Sentence], grounds: Grounds) -> tuple[list[Sentence], str | None]:
    """The lines that rest on something. A CV has no room for doubts: the others are left out, and that is said."""
    good = [bullet for bullet in bullets if bullet.state == "supported"]
    left = len(bullets) - len(good)
    known = {bullet.text.casefold() for bullet in good}
    for own in _checked(grounds):
        if len(good) >= FEWEST:
            break
        if own.text.casefold() not in known:
            good.append(own)
    lines = "line was" if left == 1 else "lines were"
    return good, f"{left} {lines} left out: nothing in your CV supports what was said there." if left else None


def _checked(grounds: Grounds) -> list[Sentence]:
    """The CV's own lines; what the check can't find in the CV after all is left out."""
    found = checking.drafted(chosen(grounds.material, grounds.variant), grounds.ground)
    return [one for one in found if one.state == "supported"] or found


def _from_cv(want: Wanted, grounds: Grounds) -> HighlightsOut:
    return keeping.store(want, HighlightContent(bullets=_checked(grounds)), notice=CHOSEN_NOTICE)


def _instead(want: Wanted, grounds: Grounds, error: ModelError) -> HighlightsOut:
    """What there is where no model answers: the last lines it chose, else those of the CV."""
    at = want.target
    why = f"{error.detail.rstrip('.')}."
    with unit_of_work() as session:
        last = keeping.last_by_model(session, at.user_id, at.job_id, grounds.ground.version)
    if last is not None:
        notice = f"{why} These are the lines of {last.generated_at:%-d %B %Y}."
        return last.model_copy(update={"notice": notice})
    plain = wanted(at, What.cv_highlights, want.options, Writer.evidence)
    with unit_of_work() as session:
        kept = keeping.again(session, plain)
    made = HighlightsOut.model_validate_json(kept) if kept is not None else _from_cv(plain, grounds)
    return made.model_copy(update={"notice": f"{why} {made.notice or CHOSEN_NOTICE}"})
