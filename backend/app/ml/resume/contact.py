"""Who a CV is of: e-mail, phone, links and place, from the lines that no section claims."""

import re
from collections.abc import Iterator, Sequence

import phonenumbers

from app.ml.documents.document import Box, Document, Line, Link
from app.ml.documents.section_names import Section
from app.ml.resume.dates import find_dates
from app.ml.resume.facts import Contact, Evidence, Fact
from app.ml.resume.names import find_name
from app.ml.resume.pieces import evidence_of
from app.ml.resume.place_names import is_place, split_place
from app.ml.resume.sections import Part
from app.ml.resume.words_of_work import company_score, title_score

EMAIL = re.compile(r"[A-Za-z0-9][\w.+%-]*@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")
URL = re.compile(
    r"(?:https?://|www\.)[^\s|,;<>()•·]+|\b(?:[a-z0-9-]+\.)*(?:linkedin\.com|github\.com|github\.io|gitlab\.com|"
    r"stackoverflow\.com|behance\.net|dribbble\.com|medium\.com|twitter\.com|x\.com|xing\.com|orcid\.org|"
    r"kaggle\.com|facebook\.com|researchgate\.net)/?[^\s|,;<>()•·]*"
    r"|\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|de|fr|es|pt|uk|eu|ai|app|tech|co|info|design|page|site|xyz|ch|"
    r"at|nl|br|ca|in)(?:/[^\s|,;<>()•·]*)?(?![\w@])",
    re.IGNORECASE,
)
SOCIAL = re.compile(
    r"linkedin\.|github\.|gitlab\.|xing\.|stackoverflow\.|behance\.|dribbble\.|orcid\.|medium\.|kaggle\.|"
    r"researchgate\.",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"\s*[|¦•·●◆♦∙⋄⬥‖]\s*|\s{2,}|\t|\s+[–—-]\s+|;\s*|\s\*\s")
LABEL = re.compile(
    r"^(?:location|address|adresse|anschrift|wohnort|ort|city|residence|lives in|based in|direccion|dirección|"
    r"domicilio|ubicación|endereço|morada|domicile|lieu|home|phone|e-?mail)\s*[:.]?\s+",
    re.IGNORECASE,
)
PHONE_LABEL = re.compile(
    r"(?:\btel|phone|mobil|cell|handy|\bfon\b|móvil|teléfono|telefon|celular|\bm:|\bp:|\bt:|☎|whatsapp)", re.IGNORECASE
)
DIGITS = re.compile(r"(?<![\w/.])(?:\+|00|\()?\d[\d\s().\-/–\u2011]{5,22}\d(?![\w@])")
REGIONS = ("US", "GB", "DE", "FR", "ES", "PT", "BR", "IN", "IT", "NL", "AU", "CH", "AT")
# "Wrocław", "Nowa Sól, Polska": words of letters alone, at most one comma.
SHORT_PLACE = re.compile(
    r"[^\W\d_][^\W\d_'’.-]*(?:[ '’.-]{1,2}[^\W\d_]+){0,3}(?:, ?[^\W\d_]+(?:[ '’.-][^\W\d_]+){0,3})?"
)
MAX_LINKS = 12
HEAD_LINES = 14


def read_contact(document: Document, lines: Sequence[Line], parts: Sequence[Part]) -> Contact:
    """Return the contact data of a CV; nothing that is not written in it."""
    head = head_lines(parts)
    email = _email(head, document) or _email(lines, document)
    phone = _phone(head) or _phone([line for line in lines if PHONE_LABEL.search(line.text)])
    links = tuple(_links(head, document, lines))
    name = find_name(head, lines, email.value if email else None, tuple(link.value for link in links))
    return Contact(name, email, phone, _location(head), links)


def head_lines(parts: Sequence[Part]) -> list[Line]:
    """Return the lines that may hold contact data: before any heading, or under a contact heading."""
    kept: list[Line] = []
    for part in parts:
        if part.section in {Section.CONTACT, Section.LINKS}:
            kept.extend(part.lines)
        elif part.section is None:
            kept.extend(part.lines[:HEAD_LINES])
            kept.extend(line for line in part.lines[HEAD_LINES:] if EMAIL.search(line.text))
    return kept


def _fact(value: str, confidence: float, line: Line) -> Fact:
    return Fact(value, confidence, evidence_of(line, words=value))


def _email(lines: Sequence[Line], document: Document) -> Fact | None:
    for line in lines:
        if found := EMAIL.search(line.text):
            return _fact(found.group().removeprefix("mailto:"), 0.99, line)
    for link in document.links:
        if link.uri.lower().startswith("mailto:") and (found := EMAIL.search(link.uri)):
            return Fact(found.group(), 0.95, Evidence(link.page, link.box, link.uri))
    return None


def _phone(lines: Sequence[Line]) -> Fact | None:
    """Return the first phone number as written; a labelled or international one before others."""
    found: list[tuple[float, Fact]] = []
    for line in lines:
        for raw in DIGITS.findall(EMAIL.sub(" ", URL.sub(" ", line.text))):
            sure = _phone_confidence(raw.strip(), line)
            if sure:
                found.append((sure, _fact(_trimmed(raw), sure, line)))
    if not found:
        found = [(0.6, _fact(piece, 0.6, line)) for line in lines for piece in _alone(line)]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _alone(line: Line) -> Iterator[str]:
    """Yield what stands as a number by itself beside an e-mail address, though no country has such numbers."""
    if not EMAIL.search(line.text):
        return
    for piece in SEPARATOR.split(line.text):
        digits = re.sub(r"\D", "", piece)
        if 6 <= len(digits) <= 15 and re.fullmatch(r"[+\d\s().\-/–]+", piece) and not find_dates(piece):
            yield piece.strip()


