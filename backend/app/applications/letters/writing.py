"""Writing a letter: the kept one, else a model's, else a draft from evidence. Every step says what it gives.

No transaction is open while a model is asked.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pydantic import BaseModel
from sqlalchemy.orm import Session

from app.applications import checking
from app.applications.content import LetterContent, Paragraph, Sentence, paragraphs_of
from app.applications.drafting.plan import draft, voice_of
from app.applications.facts import Material
from app.applications.gathering import material_of
from app.applications.letters import keeping
from app.applications.letters.asking import Asked, asked_for
from app.applications.letters.showing import letter_out, sentence_out
from app.applications.repository import LetterRepository
from app.applications.schemas import LetterIn, LetterOut, LetterRestart
from app.applications.sealing import content_of
from app.applications.target import Target, Wanted, language_of, target_of, wanted, writer_of
from app.applications.types import DRAFTED, Length, Options, Tone, What, Writer
from app.core.db import unit_of_work
from app.llm import cache
from app.llm.errors import BudgetExceeded, ModelError
from app.llm.grounding.types import Ground
from app.llm.redaction import Redaction
from app.matching.grounds import ground_of
from app.profile.identity import redaction_of

Step: TypeAlias = tuple[str, BaseModel]
DRAFT_NOTICE = "This is a draft put together from your CV and the posting, without a language model."


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a letter is written from, as of one moment."""

    ground: Ground
    material: Material
    redaction: Redaction | None
    variant: int


def wanted_letter(session: Session, user_id: uuid.UUID, match_id: uuid.UUID, body: LetterIn) -> Wanted:
    """What is asked for; raises `MatchNotFound`, `UnknownLanguage`."""
    target = target_of(session, user_id, match_id)
    return wanted(target, What.cover_letter, options_of(body, target), writer_of(body.engine))


def options_of(body: LetterIn, target: Target) -> Options:
    """The options, with what is left out filled in."""
    language = language_of(body.language, target)
    return Options(body.tone or Tone.formal, body.length or Length.medium, language)


def steps(want: Wanted, *, regenerate: bool) -> Iterator[Step]:
    """The sentences one by one as they come, then the letter. Whoever asks for the same meanwhile waits for it."""
    if regenerate:
        yield from _written(want)
        return
    with cache.single_flight(want.key):
        with unit_of_work() as session:
            kept = keeping.again(session, want)
        yield from told(kept) if kept is not None else _written(want)


def told(body: bytes) -> Iterator[Step]:
    """A letter that is there, sentence by sentence."""
    letter = LetterOut.model_validate_json(body)
    yield from _shown(letter)


def _shown(letter: LetterOut) -> Iterator[Step]:
    yield from (("sentence", sentence) for sentence in letter.sentences)
    yield "done", letter


def _written(want: Wanted) -> Iterator[Step]:
    grounds, want = _grounds(want)
    if want.writer is Writer.evidence:
        yield from _shown(_drafted(want, grounds))
        return
    begun = False
    try:
        for step in _by_model(want, grounds):
            begun = True
            yield step
    except BudgetExceeded:
        raise
    except ModelError as error:
        if begun:
            yield "restart", LetterRestart(reason=error.detail)
        yield from _instead(want, grounds, error)


def _grounds(want: Wanted) -> tuple[Grounds, Wanted]:
    """What to write from; the facts may have changed since they were asked for, and then so has the key."""
    at = want.target
    with unit_of_work() as session:
        ground = ground_of(session, at.user_id, at.job_id)
        material = material_of(session, at.user_id, at.job_id)
        hidden = redaction_of(session, at.user_id) if want.writer is Writer.model else None
        variant = LetterRepository(session, at.user_id).next_number(at.job_id) - 1
    if ground.version != at.facts_version:
        moved = Target(at.user_id, at.job_id, at.language, ground.version)
        want = wanted(moved, What.cover_letter, want.options, want.writer)
    return Grounds(ground, material, hidden, variant), want


def _by_model(want: Wanted, grounds: Grounds) -> Iterator[Step]:
    at = want.target
    number = 0
    for paragraph, came in asked_for(Asked(at.user_id, at.job_id, grounds.ground, grounds.redaction, want.options)):
        if isinstance(came, Sentence) and isinstance(paragraph, int):
            yield "sentence", sentence_out(came, number, paragraph)
            number += 1
        elif not isinstance(came, Sentence) and not isinstance(paragraph, int):
            content = _framed(paragraphs_of(came), grounds.material, want.options, grounds.variant)
            letter = keeping.store(want, content, language=want.options.language, cost=paragraph.cost)
            yield from (("sentence", sentence) for sentence in letter.sentences[number:])
            yield "done", letter


def _framed(paragraphs: list[Paragraph], material: Material, options: Options, variant: int) -> LetterContent:
    """A model's paragraphs between a salutation and a closing of ours, and the person's name."""
    voice = voice_of(options, variant)
    return LetterContent(
        greeting=voice.greeting(material.company),
        paragraphs=paragraphs,
        closing=voice.closing(),
        signature=material.full_name or "",
        variant=variant,
    )


def _drafted(want: Wanted, grounds: Grounds) -> LetterOut:
    """A letter from evidence, kept like any other."""
    content = from_evidence(want, grounds)
    language = voice_of(want.options, 0).language
    return keeping.store(want, content, language=language, notice=draft_notice(grounds.material, want.options))


def from_evidence(want: Wanted, grounds: Grounds) -> LetterContent:
    """The draft, checked sentence by sentence like what a model writes."""
    made = draft(grounds.material, want.options, grounds.variant)
    paragraphs = [
        Paragraph(sentences=checking.drafted(part.sentences, grounds.ground), role=part.role) for part in made.parts
    ]
    return LetterContent(
        greeting=made.greeting,
        paragraphs=paragraphs,
        closing=made.closing,
        signature=made.signature,
        variant=grounds.variant,
    )


def draft_notice(material: Material, options: Options) -> str:
    """What people should know of a draft."""
    said = [DRAFT_NOTICE]
    if options.language not in DRAFTED:
        said.append(f"Without one we write English and German, so it is in English, not in {options.language}.")
    elif material.written_in not in {None, voice_of(options, 0).code}:
        said.append("The lines of your CV are in another language, so the letter does not repeat them.")
    return " ".join(said)


def _instead(want: Wanted, grounds: Grounds, error: ModelError) -> Iterator[Step]:
    """What there is where no model answers: the last letter it wrote, else a draft from evidence."""
    at = want.target
    with unit_of_work() as session:
        last = LetterRepository(session, at.user_id).newest_by_model(at.job_id)
        if last is not None:
            current = last.facts_version == grounds.ground.version
            letter = letter_out(last, content_of(last), current=current, cached=True)
    if last is not None:
        notice = f"{_sentence(error)} This is the letter of {last.generated_at:%-d %B %Y}."
    else:
        plain = wanted(at, What.cover_letter, want.options, Writer.evidence)
        letter = _kept_draft(plain, grounds)
        notice = f"{_sentence(error)} {letter.notice or DRAFT_NOTICE}"
    yield from _shown(letter.model_copy(update={"notice": notice}))


def _kept_draft(want: Wanted, grounds: Grounds) -> LetterOut:
    with unit_of_work() as session:
        kept = keeping.again(session, want)
    return LetterOut.model_validate_json(kept) if kept is not None else _drafted(want, grounds)


def _sentence(error: ModelError) -> str:
    return f"{error.detail.rstrip('.')}."
