"""Certificates and licences: the lines of their section, and credentials the text names."""

import re
from collections.abc import Iterator, Sequence

from app.ml.credentials.held import multistate_of, standing_of
from app.ml.credentials.mentions import find_credentials, held_credentials
from app.ml.documents.document import Line
from app.ml.documents.section_names import Section, section_named
from app.ml.places.jurisdictions import jurisdiction_named
from app.ml.resume.dates import find_dates, strip_marks, without_dates
from app.ml.resume.facts import Certification
from app.ml.resume.paragraphs import join_wrapped, names_only, wraps_into
from app.ml.resume.pieces import evidence_of
from app.ml.resume.place_names import is_region
from app.ml.resume.sections import Part
from app.ml.text.folding import fold, squeeze

NUMBER = re.compile(
    r"[\s,(|–-]*(?:(?:license|licence|certificate|cert|credential|registration|reg|nmc|pin)?\s*(?:no\.?|number|nr\.?|"
    r"#|id)|\bpin\b)\s*[:.#]?\s*(?P<number>[A-Z]{0,4}[-\d][\w-]{3,20})\)?",
    re.IGNORECASE,
)
EXPIRES = re.compile(
    r"\b(?:exp(?:\.|ires?|iry|iration)?(?: date| on)?|valid (?:until|through|thru|till|to)|renew(?:al|s)?(?: date|"
    r" by| due)?|gültig bis|valable jusqu'(?:au|en)?|válid[ao] hasta|válid[ao] até)\s*[:.]?\s*",
    re.IGNORECASE,
)
FULL_DATE = re.compile(r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year>20\d\d)|(?P<iso>20\d\d-\d\d-\d\d)")
ISSUER = re.compile(r"\s*(?:\||·|•|—|–|\s-\s|,\s+|\bissued by\b|\bby\b|\((?![A-Z][A-Za-z-]{1,9}\)))\s*")
# "Developed curriculum …" under such a heading is an accomplishment.
DOING = re.compile(r"(?!Advanced|Chartered|Certified|Licensed|Registered|Accredited)[A-Z][a-z]+ed\b")
CERTIFIED = re.compile(r"certif|licen|register|accredit", re.IGNORECASE)
ACRONYM = re.compile(r".\([A-Z]{2,6}\)")
# What follows a dash and is part of the name.
LEVEL = re.compile(
    r"associate|professional|foundation|foundational|specialty|expert|practitioner|advanced|level|[ivx]+|"
    r"rn|bls|acls|pals|cna|lpn|cpr",
    re.IGNORECASE,
)
STANDING_ALONE = re.compile(
    r"(?:(?:multi-?state|single[- ]state|compact|active|inactive|expired|suspended|revoked|current|"
    r"unencumbered|in good standing)(?:,?\s+(?:licen[cs]e)?)?)+"
)
MAX_NAME = 160
MAX_FOUND = 60
CERTAIN, NAMED = 0.9, 0.7
MIN_LETTERS = 2


def read_certifications(parts: Sequence[Part]) -> list[Certification]:
    """Return certificates and licences, each once."""
    found: dict[str, Certification] = {}
    for part in parts:
        if part.section is Section.CERTIFICATIONS:
            for text, line in _items(names_only(part.lines)):
                if entry := _certification(text, line):
                    # A licence of another state, or with another number, is another licence.
                    key = (squeeze(entry.name), entry.jurisdiction or "", entry.number or "")
                    found.setdefault(" ".join(filter(None, key)), entry)
    for entry in _named(parts, found):
        found.setdefault(squeeze(entry.name), entry)
    return list(found.values())[:MAX_FOUND]


