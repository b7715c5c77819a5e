"""The refiner that asks the language model: only for people who want that, their name and contact taken out first."""

import hashlib
import uuid
from dataclasses import dataclass, replace

from pydantic import BaseModel, ValidationError

from app.auth.models import User
from app.core.clock import today
from app.core.db import unit_of_work
from app.core.text import fold
from app.llm import cache
from app.llm.asking import ask
from app.llm.engine import engine, model_for
from app.llm.errors import BudgetExceeded, ModelError, ModelRefused
from app.llm.prompt import load
from app.llm.question import Question
from app.llm.redaction import Redaction
from app.llm.types import CacheKind, Engine
from app.llm.wishes import wishes
from app.ml.resume.facts import ResumeFacts
from app.ml.resume.proposal import Proposal
from app.ml.text.orders import sifted
from app.profile.identity import hiding, identity_of
from app.profile.proposed import ProposedCv, proposal_of
from app.profile.reading import facts_of
from app.profile.refinement import RefinerFailed

PROMPT = "cv_refine"
# Some 10,000 tokens; a CV that is longer says what counts before that.
LONGEST_SENT = 40_000
NO_NAME = "The language model was not asked about this CV: your name, which is to be hidden, was not found in it."
WITHOUT = "This CV was read without the language model."


class _Cached(BaseModel):
    """An answer as it is cached, with who gave it to which prompt."""

    model: str
    prompt: str
    answer: ProposedCv


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is sent of a CV, and what of its person is hidden in it."""

    user_id: uuid.UUID
    text: str
    redaction: Redaction | None

    @property
    def key(self) -> str:
        said = f"{'redacted' if self.redaction else 'whole'}\0{self.text}".encode("utf-8", "backslashreplace")
        return cache.key(CacheKind.cv_parse, str(self.user_id), hashlib.sha256(said).hexdigest())

    @property
    def question(self) -> Question[ProposedCv]:
        return Question(
            prompt=PROMPT,
            user_id=self.user_id,
            data={"cv": self.text},
            output=ProposedCv,
            redaction=self.redaction,
            subject="cv",
        )


class ModelRefiner:
    """Reads a CV with the language model."""

    @property
    def name(self) -> str:
        """The model that is asked."""
        return model_for(PROMPT)

    def reads_for(self, user_id: uuid.UUID) -> bool:
        """Whether there is a model, and the person wants it to read along."""
        if engine() is Engine.none:
            return False
        with unit_of_work() as session:
            return wishes(session, user_id).read_with_model

    def propose(self, user_id: uuid.UUID, text: str, facts: ResumeFacts) -> Proposal | None:
        """What the model reads in a CV, each fact quoted from it; raises `RefinerFailed`."""
        asked = _Asked(user_id, sifted(text, LONGEST_SENT).text, _redaction(user_id, facts))
        if not asked.text:
            return None
        try:
            return proposal_of(_answered(asked), asked.text)
        except (BudgetExceeded, ModelRefused) as error:
            raise RefinerFailed(error.code, f"{error.detail.rstrip('.')}. {WITHOUT}") from error
        except ModelError as error:
            raise RefinerFailed(error.code) from error


def _redaction(user_id: uuid.UUID, facts: ResumeFacts) -> Redaction | None:
    """What to hide, by what the rules read and the account says; raises `RefinerFailed` where no name is known."""
    with unit_of_work() as session:
        if not wishes(session, user_id).redact:
            return None
        read = facts_of(facts, today())
        who = identity_of(session.get(User, user_id), read.values)
    if not who.names:
        raise RefinerFailed("no name to hide", NO_NAME)
    skills = frozenset(fold(skill.name) for skill in facts.skills)
    return hiding(replace(who, skills=skills), facts.text)


def _answered(asked: _Asked) -> ProposedCv:
    """The answer, from the cache where the same text was asked about before."""
    if (known := _known(asked.key)) is not None:
        return known
    with cache.single_flight(asked.key):
        if (known := _known(asked.key, again=True)) is not None:
            return known
        given = ask(asked.question)
        answer = given.parsed or ProposedCv(experience=[], skills=[])
        kept = _Cached(model=given.model, prompt=given.prompt, answer=answer)
        cache.put(asked.key, kept.model_dump_json().encode("utf-8", "replace"), saved_microusd=given.cost)
    return answer


def _known(key: str, *, again: bool = False) -> ProposedCv | None:
    kept = cache.get(key, again=again)
    if kept is None:
        return None
    try:
        found = _Cached.model_validate_json(kept)
    except ValidationError:
        return None
    return found.answer if (found.model, found.prompt) == (model_for(PROMPT), load(PROMPT).id) else None
