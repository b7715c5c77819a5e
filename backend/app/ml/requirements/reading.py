"""What a posting asks for, demand by demand, and how firmly."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from app.ml.asking.cues import Cue, cues_of
from app.ml.asking.firm import tells_of_firm
from app.ml.asking.levels import level_asked
from app.ml.asking.sections import Section, heading_section, sections
from app.ml.asking.wordings import (
    asks,
    asks_in_prose,
    asks_solidly,
    begins_as_demand,
    speaks_to_reader,
    tells_a_duty,
    tells_how_to_apply,
)
from app.ml.lexicon.concepts import lexicon
from app.ml.requirements.demands import Demand, Named, demand, parted
from app.ml.skills import SkillPhrase, find_phrases, find_skills
from app.ml.terms.languages import LanguageMention, find_languages, language_spans
from app.ml.terms.years import years_mentioned
from app.ml.text.passage import Passage, passage
from app.ml.text.sentences import Segment
from app.ml.text.types import SkillKind

Importance = Literal["must", "nice", "generic"]
M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing asked for; `quote` is a substring of the posting, `text` the same without bullets and odd spaces.

    `years` is the least asked for. `level` is basic, working, advanced, expert or native, or a CEFR level where the one
    thing asked for is a language. `any_of` says that one of the skills is enough ("Java or Kotlin"). `phrases` are
    skills described in words that the lexicon does not hold. `by_model` says that a language model added it or a part.
    """

    text: str
    skill_ids: tuple[str, ...]
    importance: Importance
    quote: str
    years: int | None
    level: str | None = None
    any_of: bool = False
    phrases: tuple[SkillPhrase, ...] = ()
    by_model: bool = False


_OR = re.compile(r"\b(?:or|oder|ou|o|u|and/or|und/oder|et/ou|y/o|e/ou)\b")
_CHOICE = re.compile(
    r"\b(?:either|one (?:or more )?of|any of|at least one|mindestens eine\w?|au moins un\w?|al menos un\w?|similar|"
    r"equivalent|vergleichbar\w{0,2})\b"
)
_LONGEST, _ITEM = 600, 80
# "Acme | Berlin | Full-time" is a header of its own.
_HEADER_BARS = 2
_MOST = 150
_NOTHING = Named()
# So many characters must be left beside the names for phrases to be looked for, which costs as much as finding
# the names: "Good knowledge of SQL" holds no more, and a demand with names is read on only where it says much more.
_TELLING, _TELLING_MORE = 28, 140
# Outside lists of demands, a sentence without any of these and without a skill asks for nothing.
_ASKING_CUES = Cue.MUST | Cue.WISH | Cue.THING


def read_requirements(text: str) -> list[Requirement]:
    """Return the requirements of a posting in order; wishes are "nice", what is merely mentioned is "generic"."""
    prepared = passage(text)
    named, cues = _named(prepared), cues_of(text)
    spoken = find_languages(text)
    asked: list[tuple[Demand, Requirement]] = []
    for index, (segment, section) in enumerate(zip(prepared.segments, sections(text), strict=True)):
        here = named.get(index, _NOTHING)
        whole = demand(prepared, (segment.start, segment.end), here, cues[index])
        if not _may_ask(segment, section, whole):
            continue
        for part in parted(prepared, whole, here):
            importance = _importance(segment, section, part)
            if importance and len(asked) < _MOST:
                asked.append((part, _requirement(prepared, part, importance, spoken)))
    return list(_with_phrases(prepared, asked))


def _named(prepared: Passage) -> dict[int, Named]:
    """Return what is named in each segment that names something."""
    skills = _by_segment(prepared, [(mention.start, mention) for mention in find_skills(prepared.text)])
    years = _by_segment(prepared, [(mention.start, mention) for mention in years_mentioned(prepared.text)])
    spoken = _by_segment(prepared, [(start, (name, start)) for name, start, _ in language_spans(prepared)])
    return {
        index: Named(skills.get(index, ()), years.get(index, ()), spoken.get(index, ()))
        for index in {*skills, *years, *spoken}
    }


def _with_phrases(prepared: Passage, asked: list[tuple[Demand, Requirement]]) -> Iterator[Requirement]:
    """Add the phrases tagged in what is asked for; the tagger reads those sentences alone, all at once."""
    firm = (part for part, one in asked if one.importance != "generic" and _tells_more(part))
    numbers = frozenset(prepared.segment_at(part.start) for part in firm)
    phrases = find_phrases(prepared.text, numbers) if numbers else []
    for part, requirement in asked:
        told = tuple(phrase for phrase in phrases if part.start <= phrase.start < part.end)
        yield replace(requirement, phrases=told) if told else requirement


def _tells_more(part: Demand) -> bool:
    """Say whether a demand says enough beside the names of skills in it."""
    unread = part.end - part.start - sum(mention.end - mention.start for mention in part.skills)
    return unread >= (_TELLING_MORE if part.skills else _TELLING)


def _by_segment(prepared: Passage, placed: list[tuple[int, M]]) -> dict[int, list[M]]:
    found: dict[int, list[M]] = {}
    for start, mention in placed:
        found.setdefault(prepared.segment_at(start), []).append(mention)
    return found


