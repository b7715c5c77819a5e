"""Personas, conversations and questions as clients see them."""

import uuid
from typing import Annotated, Self

from pydantic import BaseModel, Field, StringConstraints, model_validator

from app.coach.stored import Standing
from app.coach.types import (
    AnswerEngine,
    ConversationStage,
    MessageState,
    Mode,
    PersonaVisibility,
    QuestionKind,
    ReplyLength,
    Speaker,
)
from app.core.pagination import Page
from app.core.schemas import Strict, Text, UtcDatetime
from app.ml.terms.remote import Remote

LONGEST_MESSAGE = 8_000
Line = Annotated[Text, StringConstraints(min_length=1, max_length=100)]
MessageText = Annotated[Text, StringConstraints(max_length=LONGEST_MESSAGE)]


class CoachSettings(Strict):
    """How a language model speaks as this persona."""

    temperature: Annotated[float, Field(ge=0, le=1)] | None = Field(
        default=None, description="How freely it speaks; local models only. Null: the usual."
    )
    reply_length: ReplyLength = ReplyLength.medium


class PersonaIn(Strict):
    """A persona to make. What you write here is told to the model as a description, not as orders."""

    name: Line
    brief: Annotated[Text, StringConstraints(min_length=1, max_length=2_000)] = Field(
        description="Whom the coach speaks as, and what it is good for."
    )
    temperament: Annotated[Text, StringConstraints(max_length=200)] = ""
    greeting: Annotated[Text, StringConstraints(max_length=600)] = ""
    visibility: PersonaVisibility = PersonaVisibility.private
    settings: CoachSettings = CoachSettings()


class PersonaPatch(Strict):
    """The fields to change; what is left out stays. Null is not a value here."""

    name: Line = ""
    brief: Annotated[Text, StringConstraints(min_length=1, max_length=2_000)] = ""
    temperament: Annotated[Text, StringConstraints(max_length=200)] = ""
    greeting: Annotated[Text, StringConstraints(max_length=600)] = ""
    visibility: PersonaVisibility = PersonaVisibility.private
    settings: CoachSettings = CoachSettings()


class PersonaOut(BaseModel):
    """A persona."""

    id: uuid.UUID
    name: str
    brief: str
    temperament: str
    greeting: str
    visibility: PersonaVisibility
    settings: CoachSettings
    builtin: bool
    own: bool
    editable: bool = Field(description="Whether you may change or delete it; others can be copied.")
    version: int
    created_at: UtcDatetime | None = Field(description="Null for those that came with the program.")
    updated_at: UtcDatetime | None


class PersonaVersionOut(BaseModel):
    """A persona as it was told at one time."""

    number: int
    name: str
    brief: str
    temperament: str
    greeting: str
    settings: CoachSettings
    created_at: UtcDatetime


class CoachQuestionOut(BaseModel):
    """A question, why it is asked, and what a good answer has."""

    id: str
    kind: QuestionKind
    text: str
    why: str
    about: str | None = Field(description="The requirement it is about, in the posting's words.")
    standing: Standing | None = Field(description="How your profile answers that requirement.")
    job_quote: str | None
    cv_quotes: list[str]
    hints: list[str]


class CoachCriterion(BaseModel):
    """One criterion of a rubric."""

    name: str
    label: str
    score: int | None = Field(description="0 (not there) to `best`; null where it can't be judged.")
    best: int
    reason: str
    quotes: list[str] = Field(description="Your own words that it rests on.")
    own: int | None = Field(default=None, description="Your own score, where you gave one.")


class CoachFeedback(BaseModel):
    """What is said of an answer: scores are the rules', never a model's."""

    rubric: list[CoachCriterion]
    overall: int | None = Field(description="0 to 100, over the criteria that could be judged.")
    strength: str | None
    advice: list[str]
    words: str | None = Field(default=None, description="What the language model adds, where there is one.")


class CoachDoubt(BaseModel):
    """A sentence of a reply that says something of you which neither your CV nor the posting says."""

    text: str
    reason: str


class OwnScoreIn(Strict):
    """Your score by one criterion."""

    name: Annotated[Text, StringConstraints(min_length=1, max_length=40)]
    score: Annotated[int, Field(ge=0, le=4)]


class SelfReviewIn(Strict):
    """Your own look at your answer."""

    scores: Annotated[list[OwnScoreIn], Field(max_length=12)]
    note: Annotated[Text, StringConstraints(max_length=2_000)] | None = None


class SelfReviewOut(BaseModel):
    """Your own look at your answer."""

    scores: list[OwnScoreIn]
    note: str | None


class CoachMessageOut(BaseModel):
    """One thing said."""

    id: uuid.UUID
    number: int
    speaker: Speaker
    text: str
    state: MessageState
    question: CoachQuestionOut | None = Field(description="The question it asks; of an answer the question answered.")
    feedback: CoachFeedback | None = Field(description="Of a reply in an interview: what is said of your answer.")
    review: SelfReviewOut | None = Field(description="Of your answer: your own look at it.")
    doubts: list[CoachDoubt]
    notice: str | None = Field(description="What you should know of how it was written.")
    skipped: bool
    model: str | None = Field(description="What wrote it; null where no language model did.")
    credits: int
    created_at: UtcDatetime


