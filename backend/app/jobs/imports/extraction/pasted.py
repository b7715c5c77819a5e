"""Read a job from text that a person pasted: the title and the employer from its first lines, nothing guessed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from app.core.text import fold, one_line
from app.jobs.imports.extraction.found import NOT_STATED, NOWHERE, PASTED, WRITTEN, Found, NoJob
from app.jobs.imports.extraction.model import ModelReader, filled_in
from app.jobs.posting.cleaning import repair
from app.jobs.source import Posting
from app.ml.places.reading import read_places
from app.ml.terms.employment import employment_type_of

FIRST_LINES = 12
LONGEST_TITLE = 150
_BULLET = re.compile(r"^[\s#*•·\-–—>=_~]+|[\s*=_~]+$")
_NO_CONTENT = re.compile(
    r"^(?:share|save|apply|apply now|easy apply|back|print|report|menu|skip to .*|job details?|job description|"
    r"https?://\S+|\W*)$",
    re.IGNORECASE,
)
_LABELS = {
    "title": ("job title", "title", "position", "role", "job", "vacancy", "stelle", "poste"),
    "company": ("company", "employer", "organisation", "organization", "company name", "hiring organization", "firma"),
    "location": ("location", "place", "based in", "where", "job location", "office", "standort", "ort", "lieu"),
    "expires": ("closing date", "apply by", "application deadline", "deadline", "closes", "valid until"),
    "posted": ("posted", "posted on", "date posted", "published"),
}
_LABELLED = re.compile(r"^(?P<label>[A-Za-z][A-Za-z ]{1,24}?)\s*[:：]\s*(?P<value>\S.{0,200})$")
_AT = re.compile(r"^(?P<title>.{3,150}?)\s+(?:at|@)\s+(?P<company>[A-Z0-9][^|@,;:!?]{1,80})$")
_HIRING = re.compile(
    r"^(?P<company>[A-Z0-9][^|@,;:!?]{1,60}?) (?:is )?(?:hiring|looking for|seeking|recruiting)"
    r" (?:an? )?(?P<title>[A-Z][^.!?]{2,120})\.?$"
)
_ABOUT = re.compile(
    r"^(?:about|join|why) (?P<company>(?!us\b|you\b|the\b|our\b|this\b|we\b|me\b)[^.:!?]{2,60})$", re.IGNORECASE
)
# "At Acme, we", "Acme is looking for": said by the text itself.
_SUBJECT = re.compile(r"(?:\bAt (?P<at>[A-Z][\w&'’.-]*(?: [A-Z&][\w&'’.-]*){0,4}), (?:we|you|our)\b)")
_LEGAL = re.compile(
    r"\b(?:ltd|limited|inc|llc|llp|plc|gmbh|ag|se|kg|s\.?a\.?|b\.?v\.?|ab|oy|pty|corp|corporation|group|nhs trust|"
    r"nhs foundation trust|hospitals?|university|college|council|school|foundation|clinic|bank)\b\.?$",
    re.IGNORECASE,
)
_DATE_FORMS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%d.%m.%Y")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)


def read_text(text: str, title: str | None, company: str | None, url: str, reader: ModelReader | None = None) -> Found:
    """The job in a text; `title` and `company` as the person gave them. Raises `NoJob` for a text without words."""
    lines = [line for line in map(_bare, repair(text).splitlines()) if line and not _NO_CONTENT.match(line)]
    if not lines:
        raise NoJob("This text holds no words. Paste the text of the job.")
    labelled = dict(_labelled(lines))
    heading = _heading(lines, labelled)
    read_title, read_company = _sentence(heading)
    posting = Posting(
        source_id="",
        url=url,
        title=title or labelled.get("title") or read_title,
        company=company or labelled.get("company") or read_company or _company(lines, heading, text),
        description_text=text.strip(),
        locations=_locations(labelled, lines),
        posted_at=_moment(labelled.get("posted")),
        expires_at=_moment(labelled.get("expires")),
    )
    origins = {name: PASTED for name in Posting.__dataclass_fields__ if getattr(posting, name)}
    origins |= {name: WRITTEN for name, given in (("title", title), ("company", company)) if given}
    posting = filled_in(text, posting, origins, reader)
    if not posting.company:
        posting, origins["company"] = replace(posting, company=NOT_STATED), NOWHERE
    return Found(posting, PASTED, origins)


def _bare(line: str) -> str:
    return _BULLET.sub("", one_line(line, 1_000))


def _labelled(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What lines such as "Location: Leeds" say; the first of each kind counts."""
    seen: set[str] = set()
    for line in lines[: 5 * FIRST_LINES]:
        found = _LABELLED.match(line)
        kind = _kind(found["label"]) if found else None
        if found and kind and kind not in seen:
            seen.add(kind)
            yield kind, found["value"].strip(" *_")


