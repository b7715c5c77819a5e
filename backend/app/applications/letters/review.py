"""A second look at a letter by a model, where its person asks for one. It may add doubts, and take none away.

What it says is not shown: only which words of a sentence it doubts, and those must stand there.
"""

import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, get_args

from pydantic import BeforeValidator
from sqlalchemy.orm import Session

from app.applications.content import Doubt, LetterContent, Sentence
from app.applications.letters import editing
from app.applications.letters.asking import evidence
from app.applications.models import Letter
from app.applications.schemas import LetterOut, LetterReviewCost
from app.applications.sealing import content_of, keep_content
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.etag import Precondition
from app.core.types import JsonValue
from app.llm.asking import ask, preview
from app.llm.engine import engine, missing, model_for
from app.llm.errors import NoModel
from app.llm.grounding.types import ClaimKind, Ground
from app.llm.lenient import Entries, Lenient, Whole, Words
from app.llm.question import Question
from app.llm.redaction import Redaction
from app.llm.types import Engine
from app.matching.grounds import facts_hash, ground_of
from app.profile.identity import redaction_of

PROMPT = "grounding_review"
# A letter of more sentences is a book; and the same words are not doubted twice.
MOST_SENTENCES, MOST_DOUBTS = 100, 4
_KINDS = frozenset(get_args(ClaimKind))
_AROUND = " \t\n.,;:!?\"'()[]“”„‘’«»"
_REASON = "A language model looked too, and found nothing in your CV or the posting that says so."


def _kind(value: object) -> object:
    return value if value in _KINDS else "skill"


def _yes(value: object) -> bool:
    """Only a plain yes is one; what is neither spoils nothing else."""
    return value is True or value == "true"


class SentenceVerdict(Lenient):
    """What a model thinks of one sentence."""

    number: Whole = None
    doubt: Annotated[bool, BeforeValidator(_yes)] = False
    words: Words = ""
    kind: Annotated[ClaimKind, BeforeValidator(_kind)] = "skill"


class LetterVerdict(Lenient):
    """What a model thinks of the sentences of a letter."""

    sentences: Entries[SentenceVerdict]


@dataclass(frozen=True, slots=True)
class _Look:
    """What a model looks at: the sentences as they stood, and what they may rest on."""

    ground: Ground
    redaction: Redaction | None
    sentences: tuple[str, ...]

    def question(self, user_id: uuid.UUID) -> Question[LetterVerdict]:
        """The question; what is the person's comes first, as when letters are written."""
        sentences: list[JsonValue] = [{"number": number, "text": text} for number, text in enumerate(self.sentences)]
        return Question(
            prompt=PROMPT,
            user_id=user_id,
            data={**evidence(self.ground), "sentences": sentences},
            output=LetterVerdict,
            redaction=self.redaction,
        )


def review(user_id: uuid.UUID, letter_id: uuid.UUID, precondition: Precondition) -> tuple[LetterOut, int]:
    """Have a model look at every sentence; gives the letter and its state. Raises `LetterNotFound`, a `ModelError`.

    Where it looked before and nothing changed since, it is not asked again.
    """
    with unit_of_work() as session:
        letter = editing.to_change(session, user_id, letter_id, precondition)
        content = content_of(letter)
        if _is_done(session, letter, content):
            notice = "A language model looked at every sentence already."
            return editing.shown(session, letter).model_copy(update={"notice": notice}), letter.version
        look = _look(session, letter, content)
    answer = ask(look.question(user_id))
    verdicts = answer.parsed.sentences if answer.parsed else []
    with unit_of_work() as session:
        letter = editing.to_change(session, user_id, letter_id, Precondition(None))
        return _noted(session, letter, look, verdicts), letter.version


def review_cost(session: Session, user_id: uuid.UUID, letter_id: uuid.UUID) -> LetterReviewCost:
    """The most a review can cost; raises `LetterNotFound`, `NoModel`, `UnknownPrice`."""
    letter = editing.opened(session, user_id, letter_id)
    if engine() is Engine.none:
        raise NoModel(missing())
    content = content_of(letter)
    if _is_done(session, letter, content):
        return LetterReviewCost(
            reviewed=True, model=model_for(PROMPT), credits=0, cost_microusd=0, affordable=True, reason=None
        )
    found = preview(session, _look(session, letter, content).question(user_id))
    return LetterReviewCost(
        reviewed=False,
        model=found.model,
        credits=found.credits,
        cost_microusd=found.cost,
        affordable=found.affordable,
        reason=found.reason,
    )


def _is_done(session: Session, letter: Letter, content: LetterContent) -> bool:
    """Whether a model has looked at all of it, on the facts as they are."""
    version = facts_hash(session, letter.user_id, letter.job_id)
    return all(sentence.reviewed == version for sentence in _of(content))


def _look(session: Session, letter: Letter, content: LetterContent) -> _Look:
    return _Look(
        ground_of(session, letter.user_id, letter.job_id),
        redaction_of(session, letter.user_id),
        tuple(sentence.text for sentence in _of(content)),
    )


def _of(content: LetterContent) -> list[Sentence]:
    return [sentence for _, sentence in content.sentences()][:MOST_SENTENCES]


def _noted(session: Session, letter: Letter, look: _Look, verdicts: Sequence[SentenceVerdict]) -> LetterOut:
    """Keep the doubts with those sentences that still are as they were."""
    content, added = content_of(letter), 0
    for sentence in _of(content):
        if sentence.text not in look.sentences:
            continue
        about = [one for one in verdicts if _is_about(one, sentence, look)]
        added += _doubted(sentence, about)
        sentence.reviewed = look.ground.version
    keep_content(letter, content)
    letter.version += 1
    letter.changed_at = now()
    session.flush()
    return editing.shown(session, letter).model_copy(update={"notice": _notice(added)})


def _is_about(verdict: SentenceVerdict, sentence: Sentence, look: _Look) -> bool:
    number = verdict.number
    return number is not None and number < len(look.sentences) and look.sentences[number] == sentence.text


def _doubted(sentence: Sentence, verdicts: Sequence[SentenceVerdict]) -> bool:
    """Add what is doubted of a sentence and was not before; whether there was anything."""
    fresh = list(_fresh(sentence, verdicts))[:MOST_DOUBTS]
    if fresh:
        sentence.claims = [*sentence.claims, *fresh]
        sentence.state = "unsupported"
    return bool(fresh)


def _fresh(sentence: Sentence, verdicts: Sequence[SentenceVerdict]) -> Iterator[Doubt]:
    known = {claim.words.casefold() for claim in sentence.claims}
    for verdict in verdicts:
        words = _standing(verdict.words, sentence.text) if verdict.doubt else None
        if words and words.casefold() not in known:
            known.add(words.casefold())
            yield Doubt(kind=verdict.kind, words=words, reason=_REASON, by_model=True)


def _standing(words: str, text: str) -> str | None:
    """The words as they stand in a sentence; null where they don't."""
    parts = words.strip(_AROUND).split()
    if not parts:
        return None
    spaced = r"\s+".join(map(re.escape, parts))
    found = re.search(rf"(?<!\w){spaced}(?!\w)", text, re.IGNORECASE)
    return found[0] if found else None


def _notice(added: int) -> str:
    if not added:
        return "A language model looked at every sentence too, and doubts nothing more."
    sentences = "one sentence" if added == 1 else f"{added} sentences"
    return f"A language model looked at every sentence too, and doubts something in {sentences}."
