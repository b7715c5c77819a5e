"""Letters that are kept: in their table for good, and beside it ready to be sent, so that looking again costs nothing.

The cache holds the answer as it is sent, behind the letter's id and state. What is found there counts only if the
table still holds that letter in that state: a change never has to race with somebody who looks.
"""

import uuid

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.applications.content import LetterContent
from app.applications.letters.showing import letter_out
from app.applications.models import Letter
from app.applications.repository import LetterRepository
from app.applications.schemas import LetterOut
from app.applications.sealing import content_of, keep_content
from app.applications.target import Wanted
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.ids import new_id
from app.llm import cache


def ready(session: Session, wanted: Wanted) -> bytes | None:
    """The answer for a letter that is kept, as JSON; null where nothing fits what is wanted."""
    at = wanted.target
    state = LetterRepository(session, at.user_id).kept_version(at.job_id, at.facts_version, wanted.options_hash)
    if state is None:
        # Looked for all the same: that it was not there is counted.
        cache.get(wanted.key)
        return None
    known, _, body = (cache.get(wanted.key) or b"").partition(b"\n")
    if known == state.encode():
        return body
    return _from_table(session, wanted)


def again(session: Session, wanted: Wanted) -> bytes | None:
    """The same, after waiting for somebody else who may have written it."""
    return _from_table(session, wanted)


def _from_table(session: Session, wanted: Wanted) -> bytes | None:
    at = wanted.target
    letter = LetterRepository(session, at.user_id).kept(at.job_id, at.facts_version, wanted.options_hash)
    if letter is None:
        return None
    return _put(wanted, letter, letter_out(letter, content_of(letter), current=True, cached=True))


def _put(wanted: Wanted, letter: Letter, shown: LetterOut) -> bytes:
    body = shown.model_copy(update={"cached": True}).model_dump_json().encode()
    cache.put(wanted.key, b"%b\n%b" % (f"{letter.id}.{letter.version}".encode(), body), saved_microusd=letter.cost)
    return body


def store(
    wanted: Wanted, content: LetterContent, *, language: str, notice: str | None = None, cost: int = 0
) -> LetterOut:
    """Keep a new letter as the next version, in a transaction of its own; gives it as it is shown."""
    at = wanted.target
    with unit_of_work() as session:
        letter = Letter(
            id=new_id(),
            user_id=at.user_id,
            job_id=at.job_id,
            number=_next_number(session, at.user_id, at.job_id),
            tone=wanted.options.tone,
            length=wanted.options.length,
            language=language,
            writer=wanted.writer,
            model=wanted.model,
            prompt=wanted.prompt,
            facts_version=at.facts_version,
            options_hash=wanted.options_hash,
            notice=notice,
            edited=False,
            version=1,
            cost=cost,
            generated_at=now(),
            changed_at=now(),
        )
        keep_content(letter, content)
        session.add(letter)
        session.flush()
        shown = letter_out(letter, content, current=True, cached=False)
    _put(wanted, letter, shown)
    return shown


def _next_number(session: Session, user_id: uuid.UUID, job_id: uuid.UUID) -> int:
    """The next number, which nobody else takes: letters for one posting are added one at a time."""
    session.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"), {"key": f"letters:{user_id}:{job_id}"}
    )
    return LetterRepository(session, user_id).next_number(job_id)


def is_kept(session: Session, wanted: Wanted) -> bool:
    """Whether there is a letter that fits what is wanted."""
    at = wanted.target
    repository = LetterRepository(session, at.user_id)
    return repository.kept_version(at.job_id, at.facts_version, wanted.options_hash) is not None
