"""Human languages a text asks for or offers, with the level."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import ahocorasick

from app.ml.asking.clauses import wishes
from app.ml.text.passage import Passage, passage
from app.ml.text.tables import listed, rows


@dataclass(frozen=True, slots=True)
class LanguageMention:
    """One language by its English name; `level` is a CEFR level ("B2") or "native"; None where not stated."""

    name: str
    level: str | None
    required: bool
    quote: str


_CEFR = re.compile(r"\b([abc][12])(?:\.\d)?(?: ?[-/+] ?([abc][12])| ?\+)?(?![a-z0-9])")
# What people say and the level it comes to; the first that fits decides.
_LEVELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "native",
        re.compile(
            r"\b(?:native|mother tongue|muttersprach\w{0,8}|langue maternelle|bilingual|bilingue|"
            r"lengua materna|first language)\b"
        ),
    ),
    ("C2", re.compile(r"\b(?:mastery|near-native|verhandlungssicher\w{0,3})\b")),
    (
        "C1",
        re.compile(
            r"\b(?:fluen\w{1,5}|flie(?:ss|s|ß)end\w{0,2}|courant|full professional|proficien\w{1,4}|"
            r"excellent|advanced|strong|very good|sehr gut\w{0,2}|business[- ]level|business fluent|"
            r"perfect|impeccable|exceptional|outstanding|high level|fluide|fluido|avance|"
            r"(?:parfaite? )?maitrise)\b"
        ),
    ),
    (
        "B2",
        re.compile(
            r"\b(?:professional|working (?:knowledge|proficiency)|upper[- ]intermediate|good|"
            r"gut\w{0,2}|business|solid|confident|bonne?|effective|clear)\b"
        ),
    ),
    ("B1", re.compile(r"\b(?:conversational|intermediate|communicative|functional|intermedio|moyen)\b")),
    ("A2", re.compile(r"\b(?:basic|elementary|some|beginner|grundkenntnisse|notions|basico)\b")),
)
# Words that make a name a language and not a people, a cuisine or a market.
_CUE = re.compile(
    r"\b(?:languages?|speak\w{0,4}|spoken|written|writing|fluen\w{1,5}|native|bilingual|"
    r"multilingual|proficien\w{1,4}|verbal|verbally|oral|conversational|"
    r"mother tongue|read(?:ing)? and writ\w{1,4}|read and write|literate|translat\w{1,5}|"
    r"interpret\w{1,5}|sprach\w{0,12}|fliess\w{0,4}|fliesend|kenntnisse\w?|"
    r"sprechen|wort und schrift|courant|parle\w?|maitrise|langues?|niveau|idiomas?|fluido|"
    r"communicat\w{2,5}|command of|level of|knowledge of|sprichst|grammar|"
    r"skills?|bilingue|anglais|deutsch\w{0,10}|englisch\w{0,10})\b|\b[abc][12]\b"
)
_NEXT = re.compile(
    r"^ ?(?:\(|-)? ?(?:language|speaking|speaker|speakers|spoken|skills|fluency|proficiency|"
    r"level|native|(?:is|are|would be|ist|est|es) (?:an? )?(?:must|required|essential|preferred|plus|advantage|asset|"
    r"desirable|desired|useful|helpful|welcome|beneficial|un plus|un atout|erforderlich|zwingend|von vorteil|ein plus)|"
    r"required|preferred|desirable|essential|(?:ist )?(?:von vorteil|wunschenswert|erwunscht|erforderlich|zwingend)|"
    r"(?:est )?(?:apprecie\w{0,2}|souhaite\w{0,2}|obligatoire|indispensable|exige\w{0,2}|requis\w?)|"
    r"deseable|valorable|imprescindible|desejavel|[abc][12]\b|grammar|in word|at (?:a|an)? ?(?:\w+ )?level|"
    r"\(?(?:fluent|native|c1|c2|b1|b2)|kenntnisse|sprachkenntnisse|courant|verbally|"
    r"both written|both oral)"
)
_NOT_NEXT = re.compile(
    r"^[ -]?(?:speaking (?:markets?|countr\w{1,3}|world|jobs|regions?|audiences?|customers|"
    r"clients|media|press)|language learn\w{1,4}|as (?:a second|an additional)|market|markets|"
    r"government|company|companies|team|office|customers?|clients?|law|citizen\w{0,4}|culture|"
    r"embassy|food|cuisine|restaurant|army|navy|"
    r"league|teacher|teachers|literature|department|degree|major|studies|gcse|baccalaureate|"
    r"america|american|business(?! level| fluent| english)|nationals?|ministry|"
    r"authorities|region|entity|gaap|tax|regulat\w{2,6}|standards?|based|mobile|history|arts|"
    r"and maths|channel|heritage|door|bulldog|press|riviera|"
    r"(?:/ ?)?language arts|tutor|curriculum|nhs|council|residents?|passport|working hours|"
    r"time\b|timezone|bank holiday)"
)
_DENIED = re.compile(r"\b(?:no|not|without|non)[ -](?:\w+ ){0,2}$")
# "German (C1) and English": the brackets speak of the language before them.
_ASIDE = re.compile(r"^ ?\([^()]{1,40}\)")
_LIST_GAP = re.compile(r"^(?:[ ,/&+|;()-]|and|or|und|oder|et|ou|y|in|fluent|native|e|[abc][12])*$")


@dataclass(frozen=True, slots=True)
class _Claim:
    """What the words beside one name say; None where they say nothing."""

    name: str
    start: int
    end: int
    level: str | None
    optional: bool


def find_languages(text: str) -> list[LanguageMention]:
    """Return the languages a text names as a skill, each once, by the highest level it states."""
    return list(_found(text))


@lru_cache(maxsize=8)
def _found(text: str) -> tuple[LanguageMention, ...]:
    prepared = passage(text)
    best: dict[str, LanguageMention] = {}
    for claim in _shared(prepared, _claims(prepared)):
        mention = _mention(prepared, claim)
        if claim.name not in best or _height(mention) > _height(best[claim.name]):
            best[claim.name] = mention
    return tuple(best.values())


def _claims(prepared: Passage) -> list[_Claim]:
    spans = language_spans(prepared)
    claims = []
    for index, (name, start, end) in enumerate(spans):
        before, after = prepared.around(start, end)
        previous = spans[index - 1][2] if index else -1
        following = spans[index + 1][1] if index + 1 < len(spans) else len(prepared.folded)
        # Beside another language, only the words since the last comma are this one's.
        if previous > start - len(before):
            before = re.split(r"[,;|]", _ASIDE.sub("", before[previous - start :]))[-1]
        near_before = re.split(r"[;|]", before)[-1][-60:]
        near_after = re.split(r"[,;|]", after[: min(50, max(0, following - end))])[0]
        level = _level(near_before) or _level(near_after)
        claims.append(_Claim(name, start, end, level, wishes(f"{near_before} ~ {near_after}")))
    return claims


def _shared(prepared: Passage, claims: list[_Claim]) -> Iterator[_Claim]:
    """Give the members of a list the level that one of them states: "fluent in German and French"."""
    groups: list[list[_Claim]] = []
    for claim in claims:
        if groups and _LIST_GAP.match(prepared.folded[groups[-1][-1].end : claim.start]):
            groups[-1].append(claim)
        else:
            groups.append([claim])
    for group in groups:
        common = next((claim.level for claim in group if claim.level), None)
        yield from (replace(claim, level=claim.level or common) for claim in group)


def _height(mention: LanguageMention) -> tuple[int, bool]:
    order = ["A1", "A2", "B1", "B2", "C1", "C2", "native"]
    return (order.index(mention.level) if mention.level else -1, mention.required)


@cache
def _automaton() -> ahocorasick.Automaton:
    machine = ahocorasick.Automaton()
    for row in rows("languages"):
        for alias in (row["name"].lower(), *listed(row["aliases"])):
            machine.add_word(alias, (len(alias), row["name"]))
    machine.make_automaton()
    return machine


def _named(masked: str) -> Iterator[tuple[str, int, int]]:
    free_from = 0
    hits = [(last - length + 1, last + 1, name) for last, (length, name) in _automaton().iter(masked)]
    for start, end, name in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        bounded = not masked[start - 1 : start].isalnum() and not masked[end : end + 1].isalnum()
        if bounded and start >= free_from:
            free_from = end
            yield name, start, end


def language_spans(prepared: Passage) -> list[tuple[str, int, int]]:
    """Return name, start and end of each language named as a skill, in order."""
    return list(_spans(prepared.text))


@lru_cache(maxsize=8)
def _spans(text: str) -> tuple[tuple[str, int, int], ...]:
    prepared = passage(text)
    found = list(_named(prepared.masked))
    sure = [_is_language(prepared, start, end) for _, start, end in found]
    return tuple(
        span for index, span in enumerate(found) if sure[index] or _listed_with_sure(prepared, found, sure, index)
    )


def _is_language(prepared: Passage, start: int, end: int) -> bool:
    if prepared.is_boilerplate(start) or not _written_as_name(prepared, start, end):
        return False
    before, after = prepared.around(start, end)
    if _NOT_NEXT.match(after) or _DENIED.search(before):
        return False
    own = _CUE.search(prepared.folded[start:end])
    return bool(own or _NEXT.match(after) or _CUE.search(before[-70:]) or _CUE.search(after[:40]))


def _written_as_name(prepared: Passage, start: int, end: int) -> bool:
    """Say whether the name has its capital; "polish the draft" and "latin dance" have none."""
    word = prepared.text[start:end]
    return word[:1].isupper() or prepared.folded[start:end] in (
        "englisch",
        "deutsch",
        "anglais",
        "francais",
        "allemand",
        "ingles",
        "espanol",
        "portugues",
    )


def _listed_with_sure(prepared: Passage, found: list[tuple[str, int, int]], sure: list[bool], index: int) -> bool:
    """Say whether a name belongs to a list of languages ("fluent in German, French or Italian")."""
    start, end = found[index][1:]
    if not _written_as_name(prepared, start, end) or _NOT_NEXT.match(prepared.around(start, end)[1]):
        return False
    left = index > 0 and sure[index - 1] and _LIST_GAP.match(prepared.folded[found[index - 1][2] : start])
    right = index + 1 < len(found) and sure[index + 1] and _LIST_GAP.match(prepared.folded[end : found[index + 1][1]])
    return bool(left or right)


def _mention(prepared: Passage, claim: _Claim) -> LanguageMention:
    index = prepared.segment_at(claim.start)
    segment = prepared.segments[index]
    quote = segment.text
    if len(quote) > _LONGEST_QUOTE:
        quote = prepared.text[max(segment.start, claim.start - 80) : min(segment.end, claim.end + 80)]
    return LanguageMention(claim.name, claim.level, not claim.optional and _is_asked(prepared, index), quote.strip())


_LONGEST_QUOTE = 240


def _is_asked(prepared: Passage, index: int) -> bool:
    """Say whether the section the sentence stands in is not one of wishes."""
    for earlier in range(index, max(-1, index - 12), -1):
        segment = prepared.segments[earlier]
        if segment.kind == "heading":
            return not wishes(prepared.folded[segment.start : segment.end])
    return True


def _level(near: str) -> str | None:
    stated = [level.upper() for found in _CEFR.finditer(near) for level in found.groups() if level]
    if stated:
        return min(stated)
    return next((level for level, pattern in _LEVELS if pattern.search(near)), None)