class CoachJob(BaseModel):
    """The job a conversation is about."""

    id: uuid.UUID
    title: str
    company: str
    location: str
    remote: Remote
    url: str


class CoachPersona(BaseModel):
    """The persona of a conversation, as it was when that began."""

    id: uuid.UUID
    name: str
    temperament: str
    version: int
    settings: CoachSettings


class ConversationItem(BaseModel):
    """A conversation in a list."""

    id: uuid.UUID
    title: str
    persona: CoachPersona
    job: CoachJob | None
    mode: Mode
    stage: ConversationStage
    questions: int = Field(description="How many questions are planned; 0 in a chat.")
    answered: int = Field(description="How many of them are answered or skipped.")
    message_count: int
    snippet: str | None = Field(description="Where `q` was found; else null.")
    created_at: UtcDatetime
    updated_at: UtcDatetime


class ConversationOut(ConversationItem):
    """A conversation with everything said."""

    messages: list[CoachMessageOut]
    answering: bool = Field(description="Whether a reply is under way.")
    engine: AnswerEngine = Field(description="What answers here: `evidence` where no language model is set up.")
    plan: list[CoachQuestionOut] = Field(description="The questions asked so far, in order.")
    version: int
    starters: list[str] = Field(description="What you could begin a chat with.")


class ConversationIn(Strict):
    """A conversation to begin."""

    persona_id: uuid.UUID
    job_id: uuid.UUID | None = None
    mode: Mode = Mode.chat
    title: Line | None = None
    questions: Annotated[int, Field(ge=3, le=12)] = Field(default=8, description="How many, in an interview.")


class ConversationPatch(Strict):
    """What to change about a conversation."""

    title: Line


class CoachMessageIn(Strict):
    """Something to say, or in an interview an answer; `skip` goes on without one, `again` answers the last again."""

    text: MessageText = ""
    skip: bool = False
    again: bool = False
    engine: AnswerEngine = AnswerEngine.model

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.skip and (self.again or self.text):
            raise ValueError("an answer is either given or skipped")
        if not self.skip and not self.text:
            raise ValueError("say something")
        return self


class RegenerateIn(Strict):
    """How to answer again."""

    engine: AnswerEngine = AnswerEngine.model


class CoachAnswered(BaseModel):
    """What was said and what the coach replied."""

    message: CoachMessageOut
    reply: CoachMessageOut
    credits_left: int
    stage: ConversationStage
    version: int = Field(description="Of the conversation, for `If-Match`.")


class CoachDelta(BaseModel):
    """More of the reply, in a stream."""

    text: str


class CoachStopped(BaseModel):
    """Whether there was a reply to stop."""

    stopped: bool


class ReviewIn(Strict):
    """An answer to look at, without a conversation and without a language model."""

    question: Annotated[Text, StringConstraints(min_length=1, max_length=1_000)]
    answer: Annotated[Text, StringConstraints(min_length=1, max_length=LONGEST_MESSAGE)]
    kind: QuestionKind = QuestionKind.experience
    job_id: uuid.UUID | None = None
    question_id: Annotated[Text, StringConstraints(max_length=100)] | None = Field(
        default=None, description="The question of the bank, where it is one."
    )


class ReportAnswer(BaseModel):
    """A question, the answer given last, and its scores."""

    question: str
    answer: str | None = Field(description="Null where it was skipped or is still open.")
    rubric: list[CoachCriterion]
    kind: QuestionKind
    about: str | None
    standing: Standing | None
    job_quote: str | None
    cv_quotes: list[str]
    overall: int | None
    strength: str | None
    advice: list[str]
    words: str | None
    attempts: int
    skipped: bool
    message_id: uuid.UUID | None = Field(description="Your answer, to review it yourself.")
    review: SelfReviewOut | None


class ReportCriterion(BaseModel):
    """One criterion over all answers."""

    name: str
    label: str
    score: float = Field(description="Mean of the answers it could be judged in, 0 to `best`.")
    best: int
    answers: int
    own: float | None = Field(description="Mean of your own scores.")
    reason: str
    quotes: list[str]


class InterviewReport(BaseModel):
    """How an interview went; every score comes with its reason and your words."""

    conversation_id: uuid.UUID
    stage: ConversationStage
    answers: list[ReportAnswer]
    summary: str
    overall: int | None
    criteria: list[ReportCriterion]
    strengths: list[str]
    work_on: list[str]
    next_steps: list[str]
    job: CoachJob | None
    notice: str | None


class PersonaStats(BaseModel):
    """What conversations with one persona used and cost. Money in millionths of a US dollar."""

    persona_id: uuid.UUID
    name: str | None = Field(description="Null where the persona is gone.")
    builtin: bool
    conversations: int
    replies: int = Field(description="Replies saved, by a model or by the rules.")
    calls: int = Field(description="Calls to a model.")
    failed: int = Field(description="Calls that ended without an answer.")
    input_tokens: int
    output_tokens: int
    cached_tokens: int
    latency_ms: int | None = Field(description="Mean time of an answered call.")
    latency_p95_ms: int | None
    cost_microusd: int
    credits: int


class PersonaStatsPage(Page[PersonaStats]):
    """Personas by what they cost, over so many days."""

    days: int
    cost_microusd: int
