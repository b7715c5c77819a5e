"""What a posting asks for, demand by demand, and how firmly."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from app.ml.asking import (
    asks,
    asks_firmly,
    asks_in_prose,
    asks_solidly,
    begins_as_demand,
    denies,
    offers,
    only_calls,
    speaks_to_reader,
    tells_a_duty,
    tells_how_to_apply,
)
from app.ml.clauses import clauses, wishes
from app.ml.firm import tells_of_firm
from app.ml.languages import LanguageMention, find_languages, language_spans
from app.ml.levels import level_asked
from app.ml.lexicon import lexicon
from app.ml.passage import Passage, passage
from app.ml.sections import Section, heading_section, sections
from app.ml.sentences import Segment
from app.ml.skills import SkillMention, SkillPhrase, find_phrases, find_skills
from app.ml.types import SkillKind
from app.ml.years import YearsMention, years_mentioned

Importance = Literal["must", "nice", "generic"]
M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing asked for; `quote` is a substring of the posting, `text` the same without bullets and odd spaces.

    `years` is the least asked for. `level` is basic, working, advanced, expert or native, or a CEFR level where the one
    thing asked for is a language. `any_of` says that one of the skills is enough ("Java or Kotlin"). `phrases` are
    skills described in words that the lexicon does not hold.
    """

    text: str
    skill_ids: tuple[str, ...]
    importance: Importance
    quote: str
    years: int | None
    level: str | None = None
    any_of: bool = False
    phrases: tuple[SkillPhrase, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """A demand of a sentence: its place in the text, and the skills, languages and years named in it."""

    start: int
    end: int
    folded: str
    skills: tuple[SkillMention, ...]
    years: YearsMention | None
    languages: tuple[str, ...]

    @property
    def skill_ids(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(mention.skill_id for mention in self.skills))


_OR = re.compile(r"\b(?:or|oder|ou|o|u|and/or|und/oder|et/ou|y/o|e/ou)\b")
_CHOICE = re.compile(
    r"\b(?:either|one (?:or more )?of|any of|at least one|mindestens eine\w?|au moins un\w?|al menos un\w?|similar|"
    r"equivalent|vergleichbar\w{0,2})\b"
)
_PAPER = re.compile(
    r"\b(?:degree|bachelor|master's|phd|diploma|right to work|authorized to work|clearance|licen[cs]e|"
    r"\w*studium|ausbildung|diplome|titulacion|licenciatura)\b|\bsponsor"
)
_LONGEST, _ITEM = 600, 80
# Shorter than this, a sentence makes one demand.
_ONE_DEMAND = 24
# "Acme | Berlin | Full-time" is a header of its own.
_HEADER_BARS = 2
_MOST = 150


def read_requirements(text: str) -> list[Requirement]:
    """Return the requirements of a posting in order; wishes are "nice", what is merely mentioned is "generic"."""
    prepared = passage(text)
    mentions = _by_segment(prepared, [(mention.start, mention) for mention in find_skills(text)])
    years = _by_segment(prepared, [(mention.start, mention) for mention in years_mentioned(text)])
    spoken = find_languages(text)
    named = _by_segment(prepared, [(start, (name, start)) for name, start, _ in language_spans(prepared)])
    asked: list[tuple[_Part, Requirement]] = []
    for index, (segment, section) in enumerate(zip(prepared.segments, sections(text), strict=True)):
        whole = _part(
            prepared, (segment.start, segment.end), mentions.get(index, ()), years.get(index, ()), named.get(index, ())
        )
        if not _may_ask(segment, section, whole):
            continue
        for part in _parts(prepared, segment, whole, years.get(index, ()), named.get(index, ())):
            importance = _importance(segment, section, part)
            if importance and len(asked) < _MOST:
                asked.append((part, _requirement(prepared, part, importance, spoken)))
    return list(_with_phrases(prepared, asked))


def _with_phrases(prepared: Passage, asked: list[tuple[_Part, Requirement]]) -> Iterator[Requirement]:
    """Add the phrases tagged in what is asked for; the tagger reads those sentences alone, all at once."""
    numbers = frozenset(prepared.segment_at(part.start) for part, one in asked if one.importance != "generic")
    phrases = find_phrases(prepared.text, numbers) if numbers else []
    for part, requirement in asked:
        told = tuple(phrase for phrase in phrases if part.start <= phrase.start < part.end)
        yield replace(requirement, phrases=told) if told else requirement


def _by_segment(prepared: Passage, placed: list[tuple[int, M]]) -> dict[int, list[M]]:
    found: dict[int, list[M]] = {}
    for start, mention in placed:
        found.setdefault(prepared.segment_at(start), []).append(mention)
    return found


def _part(
    prepared: Passage,
    span: tuple[int, int],
    skills: Sequence[SkillMention],
    years: Sequence[YearsMention],
    languages: Sequence[tuple[str, int]],
) -> _Part:
    start, end = span
    inside = tuple(mention for mention in skills if start <= mention.start < end)
    asked = next((mention for mention in years if start <= mention.start < end), None)
    spoken = tuple(dict.fromkeys(name for name, place in languages if start <= place < end))
    return _Part(start, end, prepared.folded[start:end], inside, asked, spoken)


def _may_ask(segment: Segment, section: Section, whole: _Part) -> bool:
    """Say whether a segment may ask for anything: none of notices, offers, how to apply, or the employer does."""
    if section in ("notice", "offer") or len(segment.text) < 3 or tells_how_to_apply(whole.folded):
        return False
    if _opens_section(segment, whole.folded):
        return False
    if (
        segment.text.endswith("?")
        or segment.text.count(" | ") >= _HEADER_BARS
        or (not whole.skills and _is_lead_in(whole.folded))
    ):
        return False
    return not tells_of_firm(whole.folded)


def _opens_section(segment: Segment, folded: str) -> bool:
    if segment.kind == "heading" or folded.endswith(("...", "\u2026")):
        return segment.text.endswith(":") or heading_section(folded.rstrip(". \u2026")) is not None
    return False


def _is_lead_in(folded: str) -> bool:
    """Say whether a line only leads to the list below it: "Ideally you have:"."""
    return folded.endswith(":")


def _parts(
    prepared: Passage,
    segment: Segment,
    whole: _Part,
    years: Sequence[YearsMention],
    languages: Sequence[tuple[str, int]],
) -> Iterator[_Part]:
    """Yield the demands of a segment; they stay together where all of them are alike and nothing is lost."""
    spans = clauses(prepared.folded, segment.start, segment.end) if len(segment.text) > _ONE_DEMAND else []
    parts = [_part(prepared, span, whole.skills, years, languages) for span in spans]
    if len(parts) < 2 or not _differ(parts):
        yield whole
        return
    yield from parts


def _differ(parts: list[_Part]) -> bool:
    """Say whether the parts ask differently, or each for something of its own."""
    if len({wishes(part.folded) for part in parts}) > 1:
        return True
    return sum(bool(part.skills or part.years or part.languages or _PAPER.search(part.folded)) for part in parts) > 1


def _importance(segment: Segment, section: Section, part: _Part) -> Importance | None:
    """Return how firmly a demand asks, None where it asks for nothing."""
    bullet = segment.kind == "bullet"
    if denies(part.folded):
        return None
    if wishes(part.folded):
        if section == "about" and not part.skills and not part.years:
            return None
        return "nice" if part.skills or section in ("must", "nice") or asks(part.folded) or part.years else None
    if section == "nice" and (bullet or not asks_firmly(part.folded)):
        return "nice" if (part.skills or bullet or asks(part.folded)) and not offers(part.folded) else None
    if section in ("must", "nice"):
        return _of_demand(part, bullet=bullet)
    return _of_prose(section, part, bullet=bullet)


def _of_demand(part: _Part, *, bullet: bool) -> Importance | None:
    firm = asks_firmly(part.folded)
    if not part.skills:
        if (offers(part.folded) and not part.years) or (tells_a_duty(part.folded) and not bullet):
            return None
        return "must" if bullet or firm or asks(part.folded) else None
    if not (bullet or firm or _is_short(part) or asks(part.folded)):
        return "generic" if speaks_to_reader(part.folded) else None
    # Every posting asks for communication and teamwork; said without force, it sets nobody apart.
    return "must" if firm or not _only_traits(part) else "generic"


def _of_prose(section: Section, part: _Part, *, bullet: bool) -> Importance | None:
    if section == "about" and not part.years:
        return None
    # Years are asked of nobody but the reader.
    if part.years or (begins_as_demand(part.folded) and not offers(part.folded)):
        return "generic" if part.skills and _only_traits(part) and not asks_firmly(part.folded) else "must"
    if only_calls(part.folded):
        return "generic" if part.skills and not _soft_only(part.skill_ids) else None
    firm, duty = asks_firmly(part.folded), tells_a_duty(part.folded)
    if firm and not duty and (part.skills or asks(part.folded)) and not offers(part.folded):
        return "must"
    if not part.skills:
        return None
    if duty or section == "duties":
        return "generic"
    if asks_in_prose(part.folded):
        return "generic" if _only_traits(part) else "must"
    return "generic" if bullet or speaks_to_reader(part.folded) else None


def _is_short(part: _Part) -> bool:
    """Say whether a demand is a bare item of a list without bullets: "Python, SQL"."""
    return part.end - part.start <= _ITEM


def _only_traits(part: _Part) -> bool:
    """Say whether a demand is for soft skills alone, and for no knowledge, experience or paper."""
    return not part.years and _soft_only(part.skill_ids) and not asks_solidly(part.folded)


def _soft_only(ids: tuple[str, ...]) -> bool:
    return all((skill := lexicon().get(skill_id)) and skill.kind is SkillKind.SOFT for skill_id in ids)


def _requirement(prepared: Passage, part: _Part, importance: Importance, spoken: list[LanguageMention]) -> Requirement:
    quote = prepared.text[part.start : part.end]
    if len(quote) > _LONGEST:
        quote = quote[:_LONGEST].rsplit(" ", 1)[0]
    years = part.years.years.min if part.years else None
    level = _level(part, spoken) if importance != "generic" else None
    return Requirement(" ".join(quote.split()), part.skill_ids, importance, quote, years, level, _any_of(part))


def _level(part: _Part, spoken: list[LanguageMention]) -> str | None:
    """Return the level a demand states; of a language the CEFR level it comes to."""
    language = [mention for mention in spoken if mention.name in part.languages]
    if len(language) == len(part.languages) == 1 and language[0].level:
        return language[0].level
    return level_asked(part.folded)


def _any_of(part: _Part) -> bool:
    """Say whether one of several skills is enough."""
    if len(part.skill_ids) < 2:
        return False
    if _CHOICE.search(part.folded):
        return True
    between = zip(part.skills, part.skills[1:], strict=False)
    return any(_OR.search(part.folded, left.end - part.start, right.start - part.start) for left, right in between)
