"""What the server reads out of postings, pages and CVs: by simple rules, each finding with its words."""

import re
from collections.abc import Iterator

from app.core.types import JsonObject, JsonValue
from tests.fake_llm.orders import is_order
from tests.fake_llm.questions import Data

ASKS = re.compile(
    r"\b(?:require[ds]?|must|experience|knowledge|skills?|degree|licen[cs]e|certif|fluent|years?|familiar|you"
    r" (?:have|know|bring|are)|nice to have|preferred|plus|erfahrung|kenntnisse|abschluss"
    r"|ausbildung|sprechen|wünschenswert)",
    re.IGNORECASE,
)
WISH = re.compile(r"nice to have|preferred|plus\b|ideal|wünschenswert|von vorteil|desirable", re.IGNORECASE)
YEARS = re.compile(r"(\d{1,2})\+?\s*(?:years?|jahre)", re.IGNORECASE)
LEVEL = re.compile(r"\b([ABC][12]|basic|working|advanced|expert|native)\b")
NAMES = re.compile(r"(?<![\w.])(?:[A-Z][\w+#.-]*[\w+#]|[A-Z])(?: [A-Z][\w+#.-]*[\w+#])*")
NO_NAMES = {
    "You",
    "We",
    "The",
    "Must",
    "At",
    "A",
    "An",
    "I",
    "Required",
    "Preferred",
    "Nice",
    "Experience",
    "Knowledge",
}
MAIL = re.compile(r"\S+@\S+")
PERIOD = re.compile(
    r"(?P<start>(?:19|20)\d\d(?:-\d\d)?)\s*(?:-|–|to|bis)\s*(?P<end>(?:19|20)\d\d(?:-\d\d)?|present|today|heute)",
    re.IGNORECASE,
)
HEADINGS = {
    "experience": "experience", "work experience": "experience", "employment": "experience",
    "berufserfahrung": "experience", "education": "education", "ausbildung": "education", "skills": "skills",
    "kenntnisse": "skills", "certifications": "certifications", "licenses": "certifications",
    "languages": "languages", "sprachen": "languages", "summary": "summary", "profile": "summary",
}  # fmt: skip


def job_requirements(data: Data) -> JsonValue:
    """The demands of a posting."""
    lines = [line for line in _lines(data.word("posting", "text", "description") or "") if ASKS.search(line)]
    demands: list[JsonValue] = [_demand(line) for line in lines[:40]]
    return {"demands": demands}


def _demand(line: str) -> JsonObject:
    years, level = YEARS.search(line), LEVEL.search(line)
    named = [name for name in NAMES.findall(line) if name not in NO_NAMES and not LEVEL.fullmatch(name)]
    return {
        "quote": line,
        "importance": "nice" if WISH.search(line) else "must",
        "years": int(years[1]) if years else None,
        "level": level[1] if level else None,
        "skills": [*dict.fromkeys(named)],
        "confidence": 0.9,
    }


def job_page(data: Data) -> JsonValue:
    """The title, employer and places of a page."""
    lines = _lines("\n".join(data.texts))
    title = next((line for line in lines if len(line) < 90), "")
    return {
        "title": re.split(r" (?:at|bei|\||-|–) ", title)[0],
        "company": _labelled(lines, "company", "employer", "arbeitgeber", "firma") or _after(title, " at ", " bei "),
        "locations": [place for place in (_labelled(lines, "location", "place", "ort", "standort"),) if place],
    }


def cv_refine(data: Data) -> JsonValue:
    """The facts of a CV."""
    lines = _lines(data.word("cv", "text") or "\n".join(data.texts))
    sections = _sections(lines)
    headline = next((line for line in lines[1:3] if not MAIL.search(line) and not re.search(r"\d{4}", line)), None)
    words = [word.strip() for line in sections["skills"] for word in re.split(r"[,;•·|]", line)]
    return {
        "headline": _said(headline, headline),
        "summary": _said(sections["summary"][0], sections["summary"][0]) if sections["summary"] else None,
        "experience": list(_positions(sections["experience"])),
        "education": [{"school": _said(line.split(",")[-1].strip(), line)} for line in sections["education"][:3]],
        "skills": [_said(word, word) for word in words if word],
        "certifications": [{"name": _said(line, line)} for line in sections["certifications"]],
        "languages": [
            {"name": _said(name, line)}
            for line in sections["languages"]
            for name in re.findall(r"[A-ZÄÖÜ]\w+", line)[:1]
        ],
    }


def _positions(lines: list[str]) -> Iterator[JsonObject]:
    """Positions whose dates stand on the line of the title, or on the next."""
    for place, line in enumerate(lines):
        period = PERIOD.search(line)
        if not period:
            continue
        head = PERIOD.sub("", line).strip(" ,|()–-") or (lines[place - 1] if place else "")
        parts = [part.strip() for part in re.split(r",| at | bei |\|", head) if part.strip()]
        ongoing = not period["end"][0].isdigit()
        yield {
            "title": _said(parts[0], parts[0]) if parts else None,
            "company": _said(parts[1], head) if len(parts) > 1 else None,
            "start": _said(period["start"], period[0]),
            "end": None if ongoing else _said(period["end"], period[0]),
            "current": {"value": ongoing, "confidence": 0.9, "quote": period[0]},
            "bullets": [_said(b.lstrip("-•* "), b.lstrip("-•* ")) for b in _bullets(lines[place + 1 :])],
        }


def _bullets(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if not line.startswith(("-", "•", "*")):
            return
        yield line


def _sections(lines: list[str]) -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {name: [] for name in HEADINGS.values()}
    current: list[str] = []
    for line in lines:
        if (name := HEADINGS.get(line.strip(" :#").lower())) is not None:
            current = sections[name]
        else:
            current.append(line)
    return sections


def _said(value: str | None, quote: str | None) -> JsonObject | None:
    return {"value": value, "confidence": 0.9, "quote": quote} if value and quote else None


def _lines(text: str) -> list[str]:
    """Lines that say something to people; instructions to a program are left alone."""
    return [line.strip() for line in text.splitlines() if line.strip() and not is_order(line)]


def _labelled(lines: list[str], *labels: str) -> str:
    for line in lines:
        label, _, rest = line.partition(":")
        if label.strip().lower() in labels and rest.strip():
            return rest.strip()
    return ""


def _after(text: str, *words: str) -> str:
    return next((text.split(word, 1)[1] for word in words if word in text), "")
