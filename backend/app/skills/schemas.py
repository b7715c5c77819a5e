"""Skills as clients see them."""

from pydantic import BaseModel, ConfigDict


class SkillOut(BaseModel):
    """A skill to pick; `demand` = open postings that ask for it."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    name: str
    demand: int