def _may_ask(segment: Segment, section: Section, whole: Demand) -> bool:
    """Say whether a segment may ask for anything: none of notices, offers, how to apply, or the employer does."""
    if section in ("notice", "offer") or len(segment.text) < 3 or _opens_section(segment, whole.folded):
        return False
    if section not in ("must", "nice") and not (_names_something(whole) or whole.cues & _ASKING_CUES):
        return False
    if segment.text.endswith("?") or segment.text.count(" | ") >= _HEADER_BARS:
        return False
    if not whole.skills and _is_lead_in(whole.folded):
        return False
    if Cue.ADMIN in whole.cues and tells_how_to_apply(whole.folded):
        return False
    return not tells_of_firm(whole.folded, whole.cues)


def _names_something(whole: Demand) -> bool:
    return bool(whole.skills or whole.years or whole.languages)


def _opens_section(segment: Segment, folded: str) -> bool:
    """Say whether a line is a heading and nothing else: "Nice to have: Kubernetes" asks on its own line."""
    if segment.kind == "heading" or folded.endswith(("...", "\u2026")):
        bare = not segment.text.partition(":")[2].strip()
        return segment.text.endswith(":") or (bare and heading_section(folded.rstrip(". \u2026")) is not None)
    return False


def _is_lead_in(folded: str) -> bool:
    """Say whether a line only leads to the list below it: "Ideally you have:"."""
    return folded.endswith(":")


def _importance(segment: Segment, section: Section, part: Demand) -> Importance | None:
    """Return how firmly a demand asks, None where it asks for nothing."""
    bullet = segment.kind == "bullet"
    if part.denied:
        return None
    if part.wished:
        if section == "about" and not part.skills and not part.years:
            return None
        return "nice" if part.skills or section in ("must", "nice") or asks(part.folded) or part.years else None
    if section == "nice" and (bullet or not part.firm):
        return "nice" if (part.skills or bullet or asks(part.folded)) and not part.offered else None
    if section in ("must", "nice"):
        return _of_demand(part, bullet=bullet)
    return _of_prose(section, part, bullet=bullet)


def _of_demand(part: Demand, *, bullet: bool) -> Importance | None:
    firm = part.firm
    if not part.skills:
        if (part.offered and not part.years) or (tells_a_duty(part.folded) and not bullet):
            return None
        return "must" if bullet or firm or asks(part.folded) else None
    if not (bullet or firm or _is_short(part) or asks(part.folded)):
        return "generic" if speaks_to_reader(part.folded) else None
    # Every posting asks for communication and teamwork; said without force, it sets nobody apart.
    return "must" if firm or not _only_traits(part) else "generic"


def _of_prose(section: Section, part: Demand, *, bullet: bool) -> Importance | None:
    if section == "about" and not part.years:
        return None
    # Years are asked of nobody but the reader.
    if part.years or (begins_as_demand(part.folded) and not part.offered):
        return "generic" if part.skills and _only_traits(part) and not part.firm else "must"
    if part.only_calls:
        return "generic" if part.skills and not _soft_only(part.skill_ids) else None
    firm, duty = part.firm, tells_a_duty(part.folded)
    if firm and not duty and (part.skills or asks(part.folded)) and not part.offered:
        return "must"
    if not part.skills:
        return None
    if duty or section == "duties":
        return "generic"
    if asks_in_prose(part.folded):
        return "generic" if _only_traits(part) else "must"
    return "generic" if bullet or speaks_to_reader(part.folded) else None


def _is_short(part: Demand) -> bool:
    """Say whether a demand is a bare item of a list without bullets: "Python, SQL"."""
    return part.end - part.start <= _ITEM


def _only_traits(part: Demand) -> bool:
    """Say whether a demand is for soft skills alone, and for no knowledge, experience or paper."""
    return not part.years and _soft_only(part.skill_ids) and not asks_solidly(part.folded)


def _soft_only(ids: tuple[str, ...]) -> bool:
    return all((skill := lexicon().get(skill_id)) and skill.kind is SkillKind.SOFT for skill_id in ids)


def _requirement(prepared: Passage, part: Demand, importance: Importance, spoken: list[LanguageMention]) -> Requirement:
    quote = prepared.text[part.start : part.end]
    if len(quote) > _LONGEST:
        quote = quote[:_LONGEST].rsplit(" ", 1)[0]
    years = part.years.years.min if part.years else None
    level = _level(part, spoken) if importance != "generic" else None
    return Requirement(" ".join(quote.split()), part.skill_ids, importance, quote, years, level, _any_of(part))


def _level(part: Demand, spoken: list[LanguageMention]) -> str | None:
    """Return the level a demand states; of a language the CEFR level it comes to."""
    language = [mention for mention in spoken if mention.name in part.languages]
    if len(language) == len(part.languages) == 1 and language[0].level:
        return language[0].level
    return level_asked(part.folded)


def _any_of(part: Demand) -> bool:
    """Say whether one of several skills is enough."""
    if len(part.skill_ids) < 2:
        return False
    if _CHOICE.search(part.folded):
        return True
    between = zip(part.skills, part.skills[1:], strict=False)
    return any(_OR.search(part.folded, left.end - part.start, right.start - part.start) for left, right in between)
