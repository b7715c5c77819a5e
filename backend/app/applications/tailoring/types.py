"""The words of tailoring."""

from enum import StrEnum


class Fate(StrEnum):
    """What became of a line of the CV for this posting."""

    kept = "kept"
    moved = "moved"
    left_out = "left_out"


class KeywordKind(StrEnum):
    """What a keyword of the posting is."""

    job_title = "job_title"
    skill = "skill"
    credential = "credential"
    language = "language"


class Importance(StrEnum):
    """How firmly a posting asks for a keyword."""

    must = "must"
    nice = "nice"
    generic = "generic"


# So many for one person; more are asked to be deleted first.
MOST_CVS = 200
