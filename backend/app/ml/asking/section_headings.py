"""Which headings open which part of a posting, in English, German, French, Spanish and Portuguese."""

import re
from typing import Literal

Section = Literal["must", "nice", "duties", "offer", "about", "notice", "unknown"]

# Tried in this order: "preferred qualifications" is a wish although "qualifications" is a demand.
_PATTERNS: tuple[tuple[Section, str], ...] = (
    # What is demanded and what is wished for under one heading: each line says which it is.
    (
        "must",
        r"\b(?:required|minimum|essential|must[- ]haves?) ?(?:and|&|/|or) ?(?:preferred|desir(?:able|ed)|nice[- ]to)\b",
    ),
    (
        "notice",
        (
            r"\b(?:equal (?:employment )?opportunit\w{1,4}|eeo|diversity|inclusion|privacy|data protection|"
            r"gdpr|accommodations?|how to apply|application (?:process|instructions|deadline)|apply now|hiring process|"
            r"interview process|recruitment process|process(?:us)? de recrutement|notre process|"
            r"bewerbungsprozess|next steps|disclaimer|legal notice|"
            r"background check|contact|kontakt|bewerb\w{0,8}|safeguarding|disclosure|"
            r"important information|additional information|note to|fraud|closing date|seniority level|"
            r"employment type|job function|industries|pour postuler|comment postuler|como (?:aplicar|"
            r"candidatar)\w{0,3}|"
            r"further details)\b"
        ),
    ),
    (
        "nice",
        (
            r"\b(?:nice[- ]to[- ]haves?|nice if|preferred|preferably|desir(?:able|ed)|bonus(?: points|"
            r" skills)?|pluses|a plus|plus points|good to have|extra credit|would be (?:a )?(?:great|"
            r"nice|plus|beneficial)|beneficial|advantageous|optional|ideally|brownie points|"
            r"set(?:s)? you apart|stand out|not required but|"
            r"wunschenswert|von vorteil|idealerweise|pluspunkte?|das ware (?:schon|toll)|atouts?|un plus|"
            r"serait un plus|(?:fait|fera) la difference|deseable|valorable|se valora\w{0,2}|"
            r"diferenciais|desejavel|desejaveis)\b"
        ),
    ),
    (
        "offer",
        (
            r"^why\b|^pourquoi\b|^warum (?:wir|zu uns|du|sie)\b|^(?:perks|privileges|benefits|vorteile|avantages)$|"
            r"\b(?:benefits?(?! realization)|what (?:we|[a-z.&']{2,20}) (?:can )?offers?|what we can do for you|"
            r"what we(?:'d| would) like to (?:give|offer)|we (?:can )?offer|we'll offer|"
            r"what'?s in it for you|perks|why (?:join|work|you|"
            r"us|choose)|our offer|compensation|salary|pay range|remuneration|package|rewards?|"
            r"what you(?:'ll| will)? (?:get|gain|receive)|how we take care|take care of you|"
            r"we provide|in return|you will receive|working (?:here|at)|life (?:at|@)|"
            r"[a-z.&]{2,20} offers:?$|career growth|wir bieten|bieten wir|das kannst du erwarten|"
            r"was (?:wir|dich|sie)(?: dir| ihnen)? (?:bieten|erwartet)|unser angebot|das bieten wir|"
            r"dich (?:bei uns )?erwartet|"
            r"(?:deine|ihre|lhre|unsere) (?:vorteile|benefits)|freuen kannst|darauf (?:kannst|konnen)|"
            r"nous (?:t'|vous )?offrons|ce qu(?:e nous|'on|e l'on)(?: t'| te| vous)? ?(?:offr|propos)\w{1,3}|"
            r"vous beneficier\w{1,3}|tu beneficier\w{1,3}|avantages|ofrecemos|te ofrecemos|oferecemos|"
            r"beneficios)(?!\w)"
        ),
    ),
    (
        "duties",
        (
            r"\b(?:(?:essential|required|primary|key|main|core) (?:job )?(?:functions?|duties|responsibilit\w{1,4}|"
            r"tasks?)|"
            r"duties|(?:the|your) impact you(?:'ll| will)|key (?:metrics|performance)|success looks like|"
            r"measures? of success)\b"
        ),
    ),
    (
        "must",
        (
            r"\b(?:requirements?|requisites?|qualifications?|required|must[- ]haves?|you must|"
            r"what (?:you(?:'ll| will)?|we|you will) (?:need|bring|require|have|should have)|"
            r"what we(?:'re| are)? (?:look|need|expect|require|ask|want|value)\w{0,3}|what we(?:'d|"
            r" would) like from|(?:we|we'd|would) like you to have|we hope you|"
            r"we(?:'re| are) looking for|looking for someone|"
            r"who (?:you are|are you|we(?:'re| are) looking for)|about you|(?:about )?your (?:profile|background|"
            r"skills|experience|qualifications|expertise|strengths)|you (?:have|bring|are|should have|"
            r"will have|possess|need)|you(?:'ll| will) (?:need|have|bring)|(?:fit|thrive|love this)\b.{0,20} if|"
            r"apply if|essentials?|sound like you|"
            r"person specification|the candidate|candidate (?:profile|requirements|specification)|(?:ideal|"
            r"successful|right) candidate|skills?|experiences?|knowledge|competenc\w{2,4}|education(?:al)?|"
            r"licen[cs]\w{1,4}|certifications?|eligibility|prerequisites?|criteria|minimum|"
            r"basic qual\w+|abilities|expertise|tech(?:nical)? (?:stack|skills)|to be successful|"
            r"what it takes|the person|you'll thrive|you might be a fit|anforderung\w{0,3}|"
            r"voraussetzung\w{0,3}|qualifikation\w{0,3}|(?:ihr|dein|euer) profil|das bringst du mit|"
            r"was du mitbringst|was sie mitbringen|das bringen sie mit|du bringst mit|wen wir suchen|"
            r"das zeichnet (?:dich|sie) aus|kenntnisse|"
            r"profil(?: recherche)?|(?:votre|ton) profil|nous recherchons|competences|requis|"
            r"ce que tu (?:auras|apportes)|requisitos|perfil|lo que buscamos|que buscamos|o que procuramos|"
            r"qualificacoes)\b|\bwho:$|\bif:$"
        ),
    ),
    (
        "duties",
        (
            r"\b(?:responsibilit\w{1,4}|responsibilites|what you(?:'ll| will|'d)? (?:do|be doing|work on|own|"
            r"actually \w+)|"
            r"(?:the|your|about your|about the) (?:role|job|mission|impact|day|tasks?|challenge|opportunity|work)|"
            r"role (?:overview|summary|description|purpose)|job (?:summary|description|purpose|"
            r"overview)|position (?:summary|overview)|key (?:tasks|accountabilities|activities|areas)|"
            r"main (?:tasks|duties)|day[- ]to[- ]day|a day in|in this role|you will|you'll|how you(?:'ll|"
            r" will)|things you get to do|scope|accountabilities|objectives|outcomes|would you like(?: to)?:?$|"
            r"aufgaben(?:gebiet|bereich)?|(?:deine|ihre) (?:aufgaben|mission|rolle)|"
            r"das erwartet dich|tatigkeiten|taches|responsabilites|(?:vos|tes) (?:futures )?missions?|missions?|"
            r"responsabilidades|funciones|tareas|atribuicoes|atividades)\b|^(?:tasks|role|duties)$"
        ),
    ),
    (
        "about",
        (
            r"\b(?:about (?:us|the (?:company|team)|our)|about [a-z0-9.&' -]{2,30}|who we are|"
            r"company (?:description|overview)|our (?:company|mission|story|values|culture|team|client|"
            r"vision|stack)|the (?:company|team|organi[sz]ation|environment)|uber uns|wer wir sind|qui sommes[- ]nous|"
            r"l'entreprise|l'equipe|ton equipe|notre (?:equipe|mission|approche)|overview|introduction|background|"
            r"company values|sobre nosotros|quem somos|sobre nos)\b"
        ),
    ),
)
_HEADINGS = tuple((section, re.compile(pattern)) for section, pattern in _PATTERNS)
_LONGEST_HEADING = 90
_SHORT_HEADING = 4
_HEADING_FILLER = re.compile(
    r"\b(?:strongly|highly|key|core|main|general|other|additional|professional|technical|personal|soft|hard|"
    r"essential|educational|"
    r"academic|specific|basic|and|or|the|for|of|your|our|&|to|a)\b ?"
)
# "Technical knowledge (preferred)" says in brackets how firmly it asks.
_IN_BRACKETS = re.compile(
    r"[(\[](?:.{0,20}\b)?(?P<said>preferred|desir\w{2,4}|nice to have|a plus|required|must|essential)\b"
)


def heading_section(line: str) -> Section | None:
    """Return the section a folded heading opens, None where it is no known heading."""
    bare = line.strip(" :*#-–•").strip()
    if not bare or len(bare) > _LONGEST_HEADING:
        return None
    stated = _IN_BRACKETS.search(bare)
    if stated and len(bare.split()) <= 2 * _SHORT_HEADING:
        return "must" if stated["said"] in ("required", "must", "essential") else "nice"
    ended = line.rstrip().endswith(":")
    for section, pattern in _HEADINGS:
        if pattern.search(f"{bare}:" if ended else bare):
            return section if ended or _names_section(pattern, bare) else None
    return None


def _names_section(pattern: re.Pattern[str], line: str) -> bool:
    """Say whether a line without a colon is about the section: "Key skills" is, "Good people skills" is not."""
    found = list(pattern.finditer(line))
    covered = sum(hit.end() - hit.start() for hit in found)
    plain = len(_HEADING_FILLER.sub("", line))
    return covered >= 0.6 * plain or (found[0].start() == 0 and len(line.split()) <= _SHORT_HEADING)
