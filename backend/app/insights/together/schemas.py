"""Skills that are asked for together with what a person knows, as clients see them."""

from typing import Literal

from pydantic import BaseModel, Field


class KnownSkill(BaseModel):
    """A skill of yours."""

    id: str
    name: str


class BesideSkill(BaseModel):
    """A skill that postings ask for together with one of yours."""

    id: str
    name: str
    because: KnownSkill = Field(description="The skill of yours that speaks most for it.")
    together: int = Field(description="Open postings that name both.")
    because_demand: int = Field(description="Open postings that name yours.")
    demand: int = Field(description="Open postings that name it.")
    reason: str


class BesideModel(BaseModel):
    """The version that answered."""

    name: str
    version: str
    trained_on: Literal["instance", "shipped"] = Field(
        description="Whether it learnt from this instance's postings, or came with the product."
    )


class BesideOut(BaseModel):
    """What stands beside your skills in postings, the closest first. It decides no number of a score."""

    items: list[BesideSkill]
    left_out: int = Field(description="Skills the model named that too few open postings ask for beside yours.")
    model: BesideModel | None = Field(description="Null where nothing was asked.")
    words: str
    reason: Literal["no_profile", "no_skills", "nothing_beside"] | None = Field(
        description="Why there is nothing to show, if so."
    )