def _trimmed(raw: str) -> str:
    text = raw.strip(" -–/.")
    return text.removeprefix("(") if text.count("(") > text.count(")") else text


def _phone_confidence(raw: str, line: Line) -> float:
    digits = re.sub(r"\D", "", raw)
    dates = find_dates(raw)
    if (
        not 7 <= len(digits) <= 15
        or any(span.ranged for span in dates)
        or re.fullmatch(r"\d{1,2}[./]\d{1,2}[./]\d{4}", raw)
    ):
        return 0.0
    labelled = bool(PHONE_LABEL.search(line.text))
    if _possible(raw):
        return 0.97 if labelled or raw.startswith(("+", "00", "(")) else 0.9
    return 0.7 if labelled else 0.0


def _possible(raw: str) -> bool:
    for region in (None, *REGIONS) if raw.startswith(("+", "00")) else REGIONS:
        try:
            number = phonenumbers.parse(raw.replace("00", "+", 1) if raw.startswith("00") else raw, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number) and len(str(number.national_number)) >= 7:
            return True
    return False


def _links(head: Sequence[Line], document: Document, lines: Sequence[Line]) -> Iterator[Fact]:
    seen: set[str] = set()
    for fact in _all_links(head, document, lines):
        key = _key(fact.value)
        if key and key not in seen and len(seen) < MAX_LINKS:
            seen.add(key)
            yield fact


def _all_links(head: Sequence[Line], document: Document, lines: Sequence[Line]) -> Iterator[Fact]:
    for text, line in _urls(head):
        if _is_link(text):
            yield _fact(text, 0.95, line)
    for link in document.links:
        if link.uri.lower().startswith(("http://", "https://")) and _belongs(link, head):
            yield Fact(link.uri, 0.9, Evidence(link.page, link.box, link.uri))
    for text, line in _urls(lines):
        if "linkedin.com/in/" in text.lower():
            yield _fact(text, 0.8, line)


def _urls(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    for line in lines:
        for found in URL.finditer(EMAIL.sub(" ", line.text)):
            yield found.group().rstrip(".,/"), line


def _is_link(text: str) -> bool:
    """Refuse what only looks like a domain: "Node.js", "B.Sc.", "S.Co"."""
    host = re.sub(r"^https?://|^www\.", "", text.lower()).split("/")[0]
    return len(host) > 4 and "." in host and (len(host.split(".")[0]) > 1 or host == "x.com")


def _key(url: str) -> str:
    return re.sub(r"^https?://|^www\.|^https?://www\.", "", url.lower()).removeprefix("www.").rstrip("/.")


def _belongs(link: Link, head: Sequence[Line]) -> bool:
    """Tell whether a clickable area lies on a contact line."""
    return any(link.page == line.page and link.box and line.box and _overlap(link.box, line.box) for line in head)


def _overlap(one: Box, other: Box) -> bool:
    return min(one.y1, other.y1) > max(one.y0, other.y0) and min(one.x1, other.x1) > max(one.x0, other.x0)


def _location(head: Sequence[Line]) -> Fact | None:
    for line in head:
        for text in _segments(line):
            bare = LABEL.sub("", EMAIL.sub("", URL.sub("", text))).strip(" ,.")
            if not bare or title_score(bare) or len(bare) > 70:
                continue
            if is_place(bare):
                return _fact(bare, 0.95, line)
            rest, place = split_place(bare)
            if place and (any(char.isdigit() for char in rest) or LABEL.match(text)):
                return _fact(place, 0.85, line)
            if place and len(rest) < 30 and rest:
                return _fact(place, 0.7, line)
    labelled = next((_fact(LABEL.sub("", line.text), 0.6, line) for line in head if _is_labelled(line)), None)
    return labelled or next((_fact(text, 0.6, line) for line in head for text in _beside_reach(line)), None)


def _beside_reach(line: Line) -> Iterator[str]:
    """Yield what may be a place between e-mail address and phone number on one line: a short name and nothing else."""
    pieces = [piece.strip(" ,.") for piece in _segments(line)]
    if len(pieces) < 2 or not EMAIL.search(line.text):
        return
    for piece in pieces:
        named = all(word[0].isupper() or len(word) < 4 for word in re.findall(r"[^\W\d_]+", piece))
        if SHORT_PLACE.fullmatch(piece) and named and not URL.search(piece) and company_score(piece) == 0:
            yield piece


def _is_labelled(line: Line) -> bool:
    found = LABEL.match(line.text)
    return (
        bool(found)
        and not re.match(r"(?:phone|e-?mail)", line.text, re.IGNORECASE)
        and 3 < len(line.text) - found.end() < 60
        if found
        else False
    )


def _segments(line: Line) -> Iterator[str]:
    groups: list[str] = []
    for part in line.parts or ():
        if part.gap or not groups:
            groups.append(part.text)
        else:
            groups[-1] += part.text
    for text in groups or [line.text]:
        yield from (
            piece for piece in SEPARATOR.split(DIGITS.sub(" | ", text) if len(text) > 30 else text) if piece.strip()
        )
