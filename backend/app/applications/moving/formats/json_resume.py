"""A CV as JSON Resume (jsonresume.org)."""

from app.applications.moving.dropped import Dropped
from app.applications.moving.format import CERTAIN, NOT_MINE, Format
from app.applications.moving.types import GoesTo
from app.ml.resume.imports.errors import NotJsonResume
from app.ml.resume.imports.json_resume import parse_json

# JSON of a person has kilobytes; parsing much more at the door would keep others waiting.
MOST_BYTES = 2 * 1024 * 1024


class JsonResume(Format):
    """A CV; `/profile/import` reads it."""

    slug = "json_resume"
    label = "A CV as JSON Resume"
    goes_to = GoesTo.profile

    def sureness(self, file: Dropped) -> int:
        """By the sections it has."""
        if not file.is_json or len(file.data) > MOST_BYTES:
            return NOT_MINE
        try:
            parse_json(file.data)
        except NotJsonResume:
            return NOT_MINE
        return CERTAIN
