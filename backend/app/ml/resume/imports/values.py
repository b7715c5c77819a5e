"""Values that imports spell in their own ways: dates, levels of languages, lists of lines."""

import re

from app.ml.documents.bullets import split_bullet
from app.ml.resume.dates import find_dates
from app.ml.resume.facts import Experience
from app.ml.resume.imports.source import LONGEST_BULLET, MOST_BULLETS
from app.ml.resume.language_names import LANGUAGES, LEVELS
from app.ml.resume.languages import LEVEL
from app.ml.text.folding import fold

_ISO = re.compile(r"((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?:T.*)?")
_CEFR = re.compile(r"(?:[ABC][12]|native)", re.IGNORECASE)


def month_of(text: str | None) -> str | None:
    """A date of a life as `YYYY-MM` or `YYYY`; a day is dropped. None where there is none."""
    if text is None:
        return None
    if iso := _ISO.fullmatch(text):
        return "-".join(part for part in iso.groups()[:2] if part)
    spans = find_dates(text)
    return (spans[0].end or spans[0].start) if spans else None


def day_of(text: str | None) -> str | None:
    """A date as exact as it is given: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`."""
    if text is not None and (iso := _ISO.fullmatch(text)):
        return "-".join(part for part in iso.groups() if part)
    return month_of(text)


def language_name(text: str) -> str:
    """The English name of a language, or what was written where it is not known."""
    return LANGUAGES.get(fold(text).strip(), text)


def level_of(text: str | None) -> str | None:
    """A level as a CEFR code or `native` where the words say so, else the words themselves."""
    if text is None or _CEFR.fullmatch(text):
        return text and (text.lower() if text.lower() == "native" else text.upper())
    found = LEVEL.search(fold(text))
    return LEVELS[int(str(found.lastgroup)[1:])][1] if found else text[:40].strip()


def bullets_of(text: str | None) -> tuple[str, ...]:
    """The lines of a description without their list marks."""
    lines = (split_bullet(line.strip())[1][:LONGEST_BULLET].strip() for line in (text or "").splitlines())
    return tuple(line for line in lines if line)[:MOST_BULLETS]


def newest_first(positions: list[Experience]) -> tuple[Experience, ...]:
    """Positions in the order of a CV; what has no dates comes last, as it came."""
    return tuple(sorted(positions, key=_recency, reverse=True))


def _recency(position: Experience) -> tuple[str, str]:
    if position.start is None and position.end is None:
        return "", ""
    return (position.end or "9999").ljust(7, "~"), (position.start or "").ljust(7, "~")
