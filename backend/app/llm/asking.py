"""Asking a model a question: the front door of this layer.

    answer = ask(Question("cover_letter", user_id, data={…}, output=Draft))

A question is held in the budget, asked, and booked; an answer that is not of its form is asked for once more, and so
is one that broke off. Both calls are in the ledger; the person is charged for one piece of work.
"""

from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import Generic, TypeAlias, TypeVar

from pydantic import BaseModel
from sqlalchemy.orm import Session

from app.core.ids import new_id
from app.llm import ledger
from app.llm.call import BrokeOff, Call, Wording
from app.llm.engine import engine, missing, model_of
from app.llm.errors import BadAnswer, ModelRefused, NoModel
from app.llm.failures import FAILURES, in_words
from app.llm.fencing import asked_again, fence
from app.llm.prompt import load
from app.llm.question import Answer, Preview, Question
from app.llm.redaction import Redaction
from app.llm.reply import Reply
from app.llm.restoring import Restoring
from app.llm.structured import Unreadable, read_answer
from app.llm.types import Engine, Tokens

M = TypeVar("M", bound=BaseModel)
Piece: TypeAlias = str | Answer[M]
TRIES = 2
# Other reasons to stop are an end, whatever a local server calls them.
CUT = {"max_tokens", "model_context_window_exceeded", "pause_turn"}


def ask(question: Question[M]) -> Answer[M]:
    """The answer to a question; raises a `ModelError`."""
    for piece in _Asking(question, worded(question), live=False).pieces():
        if isinstance(piece, Answer):
            return piece
    raise AssertionError("unreachable: an answer comes, or an error")


def stream(question: Question[M]) -> Generator[Piece[M], None, None]:
    """The answer as it is written: pieces of its text, and last the `Answer`; raises a `ModelError`.

    Closed early, what was used until then is charged. What the answer says last counts: a first try whose pieces
    came already may have been of the wrong form.
    """
    return _Asking(question, worded(question), live=True).pieces()


def preview(session: Session, question: Question[M]) -> Preview:
    """What a question would cost at most, and whether that is affordable now; raises `NoModel`, `UnknownPrice`."""
    return ledger.quote(session, worded(question).asked())


def worded(question: Question[M]) -> Wording:
    """The question as it would be put; raises `NoModel`."""
    answers = engine()
    if answers is Engine.none:
        raise NoModel(missing())
    prompt = load(question.prompt)
    return Wording(
        # Two calls may be needed for one question: they are one piece of work.
        question=question if question.work_id else replace(question, work_id=str(new_id())),
        prompt=prompt.id,
        model=model_of(prompt.size),
        engine=answers,
        fenced=fence(question, prompt),
        max_tokens=min(question.max_tokens or prompt.max_tokens, prompt.max_tokens),
        temperature=prompt.temperature if question.temperature is None else question.temperature,
    )


class _Asking(Generic[M]):
    """One question on its way to an answer, in two tries at most."""

    def __init__(self, question: Question[M], wording: Wording, *, live: bool) -> None:
        self._question = question
        self._wording = wording
        self._live = live
        self._calls: list[Call] = []

    def pieces(self) -> Generator[Piece[M], None, None]:
        """Pieces of the text as they come, where anybody reads along, and the answer."""
        while True:
            call = Call(self._wording)
            self._calls.append(call)
            restoring = Restoring(self._question.redaction, in_json=self._question.output is not None)
            try:
                yield from self._shown(call, restoring)
                answer = self._answer(call, restoring)
            except (BrokeOff, Unreadable, *FAILURES) as error:
                self._again(call, error)
            else:
                yield answer
                return

    def _shown(self, call: Call, restoring: Restoring) -> Iterator[str]:
        """Make the call; the pieces of it that are shown."""
        read_along = self._live and len(self._calls) == 1
        for delta in call.deltas():
            if read_along and (shown := restoring.feed(delta)):
                yield shown
        if read_along and (shown := restoring.rest()):
            yield shown

    def _again(self, call: Call, error: Exception) -> None:
        """Prepare another try, or raise what people are told."""
        last = len(self._calls) >= TRIES
        if isinstance(error, Unreadable):
            if last:
                raise BadAnswer from error
            again = asked_again(self._wording.fenced, call.reply.text, str(error))
            self._wording = replace(self._wording, fenced=again)
        # What was read along can't be taken back silently.
        elif last or not isinstance(error, BrokeOff) or (self._live and call.reply.text):
            raise in_words(error) from error

    def _answer(self, call: Call, restoring: Restoring) -> Answer[M]:
        """The answer of a call that came to its end; raises `Unreadable`, `ModelRefused`, `BadAnswer`."""
        return Answer(
            text=restoring.whole(call.reply.text),
            parsed=answer_of(call.reply, self._question.output, self._question.redaction),
            model=self._wording.model,
            prompt=self._wording.prompt,
            tokens=_sum([each.reply.tokens for each in self._calls]),
            cost=sum(each.settled.cost for each in self._calls),
            credits=sum(each.settled.credits for each in self._calls),
            call_id=call.id,
            complete=call.reply.stop_reason not in CUT,
        )


def answer_of(reply: Reply, output: type[M] | None, redaction: Redaction | None) -> M | None:
    """What a reply says in the form that was asked for; raises `Unreadable`, `ModelRefused`, `BadAnswer`."""
    if reply.stop_reason == "refusal":
        raise ModelRefused
    if reply.stop_reason in CUT and (output is not None or not reply.text):
        raise BadAnswer("The language model's answer was longer than it may be.")
    if output is None and not reply.text.strip():
        raise BadAnswer("The language model answered nothing.")
    return read_answer(reply.text, output, redaction) if output else None


def _sum(used: list[Tokens]) -> Tokens:
    return Tokens(
        input=sum(tokens.input for tokens in used),
        output=sum(tokens.output for tokens in used),
        cached=sum(tokens.cached for tokens in used),
        written=sum(tokens.written for tokens in used),
    )