def _items(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    text, first, before = "", None, None
    for line in lines:
        if first is not None and before is not None and _goes_on(text, before, line):
            text, before = join_wrapped(text, line.text), line
            continue
        if first is not None:
            yield text, first
        text, first, before = line.text, line, line
    if first is not None:
        yield text, first


def _names_one(text: str) -> bool:
    return bool(ACRONYM.search(text) or CERTIFIED.search(text) or find_credentials(text))


def _is_whole(text: str) -> bool:
    return _names_one(text) or any(span.until >= len(text) for span in find_dates(text))


def _goes_on(text: str, before: Line, line: Line) -> bool:
    if line.bullet:
        # "– Associate" at the start of a line is the end of the name above.
        return bool(LEVEL.fullmatch(line.text)) and not before.bullet
    if wraps_into(before, line) and not (_names_one(line.text) and _is_whole(text)):
        return True
    return (
        line.text[:1].islower()
        or text.endswith(("-", ","))
        or line.text[:1] == "("
        or text.count("(") > text.count(")")
    )


def _certification(text: str, line: Line) -> Certification | None:
    label, colon, rest = text.partition(":")
    section = section_named(label) if colon else None
    if section not in {None, Section.CERTIFICATIONS}:
        return None
    text = rest.strip() if section else text
    credentials = held_credentials(text)
    expires, rest = _expiry(text)
    number = NUMBER.search(rest)
    if number:
        rest = rest[: number.start()] + rest[number.end() :]
    bare = without_dates(rest)
    name, issuer = _name_and_issuer(bare)
    if len(name) > MAX_NAME or sum(char.isalpha() for char in name) < MIN_LETTERS or _is_sentence(name):
        return None
    return Certification(
        name=name,
        issuer=issuer,
        jurisdiction=credentials[0].jurisdiction if credentials else None,
        number=number["number"] if number else None,
        expires_on=expires,
        confidence=CERTAIN if credentials or line.bullet or len(name.split()) <= 10 else NAMED,
        evidence=evidence_of(line, words=name),
        issued_on=_issued(rest),
        multistate=multistate_of(text) if credentials else None,
        standing=standing_of(text) if credentials else None,
    )


def _issued(text: str) -> str | None:
    """Return the date that is left once the end is known: a lone date, or the start of a range."""
    dates = find_dates(text)
    return (dates[0].start or dates[0].end) if dates else None


def _is_sentence(name: str) -> bool:
    count = len(name.split())
    return (
        count > 16
        or (name.endswith(".") and count > 8)
        or (count > 3 and bool(DOING.match(name)) and not CERTIFIED.search(name))
    )


def _expiry(text: str) -> tuple[str | None, str]:
    """Return when it expires, and the text without saying so."""
    found = EXPIRES.search(text)
    if not found:
        return None, text
    rest = text[found.end() :]
    exact = FULL_DATE.match(rest)
    if exact:
        return _iso(exact), text[: found.start()] + rest[exact.end() :]
    dates = find_dates(rest)
    if not dates or dates[0].at > 3:
        return None, text
    return dates[0].end or dates[0].start, strip_marks(text[: found.start()]) + rest[dates[0].until :]


def _iso(found: "re.Match[str]") -> str:
    if found["iso"]:
        return found["iso"]
    first, second = int(found["a"]), int(found["b"])
    # 04/30/2026 is American, 30.04.2026 and 30/04/2026 are not; where both fit, the dot decides.
    month, day = (second, first) if first > 12 or "." in found.group() else (first, second)
    return f"{found['year']}-{month:02d}-{day:02d}" if month <= 12 else found["year"]


def _name_and_issuer(text: str) -> tuple[str, str | None]:
    pieces = [strip_marks(piece) for piece in ISSUER.split(text) if strip_marks(piece)]
    if len(pieces) < 2:
        return strip_marks(text), None
    # "RN · Texas · multistate": where a licence counts and how it stands is not who gave it.
    if not LEVEL.fullmatch(pieces[1]):
        pieces = [pieces[0], *(piece for piece in pieces[1:] if not _says_where_or_how(piece))]
    if len(pieces) < 2:
        return pieces[0], None
    name, issuer = pieces[0], pieces[1]
    # "AWS Certified Solutions Architect – Professional": a level is part of the name.
    if LEVEL.fullmatch(issuer):
        return strip_marks(text if len(pieces) == 2 else text[: text.find(pieces[2])]), pieces[2] if len(
            pieces
        ) > 2 else None
    return name, issuer if len(issuer) <= 80 else None


def _says_where_or_how(piece: str) -> bool:
    words = fold(piece)
    if is_region(piece) and jurisdiction_named(piece):
        return True
    return bool(STANDING_ALONE.fullmatch(words))


def _named(parts: Sequence[Part], found: dict[str, Certification]) -> Iterator[Certification]:
    """Yield credentials named elsewhere, such as behind the person's name."""
    have = " ".join(found)
    for part in parts:
        if part.section in {Section.CERTIFICATIONS, Section.EXPERIENCE, Section.EDUCATION}:
            continue
        for line in part.lines:
            for credential in find_credentials(line.text):
                # "Journeyman Electrician" as a headline is a trade; "Jane Roe, RN" and "certified …" are claims.
                if not (credential.quote.isupper() or CERTIFIED.search(line.text)):
                    continue
                if squeeze(credential.name) not in have and squeeze(credential.quote) not in have:
                    have += " " + squeeze(credential.name)
                    yield Certification(
                        credential.name,
                        None,
                        credential.jurisdiction,
                        None,
                        None,
                        NAMED,
                        evidence_of(line, words=credential.quote),
                    )
