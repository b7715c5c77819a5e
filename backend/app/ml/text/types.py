"""Enumerations that several of the readers share."""

from enum import StrEnum


class SkillKind(StrEnum):
    """What sort of skill a lexicon entry is."""

    HARD = "hard"
    SOFT = "soft"
    CLINICAL = "clinical"
    LANGUAGE = "language"
