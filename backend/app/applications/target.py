"""What is written for: a match of a person, its posting, and what is asked for."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy.orm import Session

from app.applications.errors import UnknownLanguage
from app.applications.types import LANGUAGES, Options, What, Writer
from app.llm import cache
from app.llm.engine import engine, model_for
from app.llm.prompt import load
from app.llm.types import CacheKind, Engine
from app.matching.grounds import state_of
from app.ml.text.written_in import language_code, language_name

# Changes when the draft without a model is put together in another way.
DRAFT_VERSION = "draft/1"
EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Target:
    """A person and a posting; `facts_version` names the state of both, `language` is the posting's where known."""

    user_id: uuid.UUID
    job_id: uuid.UUID
    language: str | None
    facts_version: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written, by whom, and the name it is kept under."""

    target: Target
    options: Options
    writer: Writer
    prompt: str | None
    model: str
    options_hash: str
    key: str


def target_of(session: Session, user_id: uuid.UUID, match_id: uuid.UUID) -> Target:
    """The posting of a match of this person; raises `MatchNotFound`."""
    found = state_of(session, user_id, match_id)
    return Target(user_id, found.job_id, language_name(found.language) if found.language else None, found.facts_hash)


def wanted(target: Target, what: What, options: Options, writer: Writer) -> Wanted:
    """What is asked for, with the key it is kept under: everything that goes into the answer is part of it."""
    by_model = writer is Writer.model
    prompt = load(what).id if by_model else None
    model = model_for(what) if by_model else EVIDENCE
    chosen = [options.tone, options.length] if what is What.cover_letter else []
    named = hashed([*chosen, options.language, prompt or DRAFT_VERSION, model])
    place = (str(target.user_id), str(target.job_id), target.facts_version, named)
    return Wanted(target, options, writer, prompt, model, named, cache.key(CacheKind(what), *place))


def hashed(parts: Sequence[str]) -> str:
    """A short name for all of these together."""
    return sha256("\0".join(parts).encode()).hexdigest()[:16]


def writer_of(asked: Writer | None) -> Writer:
    """Who writes: a model where one is set up, unless the person wants none."""
    return Writer.evidence if asked is Writer.evidence or engine() is Engine.none else Writer.model


def language_of(asked: str | None, target: Target) -> str:
    """The language to write in, by its English name; raises `UnknownLanguage`."""
    if not asked:
        return _known(target.language) or "English"
    named = _known(language_name(language_code(asked) or "") or asked.title())
    if named is None:
        raise UnknownLanguage.field(["body", "language"], f"Choose one of {', '.join(LANGUAGES)}", "language")
    return named


def _known(name: str | None) -> str | None:
    """The language as we name it: Bokmål is Norwegian."""
    return next((known for known in LANGUAGES if name and name.startswith(known)), None)
