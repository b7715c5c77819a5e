"""Bring tagged phrases to skills of the lexicon, where one is surely meant."""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from app.ml.lexicon.concepts import Skill, lexicon
from app.ml.linking.surely import sure_link
from app.ml.pipeline.reading import Reading, SkillPhrase

# A phrase that stands for a skill without being asked about must be nearer than a suggestion.
_SURE = 0.9


@Language.component("linker")
def linker(doc: Doc) -> Doc:
    """Give each phrase the skill it comes to, with that skill's kind."""
    reading: Reading = doc._.reading
    reading.phrases = tuple(map(_linked, reading.phrases or ()))
    return doc


def _linked(phrase: SkillPhrase) -> SkillPhrase:
    skill = lexicon().by_name(phrase.text) or _near(phrase.text)
    return replace(phrase, skill_id=skill.id, kind=skill.kind) if skill else phrase


def _near(text: str) -> Skill | None:
    link = sure_link(text, _SURE)
    return lexicon().by_esco(link.uuid) if link else None
