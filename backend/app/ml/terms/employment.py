"""Full time, part time, contract and the like."""

import re
from collections.abc import Sequence
from enum import StrEnum

from app.ml.terms.employment_phrases import told_kinds
from app.ml.text.folding import fold, fold_lines
from app.ml.text.passage import LONGEST


class EmploymentType(StrEnum):
    """The kinds of employment."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    CONTRACT = "contract"
    TEMPORARY = "temporary"
    INTERNSHIP = "internship"
    VOLUNTEER = "volunteer"
    PER_DIEM = "per_diem"


_E = EmploymentType
# How a tag, a labelled line or a source's own field says it.
_LABELS: tuple[tuple[EmploymentType, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            _E.INTERNSHIP,
            (
                r"\bintern(?:ship)?s?\b|\bpraktik(?:um|ant\w{0,2})\b|\bstagiaire\b|^stage\b|\balternance\b|"
                r"\bco-?op\b|\bbecari[oa]\b|\bestagi\w{1,4}\b"
            ),
        ),
        (
            _E.PER_DIEM,
            (
                r"\bper[- _]diem\b|\bprn\b|\bbank (?:staff|only|workers?|nurses?|position|contract|shifts?|"
                r"posts?|assistants?)\b|"
                r"\b(?:staff|trust|nurse|nursing|staffing) ?bank\b|\bas needed\b|\bzero[- ]hours?\b|^bank$|"
                r"[(\[-] ?bank\b(?= ?(?:\||[)\]]|$))|^bank  ?\||\bbank of \w|\bjoin [\w' ]{2,44} bank\b|"
                r"\bbank opportunit|"
                r"\bcasual\b|"
                r"\bintermittent\b"
            ),
        ),
        (
            _E.VOLUNTEER,
            (
                r"\bvolunt(?:eer|ary)\b(?! (?:coordinator|manager|services|programme|program|engagement))|"
                r"\behrenamt\w{0,4}\b|\bbenevol\w{0,2}\b"
            ),
        ),
        (
            _E.TEMPORARY,
            (
                r"\btemporary\b|\btemp\b|\bseasonal\b|\bfixed[- ]term(?![a-z])|\bftc\b|\blocum\b|\bcdd\b|"
                r"\bbefristet\w{0,2}\b|\binterim\b|\bmaternity (?:leave )?cover\b|\bsecondment\b|"
                r"\bnot to exceed\b|\bnte\b|"
                r"\b(?:term|time)[- ]limited\b|\bfor (?:an? )?(?:initial )?(?:period of )?\w{1,6} months?\b|"
                r"\binitially for\b|\b(?:year|month)s? (?:term|appointment)\b"
            ),
        ),
        (
            _E.CONTRACT,
            (
                r"(?<!permanent )(?<!perm )\bcontract(?:or|ors|ual)?\b(?! (?:type|manag|administ|specialist|negotia|"
                r"law|attorney|analyst|officer|engineer\w* manager|support|unit|compliance|services|review|coordinat|"
                r"counsel|paralegal|research|survey|monitor|sales|clean|cater|security|clerk|assistant|director|"
                r"account|"
                r"lead|executive|supervis|procure|develop|manufactur))|"
                r"\bfreelanc\w{1,3}\b|\bself[- ]employed\b|\b1099[- ]\w|\bb2b contract\b|\bauto-?entrepreneur\b"
            ),
        ),
        (
            _E.FULL_TIME,
            (
                r"\bfull[- _]?time\b|(?<!\w)f/t(?!\w)|\bfull ?(?:/|or|and|&) ?part\b|\bvollzeit\b|\btemps plein\b|"
                r"\bperm(?:anent)?\b|\bcdi\b|\bfestanstellung\b|\bunbefristet\w{0,2}\b|\bjornada completa\b|"
                r"\bregular\b"
            ),
        ),
        (
            _E.PART_TIME,
            (
                r"\bpart[- _]?time\b|(?<!\w)p/t(?!\w)|\bteilzeit\b|\btemps partiel\b|\bwerkstudent\w{0,4}\b|"
                r"\bworking student\b|\bminijob\b"
            ),
        ),
    )
)
_LABELLED = re.compile(
    r"(?:^|\n)[^\w\n]{0,4}(?:(?:job )?(?:employment|job|contract|position|work|working|worker|time|role|"
    r"hours?)[ /]?(?:type|status|category|pattern|schedule|basis|term)?|"
    r"type|schedule|commitment|hours?|anstellungsart|arbeitszeit|vertragsart|type de contrat|"
    r"contrat|shift)(?: ?: ?| ?- )(?P<value>[^\n]{2,80})"
)
_FULL_LINE = re.compile(r"\b(?:full[- ]?time|vollzeit|temps plein)\b|\bfull ?(?:/|or|and|and/or|&|,|-) ?part\b")
_PERMANENT = re.compile(r"perm|cdi|regular")


def employment_type_of(title: str, text: str, tags: Sequence[str] = ()) -> EmploymentType | None:
    """Return the kind of employment a posting states; "full or part time" counts as full time."""
    for source in (*tags, _in_title(title)):
        kind = _named(fold(source[:300]))
        if kind:
            return kind
    return _in_text(text)


_TITLE_ASIDE = re.compile(r"[(\[][^)\]]{2,60}[)\]]|(?:[-–—,|/:]|^)\s*[^-–—,|/:]{2,40}$|^[^-–—,|/:]{2,30}[-–—,|/:]")
_ANYWHERE = re.compile(
    r"\b(?:intern(?:ship)?|praktik(?:um|ant\w{0,2})|stagiaire|werkstudent\w{0,4}|"
    r"working student|part[- ]?time|full[- ]?time|per diem|prn|seasonal|locum|"
    r"fixed[- ]term|freelance|contractor|\d{1,2} ?-?(?:month|mth)s? contract|teilzeit|vollzeit|"
    r"temporary|ftc|alternance|intermittent|secondment|not to exceed|nte|maternity (?:leave )?cover)\b"
    r"(?! (?:coordinator|manager|program))|(?<!\w)[fp]/t(?!\w)|[(\[-] ?bank(?= ?[)\]]|$)|"
    # Of a pool of staff, not of a house of money.
    r"^bank (?!teller|clerk|cashier|branch|manager|officer|account|reconcil|loan|risk|complian|executive|analyst|"
    r"relationship|partner|audit|of |secrecy|holiday|security)"
)


def _in_title(title: str) -> str:
    """Return the parts of a title that tell the terms: "Nurse (Part Time)", never "Contract Manager"."""
    asides = " | ".join(found.group() for found in _TITLE_ASIDE.finditer(title) if found.group() != title)
    words = " | ".join(found.group() for found in _ANYWHERE.finditer(fold(title)))
    return f"{words} | {asides}"


def _named(folded: str) -> EmploymentType | None:
    kinds = [kind for kind, pattern in _LABELS if pattern.search(folded)]
    if not kinds:
        return None
    if _E.PART_TIME in kinds and not _FULL_LINE.search(folded) and kinds[0] in (_E.FULL_TIME, _E.PART_TIME):
        return _E.PART_TIME
    return kinds[0]


def _in_text(text: str) -> EmploymentType | None:
    lines = fold_lines(text[:LONGEST])
    for found in _LABELLED.finditer(lines) if ":" in lines or "- " in lines else ():
        kind = _named(found["value"])
        if kind:
            return kind
    told = list(dict.fromkeys(told_kinds(lines)))
    # A permanent contract may be for few hours; what tells the hours speaks before it.
    told.sort(key=lambda words: _PERMANENT.match(words) is not None)
    return next((kind for words in told if (kind := _named(words))), None)
