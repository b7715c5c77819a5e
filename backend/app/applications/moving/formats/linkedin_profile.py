"""LinkedIn's data export without the lists of jobs: a profile."""

from app.applications.moving.dropped import Dropped
from app.applications.moving.format import LIKELY, NOT_MINE, Format
from app.applications.moving.types import GoesTo
from app.ml.resume.imports.tables import TELLING, key_of


class LinkedInProfile(Format):
    """The profile of LinkedIn; `/profile/import` reads it."""

    slug = "linkedin_profile"
    label = "LinkedIn's data export, with your profile and no list of jobs"
    goes_to = GoesTo.profile

    def sureness(self, file: Dropped) -> int:
        """By the files of the ZIP."""
        return LIKELY if TELLING & {key_of(name) for name in file.entries} else NOT_MINE
