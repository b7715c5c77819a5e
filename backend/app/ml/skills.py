"""Find the skills a text names or describes, with the place of each; the pipeline does the reading."""

from app.ml.pipeline.reading import Reading, SkillMention, SkillPhrase

__all__ = ["SkillMention", "SkillPhrase", "find_phrases", "find_skills"]


def find_skills(text: str) -> list[SkillMention]:
    """Return the skills a text names in order of place, without denied, boilerplate and everyday uses of a name."""
    return list(_reading(text).mentions)


def find_phrases(text: str) -> list[SkillPhrase]:
    """Return the phrases of skill beyond the lexicon's names, in order of place, in sentences that ask or tell duties.

    An English text is read; others yield nothing.
    """
    return list(_reading(text, phrases=True).phrases or ())


def _reading(text: str, *, phrases: bool = False) -> Reading:
    # spaCy takes a second to import: only a process that reads a text pays for it.
    from app.ml.pipeline.host import reading_of  # noqa: PLC0415  # see above

    return reading_of(text, phrases=phrases)
