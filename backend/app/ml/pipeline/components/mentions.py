"""Give every name its skill: names that several skills share by their company, and names of human languages."""

from collections import Counter
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from app.ml.lexicon.concepts import lexicon
from app.ml.lexicon.gazetteer import Hit
from app.ml.pipeline.reading import SkillMention
from app.ml.terms.languages import language_spans
from app.ml.text.passage import Passage
from app.ml.text.tables import listed, rows
from app.ml.text.types import SkillKind


@Language.component("mentions")
def mentions(doc: Doc) -> Doc:
    """Write the skills named, in order of place."""
    reading = doc._.reading
    groups = Counter(hit.name.group for hit in reading.meant)
    found = [_mention(reading.passage.text, _contested(hit, groups), hit.start, hit.end) for hit in reading.asked]
    found += _languages(reading.passage)
    reading.mentions = tuple(sorted(found, key=lambda mention: mention.start))
    return doc


def _mention(text: str, skill_id: str, start: int, end: int) -> SkillMention:
    skill = lexicon().get(skill_id)
    name, kind = (skill.name, skill.kind) if skill else (skill_id, SkillKind.HARD)
    return SkillMention(skill_id, name, start, end, text[start:end], kind)


def _languages(prepared: Passage) -> list[SkillMention]:
    found = []
    for name, start, end in language_spans(prepared):
        skill = lexicon().by_name(name)
        if skill and skill.kind is SkillKind.LANGUAGE:
            found.append(SkillMention(skill.id, skill.name, start, end, prepared.text[start:end], skill.kind))
    return found


@cache
def _contested_names() -> dict[str, tuple[str, ...]]:
    return {row["surface"]: listed(row["skills"]) for row in rows("contested")}


def _contested(hit: Hit, groups: Counter[str]) -> str:
    """Return which of the skills of this name is meant, by the company it keeps."""
    rivals = _contested_names().get(hit.name.surface)
    if not rivals:
        return hit.name.skill_id
    return max(rivals, key=lambda skill_id: groups[_group(skill_id)] - (skill_id == hit.name.skill_id))


def _group(skill_id: str) -> str:
    skill = lexicon().get(skill_id)
    return skill.group if skill else ""
