"""Which of the names found mean the skill: everyday words and names of firms are left out."""

import re
from collections import Counter
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from app.ml.lexicon.ambiguity import Setting, refused, stands_alone, well_formed
from app.ml.lexicon.gazetteer import Hit, Name
from app.ml.pipeline.components.firms import without_firms
from app.ml.text.passage import Passage

_LINK = re.compile(
    r"^(?: ?\([a-z0-9+ ]{2,14}\))? ?(?:[,/|&;•·+(]|\b(?:and|or|und|oder|et|ou|y|as well as|plus)\b)(?:[ ,/|&;•·+()]|"
    r"and|or|und|oder|et|ou|y|e\.g\.)*$"
)
_LINK_LENGTH = 20


@Language.component("ambiguity")
def ambiguity(doc: Doc) -> Doc:
    """Keep the names that mean a skill where they stand."""
    reading = doc._.reading
    reading.meant = without_firms(reading.passage, _decide(reading.passage, reading.candidates))
    return doc


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
        sure = sure or _vouching([candidates[index] for index in chain if possible[index] and proper[index]])
        for index in chain:
            name = candidates[index].name
            by_list = possible[index] and name.rule is not None and name.rule.policy not in ("domain", "inline")
            if certain[index] or (by_list and _supported(prepared, name, sure, proper=proper[index])):
                kept.append(candidates[index])
    return kept


def _vouching(hits: list[Hit]) -> list[Hit]:
    """Return the names of a list that speak for each other: "Excel, Access and Word" are three of one kind."""
    doubtful = [hit for hit in hits if hit.name.rule and hit.name.rule.forms]
    groups = Counter(hit.name.group for hit in doubtful)
    return [hit for hit in doubtful if groups[hit.name.group] >= _VOUCHING]


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
_VOUCHING = 3


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
