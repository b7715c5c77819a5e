"""Models as admins see them, and what a person says of their own choices."""

import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, Field, StrictBool, StrictInt

from app.core.schemas import Strict, UtcDatetime
from app.insights.learned.types import Arm, ModelEventKind, ModelName, Retrain, VersionState

Percentage = Annotated[StrictInt, Field(ge=0, le=100)]


class MetricOut(BaseModel):
    """One measured figure, on rows the model was not trained on."""

    name: str
    label: str
    value: float
    n: int = Field(description="Rows it was measured on.")
    better: Literal["lower", "higher"]
    guarded: bool = Field(description="Whether a challenger must be better here to be let in.")
    margin: float = Field(description="By how much of the champion's figure it must be better: 0.02 is 2 %.")


class VersionRef(BaseModel):
    """Which version: the one that came with the product, or one trained here."""

    id: uuid.UUID | None = Field(description="Null for the shipped one.")
    version: str
    shipped: bool


class ModelTrainedOn(BaseModel):
    """What a version was trained on. No row of it is kept."""

    rows: int
    held_out: int
    since: UtcDatetime | None
    until: UtcDatetime | None
    kinds: list[str] = Field(description="What the rows hold, in words.")


class VersionOut(BaseModel):
    """A version that was trained here."""

    id: uuid.UUID
    version: str
    state: VersionState
    reason: str = Field(description="Why it is in this state, as a sentence.")
    sha256: str
    size: int = Field(description="Bytes.")
    format: str
    trained_on: ModelTrainedOn
    metrics: list[MetricOut]
    against: list[MetricOut] = Field(description="The same figures of the champion of then, on the same rows.")
    created_at: UtcDatetime
    state_changed_at: UtcDatetime


class RolloutOut(BaseModel):
    """Who gets the challenger's answers."""

    percentage: int = Field(description="Of people, 0 to 100; the same person always gets the same side.")
    shadow: bool = Field(description="Whether both answer and the differences are counted; people see the champion's.")
    automatic: bool = Field(description="Whether a version that passes the gate becomes the champion at once.")
    retrain: Retrain
    changed_at: UtcDatetime | None
    version: int


class TrainingOut(BaseModel):
    """Whether the model can be trained here, and with what."""

    trainable: bool
    why_not: str | None = Field(description="Why it can't be trained on an instance's own data, as a sentence.")
    have: int = Field(description="Rows there are now.")
    needed: int
    enough: bool
    words: str = Field(description='The same as a sentence: "too few postings with pay (120 of 500)".')
    task_id: uuid.UUID | None = Field(description="The training that runs now.")
    last_at: UtcDatetime | None
    last_words: str | None = Field(description="How the last one ended.")


class ModelItem(BaseModel):
    """A model in short."""

    name: ModelName
    label: str
    what: str = Field(description="What it does, in a sentence.")
    champion: VersionRef
    challenger: VersionRef | None
    percentage: int
    shadow: bool
    trainable: bool
    why_not: str | None
    alarms: int = Field(description="Measures of drift above their limit at the last look.")
    fallen_back: bool = Field(description="Whether a version was refused or stopped since the last roll-out.")


class CardOut(BaseModel):
    """The card of a model."""

    what: str
    how: str
    data: list[str] = Field(description="What the shipped version was trained on.")
    people: str = Field(description="What of people's data is used in training, and how it is made anonymous.")
    limits: str
    page: str = Field(description="The page of the documentation.")


class ShadowDay(BaseModel):
    """What both versions answered on one day, in sums. Nobody's question is kept."""

    on: str = Field(description="The UTC day.")
    version: str
    arm: Arm | None = Field(description="Null: in the shadow; challenger: people saw its answers.")
    answers: int
    differing: int = Field(description="Answers in which the two differ by more than a tenth.")
    mean_difference: float | None = Field(description="Of the champion's answer, 0.1 is a tenth.")
    errors: int
    slow: int


class DriftMeasure(BaseModel):
    """How far one thing is from what the champion was trained on."""

    on: str = Field(description="The UTC day.")
    measure: str = Field(description="family, country, seniority, currency, skills: the input; error: the answers.")
    label: str
    value: float = Field(description="PSI of an input; of the error, its growth since training (0.1: a tenth).")
    limit: float
    n: int
    alarm: bool


class DriftOut(BaseModel):
    """Whether what the model meets is still what it was trained on."""

    watched: bool
    words: str = Field(description="What was found at the last look, or why nothing is watched.")
    looked_at: UtcDatetime | None
    latest: list[DriftMeasure]
    days: list[DriftMeasure] = Field(description="The last 90 days, the newest first.")


class ModelEventOut(BaseModel):
    """Something that happened to the model; the log of what admins did with it."""

    at: UtcDatetime
    kind: ModelEventKind
    version: str | None
    words: str
    by: str | None = Field(description="The admin's address; null: by itself.")


class ModelOut(ModelItem):
    """A model in full."""

    card: CardOut
    metrics: list[MetricOut] = Field(description="Of the champion, when it was trained; empty for the shipped one.")
    rollout: RolloutOut
    training: TrainingOut
    versions: list[VersionOut] = Field(description="The newest first, 50 at most.")
    shadow_days: list[ShadowDay]
    drift: DriftOut
    events: list[ModelEventOut] = Field(description="The newest first, 100 at most.")


class RolloutPatch(Strict):
    """A change of the roll-out; what is left out stays."""

    percentage: Percentage | None = None
    shadow: StrictBool | None = None
    automatic: StrictBool | None = None
    retrain: Retrain | None = None
    promote: StrictBool = Field(default=False, description="Make the challenger the champion.")


class LearnedWeight(BaseModel):
    """What the choices of many say one factor should count."""

    slug: str
    label: str
    weight: int
    default: int


class LearningOut(BaseModel):
    """Whether your choices may be learned from, and what was learned from those of all who said yes."""

    share_choices: bool
    weights: list[LearnedWeight] = Field(description="To take over with PUT /matches/weights, if you wish.")
    version: str | None
    words: str = Field(description="What they rest on, or why there are none.")


class LearningIn(Strict):
    """Whether your choices may be learned from; anonymous, together with those of at least four others."""

    share_choices: StrictBool
