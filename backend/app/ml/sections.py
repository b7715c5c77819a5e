"""Which part of a posting a sentence stands in: what is asked, wished for, done, offered, or told of the firm."""

import re
from functools import lru_cache
from typing import Literal

from app.ml.passage import Passage, passage

Section = Literal["must", "nice", "duties", "offer", "about", "notice", "unknown"]

# Tried in this order: "preferred qualifications" is a wish although "qualifications" is a demand.
_PATTERNS: tuple[tuple[Section, str], ...] = (
    (
        "notice",
        (
            r"\b(?:equal (?:employment )?opportunit\w{1,4}|eeo|diversity|inclusion|privacy|data protection|"
            r"gdpr|accommodation|how to apply|application process|apply now|hiring process|"
            r"interview process|recruitment process|process(?:us)? de recrutement|notre process|"
            r"bewerbungsprozess|next steps|disclaimer|legal notice|"
            r"background check|contact|kontakt|bewerb\w{0,8}|safeguarding|disclosure|"
            r"important information|additional information|note to|fraud|closing date|seniority level|"
            r"employment type|job function|industries|"
            r"further details)\b"
        ),
    ),
    (
        "nice",
        (
            r"\b(?:nice[- ]to[- ]haves?|nice if|preferred|preferably|desir(?:able|ed)|bonus(?: points|"
            r" skills)?|pluses|a plus|plus points|good to have|extra credit|would be (?:a )?(?:great|"
            r"nice|plus|beneficial)|beneficial|advantageous|optional|ideally|brownie points|"
            r"wunschenswert|von vorteil|idealerweise|atouts?|un plus|serait un plus|deseable|valorable|"
            r"diferenciais|desejavel)\b"
        ),
    ),
    (
        "offer",
        (
            r"^why\b|\b(?:benefits?|what we offer|what we(?:'d| would) like to (?:give|offer)|we offer|"
            r"what'?s in it for you|perks|why (?:join|work|you|"
            r"us|choose)|our offer|compensation|salary|pay range|remuneration|package|rewards?|"
            r"what you(?:'ll| will)? get|we provide|in return|you will receive|working here|wir bieten|"
            r"was wir bieten|unser angebot|das bieten wir|dich erwartet|deine vorteile|ihre vorteile|"
            r"nous offrons|ce que nous (?:offrons|proposons)|avantages|ofrecemos|oferecemos|"
            r"beneficios)\b"
        ),
    ),
    (
        "must",
        (
            r"\b(?:requirements?|requisites?|qualifications?|required|must[- ]haves?|you must|"
            r"what (?:you(?:'ll|’ll| will)?|we|you will) (?:need|bring|require|have|should have)|"
            r"what we(?:'re| are)? (?:look|need|expect|require|ask|want)\w{0,3}|what we(?:'d|"
            r" would) like from|"
            r"we(?:'re| are) looking for|"
            r"who (?:you are|are you|we(?:'re| are) looking for)|about you|your (?:profile|background|"
            r"skills|experience|qualifications|expertise|strengths)|you (?:have|bring|are|should have|"
            r"will have|possess|need)|you(?:'ll| will) (?:need|have|bring)|essential|"
            r"person specification|candidate (?:profile|requirements|specification)|(?:ideal|"
            r"successful|right) candidate|skills?|experience|knowledge|competenc\w{2,4}|education|"
            r"licen[cs]\w{1,4}|certifications?|eligibility|prerequisites?|criteria|minimum|"
            r"basic qual\w+|abilities|expertise|tech(?:nical)? (?:stack|skills)|to be successful|"
            r"what it takes|the person|you'll thrive|you might be a fit|anforderung\w{0,3}|"
            r"voraussetzung\w{0,3}|qualifikation\w{0,3}|(?:ihr|dein|euer) profil|das bringst du mit|"
            r"was du mitbringst|das bringen sie mit|du bringst mit|wen wir suchen|"
            r"profil(?: recherche)?|(?:votre|ton) profil|competences|requis|requisitos|perfil|"
            r"qualificacoes)\b"
        ),
    ),
    (
        "duties",
        (
            r"\b(?:responsibilit\w{1,4}|duties|what you(?:'ll|’ll| will)? (?:do|be doing|work on|own)|"
            r"(?:the|your) (?:role|job|mission|impact|responsibilities|day|tasks|challenge)|"
            r"role (?:overview|summary|description|purpose)|job (?:summary|description|purpose|"
            r"overview)|position (?:summary|overview)|key (?:tasks|accountabilities|activities|areas)|"
            r"main (?:tasks|duties)|day[- ]to[- ]day|a day in|in this role|you will|how you(?:'ll|"
            r" will)|scope|accountabilities|objectives|aufgaben|(?:deine|ihre) aufgaben|"
            r"das erwartet dich|tatigkeiten|(?:vos|tes) missions?|missions?|responsabilidades|"
            r"funciones|atribuicoes)\b"
        ),
    ),
    (
        "about",
        (
            r"\b(?:about (?:us|the (?:company|team|role)|our)|about [a-z0-9.&' -]{2,30}|who we are|"
            r"company (?:description|overview)|our (?:company|mission|story|values|culture|team|client|"
            r"vision)|the (?:company|team|organi[sz]ation)|uber uns|wer wir sind|qui sommes[- ]nous|"
            r"l'entreprise|overview|introduction|background|sobre nosotros|quem somos)\b"
        ),
    ),
)
_HEADINGS = tuple((section, re.compile(pattern)) for section, pattern in _PATTERNS)
_LONGEST_HEADING = 90
_SHORT_HEADING = 4
_LONGEST_LABEL = 6
_LONGEST_LEAD = 160
_HEADING_FILLER = re.compile(
    r"\b(?:key|core|main|general|other|additional|professional|technical|personal|and|or|the|"
    r"for|of|your|our|&|to|a)\b ?"
)
_LABEL = re.compile(r"^[^:.!?]{3,60}:")


