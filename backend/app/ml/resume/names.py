"""The person's name: found, or left out; never guessed from words that may be something else."""

import re
from collections.abc import Sequence

from app.ml.documents.document import Line
from app.ml.documents.layout import body_size
from app.ml.documents.section_names import section_named
from app.ml.resume.facts import Fact
from app.ml.resume.pieces import evidence_of
from app.ml.resume.place_names import is_place
from app.ml.resume.words_of_work import NOT_NAMES, company_score, is_title_word, words
from app.ml.text.folding import fold

MAX_NAME_WORDS = 5
FIRST_LINES = 12
PREFIX = re.compile(
    r"^(?:name|full name|nom|nombre|nome|vor- und nachname)\s*:\s*|^(?:mr|mrs|ms|dr|prof|herr|frau|m|mme|sr|"
    r"sra)\.?\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
SUFFIX = re.compile(
    r"\s*[,|·•(–-]\s*(?:ph\.?d|m\.?d|rn|bsn|msn|mba|cpa|pmp|esq|jr|sr|dnp|fnp|np|lpn|cna|pharmd|cfa|pe|m\.?sc|"
    r"b\.?sc|m\.?a|b\.?a|dipl|msc|he|she|they)\b.*$"
    r"|\s+(?:resume|résumé|cv|curriculum vitae|lebenslauf|m\.sc\.?|b\.sc\.?|ph\.?d\.?|rn|bsn|mba)\s*$",
    re.IGNORECASE,
)
TITLE_PAGE = re.compile(
    r"^(?:resume|résumé|cv|curriculum vitae|lebenslauf|currículum(?: vitae)?)\s*(?:of|von|de|-|–|:)?\s+", re.IGNORECASE
)
TOKEN = re.compile(r"^[^\W\d_](?:[^\W\d_]|['’`.-])*$")
PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "das",
        "do",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "y",
        "e",
        "zu",
        "zum",
        "zur",
        "ter",
        "ten",
        "af",
        "av",
        "du",
        "des",
        "mac",
        "mc",
        "st",
    ]
)
# "Jeanne d'Arc"
ELIDED = re.compile(r"[dl]['’][A-ZÀ-Þ]")
SURE, LIKELY, POSSIBLE = 0.97, 0.88, 0.6


def find_name(head: Sequence[Line], lines: Sequence[Line], email: str | None, links: Sequence[str]) -> Fact | None:
    """Return the name written largest or first on the first page, or None where nothing is surely one."""
    body = body_size(lines)
    first_page = [line for line in head if line.page == 1][:FIRST_LINES]
    hints = _hints(email, links)
    best: tuple[float, Fact] | None = None
    for place, line in enumerate(first_page):
        for text in _candidates(line):
            score = _score(text, line, place, body, hints)
            if score > 0 and (best is None or score > best[0]):
                confidence = SURE if _matches(text, hints) else LIKELY if score >= 2 else POSSIBLE
                best = (score, Fact(text, confidence, evidence_of(line, words=text)))
    known = email is not None or bool(links)
    return best[1] if best and best[0] >= (0.9 if known else 1.4) else None


def _candidates(line: Line) -> list[str]:
    groups: list[str] = []
    for part in line.parts:
        if part.gap or not groups:
            groups.append(part.text)
        else:
            groups[-1] += part.text
    texts = groups or [line.text]
    if len(texts) > 1:
        texts = [line.text, *texts]
    pieces = [piece for text in texts for piece in (text, *re.split(r"\s*[|·•]\s*|\s+[–—-]\s+", text))]
    return list(dict.fromkeys(_bare(piece) for piece in pieces))


def _bare(text: str) -> str:
    text = TITLE_PAGE.sub("", text.strip())
    text = PREFIX.sub("", text)
    while (shorter := SUFFIX.sub("", text)) != text:
        text = shorter
    return text.strip(" ,;:|·•–-")


def _hints(email: str | None, links: Sequence[str]) -> str:
    """Return the letters of the addresses that usually spell the name."""
    slugs = [link.rstrip("/").rsplit("/", 1)[-1].removeprefix("www.") for link in links]
    return fold(" ".join([email or "", *slugs]))


def _matches(text: str, hints: str) -> bool:
    return any(len(word) > 2 and word.replace("'", "") in hints for word in words(text))


def _score(text: str, line: Line, place: int, body: float, hints: str) -> float:
    tokens = text.split()
    if not 1 <= len(tokens) <= MAX_NAME_WORDS or not all(TOKEN.match(token) for token in tokens):
        return 0.0
    if not _capitalised(tokens) or (_is_something_else(text) and not _is_surname_of_a_trade(text, hints)):
        return 0.0
    matched = _matches(text, hints)
    if len(tokens) == 1 and not matched:
        return 0.0
    larger = (line.size or body) / body if body else 1.0
    return max(0.0, 1.5 * matched + min(2.0, 2 * (larger - 1)) + 0.3 * line.bold + 0.9 - 0.12 * place)


def _capitalised(tokens: Sequence[str]) -> bool:
    return tokens[0][0].isupper() and all(
        token[0].isupper() or fold(token) in PARTICLES or ELIDED.match(token) for token in tokens
    )


def _is_surname_of_a_trade(text: str, hints: str) -> bool:
    """Tell "Hannah Baker" from a trade: the address spells the first name, and only the last word is another thing."""
    first, *between = words(text)[:-1] or ("",)
    if section_named(text) is not None or len(first) < 3 or first not in hints:
        return False
    return not any(word in NOT_NAMES - PARTICLES or is_title_word(word) for word in (first, *between))


def _is_something_else(text: str) -> bool:
    found = words(text)
    if section_named(text) is not None or is_place(text) or company_score(text) > 0.8:
        return True
    return any(word in NOT_NAMES - PARTICLES or is_title_word(word) for word in found)
