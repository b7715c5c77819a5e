"""Find the skills a text names, with the place of each."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from app.ml.ambiguity import Setting, refused, stands_alone, well_formed
from app.ml.gazetteer import Hit, Name, hits
from app.ml.languages import language_spans
from app.ml.lexicon import lexicon
from app.ml.negation import coordinated, denied
from app.ml.passage import Passage, passage
from app.ml.tables import listed, rows
from app.ml.types import SkillKind


@dataclass(frozen=True, slots=True)
class SkillMention:
    """One skill named in a text; `quote == text[start:end]`."""

    skill_id: str
    name: str
    start: int
    end: int
    quote: str


_LINK = re.compile(
    r"^ ?(?:[,/|&;•·+(]|\b(?:and|or|und|oder|et|ou|y|as well as|plus)\b)(?:[ ,/|&;•·+()]|and|"
    r"or|und|oder|et|ou|y|e\.g\.)*$"
)
_LINK_LENGTH = 14
_COMPANY_BEFORE = re.compile(r"\b(?:at|join|joining|about|life at|why|here at|work for|team at|behind) $")
_COMPANY_AFTER = re.compile(
    r"^(?:'s (?:mission|team|culture|vision|values|customers|platform|product|story)|,? inc\b|"
    r",? ltd\b|,? gmbh\b| is (?:a|an|the|on a|building|"
    r"looking|hiring|committed|proud|growing|seeking|one of|redefining|transforming)\b|"
    r" was founded| has (?:raised|grown|been)| offers| employees)"
)


def find_skills(text: str) -> list[SkillMention]:
    """Return the skills a text names in order of place, without denied, boilerplate and everyday uses of a name."""
    return list(_found(text))


@lru_cache(maxsize=8)
def _found(text: str) -> tuple[SkillMention, ...]:
    prepared = passage(text)
    candidates = [hit for hit in hits(prepared) if not prepared.is_boilerplate(hit.start)]
    kept = _without_companies(prepared, _decide(prepared, candidates))
    groups = Counter(hit.name.group for hit in kept)
    mentions = [_mention(text, _contested(hit, groups), hit.start, hit.end) for hit in _asked(prepared, kept)]
    mentions += _languages(prepared)
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _mention(text: str, skill_id: str, start: int, end: int) -> SkillMention:
    skill = lexicon().get(skill_id)
    return SkillMention(skill_id, skill.name if skill else skill_id, start, end, text[start:end])


def _languages(prepared: Passage) -> list[SkillMention]:
    found = []
    for name, start, end in language_spans(prepared):
        skill = lexicon().by_name(name)
        if skill and skill.kind is SkillKind.LANGUAGE:
            found.append(SkillMention(skill.id, skill.name, start, end, prepared.text[start:end]))
    return found


# --- everyday words ---


def _decide(prepared: Passage, candidates: list[Hit]) -> list[Hit]:
    """Keep what is certain, what its sentence supports, and what stands in a list with something certain."""
    certain = [hit.name.rule is None for hit in candidates]
    groups = Counter(hit.name.group for hit, sure in zip(candidates, certain, strict=True) if sure)
    possible = list(certain)
    proper = list(certain)
    for index, hit in enumerate(candidates):
        rule = hit.name.rule
        if rule is None:
            continue
        setting = _setting(prepared, hit)
        quote = prepared.text[hit.start : hit.end]
        possible[index] = not refused(rule, setting)
        proper[index] = well_formed(rule, quote)
        certain[index] = possible[index] and proper[index] and stands_alone(rule, quote, setting, groups)
    return _with_neighbours(prepared, candidates, certain, possible, proper)


def _setting(prepared: Passage, hit: Hit) -> Setting:
    before, after = prepared.around(hit.start, hit.end)
    index = prepared.segment_at(hit.start)
    look = _look(prepared.segments[index].text) if index >= 0 else (False, False)
    alone = not before.strip(" \"'([")
    return Setting(before, after, alone, alone and not after.strip(" .:;)]!*-"), *look)


@lru_cache(maxsize=256)
def _look(sentence: str) -> tuple[bool, bool]:
    """Return whether a sentence is written In Title Case, and whether IN CAPITALS."""
    words = [word for word in sentence.split() if word[:1].isalpha()]
    long_words = [word for word in words if len(word) > 3]
    capitals = sum(word.isupper() for word in long_words)
    titled = sum(word[:1].isupper() for word in words)
    return len(words) > 2 and titled >= 0.8 * len(words), len(long_words) > 1 and capitals >= 0.7 * len(long_words)


def _with_neighbours(
    prepared: Passage, candidates: list[Hit], certain: list[bool], possible: list[bool], proper: list[bool]
) -> list[Hit]:
    """Accept a name of a list ("Word, Excel, PowerPoint") that holds a certain skill of its kind."""
    kept: list[Hit] = []
    for chain in _chains(prepared, candidates):
        sure = [candidates[index] for index in chain if certain[index]]
        for index in chain:
            name = candidates[index].name
            by_list = possible[index] and name.rule is not None and name.rule.policy not in ("domain", "inline")
            if certain[index] or (by_list and _supported(prepared, name, sure, proper=proper[index])):
                kept.append(candidates[index])
    return kept


def _supported(prepared: Passage, name: Name, sure: list[Hit], *, proper: bool) -> bool:
    """Say whether a list speaks for a name: one kindred tool, or two in small letters if it is in small letters too."""
    alike = [hit for hit in sure if _alike(name.group, hit.name.group)]
    if proper:
        return bool(alike)
    small = [hit for hit in alike if hit.name.group in _TOOLS and prepared.text[hit.start : hit.end].islower()]
    # "word, excel and powerpoint": office programs vouch for each other alone.
    return len(small) >= _SMALL_NEIGHBOURS or (
        name.group == "office" and any(hit.name.group == "office" for hit in small)
    )


_TOOLS = frozenset({"software", "cloud", "data", "design", "office"})
_SMALL_NEIGHBOURS = 2


# In whose company a tool's name is a tool: "Java, Chef, Puppet" and not "Pastry Chef".
_COMPANY = (
    frozenset({"software", "cloud", "data", "design", "marketing", "office", "engineering"}),
    frozenset({"finance", "office", "business", "marketing"}),
    frozenset({"hospitality", "office"}),
)


def _alike(one: str, other: str) -> bool:
    return one == other or any({one, other} <= groups for groups in _COMPANY)


def _chains(prepared: Passage, candidates: list[Hit]) -> list[list[int]]:
    chains: list[list[int]] = []
    for index, hit in enumerate(candidates):
        gap = prepared.folded[candidates[index - 1].end : hit.start] if index else ""
        if (
            index
            and len(gap) <= _LINK_LENGTH
            and "\n" not in prepared.text[hit.start - len(gap) : hit.start]
            and _LINK.match(gap)
        ):
            chains[-1].append(index)
        else:
            chains.append([index])
    return chains


# --- what is no skill after all ---


def _without_companies(prepared: Passage, kept: list[Hit]) -> list[Hit]:
    """Drop a product's name where it is the employer's: "at Datadog", "Datadog is a ..."."""
    companies = {hit.name.skill_id for hit in kept if _may_be_firm(prepared, hit) and _is_company(prepared, hit)}
    return [
        hit
        for hit in kept
        if hit.name.skill_id not in companies
        and not (_may_be_firm(prepared, hit) and _NAMED_AS_FIRM.search(prepared.around(hit.start, hit.end)[0][-120:]))
    ]


def _may_be_firm(prepared: Passage, hit: Hit) -> bool:
    word = prepared.text[hit.start : hit.end]
    return word[0].isupper() and not word.isupper() and " " not in word and hit.name.group in _PRODUCT_GROUPS


def _is_company(prepared: Passage, hit: Hit) -> bool:
    before, after = prepared.around(hit.start, hit.end)
    return bool(_COMPANY_BEFORE.search(before[-20:]) or _COMPANY_AFTER.match(after[:40]))


_NAMED_AS_FIRM = re.compile(
    r"\b(?:customers|clients|companies|startups|brands|enterprises|investors|teams at|"
    r"engineers (?:from|at)|founders of|trusted by|backed by|funded by|used by|"
    r"acquired by|invested in|alumni|likes of|competitors?)\b[^.;]{0,90}$"
)
_PRODUCT_GROUPS = frozenset(
    {"software", "cloud", "data", "marketing", "design", "office", "finance", "business", "teaching"}
)


def _asked(prepared: Passage, kept: list[Hit]) -> list[Hit]:
    """Drop what the text says is not asked for."""
    asked: list[Hit] = []
    last_denied = -1
    for hit in kept:
        before, after = prepared.around(hit.start, hit.end)
        listed_with = last_denied >= 0 and coordinated(prepared.folded[last_denied : hit.start])
        if denied(before, after) or listed_with:
            last_denied = hit.end
        else:
            asked.append(hit)
    return asked


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
