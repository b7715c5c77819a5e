"""What highlights hold, as they are sealed."""

from pydantic import BaseModel

from app.applications.letters.content import Sentence


class HighlightContent(BaseModel):
    """The lines, the best first."""

    bullets: list[Sentence] = []
