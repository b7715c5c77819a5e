"""Many questions handed over together, to be answered within a day at half the price.

    submit -> (a day) -> collect -> close

Each question is held in the ledger before and booked once after, in whatever order, how often and how incompletely
the results come. Nothing is waited for. Only the provider's own API takes batches.
"""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from anthropic import NotFoundError
from anthropic.types.messages import MessageBatchIndividualResponse
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.clock import now
from app.core.db import unit_of_work
from app.llm import ledger
from app.llm.asking import answer_of, worded
from app.llm.call import Wording, headers
from app.llm.client import client
from app.llm.engine import engine, host
from app.llm.errors import BadAnswer, BudgetExceeded, ModelError, ModelUnavailable, NoModel
from app.llm.failures import FAILURES, circuit, cost_nothing, in_words, name_of
from app.llm.models import Batch, Call
from app.llm.question import Answer, Question
from app.llm.reply import Reply
from app.llm.structured import Unreadable
from app.llm.types import Engine

M = TypeVar("M", bound=BaseModel)
MOST_IN_BATCH = 1_000


@dataclass(frozen=True, slots=True)
class Submitted:
    """What was handed over: the names of the questions in it; why the rest was left, where it was for the budget."""

    batch_id: uuid.UUID | None
    taken: tuple[str, ...]
    left: str | None = None


def submit(questions: Sequence[tuple[str, Question[M]]]) -> Submitted:
    """Hand over questions of one prompt, each under a name of the caller's (64 characters at most).

    The first thousand are taken, and no more than the budget admits. Raises a `ModelError`; then none is under way.
    """
    if engine() is not Engine.anthropic:
        raise NoModel("Batches need Anthropic's own API.")
    asked = [worded(replace(question, work_id=name)) for name, question in questions[:MOST_IN_BATCH]]
    if not asked:
        return Submitted(None, ())
    batch_id = _begun(asked[0].prompt)
    held, left = _held(asked, batch_id)
    if not held:
        _forget(batch_id)
        return Submitted(None, (), left)
    _hand_over(batch_id, held)
    return Submitted(batch_id, tuple(str(wording.question.work_id) for wording in held.values()), left)


def open_batches(prompt_name: str) -> list[uuid.UUID]:
    """The batches of a prompt that are under way or were not closed yet, oldest first."""
    with unit_of_work() as session:
        query = select(Batch.id).where(Batch.prompt.startswith(f"{prompt_name}/"), Batch.ended_at.is_(None))
        return list(session.scalars(query.where(Batch.provider_id.is_not(None)).order_by(Batch.created_at)))


def collect(batch_id: uuid.UUID, output: type[M]) -> dict[str, Answer[M] | ModelError] | None:
    """What came of each question, by its name; null while the batch is under way. Raises a `ModelError`.

    It can be called again, and says the same: what is charged once stays so. What the provider does not mention is
    charged its estimate.
    """
    provider_id, calls = _batch(batch_id)
    try:
        with circuit(host()):
            batch = client().messages.batches.retrieve(provider_id, extra_headers=headers(batch_id))
            if batch.processing_status != "ended":
                return None
            found = dict(_results(provider_id, batch_id, calls, output))
    except NotFoundError:
        found = {}
    except FAILURES as error:
        raise in_words(error) from error
    for call_id in calls.keys() - found.keys():
        ledger.charge_unknown(call_id, error="no result")
        found[call_id] = ModelUnavailable("The language model gave no answer to this.")
    return {str(calls[call_id].work_id): outcome for call_id, outcome in found.items()}


def close(session: Session, batch_id: uuid.UUID) -> None:
    """Be done with a batch; in the transaction that keeps what was collected."""
    batch = session.get(Batch, batch_id)
    if batch is not None:
        batch.ended_at = now()


def _begun(prompt: str) -> uuid.UUID:
    with unit_of_work() as session:
        batch = Batch(prompt=prompt, size=0, created_at=now())
        session.add(batch)
        session.flush()
        return batch.id


def _held(asked: Sequence[Wording], batch_id: uuid.UUID) -> tuple[dict[uuid.UUID, Wording], str | None]:
    """What the budget admits, by the ids of the calls."""
    held: dict[uuid.UUID, Wording] = {}
    try:
        for wording in asked:
            held[ledger.reserve(wording.asked(batch_id)).call_id] = wording
    except BudgetExceeded as error:
        return held, error.detail or error.title
    except ModelError:
        _let_go(held, "not handed over")
        _forget(batch_id)
        raise
    return held, None


def _hand_over(batch_id: uuid.UUID, held: Mapping[uuid.UUID, Wording]) -> None:
    requests: list[Any] = [  # Any: the SDK's types are those of its documents
        {"custom_id": call_id.hex, "params": wording.params()} for call_id, wording in held.items()
    ]
    try:
        with circuit(host()):
            batch = client().messages.batches.create(requests=requests, extra_headers=headers(batch_id))
    except (ModelError, *FAILURES) as error:
        if cost_nothing(error):
            _let_go(held, name_of(error))
        else:
            # It may have been taken: nobody will ask for its answers, but they may be billed.
            for call_id in held:
                ledger.charge_unknown(call_id, error=name_of(error))
        _forget(batch_id)
        raise in_words(error) from error
    with unit_of_work() as session:
        row = session.get_one(Batch, batch_id)
        row.provider_id, row.size = batch.id, len(held)


def _let_go(held: Mapping[uuid.UUID, Wording], why: str) -> None:
    for call_id in held:
        ledger.release(call_id, error=why)


def _forget(batch_id: uuid.UUID) -> None:
    with unit_of_work() as session:
        close(session, batch_id)


def _batch(batch_id: uuid.UUID) -> tuple[str, dict[uuid.UUID, Call]]:
    with unit_of_work() as session:
        batch = session.get(Batch, batch_id)
        calls = session.scalars(select(Call).where(Call.batch_id == batch_id)).all()
    if batch is None or batch.provider_id is None:
        raise ModelUnavailable("This batch was not handed over.")
    return batch.provider_id, {call.id: call for call in calls}


def _results(
    provider_id: str, batch_id: uuid.UUID, calls: Mapping[uuid.UUID, Call], output: type[M]
) -> Iterator[tuple[uuid.UUID, Answer[M] | ModelError]]:
    """What is said of each of our calls, the first time it is."""
    seen: set[uuid.UUID] = set()
    for line in client().messages.batches.results(provider_id, extra_headers=headers(batch_id)):
        call_id = _id(line)
        if call_id in calls and call_id not in seen:
            seen.add(call_id)
            yield call_id, _outcome(calls[call_id], line, output)


def _id(line: MessageBatchIndividualResponse) -> uuid.UUID:
    try:
        return uuid.UUID(hex=str(line.custom_id))
    except (ValueError, AttributeError):
        return uuid.UUID(int=0)


def _outcome(call: Call, line: MessageBatchIndividualResponse, output: type[M]) -> Answer[M] | ModelError:
    result = getattr(line, "result", None)
    message = getattr(result, "message", None)
    if message is None:
        ended = str(getattr(result, "type", "nothing"))[:40]
        ledger.release(call.id, error=ended)
        return ModelUnavailable("The language model gave no answer to this.")
    reply = Reply()
    reply.read(message)
    settled = ledger.settle(call.id, reply.tokens, stop_reason=reply.stop_reason, estimated=not reply.counted)
    try:
        parsed = answer_of(reply, output, None)
    except Unreadable:
        return BadAnswer()
    except ModelError as error:
        return error
    return Answer(reply.text, parsed, call.model, call.prompt, reply.tokens, settled.cost, settled.credits, call.id)
