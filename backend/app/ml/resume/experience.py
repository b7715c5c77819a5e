"""Positions held, from the entries of the experience sections."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ml.documents.document import Line
from app.ml.resume.entries import Entry, split_entries
from app.ml.resume.facts import Experience, Mark
from app.ml.resume.paragraphs import items_of
from app.ml.resume.pieces import Piece, evidence_of, pieces_of, split_at_word
from app.ml.resume.place_names import is_place, split_place
from app.ml.resume.spans import around
from app.ml.resume.units import is_inner, split_unit
from app.ml.resume.words_of_work import company_score, title_score
from app.ml.resume.wrapped import join_heads

EMPLOYMENT = re.compile(
    r"\s*\(?\b(?:full[- ]time|part[- ]time|permanent|temporary|contract|freelance|internship|seasonal|vollzeit|"
    r"teilzeit|cdi|cdd|tiempo completo|tempo integral)\b\)?\s*$",
    re.IGNORECASE,
)


ROW_VOTE = 0.5
LEGAL_FORM = re.compile(
    r"\b(?:Inc|LLC|Ltd|Corp|Corporation|Company|GmbH|AG|PLC|University|College|Hospital|School|Bank|S\.A)\b"
)
# A comma outside brackets.
_COMMA = re.compile(r",(?![^()]*\))")


@dataclass(slots=True)
class _Reading:
    """One entry while it is being read: names in order, the place apart."""

    entry: Entry
    names: list[Piece]
    place: Piece | None


def read_experience(sections: Sequence[Sequence[Line]]) -> list[Experience]:
    """Return the positions of all experience sections, newest first."""
    read = [[_reading(entry) for entry in split_entries(join_heads(lines), single_dates=False)] for lines in sections]
    title_first = _title_comes_first([reading for readings in read for reading in readings])
    found = [position for readings in read for position in _positions(readings, title_first)]
    return sorted(found, key=_newest_first, reverse=True)


def _newest_first(position: Experience) -> tuple[str, str]:
    end = "9999" if position.current else position.end or position.start or ""
    return (end.ljust(7, "~") if end else "", (position.start or "").ljust(7, "~"))


def _positions(readings: Sequence[_Reading], title_first: bool) -> list[Experience]:
    """Read one section; a line with the employer above several positions speaks for those below it."""
    positions: list[Experience] = []
    banner: str | None = None
    rows = 0
    for reading in readings:
        if not reading.names and not reading.entry.span:
            continue
        named = len({name.row for name in reading.names})
        position = _position(reading, title_first, banner if named < rows else None)
        if position is None:
            continue
        if named > 1 or position.company != banner:
            # An employer below its title speaks for that title alone.
            leads = position.company is not None and reading.names[0].text.startswith(position.company)
            banner, rows = (position.company, named) if leads or named < 2 else (None, 0)
        positions.append(position)
    return positions


def _reading(entry: Entry) -> _Reading:
    names: list[Piece] = []
    place: Piece | None = None
    for piece in (part for whole in pieces_of(entry.head) for part in _at_colon(whole)):
        rest, where = split_place(EMPLOYMENT.sub("", piece.text) or piece.text)
        if where and place is None:
            place = replace(piece, text=where)
        rest = rest.strip(" ,")
        if len(rest) > 1:
            names.append(replace(piece, text=rest))
    return _Reading(entry, names, place)


def _at_colon(piece: Piece) -> list[Piece]:
    """Split "Mercy Hospital, Dublin: Staff Nurse"; a colon behind a title is part of it."""
    left, colon, right = piece.text.partition(": ")
    if colon and title_score(right) > 0 and title_score(left) == 0:
        return [replace(piece, text=left), replace(piece, text=right)]
    return [piece]


def _title_comes_first(readings: Sequence[_Reading]) -> bool:
    """Vote over a section: every entry of one CV is built the same way."""
    votes = 0.0
    for reading in readings:
        if len(reading.names) >= 2:
            first, second = reading.names[0], reading.names[1]
            votes += _leaning(first.text) - _leaning(second.text) + _placing(reading, first, second)
    return votes >= 0


def _placing(reading: _Reading, first: Piece, second: Piece) -> float:
    """Return what the rows say: the employer's row usually has the place, the title's row the dates."""
    if first.row == second.row or reading.place is None or reading.entry.dated is None:
        return 0.0
    dated = reading.entry.dated.text
    first_is_dated, second_is_dated = (name.line.text == dated for name in (first, second))
    if first_is_dated == second_is_dated:
        return 0.0
    if second_is_dated and reading.place.row == first.row:
        return -ROW_VOTE
    return ROW_VOTE if first_is_dated and reading.place.row == second.row else 0.0


def _leaning(text: str) -> float:
    """Return how far a text is a title (positive) rather than an employer (negative)."""
    return title_score(text) - company_score(text)


def _position(reading: _Reading, title_first: bool, banner: str | None) -> Experience | None:
    names = list(reading.names)
    if len(names) == 1:
        names = _divided(names[0], banner)
    title, company, others = _assigned(names, title_first)
    place = reading.place
    unit: str | None = None
    if title:
        bare, unit = split_unit(title.text)
        title = replace(title, text=bare)
    if company:
        rest, where = _without_tail_unit(company.text)
        company = replace(company, text=rest)
        unit = unit or where
    rows = {piece.row for piece in (title, company) if piece}
    if unit is None and others and others[0].row in rows and not is_place(others[0].text) and len(others[0].text) < 60:
        unit = others[0].text
    entry = reading.entry
    if title is None and company is None and not entry.body:
        return None
    inherited = company is None and title is not None and banner is not None
    return _built(entry, title, company, banner if inherited else None, unit, place)


def _divided(piece: Piece, banner: str | None) -> list[Piece]:
    """Split a head that is one piece: "Nurse at Mercy Hospital", "Developer, Acme"."""
    halves = split_at_word(piece.text)
    if len(halves) == 2 and (title_score(halves[0]) > 0 or company_score(halves[1]) > 0):
        return [replace(piece, text=half) for half in halves]
    commas = [part.strip() for part in _COMMA.split(piece.text)]
    if banner is not None and title_score(piece.text) > 0 and not any(company_score(part) > 0 for part in commas[1:]):
        return [piece]
    if len(commas) < 2 or (title_score(commas[0]) > 0 and is_inner(", ".join(commas[1:]))):
        return [piece]
    # The cut with a title on one side and none on the other is the one between title and employer.
    cuts = [(", ".join(commas[:at]), ", ".join(commas[at:])) for at in range(1, len(commas))]
    left, right = max(cuts, key=lambda cut: abs(_leaning(cut[0]) - _leaning(cut[1])))
    if len(left) < 2 or len(right) < 2 or right.lower().rstrip(".") in {"inc", "llc", "ltd", "corp", "co"}:
        return [piece]
    return [replace(piece, text=left), replace(piece, text=right)]


def _assigned(names: list[Piece], title_first: bool) -> tuple[Piece | None, Piece | None, list[Piece]]:
    if not names:
        return None, None, []
    if len(names) == 1:
        only = names[0]
        return (
            (only, None, [])
            if title_score(only.text) >= min(company_score(only.text), 0.9) and title_score(only.text) > 0
            else _lone(only, title_first)
        )
    first, second, *others = names
    flip = _leaning(second.text) - _leaning(first.text)
    # One entry may differ from the rest of its section only when its own words are clear.
    if (title_first and flip > 1.5) or (not title_first and flip > -1.5):
        return second, first, others
    if len(names) >= 3 and title_score(first.text) <= 0 < title_score(others[0].text) and title_score(second.text) <= 0:
        return others[0], first, [second, *others[1:]]
    return first, second, others


def _lone(only: Piece, title_first: bool) -> tuple[Piece | None, Piece | None, list[Piece]]:
    if (
        company_score(only.text) >= 1.5
        or LEGAL_FORM.search(only.text)
        or (not title_first and company_score(only.text) > 0)
    ):
        return None, only, []
    return only, None, []


def _without_tail_unit(company: str) -> tuple[str, str | None]:
    """Take a department off an employer: "St. Mary's Hospital, ICU"."""
    rest, unit = split_unit(company, employer=True)
    return rest, unit


def _built(
    entry: Entry, title: Piece | None, company: Piece | None, banner: str | None, unit: str | None, place: Piece | None
) -> Experience:
    span = entry.span
    evidence = around(entry.head or entry.body[:1])
    marks = [
        Mark(name, sure, piece.evidence)
        for name, piece, sure in (
            ("title", title, 0.6 + 0.35 * min(1.0, title_score(title.text)) if title else 0.0),
            ("company", company, 0.65 + 0.3 * min(1.0, company_score(company.text)) if company else 0.0),
            ("location", place, 0.85),
        )
        if piece
    ]
    if span and entry.dated:
        dated = evidence_of(entry.dated, entry.dated.text[span.at : span.until])
        marks += [Mark(name, 0.95, dated) for name in ("start", "end")]
    wanted = ("title", "company", "start")
    have = {mark.field: mark.confidence for mark in marks}
    return Experience(
        title=title.text if title else None,
        unit=unit,
        company=company.text if company else banner,
        location=place.text if place else None,
        start=span.start if span else None,
        end=span.end if span else None,
        current=bool(span and span.current),
        bullets=items_of(entry.body),
        confidence=round(sum(have.get(name, 0.0) for name in wanted) / len(wanted), 2),
        evidence=evidence,
        marks=tuple(marks),
    )