def _kind(label: str) -> str | None:
    return next((kind for kind, names in _LABELS.items() if fold(label.strip()) in names), None)


def _heading(lines: Sequence[str], labelled: "dict[str, str]") -> str:
    """The first line that could be a title; cut where it is a paragraph."""
    values = {*labelled.values()}
    plain = (line for line in lines if not (match := _LABELLED.match(line)) or match["value"].strip() not in values)
    first = next(plain, lines[0])
    return first if len(first) <= LONGEST_TITLE else f"{first[:LONGEST_TITLE].rsplit(' ', 1)[0]} …"


def _sentence(heading: str) -> tuple[str, str]:
    """The title and the employer of "Nurse at Acme" or "Acme is hiring a Nurse"; else the heading alone."""
    found = _AT.match(heading) or _HIRING.match(heading)
    if found and not _is_place(found["company"]):
        return found["title"].strip(), found["company"].strip()
    return heading, ""


def _company(lines: Sequence[str], heading: str, text: str) -> str:
    """An employer that the text itself confirms: named in two places, or by its legal form."""
    for line in (_without_place(line) for line in lines[:FIRST_LINES] if line != heading):
        if _could_be_name(line) and (_LEGAL.search(line) or _count(line, text) > 1):
            return line
    subject = _SUBJECT.search(text)
    if subject:
        return subject["at"]
    about = (found["company"].strip() for line in lines if (found := _ABOUT.match(line)))
    return next((name for name in about if name[0].isupper() and _count(name, text) > 1), "")


def _without_place(line: str) -> str:
    """The name in "St. Mary Hospital, Leeds"; the whole line where it does not end in a place."""
    name, separator, place = line.partition(", ")
    return name if separator and _is_place(place) and not _is_place(name) else line


def _count(name: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def _could_be_name(line: str) -> bool:
    """Short, capitalised, no sentence, no place, no kind of employment."""
    if not line[0].isupper() or len(line.split()) > 6 or line[-1] in ".:!?," or any(char.isdigit() for char in line):
        return False
    if employment_type_of("", "", (line,)) or _is_place(line):
        return False
    # A heading of the posting is capitalised once; a name of several words in each.
    words = [word for word in line.split() if len(word) > 3]
    return all(word[0].isupper() for word in words) and not _LABELLED.match(line)


def _is_place(line: str) -> bool:
    return any(place.country or place.group for place in read_places(line))


def _locations(labelled: "dict[str, str]", lines: Sequence[str]) -> tuple[str, ...]:
    if stated := labelled.get("location"):
        return (stated,)
    short = (line for line in lines[1:FIRST_LINES] if len(line) <= 60 and len(line.split()) <= 6)
    found = next((line for line in short if line[-1] not in ".!?:" and _is_place(line)), None)
    if found is None:
        return ()
    name = _without_place(found)
    return (found.removeprefix(f"{name}, ") if _LEGAL.search(name) else found,)


def _moment(written: str | None) -> datetime | None:
    """A date as people write it; null where its order could be read two ways."""
    if not written:
        return None
    text = _ORDINAL.sub("", written.strip().rstrip("."))
    for form in _DATE_FORMS:
        try:
            return datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return None
