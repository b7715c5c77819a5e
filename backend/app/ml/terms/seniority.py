"""How senior a position is: by its title, else by the years it asks for."""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.ml.terms.years import YearsAsked, years_required
from app.ml.text.folding import fold

__all__ = ["Seniority", "SeniorityFact", "YearsAsked", "seniority_of", "years_required"]


class Seniority(StrEnum):
    """Levels in rising order."""

    INTERN = "intern"
    ENTRY = "entry"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"
    MANAGER = "manager"
    DIRECTOR = "director"
    EXECUTIVE = "executive"


@dataclass(frozen=True, slots=True)
class SeniorityFact:
    """A level and the words that say so."""

    level: Seniority
    quote: str


_S = Seniority
# "Product manager" manages a product and "Case manager" cases: they lead no people and may be of any level.
_MANAGES_THINGS = (
    r"product|project|program(?:me)?|account|accounts|case|community|social media|"
    r"customer success|success|category|content|campaign|partner|partnerships?|"
    r"relationship|release|territory|media|marketing|growth|brand|event|events|contract|"
    r"contracts|supplier|vendor|portfolio|proposal|bid|crm|seo|ppc|"
    r"data|knowledge|change|incident|problem|risk|asset|property|lettings|credit|claims|"
    r"grants?|development|sourcing|procurement|business development|"
    r"delivery|implementation|onboarding|engagement|insights?|research|communications?|pr|"
    r"editorial|channel|sales|key account|client|renewals|pricing|"
    r"technical account|care|nurse case|product marketing|field marketing|test|configuration|"
    r"environment|design|solutions?|quality|safety|compliance"
)
# The first pattern that fits decides, so the order matters: exceptions of a word come before the word.
_TITLE: tuple[tuple[Seniority | None, re.Pattern[str]], ...] = tuple(
    (level, re.compile(pattern))
    for level, pattern in (
        (
            _S.INTERN,
            (
                r"\b(?:intern|interns|internships?|praktik(?:um|ant|antin)|stagiaire|stage|alternance|"
                r"alternant|co-op|working student|werkstudent\w{0,4}|student (?:nurse|assistant|worker|"
                r"trainee)|estagi\w{1,3}|becari[oa]|summer (?:analyst|associate)|placement student|"
                r"industrial placement)\b(?! (?:coordinator|manager|program|programme|supervisor|lead|"
                r"director|recruiter))"
            ),
        ),
        (
            _S.ENTRY,
            (
                r"\b(?:junior|jr|jnr|entry[- ]level|graduate|new grad\w{0,4}|early career|trainee|"
                r"apprentice\w{0,4}|newly qualified|school leaver|berufseinsteiger\w{0,2}|debutant|"
                r"auszubildende\w?|ausbildung|azubi|level 1|l1)\b(?! (?:high|school|college|year|studies|"
                r"education|medical education|league|recruiter|recruitment|teaching|manager|program))"
            ),
        ),
        (_S.SENIOR, r"\b(?:avp|(?:assistant|associate) vice[- ]president)\b"),
        (
            _S.EXECUTIVE,
            (
                r"\b(?<!office of the )(?<!office of )(?:chief(?! of staff)(?: \w{2,20}){1,3} officer|"
                r"c[etfomirps]o|ciso|chro|ceo|svp|evp|vp|"
                r"vice[- ]president|managing director|geschaftsfuhrer\w{0,2}|executive director|president|"
                r"chairman|founder|co-founder|chief executive)\b(?!'s|s? (?:office|to the|assistant|"
                r"associate|in residence))"
            ),
        ),
        (
            _S.DIRECTOR,
            (
                r"\b(?<!art )(?<!creative )(?<!funeral )(?<!music )(?:director|directeur|direktor\w{0,2}|"
                r"head of|head,|head -|global head|abteilungsleiter\w{0,2}|chief of staff|"
                r"bereichsleiter\w{0,2})(?!\w)"
            ),
        ),
        (
            None,
            (
                r"\blead(?:s)? (?:gen|generation|qualif|nurtur)|\bsenior (?:living|services|center|"
                r"care(?! (?:assistant|worker|practitioner|officer))|"
                r"centre|citizens?|housing|home|residen)"
            ),
        ),
        (
            _S.LEAD,
            (
                r"\b(?<!to )(?<!to help )(?:lead|leader|leads|teamlead|teamleit\w{1,5}|principal(?! (?:of|"
                r"school))|distinguished|charge nurse|team[- ]leader|foreman|forewoman|forem[ae]n|"
                r"crew chief|chef d'equipe|gruppenleiter\w{0,2}|sous chef|head (?:chef|nurse|teacher|"
                r"cashier|coach|gardener|groundskeeper|waiter|barista|cook)|tech lead|assistant manager|"
                r"shift manager|deputy manager|deputy ward manager|vorarbeiter\w{0,2}|meister)\b"
            ),
        ),
        (
            _S.LEAD,
            (
                r"\b(?:senior )?staff (?:[\w/&-]+ ){0,3}(?:engineer|developer|scientist|designer|product|"
                r"program|software|architect|researcher|sre|machine|data|backend|frontend|security|site|"
                r"technical|platform|devops|research|sales engineer|solutions)"
            ),
        ),
        (None, rf"\b(?:senior |sr\.? |snr )?(?:{_MANAGES_THINGS}) (?:and \w+ )?manager\b"),
        (
            _S.MANAGER,
            (
                r"\b(?:manager|mgr|managers|manageress|supervisor|superintendent|matron|principal|"
                r"leiter(?:in)?|leitung|responsable|gerente|filialleiter\w{0,2}|headteacher|dean|"
                r"general secretary|ward sister|team manager)\b"
            ),
        ),
        (
            _S.SENIOR,
            (
                r"\b(?:senior|sr|snr|senor|expert|experienced|lead consultant|consultant (?:physician|"
                r"psychiatrist|surgeon|radiologist|anaesthetist|cardiologist|in)|band 7|iii|level 3|l3|"
                r"advanced (?:practitioner|nurse|clinical|physiotherapist)|highly specialist|erfahrene\w?|"
                r"confirme)\b"
            ),
        ),
        (
            _S.MID,
            (
                r"\b(?:mid(?![- ]?(?:market|atlantic|west|town|size|cap|term|south))|mid-level|midlevel|"
                r"medior|intermediate(?! care)|ii|level 2|l2|experienced associate|band 6)\b"
            ),
        ),
        (
            _S.ENTRY,
            (
                r"\b(?:i(?=$|[ ,)(-])|(?<!physician )(?<!anesthesiologist )(?<!physicians )assistant|aide|"
                r"helper|helfer(?:in)?|band [2345])(?:\b|$)"
            ),
        ),
    )
)
_GRADED = re.compile(
    r"\b(?:engineer|developer|analyst|scientist|designer|programmer|technician|architect|"
    r"accountant|administrator|specialist|representative|associate|nurse|swe|sde)\b(?: |, ?|-|"
    r" - )(?P<grade>i{1,3}|iv|v|[1-6])\b"
)
_GRADES = dict.fromkeys(("i", "1"), _S.ENTRY) | dict.fromkeys(("ii", "2"), _S.MID)
_GRADES |= dict.fromkeys(("iii", "3"), _S.SENIOR) | dict.fromkeys(("iv", "4", "v", "5", "6"), _S.LEAD)
_OFFICE = re.compile(
    r"\b(?:executive|administrative|personal|office|senior executive) assistant|"
    r"\bassistant to\b|\bpa to\b"
)


