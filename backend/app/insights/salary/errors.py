"""What can go wrong with questions about pay."""

from app.core.errors import NotFound


class SkillUnknown(NotFound):
    """The lexicon knows no skill of this id or name."""

    title = "There is no such skill"
