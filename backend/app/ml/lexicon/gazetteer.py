"""Where the names of the lexicon stand in a text: Aho-Corasick with our own idea of a word boundary, and phrases."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import ahocorasick

from app.ml.lexicon.ambiguity import Rule, rule_for
from app.ml.lexicon.concepts import lexicon
from app.ml.lexicon.phrases import phrase_hits, single
from app.ml.text.passage import Passage
from app.ml.text.tables import packed_text
from app.ml.text.types import SkillKind

_CJK = 0x2E80


class Name(NamedTuple):
    """One spelling of a skill's name; `rule` says when an everyday word means the skill, None = always."""

    surface: str
    skill_id: str
    group: str
    kind: SkillKind
    rule: Rule | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A name at a place."""

    name: Name
    start: int
    end: int


@cache
def _automaton() -> ahocorasick.Automaton:
    machine = ahocorasick.Automaton()
    for line in packed_text("spellings").split("\n")[1:-1]:
        surface, place, label, policy = (*line.split("\t"), "", "")[:4]
        skill = lexicon().at(int(place))
        if skill.kind is not SkillKind.LANGUAGE:
            rule = rule_for(surface, label, policy, skill.group)
            machine.add_word(surface, Name(surface, skill.id, skill.group, skill.kind, rule))
    machine.make_automaton()
    return machine


@cache
def _phrase(place: int) -> Name:
    """The name of a phrase; its wording varies, so that its surface is the skill's own."""
    skill = lexicon().at(place)
    return Name(skill.name, skill.id, skill.group, skill.kind, None)


@cache
def _word(word: str) -> tuple[Name, str]:
    """The name of one word, and how alone it may be written: a product's name is sought as its maker writes it."""
    place, label, policy = single(word)
    skill = lexicon().at(place)
    name = Name(word, skill.id, skill.group, skill.kind, rule_for(word, label, policy, skill.group))
    return name, label if policy in ("list", "form") else ""


def hits(passage: Passage) -> list[Hit]:
    """Return the names found, leftmost and longest first, never overlapping."""
    chosen: list[Hit] = []
    free_from = 0
    found = [*_bounded_hits(passage), *_whole_words(passage)]
    for hit in sorted(found, key=_leftmost_longest):
        if hit.start >= free_from:
            chosen.append(hit)
            free_from = hit.end
    return chosen


def _leftmost_longest(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end


def _bounded_hits(passage: Passage) -> Iterator[Hit]:
    masked, text = passage.masked, passage.text
    name: Name
    for last, name in _automaton().iter(masked):
        start = last - len(name.surface) + 1
        if _opens(masked, text, start, name) and (end := _close(masked, text, last + 1, name)):
            yield Hit(name, start, end)


def _whole_words(passage: Passage) -> Iterator[Hit]:
    masked, text = passage.masked, passage.text
    for start, end, place, word in phrase_hits(passage):
        if not word:
            yield Hit(_phrase(place), start, end)
            continue
        name, label = _word(word)
        written = not label or text[start:end] == label
        if written and _opens(masked, text, start, name) and (stop := _close(masked, text, end, name)):
            yield Hit(name, start, stop)


def _wordlike(char: str) -> bool:
    return char == "_" or (char.isalnum() and ord(char) < _CJK)


def _opens(masked: str, text: str, start: int, name: Name) -> bool:
    if start == 0:
        return True
    before = masked[start - 1]
    if before == "." and start > 1 and masked[start - 2].isalnum():
        # "node.js" is no "JS"; "in teams.Python is" lost only its space.
        return text[start].isupper() and text[start - 2].islower()
    if before in "-&@" and (name.rule is not None or before == "@"):
        return False
    return not _wordlike(before)


def _close(masked: str, text: str, end: int, name: Name) -> int:
    """Return where the mention ends, a plural s included, or 0 where no word ends."""
    if end >= len(masked):
        return end
    after = masked[end]
    if after == "s" and name.rule is None and name.surface[-1].isalpha() and len(name.surface) > 2:
        end += 1
        after = masked[end] if end < len(masked) else " "
    if after == "." and end + 1 < len(masked) and masked[end + 1].isalnum():
        return end if text[end + 1].isupper() else 0
    if after in "-&" and name.rule is not None:
        return 0
    return 0 if _wordlike(after) or after in "+#@" else end
