"""Find the skills a text names or describes, with the place of each; the pipeline does the reading."""

from app.ml.pipeline.reading import SkillMention, SkillPhrase

__all__ = ["SkillMention", "SkillPhrase", "find_phrases", "find_skills"]


def find_skills(text: str) -> list[SkillMention]:
    """Return the skills a text names in order of place, without denied, boilerplate and everyday uses of a name."""
    # spaCy takes a second to import: only a process that reads a text pays for it.
    from app.ml.pipeline.host import reading_of  # noqa: PLC0415  # see above

    return list(reading_of(text).mentions)


def find_phrases(text: str, sentences: frozenset[int] | None = None) -> list[SkillPhrase]:
    """Return the phrases of skill beyond the lexicon's names, in order of place; of English texts alone.

    `sentences` are the segments of the text's passage to read, by number; None = all that ask or tell a duty.
    """
    from app.ml.pipeline.host import phrases_of  # noqa: PLC0415  # see above

    return list(phrases_of(text, sentences))
