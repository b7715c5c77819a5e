"""Cards as clients send and see them."""

import uuid
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.applications.board.fields import (
    ApplicationContact,
    ApplicationPay,
    CardTitle,
    CompanyName,
    Contacts,
    Line,
    Moment,
    NoteText,
    StageLabel,
    WebAddress,
    Words,
)
from app.applications.board.step_schemas import ApplicationStepOut
from app.applications.board.types import EventKind, Origin, Stage, StepKind
from app.core.pagination import Total
from app.core.schemas import Money, Strict, UtcDatetime
from app.jobs.schemas import JobItem
from app.jobs.types import JobStatus
from app.matching.types import Band

MOST_AT_ONCE = 500


class _Keepable(Strict):
    """What can be kept with a card from the start and changed later."""

    url: WebAddress | None = None
    location: Line | None = None
    applied_at: Moment | None = Field(default=None, description="Set by the stage `applied` where it is left out.")
    notes: Words | None = None
    contacts: Contacts | None = None
    next_step_at: Moment | None = Field(
        default=None,
        description="Makes, moves or, with null, takes off the next step; its kind follows from the stage.",
    )
    offered: ApplicationPay | None = None
    advertised: ApplicationPay | None = Field(default=None, description="Where null, the posting's own figures.")
    wanted: ApplicationPay | None = Field(default=None, description="Where null, the least pay of your preferences.")
    letter_id: uuid.UUID | None = None
    tailored_cv_id: uuid.UUID | None = None
    cv_document_id: uuid.UUID | None = None


class ApplicationIn(_Keepable):
    """A new card: of a posting (`job_id`), or of your own with a title and a company."""

    job_id: uuid.UUID | None = None
    title: CardTitle | None = None
    company: CompanyName | None = None
    stage: Stage = Stage.saved


class ApplicationPatch(_Keepable):
    """What to change of a card; what is left out stays, null takes away."""

    title: CardTitle | None = Field(default=None, description="Can't be null.")
    company: CompanyName | None = Field(default=None, description="Can't be null.")
    stage: Stage | None = Field(default=None, description="Can't be null.")

    @model_validator(mode="after")
    def _kept(self) -> Self:
        for name in ("title", "company", "stage"):
            if name in self.model_fields_set and getattr(self, name) is None:
                raise ValueError(f"{name} can't be taken away")
        return self


class ApplicationMove(Strict):
    """Where to put a card: directly above one card or below another of that stage; else on top."""

    stage: Stage
    before_id: uuid.UUID | None = Field(default=None, description="The card to stand directly above.")
    after_id: uuid.UUID | None = Field(default=None, description="The card to stand directly below.")


class ApplicationBulkIn(Strict):
    """One action on many cards. Moved cards come on top of the stage, in the order named."""

    ids: Annotated[list[uuid.UUID], Field(min_length=1, max_length=MOST_AT_ONCE)]
    action: Literal["move", "delete", "restore"]
    stage: Stage | None = Field(default=None, description="Where to move to.")

    @model_validator(mode="after")
    def _goal(self) -> Self:
        if (self.action == "move") != (self.stage is not None):
            raise ValueError("a move needs a stage, and nothing else does")
        return self


class ApplicationBulkResult(BaseModel):
    """What became of one card; `error` is the code of what kept it from happening."""

    id: uuid.UUID
    done: bool
    version: int | None
    error: Literal["not_found", "card_exists"] | None = None


class ApplicationBulkOut(BaseModel):
    """What became of each card, in the order asked."""

    results: list[ApplicationBulkResult]


class ApplicationItem(BaseModel):
    """A card on the board or in the list."""

    id: uuid.UUID
    version: int = Field(description="The entity tag, without its quotes.")
    job_id: uuid.UUID | None
    title: str
    company: str
    location: str | None
    url: str | None
    stage: Stage
    origin: Origin
    match_id: uuid.UUID | None
    score: float | None
    band: Band | None
    next_step_at: UtcDatetime | None
    next_step_kind: StepKind | None
    next_step_all_day: bool
    applied_at: UtcDatetime | None
    replied_at: UtcDatetime | None
    moved_at: UtcDatetime
    created_at: UtcDatetime
    changed_at: UtcDatetime
    posting: JobStatus | None = Field(description="Whether the posting is still open; null without one.")
    note_count: int
    contact_count: int
    file_count: int