def heading_section(line: str) -> Section | None:
    """Return the section a folded heading opens, None where it is no known heading."""
    bare = line.strip(" :*#-–•").strip()
    if not bare or len(bare) > _LONGEST_HEADING:
        return None
    for section, pattern in _HEADINGS:
        if pattern.search(bare):
            return section if line.rstrip().endswith(":") or _names_section(pattern, bare) else None
    return None


def _names_section(pattern: re.Pattern[str], line: str) -> bool:
    """Say whether a line without a colon is about the section: "Key skills" is, "Good people skills" is not."""
    found = list(pattern.finditer(line))
    covered = sum(hit.end() - hit.start() for hit in found)
    plain = len(_HEADING_FILLER.sub("", line))
    return covered >= 0.6 * plain or (found[0].start() == 0 and len(line.split()) <= _SHORT_HEADING)


def sections(text: str) -> tuple[Section, ...]:
    """Return for each segment of a text the section it stands in."""
    return _sections(text)


@lru_cache(maxsize=8)
def _sections(text: str) -> tuple[Section, ...]:
    prepared = passage(text)
    current: Section = "unknown"
    found: list[Section] = []
    for index, segment in enumerate(prepared.segments):
        opened = _opened(prepared, index)
        if opened:
            current = opened
        found.append("notice" if index in prepared.boilerplate else current)
        if segment.kind == "sentence" and not opened and _leaves(prepared, index):
            current = "unknown"
    return tuple(found)


def _opened(prepared: Passage, index: int) -> Section | None:
    segment = prepared.segments[index]
    line = prepared.folded[segment.start : segment.end].rstrip(". …")
    # "Requirements: a degree and ..." opens a section in the line itself.
    label = _LABEL.match(line)
    if label and len(label.group().split()) <= _LONGEST_LABEL and (section := heading_section(label.group())):
        return section
    if segment.kind == "heading" or segment.text.endswith("..."):
        return heading_section(line)
    ends_open = line.endswith(":") and len(segment.text) <= _LONGEST_LEAD
    return heading_section(line[-_LONGEST_HEADING:]) if ends_open else None


def _leaves(prepared: Passage, index: int) -> bool:
    """Say whether a long paragraph of prose after a list has left the list's section."""
    before = prepared.segments[index - 1] if index else None
    segment = prepared.segments[index]
    return bool(before and before.kind == "bullet" and segment.block != before.block and len(segment.text) > 120)
