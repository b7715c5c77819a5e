"""Skills the lexicon knows: the CV names the skill, one that implies it, or its very words."""

from collections.abc import Iterator
from functools import lru_cache

from app.llm.grounding.reading import Read, Sentence, Sides, missing, one_language
from app.llm.grounding.sides import Side
from app.llm.grounding.words import is_general, root, words_in
from app.ml.lexicon.concepts import lexicon
from app.ml.skills import SkillMention, find_skills
from app.ml.text.types import SkillKind


def read(sentence: Sentence, sides: Sides) -> Iterator[Read]:
    """The skills of a sentence; soft ones are nobody's claim, languages are read elsewhere."""
    same = one_language(sentence, sides)
    for mention in find_skills(sentence.text):
        if mention.kind in (SkillKind.SOFT, SkillKind.LANGUAGE) or sentence.denied(mention.start):
            continue
        words = words_in(mention.quote)
        if all(is_general(word.folded) for word in words) and not any(word.text[0].isupper() for word in words[:1]):
            continue
        if not same and mention.quote.islower():
            # What is written small is no product's name, and the CV may say it in its own language.
            continue
        own = sentence.own(mention.start)
        known = any(_has(side, mention) for side in sentence.sides(mention.start, sides))
        reason = "" if known else missing(mention.quote, "The skill", own=own)
        yield Read("skill", mention.start, mention.end, mention.quote, known, reason)


def _has(side: Side, mention: SkillMention) -> bool:
    if mention.skill_id in side.skills or mention.skill_id in _implied(side.skills):
        return True
    words = [word.folded for word in words_in(mention.quote) if not is_general(word.folded)]
    if not words:
        words = [word.folded for word in words_in(mention.quote)]
    if not all(side.vocabulary.knows(word) for word in words):
        return False
    roots = {root(word) for word in words}
    return len(words) == 1 or any(roots <= line for line in side.line_roots)


@lru_cache(maxsize=32)
def _implied(skills: frozenset[str]) -> frozenset[str]:
    """What a holder of these skills has too."""
    known = lexicon()
    implied = {other for skill in skills for other in known.implies(skill)}
    return frozenset(implied | {other for skill in skills for other in known.broader(skill)})