class ApplicationEventOut(BaseModel):
    """A line of the timeline. `title` is a short sentence, `text` what the person wrote."""

    id: uuid.UUID
    at: UtcDatetime
    kind: EventKind
    title: str
    text: str
    name: str
    from_stage: Stage | None
    to_stage: Stage | None
    edited_at: UtcDatetime | None
    letter_id: uuid.UUID | None
    tailored_cv_id: uuid.UUID | None
    cv_document_id: uuid.UUID | None
    file_id: uuid.UUID | None
    step_id: uuid.UUID | None
    number: int | None = Field(description="The number of the letter, or the version of the CV.")
    pay: Money | None


class ApplicationFileOut(BaseModel):
    """A file kept with a card; it is downloaded from `/applications/{id}/files/{file_id}`."""

    id: uuid.UUID
    name: str
    media_type: str
    size: int
    created_at: UtcDatetime


class ApplicationPapers(BaseModel):
    """What was sent last; a name is null where nothing is named, or what was named is gone."""

    letter_id: uuid.UUID | None
    letter: str | None
    tailored_cv_id: uuid.UUID | None
    tailored_cv: str | None
    cv_document_id: uuid.UUID | None
    cv_document: str | None


class ApplicationOut(ApplicationItem):
    """A card with everything kept with it and its newest lines."""

    notes: str
    contacts: list[ApplicationContact]
    offered: Money | None
    advertised: Money | None
    wanted: Money | None
    own_pay: list[Literal["advertised", "wanted"]] = Field(
        description="Which of these figures you entered; the others are the posting's and your preferences'."
    )
    papers: ApplicationPapers
    steps: list[ApplicationStepOut] = Field(description="By date; those taken off are left out.")
    files: list[ApplicationFileOut]
    timeline: list[ApplicationEventOut] = Field(description="The newest 50; more from `/timeline`.")
    suggested_stage: Stage | None = Field(description="A stage that what is kept here speaks for.")
    job: JobItem | None = Field(description="The posting as it is now, where you may see it.")


class ApplicationColumn(BaseModel):
    """A stage of the board with its first 100 cards, from the top; more from the list by `position`."""

    slug: Stage
    label: str
    ended: bool
    count: int
    items: list[ApplicationItem]
    next_cursor: str | None = Field(description="Goes on in `GET /applications?stage=…&sort=position`.")


class ApplicationBoardOut(BaseModel):
    """The whole board, in the person's order of stages."""

    columns: list[ApplicationColumn]
    total: int
    stages_version: int


class ApplicationPage(BaseModel):
    """One page of cards."""

    model_config = ConfigDict(from_attributes=True)

    items: list[ApplicationItem]
    next_cursor: str | None
    total: Total


class ApplicationStageLabel(Strict):
    """A stage and what the person calls it."""

    slug: Stage
    label: StageLabel


class ApplicationStagesIn(Strict):
    """All eight stages in the order wanted, or `reset` for the usual names and order."""

    stages: Annotated[list[ApplicationStageLabel], Field(max_length=len(Stage))] | None = None
    reset: bool = False

    @model_validator(mode="after")
    def _all(self) -> Self:
        if self.reset == (self.stages is not None):
            raise ValueError("give the stages, or reset them")
        if self.stages is not None and sorted(one.slug for one in self.stages) != sorted(Stage):
            raise ValueError(f"name each stage once: {', '.join(Stage)}")
        return self


class ApplicationStage(BaseModel):
    """A stage as the person has it; `usual` is its name until they give it another."""

    slug: Stage
    label: str
    usual: str
    ended: bool


class ApplicationStages(BaseModel):
    """The stages in the person's order."""

    stages: list[ApplicationStage]
    version: int


class ApplicationNoteIn(Strict):
    """A note for the timeline."""

    text: NoteText


class ApplicationSent(Strict):
    """What was sent, and when; at least one of the three."""

    letter_id: uuid.UUID | None = None
    tailored_cv_id: uuid.UUID | None = None
    cv_document_id: uuid.UUID | None = None
    at: Moment | None = Field(default=None, description="Now where it is left out.")

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not (self.letter_id or self.tailored_cv_id or self.cv_document_id):
            raise ValueError("name a letter or a CV")
        return self


class ApplicationReplied(Strict):
    """The employer answered."""

    at: Moment | None = Field(default=None, description="Now where it is left out.")
    note: Words | None = None
