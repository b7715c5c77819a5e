"""Letters and highlights as clients see them."""

import uuid
from typing import Annotated

from pydantic import BaseModel, Field, model_validator

from app.applications.types import LANGUAGES, Length, Tone, What, Writer
from app.core.pagination import Page
from app.core.schemas import Strict, Text, UtcDatetime
from app.llm.grounding.types import ClaimKind, State
from app.llm.types import Engine
from app.matching.schemas import EvidenceOut

MOST_PARAGRAPHS, LONGEST_PARAGRAPH, LONGEST_LINE = 20, 5_000, 300
Language = Annotated[Text, Field(max_length=40, description=f'A name or code: {", ".join(LANGUAGES)}; "de" is German.')]
Paragraph = Annotated[Text, Field(max_length=LONGEST_PARAGRAPH)]
Line = Annotated[Text, Field(max_length=LONGEST_LINE)]


class LetterIn(Strict):
    """How a letter is to be written; what is left out is formal, of medium length, in the posting's language."""

    tone: Tone | None = None
    length: Length | None = None
    language: Language | None = None
    regenerate: bool = Field(default=False, description="Write a new version in place of the one that is kept.")
    engine: Writer | None = Field(default=None, description="A model where one is set up, unless said otherwise.")


class HighlightsIn(Strict):
    """How highlights are to be chosen."""

    regenerate: bool = Field(default=False, description="Choose anew in place of what is kept.")
    engine: Writer | None = Field(default=None, description="A model where one is set up, unless said otherwise.")


class LetterClaim(BaseModel):
    """Words of a sentence that nothing supports, and what is wrong with them."""

    kind: ClaimKind
    words: str
    reason: str
    by_model: bool = Field(default=False, description="A language model says so, which you asked to look too.")


class LetterSentence(BaseModel):
    """One sentence with what it rests on. `general` states nothing that could be checked."""

    number: int = Field(description="From 0, through the whole letter.")
    paragraph: int = Field(description="From 0.")
    text: str
    state: State
    support: list[EvidenceOut]
    claims: list[LetterClaim] = Field(description="What in it rests on nothing.")
    accepted: bool = Field(description="You said that it is true, though nothing here supports it.")
    own: bool = Field(description="You wrote it.")
    reviewed: bool = Field(default=False, description="A language model looked at it too, at your wish.")


class LetterOptions(BaseModel):
    """How the letter was asked for."""

    tone: Tone
    length: Length
    language: str


class LetterOut(BaseModel):
    """A cover letter with the support of every sentence."""

    id: uuid.UUID
    job_id: uuid.UUID
    version: int = Field(description="From 1, counted through all letters for this posting.")
    text: str = Field(description="The whole letter as it is copied.")
    greeting: str
    paragraphs: list[str]
    closing: str
    signature: str
    sentences: list[LetterSentence]
    unsupported: int = Field(description="Sentences that rest on nothing and are not accepted.")
    exportable: bool
    outdated: bool = Field(description="Your profile or the posting changed since it was written.")
    edited: bool = Field(description="You changed it.")
    options: LetterOptions
    engine: Writer
    model: str = Field(description='The model that wrote it; "evidence" for a draft made without one.')
    notice: str | None = Field(description="What you should know of how it came about.")
    cached: bool = Field(description="It was kept from before; nothing was written anew.")
    generated_at: UtcDatetime
    changed_at: UtcDatetime


class LetterSummary(BaseModel):
    """A version of the letter in the list."""

    id: uuid.UUID
    version: int
    options: LetterOptions
    engine: Writer
    model: str
    edited: bool
    outdated: bool
    generated_at: UtcDatetime
    changed_at: UtcDatetime


class LetterPage(Page[LetterSummary]):
    """One page of the letters for a posting."""


class LetterRestart(BaseModel):
    """In a stream: what follows takes the place of the sentences before."""

    reason: str


class LetterSentenceIn(Strict):
    """A new text of one sentence; empty takes it out."""

    number: Annotated[int, Field(ge=0, le=10_000)]
    text: Paragraph


class LetterPatch(Strict):
    """What to change; what is left out stays. Either whole paragraphs, or single sentences."""

    greeting: Line | None = None
    closing: Line | None = None
    signature: Line | None = None
    paragraphs: Annotated[list[Paragraph], Field(max_length=MOST_PARAGRAPHS)] | None = None
    sentences: Annotated[list[LetterSentenceIn], Field(max_length=100)] | None = None

    @model_validator(mode="after")
    def _one_way(self) -> "LetterPatch":
        if self.paragraphs is not None and self.sentences is not None:
            raise ValueError("send paragraphs or sentences, not both")
        return self


class LetterAcceptance(Strict):
    """Say that a sentence is true though nothing here supports it, or take that back."""

    sentence: Annotated[int, Field(ge=0, le=10_000, description="The number of the sentence.")]
    accepted: bool = True


class HighlightOut(BaseModel):
    """One line with what it rests on."""

    text: str
    support: list[EvidenceOut]
    state: State
    claims: list[LetterClaim]


class HighlightsOut(BaseModel):
    """The lines of a CV that answer a posting best."""

    id: uuid.UUID
    job_id: uuid.UUID
    bullets: list[HighlightOut]
    outdated: bool
    engine: Writer
    model: str = Field(description='The model that wrote them; "evidence" where they were chosen without one.')
    notice: str | None
    cached: bool
    generated_at: UtcDatetime


class WritingCost(BaseModel):
    """What writing would cost at most, before it is asked for."""

    what: What
    engine: Engine
    model: str = Field(description='"evidence" where no model is set up.')
    credits: int
    cost_microusd: int = Field(description="Millionths of a US dollar.")
    affordable: bool
    reason: str | None = Field(description="Why it can't be afforded.")
    kept: bool = Field(description="The same was written before: it costs nothing, unless written anew.")


class LetterReviewCost(BaseModel):
    """What it would cost at most to have a language model look at a letter too; `reviewed` where it did already."""

    reviewed: bool
    model: str
    credits: int
    cost_microusd: int = Field(description="Millionths of a US dollar.")
    affordable: bool
    reason: str | None = Field(description="Why it can't be afforded.")
