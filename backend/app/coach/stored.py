"""What is sealed in the coach's rows. New fields need a default: older rows are read by newer programs."""

from typing import Literal

from pydantic import BaseModel

from app.coach.types import QuestionKind, ReplyLength

Standing = Literal["met", "partly", "missing", "unjudged"]


class PersonaSettings(BaseModel):
    """How a model speaks as a persona; a null temperature is the prompt's own."""

    temperature: float | None = None
    reply_length: ReplyLength = ReplyLength.medium


class PersonaWords(BaseModel):
    """What a persona is told."""

    name: str = ""
    brief: str = ""
    temperament: str = ""
    greeting: str = ""
    settings: PersonaSettings = PersonaSettings()


class Question(BaseModel):
    """One question of an interview, and why it is asked.

    `about` is the requirement in the posting's words, `standing` how the profile answers it, `hints` what a good
    answer has. Quotes stand in the posting and in the CV.
    """

    id: str
    kind: QuestionKind
    text: str
    why: str = ""
    about: str | None = None
    standing: Standing | None = None
    job_quote: str | None = None
    cv_quotes: list[str] = []
    hints: list[str] = []
    # Names that an answer to it should mention; for judging alone.
    expects: list[str] = []


class Plan(BaseModel):
    """The questions of an interview, in order."""

    questions: list[Question] = []


class Criterion(BaseModel):
    """One criterion of a rubric: 0 (not there) to `best`, null where it can't be judged; quotes are the answer's."""

    name: str
    label: str
    score: int | None
    best: int = 4
    reason: str
    quotes: list[str] = []


class Feedback(BaseModel):
    """What is said of an answer; `words` are a model's, beside what the rules found."""

    rubric: list[Criterion] = []
    # Of 100, over what could be judged; null where nothing could.
    overall: int | None = None
    strength: str | None = None
    advice: list[str] = []
    words: str | None = None


class OwnScore(BaseModel):
    """How a person judges their own answer by one criterion."""

    name: str
    score: int


class SelfReview(BaseModel):
    """A person's own look at their answer."""

    scores: list[OwnScore] = []
    note: str | None = None


class Doubt(BaseModel):
    """A sentence of a reply that says something of the person which neither CV nor posting says."""

    text: str
    reason: str


class Words(BaseModel):
    """Everything one message says."""

    text: str = ""
    question: Question | None = None
    feedback: Feedback | None = None
    review: SelfReview | None = None
    doubts: list[Doubt] = []
    notice: str | None = None
    skipped: bool = False


class Title(BaseModel):
    """What a conversation is called; `own` where the person named it."""

    text: str = ""
    own: bool = False
