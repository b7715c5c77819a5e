"""The education a posting asks for: level, field, and whether experience may stand for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.ml.asking.clauses import clauses, wishes
from app.ml.asking.firm import tells_of_firm
from app.ml.asking.sections import Section, sections
from app.ml.asking.wordings import asks_firmly, begins_as_demand
from app.ml.terms.degree_levels import LEVELS, DegreeLevel
from app.ml.text.hints import Hints
from app.ml.text.passage import Passage, passage


@dataclass(frozen=True, slots=True)
class DegreeFact:
    """One level asked for; `field` in the posting's words, `equivalent` where experience may stand for it."""

    level: DegreeLevel
    field: str | None
    importance: Literal["must", "nice"]
    equivalent: bool
    quote: str


_L = DegreeLevel
_RISING = tuple(DegreeLevel)
_HINTS = Hints((
    "degree", "qualifications", "bachelor", "master", "phd", "ph.d", "ph d", "doctor", "bsc", "b.sc", "msc",
    "m.sc", "mba", "b.a",
    "b.s", "m.s.", "m.a.",
    "ba/", "bs/", "ba ", "bs ", "beng", "b.eng", "meng", "bed ", "bcom", "studium", "abschluss", "akademisch",
    "diplom", "magister", "promo", "ausbildung", "lehre",
    "apprenticeship", "nvq", "qcf", "svq", "bsn", "msn", "adn", "llb", "hnd", "hnc", "btec", "guilds",
    "vocational", "trade ", "time served", "time-served",
    "technical school", "brief", "high school", "ged", "secondary", "level", "gcse", "leaving cert", "matric",
    "grade 12", "abitur", "reife",
    "bac", "licence", "licenciatura", "graduacao", "superior", "superieur", "universitari", "grado", "maestria",
    "mestrado", "posgrado",
    "doutorado", "doctorado", "ecole", "bts", "dut", "cap", "bep", "titre", "formacion", "formacao", "ensino",
    "ciclo", "curso tecnico", "eso", "associate",
))  # fmt: skip
_NONE = re.compile(
    r"\b(?:no (?:\w+ ){0,3}(?:degree|diploma|formal qualifications?|formal education)(?: is| are)? ?(?:required|"
    r"needed|necessary)?|"
    r"(?:degree|diploma|formal qualifications?)\b[^.;]{0,20}(?:is|are)? ?(?:not (?:required|needed|necessary|"
    r"essential|a must)|unnecessary)|"
    r"(?:without|don't need|do not need|not need) an? (?:\w+ )?(?:degree|diploma)|kein (?:studium|"
    r"abschluss) (?:erforderlich|notig|notwendig)|"
    r"(?:studium|ausbildung|abschluss) (?:ist )?nicht (?:erforderlich|notig|notwendig|zwingend)|aucun diplome|"
    r"sans diplome|diplome non (?:requis|exige)|"
    r"no se requiere titul\w+|sem exigencia de formacao)"
)
_EQUIVALENT = re.compile(
    r"\b(?:or (?:an? |the |its |any )?(?:\w+ ){0,2}(?:equivalent|equal|commensurate)|"
    r"equivalent (?:\w+ ){0,3}(?:experience|qualification|combination|training|"
    r"education)|\(?or equivalent|or (?:\w+ ){0,3}experience\b|in lieu of|equivalency|"
    r"combination of (?:\w+,? ){0,4}(?:education|experience|training)|"
    r"oder (?:eine?[rn]? )?(?:\w+ )?(?:vergleichbar|gleichwertig|ahnlich)\w{0,2}|"
    r"oder (?:\w+ )?(?:berufs)?erfahrung|bzw\. vergleichbar|"
    r"ou (?:une |un )?(?:\w+ )?(?:equivalent|experience)|o (?:una |un )?(?:\w+ )?(?:equivalente|experiencia)|"
    r"ou (?:experiencia )?equivalente|"
    r"qualified by experience|or relevant (?:\w+ )?(?:experience|qualification))"
)
_ANY = (_NONE, *(pattern for _, pattern in LEVELS))
# A degree somebody else has, gives or studies for, and degrees that are none.
_OTHER = re.compile(
    r"\b(?:degrees? (?:of|celsius|fahrenheit|programs?|programmes?|courses?|apprenticeships?)|(?:high|large|"
    r"certain|some|varying|same|great|"
    r"significant) degree of|360|tuition|students?(?! loan)|pupils?|scholarship|support (?:you )?(?:to|towards|in)|"
    r"fund(?:ed|ing)?|"
    r"we(?:'ll| will) (?:pay|help|support)|opportunity to (?:study|gain|complete|obtain)|study towards|while you|"
    r"auszubildende\w?|ausbildungs(?:platz|plan|beauftragte)\w*|duales? studium|wahrend d\w+ studium|"
    r"ausbildung (?:von|der auszubildenden|unserer)|"
    r"(?:ihre|deine|die|eine) ausbildung (?:bei uns|dauert|beginnt|startet)|alternance|abgestimmt auf|neben (?:dem|"
    r"deinem) studium|vereinbar\w* mit)\b"
)
_CUE = re.compile(
    r"\b(?:requir\w{1,5}|must|minimum|have|has|hold|holds|holding|with|possess\w{0,3}|essential|desirable|"
    r"preferred|qualif\w{2,8}|educated|"
    r"or equivalent|equivalent|in (?:a |the )?\w+|completed|degree|diploma|obtained|you|sie|du|vous|"
    r"abgeschlossen\w{0,3}|erforderlich|voraussetzung|titulaire|de formation|"
    r"verfug\w{1,3}|bring\w{1,3}|haben|hast|justifi\w{2,4}|formation|titul\w{2,6}|formacao|poseer|contar con)\b"
)
_FIELD = re.compile(
    r"^(?:(?! or )[a-z0-9'./ ]){0,22}?(?:\((?:hons|honours)\) )?(?:(?:degree|diploma|qualification|abschluss|"
    r"studium|level|"
    r"of science|of arts|certificate) )?"
    r"(?:\((?:or higher|or above|\w{2,5})\) ?)?"
    r"(?:in (?:an? |the )?(?:relevant )?(?:field of |area of |areas of |subject of |discipline of )?|in der |"
    r"im bereich |im |der |des |en |em |of |de |d'|"
    r"as an? |als |zum |zur )(?=\S)"
)
_FIELD_END = re.compile(
    r"[.;:()\[\]]| - |,? (?:or|oder|ou|o) (?:an? |eine?[rn]? |une? |domaine |any |other |another )?(?:equivalent|"
    r"related|similar|relevant|comparable|higher|"
    r"vergleichbar|ahnlich|gleichwertig|verwandt|equivalente?|similaire|\d|years|experience|work|in lieu|"
    r"quereinst|\w* ?\w*erfahrung)|"
    r",? (?:and|plus|with|und|mit|sowie|et|avec|y|con|e|com) (?:at least|minimum|a minimum|proven|strong|\d|"
    r"\w* ?experience|years|relevant|erste\w?|\w*erfahrung)|"
    r",? (?:et|ou) (?:justifi\w{1,4}|possed\w{1,4}|dispos\w{1,4}|vous\b|d'un)|"
    r" (?:is|are|required|preferred|desirable|essential|needed|a plus|ist|erforderlich|wunschenswert|from|"
    r"preferably|with|plus|"
    r"obligatoire|exige\w?|expected|souhaite\w{0,2}|apprecie\w{0,2}|indispensable|requis\w?|mit|abgeschlossen|"
    r"runde\w)\b|"
    r",? (?:ideally|idealerweise|idealement|preferably)|$"
)
_NOT_FIELD = re.compile(
    r"^(?:(?:an?|the|any|related|relevant|similar|your|this|our|progress|hand|good|lieu|der|die|das|ein\w{0,2}|un|"
    r"une|une?|any other|another|appropriate|"
    r"associated|field|fields|discipline|subject|area|one of|cours|rapport)\b ?)+$|^une? "
)
_LONGEST_FIELD, _LONGEST_QUOTE = 90, 300
_SILENT: frozenset[Section] = frozenset({"notice", "offer"})


