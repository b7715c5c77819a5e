"""The team, ward or department beside a title or an employer."""

import re

from app.ml.resume.words_of_work import company_score, title_score
from app.ml.text.folding import fold

# What follows a title after one of these is where in the house the work was done.
CUT = re.compile(r"\s*,\s+|\s+[-–—]\s+|\s*\(|\s*:\s+|\s*/\s*(?=(?:team|dept))")
CREDENTIALS = re.compile(
    r"^(?:rn|bsn|msn|lpn|cna|md|phd|mba|cpa|pmp|np|fnp|aprn|dnp|crna|pa-c|pharmd|cfa|jd|esq|pe|pt|dpt|ot|otr|slp|"
    r"rd|lcsw|[ivx]+|\d+|jr\.?|sr\.?)(?:[\s,/&-]+\w{1,6})*\)?$"
)
LEVEL = re.compile(
    r"^(?:l\d|ic\d|level \d|grade \w+|band \d\w?|part[- ]time|full[- ]time|contract|intern|remote|interim|acting|"
    r"m/w/d|m/f/d|w/m/d|h/f|f/h|all genders|seasonal|temporary|volunteer|freelance)\b"
)
UNIT = re.compile(
    r"\b(?:icu|nicu|picu|micu|sicu|ccu|cvicu|er|ed|or|pacu|med[- ]surg\w*|telemetry|ward|unit|department|dept|"
    r"division|team|group|office of|abteilung|station|bereich|service de|servicio de|unidad|setor)\b"
)


# Ranks that say nothing of the work by themselves: what follows belongs to the title ("VP, Engineering").
RANKS = re.compile(
    r"(?:(?:senior|executive|assistant|associate|deputy|group|regional|global|managing) )*"
    r"(?:[sea]?vp|vice president|director|head|president|manager|chief|partner|principal)"
)

# A comma followed by nothing but these names a part of a house, not a house.
INNER = re.compile(
    r"^(?:(?:platform|backend|back-end|frontend|front-end|infrastructure|payments?|data|marketing|sales|operations|"
    r"engineering|security|mobile|web|cloud|research|product|design|growth|finance|hr|it|core|"
    r"human resources|customer (?:success|support|service|experience)|reliability|identity|search|ads|billing|"
    r"machine learning|ml|ai|analytics|devops|qa|strategy|legal|compliance|procurement|logistics|"
    r"emergency|surgery|oncology|cardiology|pediatrics|neurology|radiology|geriatrics|intensive care|critical care|"
    r"labor|delivery|maternity|rehabilitation|services?|systems?|and|und|&|/|-|\s)+)+$"
)


def is_inner(text: str) -> bool:
    """Tell whether a text can only be a department, team or ward."""
    folded = fold(text)
    return bool(INNER.match(folded) or (UNIT.search(folded) and company_score(text) == 0))


def split_unit(text: str, *, employer: bool = False) -> tuple[str, str | None]:
    """Return a title (or an employer) without its team, ward or department, and that; (text, None) where none is."""
    cut = CUT.search(text)
    if cut is None:
        return text, None
    head, tail = text[: cut.start()].strip(), text[cut.end() :].strip(" )")
    if cut.group().endswith("(") and "(" not in tail:
        tail = tail.replace(")", "", 1)
    folded = fold(tail)
    if not employer and RANKS.fullmatch(fold(head)):
        return text, None
    if len(head) < 2 or len(tail) < 2 or CREDENTIALS.match(folded) or LEVEL.match(folded):
        return text, None
    if employer:
        return (head, tail) if UNIT.search(folded) and company_score(tail) == 0 else (text, None)
    if title_score(head) <= 0 or title_score(tail) > 0:
        return text, None
    return head, tail
