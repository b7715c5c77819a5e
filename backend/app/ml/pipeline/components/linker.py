"""Bring tagged phrases to skills of the lexicon, where one is near enough."""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from app.ml.lexicon import lexicon
from app.ml.pipeline.reading import Reading, SkillPhrase


@Language.component("linker")
def linker(doc: Doc) -> Doc:
    """Give each phrase the skill it comes to."""
    reading: Reading = doc._.reading
    reading.phrases = tuple(map(_linked, reading.phrases or ()))
    return doc


def _linked(phrase: SkillPhrase) -> SkillPhrase:
    skill = lexicon().by_name(phrase.text)
    return replace(phrase, skill_id=skill.id, kind=skill.kind) if skill else phrase