def find_degrees(text: str) -> list[DegreeFact]:
    """Return the levels of education a posting asks for, each level and importance once, in order."""
    prepared = passage(text)
    found: dict[tuple[DegreeLevel, str], DegreeFact] = {}
    for fact in _asked(prepared):
        found.setdefault((fact.level, fact.importance), fact)
    return _without_contradiction(list(found.values()))


def degree_of(facts: list[DegreeFact] | tuple[DegreeFact, ...]) -> DegreeFact | None:
    """Return the degree that binds: the lowest one demanded, else the lowest one wished for."""
    firm = [fact for fact in facts if fact.importance == "must"]
    return min(firm or facts, key=lambda fact: _RISING.index(fact.level), default=None)


def _without_contradiction(facts: list[DegreeFact]) -> list[DegreeFact]:
    """A level that is demanded is not listed as a wish too; a demand of another sentence outweighs "no degree"."""
    firm = {fact.level for fact in facts if fact.importance == "must"}
    real = firm - {_L.NONE}
    return [
        fact
        for fact in facts
        if not (fact.importance == "nice" and fact.level in firm) and not (fact.level is _L.NONE and real)
    ]


def _asked(prepared: Passage) -> Iterator[DegreeFact]:
    parts = sections(prepared.text)
    for index in _HINTS.segments(prepared):
        segment, section = prepared.segments[index], parts[index]
        folded = prepared.folded[segment.start : segment.end]
        if section in _SILENT or not any(pattern.search(folded) for pattern in _ANY):
            continue
        quote = segment.text[:_LONGEST_QUOTE].rstrip()
        if _NONE.search(folded):
            yield DegreeFact(_L.NONE, None, "must", False, quote)
            continue
        if (
            folded.endswith("?")
            or _OTHER.search(folded)
            or not _counts(folded, section, bullet=segment.kind != "sentence")
        ):
            continue
        for start, end in clauses(prepared.folded, segment.start, segment.end):
            yield from _of_clause(prepared, start, end, section, quote)