def seniority_of(title: str, text: str = "") -> SeniorityFact | None:
    """Return the level the title states, else the one the years asked for in the text suggest."""
    stated = _of_title(title)
    if stated:
        return stated
    years = years_required(text) if text else None
    return SeniorityFact(_level_of_years(years.min), years.quote) if years and years.min is not None else None


def _of_title(title: str) -> SeniorityFact | None:
    folded = fold(title[:300])
    if _OFFICE.search(folded):
        # The assistant of an executive is no executive.
        found = re.search(r"\b(?:senior|sr|snr)\b", folded)
        return SeniorityFact(_S.SENIOR, title[found.start() : found.end()]) if found else None
    return _by_patterns(title, folded) or _by_grade(title, folded)


def _by_patterns(title: str, folded: str) -> SeniorityFact | None:
    for level, pattern in _TITLE:
        found = pattern.search(folded)
        if not found:
            continue
        if level is not None:
            return SeniorityFact(level, title[found.start() : found.end()].strip(" ,-"))
        if found.group().startswith("lead") or (
            re.match(r"senior (?:l|c|s|h|r)", found.group()) and "manager" not in found.group()
        ):
            return None
        graded = re.match(r"senior|sr|snr", found.group())
        return SeniorityFact(_S.SENIOR, title[found.start() : found.start() + graded.end()]) if graded else None
    return None


def _by_grade(title: str, folded: str) -> SeniorityFact | None:
    found = _GRADED.search(folded)
    return SeniorityFact(_GRADES[found["grade"]], title[found.start() : found.end()]) if found else None


def _level_of_years(years: int) -> Seniority:
    if years < 2:
        return _S.ENTRY
    return _S.MID if years < 5 else _S.SENIOR
