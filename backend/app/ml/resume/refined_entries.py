"""Positions and courses of study with a model's proposals merged in, each field on its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from app.ml.refinement.quotes import clamped, supports
from app.ml.resume.facts import Education, Evidence, Experience, Mark
from app.ml.resume.judging import Judge
from app.ml.resume.proposal import ProposedCourse, ProposedPosition
from app.ml.text.folding import squeeze

POSITION = ("title", "unit", "company", "location", "start", "end")
COURSE = ("school", "degree", "field", "start", "end")
Entry = TypeVar("Entry", Experience, Education)
Offered = TypeVar("Offered", ProposedPosition, ProposedCourse)


def positions(judge: Judge, have: Sequence[Experience], proposed: Sequence[ProposedPosition]) -> Iterator[Experience]:
    """The positions with those proposed merged in, newest first."""
    merged = list(have)
    for number, position in _paired(have, proposed, POSITION):
        if number is not None:
            merged[number] = _refined(judge, merged[number], f"experience.{number}", position, POSITION)
            continue
        made = _refined(judge, _NO_POSITION, "", position, POSITION)
        if (made.title or made.company) and not any(_same(made, other, POSITION) for other in merged):
            merged.append(_with_bullets(judge, made, position))
    merged.sort(key=_recency, reverse=True)
    yield from merged


def courses(judge: Judge, have: Sequence[Education], proposed: Sequence[ProposedCourse]) -> Iterator[Education]:
    """The courses of study with those proposed merged in."""
    merged = list(have)
    for number, course in _paired(have, proposed, COURSE):
        if number is not None:
            merged[number] = _refined(judge, merged[number], f"education.{number}", course, COURSE)
            continue
        made = _refined(judge, _NO_COURSE, "", course, COURSE)
        if (made.school or made.degree) and not any(_same(made, other, COURSE) for other in merged):
            merged.append(made)
    yield from merged


_NOWHERE = Evidence(None, None, "")
_NO_POSITION = Experience(None, None, None, None, None, None, False, (), 0.0, _NOWHERE)
_NO_COURSE = Education(None, None, None, None, None, False, 0.0, _NOWHERE)


def _refined(
    judge: Judge, entry: Entry, path: str, proposed: ProposedPosition | ProposedCourse, fields: Sequence[str]
) -> Entry:
    """An entry with the fields of a proposal that are admitted, each with its own mark."""
    marks = {mark.field: mark for mark in entry.marks}
    values: dict[str, str] = {}
    for name in fields:
        value = getattr(proposed, name)
        present = _sure(entry, marks.get(name), name)
        if value is not None and judge.admits(f"{path}.{name}", name, value, present):
            values[name] = value.value.strip()
            marks[name] = Mark(name, clamped(value.confidence), judge.evidence(value))
    if not values:
        return entry
    first = next(iter(marks.values()))
    current = proposed.current and not (values.get("end") or entry.end) if "start" in values else entry.current
    if "end" in values:
        current = False
    confidence = entry.confidence or min(mark.confidence for mark in marks.values())
    evidence = entry.evidence if entry.evidence.quote else first.evidence
    # Any: `replace` of two kinds of entries, whose fields of these names are texts in both.
    changes: dict[str, Any] = {**values, "current": current, "confidence": confidence, "evidence": evidence}
    return replace(entry, **changes, marks=tuple(marks.values()))


def _sure(entry: Experience | Education, mark: Mark | None, name: str) -> float:
    """How sure the reading is of a field; a null end that means today is a reading too."""
    if getattr(entry, name) is None and not (name == "end" and entry.current):
        return 0.0
    return mark.confidence if mark else entry.confidence


def _with_bullets(judge: Judge, made: Experience, position: ProposedPosition) -> Experience:
    said = [line.value.strip() for line in position.bullets if judge.admits("", "bullets", line, 0.0)]
    return replace(made, bullets=tuple(said))


def _paired(
    have: Sequence[Experience] | Sequence[Education], proposed: Sequence[Offered], fields: Sequence[str]
) -> Iterator[tuple[int | None, Offered]]:
    """Each proposed entry with the number of the one it is about; the likest, each at most once."""
    free = set(range(len(have)))
    for entry in proposed:
        best = max(free, key=lambda at: (_likeness(have[at], entry, fields), -at), default=None)
        if best is not None and _likeness(have[best], entry, fields) > 0:
            free.discard(best)
            yield best, entry
        else:
            yield None, entry


def _likeness(
    entry: Experience | Education, proposed: ProposedPosition | ProposedCourse, fields: Sequence[str]
) -> float:
    """How many fields say the same, or rest on the same words, weighed against those that differ."""
    score = 0.0
    for name in fields:
        value, mine = getattr(proposed, name), getattr(entry, name)
        if value is None or mine is None:
            continue
        if squeeze(value.value) == squeeze(mine):
            score += 1.0
        elif supports(value.quote, mine):
            score += 0.75
        else:
            score -= 0.5
    return score


def _same(one: Experience | Education, other: Experience | Education, fields: Sequence[str]) -> bool:
    return all(squeeze(str(getattr(one, name))) == squeeze(str(getattr(other, name))) for name in fields)


def _recency(position: Experience) -> tuple[str, str]:
    if position.start is None and position.end is None:
        return "", ""
    return (position.end or "9999").ljust(7, "~"), (position.start or "").ljust(7, "~")