def _counts(folded: str, section: Section, *, bullet: bool) -> bool:
    """Say whether a sentence asks: in a list of demands any mention does, in prose a cue is needed."""
    if section in ("must", "nice"):
        return not tells_of_firm(folded)
    if tells_of_firm(folded):
        return False
    if section == "duties":
        return asks_firmly(folded) or begins_as_demand(folded)
    return _CUE.search(folded) is not None and (bullet or section != "about")


def _of_clause(prepared: Passage, start: int, end: int, section: Section, quote: str) -> Iterator[DegreeFact]:
    """Yield what one clause asks for: of levels that leave a choice the lowest."""
    folded = prepared.folded[start:end]
    hits = [(level, hit) for level, pattern in LEVELS if (hit := pattern.search(folded))]
    if not hits:
        return
    level, hit = hits[-1]
    importance: Literal["must", "nice"] = "nice" if wishes(folded) or section == "nice" else "must"
    sentence = prepared.folded[prepared.segments[prepared.segment_at(start)].start :][: len(quote)]
    equivalent = _EQUIVALENT.search(sentence) is not None
    yield DegreeFact(level, _field(prepared, start, end, hits, hit), importance, equivalent, quote)


def _field(
    prepared: Passage, start: int, end: int, hits: list[tuple[DegreeLevel, re.Match[str]]], hit: re.Match[str]
) -> str | None:
    """Return the subject named behind a level, in the posting's own words."""
    last = max((found for _, found in hits), key=lambda found: found.end())
    for found in dict.fromkeys((last, hit)):
        at = start + found.end()
        # A level that is written with its "in" has eaten the word before the subject.
        opened = re.search(r"(?:in|en|im|als|zum|zur) ?$", found.group())
        lead = _FIELD.match(prepared.folded[at:end]) if not opened else None
        if not lead and not opened:
            continue
        left = at + (lead.end() if lead else 0)
        stop = _FIELD_END.search(prepared.folded, left, end)
        words = prepared.text[left : stop.start() if stop else end].strip(" ,-–/&")
        if 2 < len(words) <= _LONGEST_FIELD and not _NOT_FIELD.match(prepared.folded[left : left + len(words)]):
            return " ".join(words.split())
    return _field_before(prepared, start, hit)


_BEFORE_DEGREE = re.compile(r"^(?P<word>[a-z]{4,}) degree$")
_NO_SUBJECT = frozenset((
    "university", "specific", "same", "another", "applicable", "college", "undergraduate", "graduate",
    "postgraduate", "bachelor", "bachelors", "master",
    "masters", "associate", "associates", "honours", "honors", "advanced", "relevant", "related", "higher",
    "good", "first", "year", "technical", "required", "professional", "completed", "equivalent", "minimum",
    "doctoral", "doctorate", "four", "accredited", "this", "that", "your", "with", "have", "hold", "formal",
    "valid", "appropriate", "suitable", "the", "recognised", "recognized", "under", "full", "further", "similar",
    "four-year",
))  # fmt: skip


def _field_before(prepared: Passage, start: int, hit: re.Match[str]) -> str | None:
    """Return the subject of a "nursing degree"."""
    found = _BEFORE_DEGREE.match(hit.group())
    if not found or found["word"] in _NO_SUBJECT:
        return None
    left = start + hit.start()
    return prepared.text[left : left + len(found["word"])]
