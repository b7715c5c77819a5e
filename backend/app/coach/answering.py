"""A reply as it comes: the person's message, then the reply piece by piece, and last the whole of it.

Whatever happens on the way (the client leaves, somebody stops it, the model breaks off), what was said until then is
kept in the end, and the conversation is free again.
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from time import monotonic

from pydantic import BaseModel

from app.coach import interview, speaking, turns
from app.coach.errors import ConversationNotFound
from app.coach.grounding import doubts_of
from app.coach.prompting import CHAT, INTERVIEW, question
from app.coach.rendering import hosts_of, safely
from app.coach.schemas import CoachAnswered, CoachDelta
from app.coach.turns import Reply, Turn
from app.coach.types import AnswerEngine, MessageState, Mode
from app.llm import asking
from app.llm.engine import engine, model_for
from app.llm.errors import BudgetExceeded, ModelError
from app.llm.question import Answer
from app.llm.types import Engine

LOOK_EVERY_S = 0.5
Event = tuple[str, BaseModel]
ByRules = Callable[[], Iterator[str]]
NO_MODEL = "No language model is set up here: this is made by rules, from your profile, the posting and your words."
AS_ASKED = "Made without a language model, as you asked."
BROKE_OFF = "The language model broke off here. You can have it answer again."
TOO_LONG = "The language model's reply was cut off at its longest length."


class Answering:
    """The events of one reply: `message`, `delta` and more of them, `done`. Closing it early keeps what was said."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._reply = Reply()
        self._looked = monotonic()
        self._events = self._all()
        self._ended = False

    def __iter__(self) -> Iterator[Event]:
        return self

    def __next__(self) -> Event:
        return next(self._events)

    def close(self) -> None:
        """Stop here, also where nothing has begun."""
        self._events.close()
        self._end()

    def whole(self) -> CoachAnswered:
        """The reply when it is whole; raises `BudgetExceeded`, `ConversationNotFound`."""
        try:
            for _, body in self:
                if isinstance(body, CoachAnswered):
                    return body
        finally:
            self.close()
        raise ConversationNotFound

    def _all(self) -> Generator[Event, None, None]:
        yield "message", self._turn.message
        try:
            with closing(self._spoken()) as pieces:
                for text in pieces:
                    self._reply.text += text
                    yield "delta", CoachDelta(text=text)
                    if not self._is_wanted():
                        break
        except BudgetExceeded:
            self._ended = True
            turns.withdraw(self._turn)
            raise
        finally:
            answered = self._end()
        if answered is None:
            raise ConversationNotFound("This conversation was deleted or went on in the meantime.")
        yield "done", answered

    def _is_wanted(self) -> bool:
        if monotonic() - self._looked < LOOK_EVERY_S:
            return True
        self._looked = monotonic()
        return turns.is_wanted(self._turn)

    def _end(self) -> CoachAnswered | None:
        """Keep what there is, once."""
        if self._ended:
            return None
        self._ended = True
        turn, reply = self._turn, self._reply
        if reply.state is MessageState.done and reply.model is not None:
            reply.doubts = doubts_of(turn, reply.words or reply.text)
        if turn.mode is Mode.interview and reply.state is MessageState.stopped:
            # However it ended, the interview goes on with the next question.
            reply.text = f"{reply.text.rstrip()}\n\n{self._next_question()}".lstrip()
        return turns.save(turn, reply)

    def _spoken(self) -> Generator[str, None, None]:
        """The reply, piece by piece."""
        if self._turn.mode is Mode.interview:
            yield from self._feedback()
            yield f"\n\n{self._next_question()}"
            self._reply.state = MessageState.done
        else:
            yield from self._worded(self._by_rules)
            if self._reply.notice != BROKE_OFF:
                self._reply.state = MessageState.done

    def _next_question(self) -> str:
        return interview.put(self._turn.plan, self._turn.position)

    def _feedback(self) -> Generator[str, None, None]:
        if self._turn.feedback is None:
            yield "Skipped: come back to it in the report."
            return
        yield from self._worded(self._feedback_by_rules)

    def _feedback_by_rules(self) -> Iterator[str]:
        feedback = self._turn.feedback
        yield from interview.in_words(feedback).splitlines(keepends=True) if feedback else ()

    def _by_rules(self) -> Iterator[str]:
        turn = self._turn
        text = speaking.reply(speaking.Said(turn.message.text, turn.gathered, turn.is_first, turn.asked))
        yield from text.splitlines(keepends=True)

    def _worded(self, by_rules: ByRules) -> Generator[str, None, None]:
        """In a model's words where there is one and it answers, else by the rules, saying why."""
        reply = self._reply
        if self._turn.engine is AnswerEngine.evidence:
            reply.notice = AS_ASKED
        elif engine() is Engine.none:
            reply.notice = NO_MODEL
        else:
            try:
                yield from self._by_model()
            except ModelError as error:
                # In a chat there is nothing to say without money; an answer in an interview is judged all the same.
                if isinstance(error, BudgetExceeded) and not reply.text and self._turn.mode is Mode.chat:
                    raise
                reply.notice = BROKE_OFF if reply.text else f"{error.detail.rstrip('.')}. This is made without it."
            if reply.text:
                return
        yield from by_rules()

    def _by_model(self) -> Generator[str, None, None]:
        reply = self._reply
        with closing(asking.stream(question(self._turn))) as pieces:
            for text in safely(self._texts(pieces), self._hosts()):
                reply.model = reply.model or model_for(INTERVIEW if self._turn.mode is Mode.interview else CHAT)
                reply.words = (reply.words or "") + text
                yield text

    def _texts(self, pieces: Iterator[asking.Piece[BaseModel]]) -> Iterator[str]:
        for piece in pieces:
            if isinstance(piece, Answer):
                self._reply.notice = None if piece.complete else TOO_LONG
            else:
                yield piece

    def _hosts(self) -> frozenset[str]:
        """The hosts that the person, their profile and the posting name."""
        gathered = self._turn.gathered
        links = [link if "://" in link else f"https://{link}" for link in gathered.profile.values.links]
        job = [gathered.job.url, gathered.job.description_text] if gathered.job else []
        return hosts_of([self._turn.message.text, *links, *job])
