"""When the work is done: by day or night, in rotation, at weekends, on call, and for how many hours a week."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.ml.asking.sections import sections
from app.ml.text.hints import Hints
from app.ml.text.passage import Passage, passage


class Shift(StrEnum):
    """Kinds of working time; a position may have several."""

    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"
    ROTATING = "rotating"
    WEEKEND = "weekend"
    ON_CALL = "on_call"


@dataclass(frozen=True, slots=True)
class ShiftFact:
    """The kinds stated, hours a week (least and most), the times of day as written, and the sentences that say so."""

    kinds: tuple[Shift, ...]
    hours_min: float | None
    hours_max: float | None
    times: str | None
    quotes: tuple[str, ...]


_S = Shift
_HINTS = Hints((
    "shift", "night", "weekend", "saturday", "sunday", "on-call", "on call", "rota", "roster", "evening", "hours",
    "hrs", "days only", "day-time", "daytime",
    "schicht", "nacht", "wochenend", "rufbereitschaft", "bereitschaft", "stunden", "std", "fruhdienst",
    "spatdienst", "samstag", "sonntag",
    "tagdienst", "nuit", "equipe", "3x8", "2x8", "astreinte", "week-end", "samedi", "heures", "h/sem", "turno",
    "horario", "poste de jour", "montags", "mo-fr", "mo.-fr", "mo - fr", "9am", "8am", " am ", " pm ", "am-",
    "am -", ":00", ":30", "00 uhr", "noche", "fines de semana",
    "fin de semana", "guardia", "horas", "noite", "fins de semana", "plantao", "sobreaviso", "monday", "montag",
    "lundi",
))  # fmt: skip
_KINDS: tuple[tuple[Shift, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            _S.NIGHT,
            (
                r"\b(?:night[- ]?(?:shifts?|duty|duties|work|staff|nurse|porter|rota|time work|cover|position)|"
                r"overnight shifts?|(?:work(?:ing)?|include|including|and|days|days/|rotate to|onto|on) "
                r"nights\b(?! out)|nights?(?= (?:and|or|&) (?:weekends?|days)|,? weekends|/)|permanent nights|"
                r"waking nights?|sleep[- ]?ins?|third shift|3rd shift|graveyard|"
                r"nachts|nachtschicht\w{0,2}|nachtdienst\w{0,2}|nachtarbeit|nachtwach\w{1,2}|(?:poste|travail|"
                r"horaires?|"
                r"equipe|service) de nuit|(?:jour|journee) et (?:de )?nuit|"
                r"turnos? (?:de )?(?:noche|nocturno|noturno)|noturn[oa]|nocturn[oa])\b"
            ),
        ),
        (
            _S.ROTATING,
            (
                r"\b(?:rotat\w{2,4} (?:shifts?|rota|schedule|basis|roster)|shifts? (?:rotat\w+|rota|system|basis|"
                r"pattern|work)|shift[- ]?work(?:ing)?\b|rotational shifts?|"
                r"(?:work|working|on) (?:\w+ ){0,2}shifts|variety of shifts|"
                r"alternating shifts|2-2-3|4[- ]on[- ]4[- ]off|four on,? four off|continental shifts?|"
                r"internal rotation|"
                r"wechselschicht\w{0,2}|schichtdienst\w{0,2}|schichtarbeit|schichtbetrieb|schichtsystem|"
                r"schichtbereitschaft|bereitschaft zur? (?:\w+ )?schicht\w*|"
                r"(?:2|3|zwei|drei|4|vier)-?schicht\w*|(?:travail )?(?:en )?(?:2|3|5) ?x ?8|equipes? alternante?s?|"
                r"horaires? (?:decale|alterne|postee?|tournant)s?|travail poste|"
                r"turnos? rotativos?|regimen de turnos|a turnos|por turnos|turnos|escala (?:6x1|12x36|5x2))\b"
            ),
        ),
        (
            _S.WEEKEND,
            (
                r"\b(?:weekends?(?! (?:off|free))|saturdays?|sundays?|7[- ]day (?:service|rota)|wochenend(?:e|en|"
                r"dienst\w{0,2}|arbeit|einsatz\w*)?(?! frei)|"
                r"samstag\w{0,3}|sonntag\w{0,3}|week-?ends?|samedis?|dimanches?|"
                r"fin(?:es)? de semana|fins de semana|sabados?|domingos?)\b"
            ),
        ),
        (
            _S.ON_CALL,
            (
                r"\b(?:on[- ]call(?! (?:doctors?|team)\b)|call rotation|pager duty|after-hours support|"
                r"rufbereitschaft\w{0,2}|rufdienst\w{0,2}|bereitschaftsdienst\w{0,2}|astreintes?|"
                r"guardias|disponibilidad 24|sobreaviso|plantao)\b"
            ),
        ),
        (
            _S.EVENING,
            (
                r"\b(?:evening (?:shifts?|work|hours|and weekend)|(?:work(?:ing)?|some|include|including|"
                r"occasional) (?:\w+ ){0,2}evenings?\b|evenings(?= and|,|/)|second shift|2nd shift|late shifts?|"
                r"afternoon shift|twilight shift|swing shift|spatschicht\w{0,2}|spatdienst\w{0,2}|en soiree|le soir|"
                r"equipe du soir|turno (?:de )?tarde)\b"
            ),
        ),
        (
            _S.DAY,
            (
                r"\b(?:day[- ]?shifts?|days? only|first shift|1st shift|early shifts?|day[- ]time hours|(?:rotate|"
                r"rotating) days|days(?= (?:and|or|&) nights)|days/nights|office hours|"
                r"mon(?:day)? ?(?:-|to|through|thru) ?fri(?:day)?|"
                r"fruhschicht\w{0,2}|fruhdienst\w{0,2}|tagschicht\w{0,2}|tagdienst\w{0,2}|montags? bis freitags?|"
                r"mo\.? ?- ?fr\b|du lundi au vendredi|(?:poste|travail|horaires?) de jour(?:nee)?|"
                r"turno (?:de )?(?:manana|dia)|lunes a viernes|segunda a sexta)\b"
            ),
        ),
    )
)
_DENIED = re.compile(
    r"\b(?:no|not|without|never|free of|don't|do not|nor|kein\w{0,2}|ohne|keine|pas de|sans|aucun\w?|sin|sem|"
    r"nao)(?: \w+){0,3}[ /,]*$|\bno (?:\w+,? ){1,3}(?:or|and) $"
)
_DENIED_AFTER = re.compile(
    r"^[^.,;]{0,12}\b(?:off|free|frei|(?:is|are) not|not (?:required|needed)|are closed|nicht)\b"
)
# Time off, opening hours of the firm, and what patients, guests or products do.
_OTHER = re.compile(
    r"\b(?:paradigm|(?:team|annual|company|ski) weekends?|week-?ends? (?:d'entreprise|d'equipe|annuel|de ski)|"
    r"home (?:every|on|at|for the|most) (?:weekends?|nights?)|shifts? in (?:mindset|focus|"
    r"the (?:market|industry|way))|shift(?:s|ing)? (?:to|from|the|left|"
    r"towards?|gears|mindset|focus)|shift-left|as the|"
    r"night out|nights out|overnight success|weekend "
    r"(?:breaks?|trips?|magazine|getaway)|per diem|24/7 (?:support|service|access|help)|employee assistance|"
    r"open (?:\w+ ){0,3}(?:hours|days)|opening hours|help ?line)\b"
)
_WEEKLY = re.compile(
    r"(?<![\d.,:-])(?P<low>\d{1,2}(?:[.,]\d{1,2})?)(?: ?(?:-|to|bis|a|/|or|"
    r"oder) ?(?P<high>\d{1,2}(?:[.,]\d{1,2})?))? ?(?:\+ ?)?"
    r"(?:-?hours?|hrs?\.?|h|stunden|std\.?|heures|horas|hour)"
    r"(?: ?(?:/|per|a|each|pro|die|in der|par|por|a la|-)? ?(?:week|wk|woche|semaine|semana|sem|hebdomadaires?|"
    r"wochentlich|semanales|semanais|weekly|work ?week))\b|"
    r"\b(?:weekly hours|hours per week|hours/week|wochenstunden|wochenarbeitszeit|arbeitszeit|"
    r"contracted hours) ?(?:of|:|von)? ?(?P<only>\d{1,2}(?:[.,]\d{1,2})?)\b|"
    r"(?<![\d.,])(?P<pre>\d{1,2}(?:[.,]\d{1,2})?) wochenstunden\b"
)
_CLOCK = r"\d{1,2}(?:[:.h]\d{2})? ?(?:a\.?m\.?|p\.?m\.?|uhr|h)?"
_TIMES = re.compile(
    rf"(?<![\d/$€£.,-])(?P<times>\d{{1,2}}(?:[:.h]\d{{2}})? ?(?:a\.?m\.?|p\.?m\.?) ?(?:-|to|until|"
    rf"till) ?{_CLOCK}(?:a\.?m\.?|p\.?m\.?)?|"
    r"\d{1,2}[:.h]\d{2} ?(?:uhr)? ?(?:-|to|until|bis|a) ?\d{1,2}[:.h]\d{2}(?: ?uhr)?|"
    r"\d{1,2} ?(?:uhr)? bis \d{1,2} uhr)(?![\d/%])"
)
_WORKS = re.compile(
    r"\b(?:shifts?|hours|schedule|work\w{0,3}|rota|days?|mon|monday|friday|position|role|availab\w+|schicht\w*|"
    r"arbeitszeit\w*|dienst\w*|horaires?|horario|turno)\b"
)
_AT_WORK = re.compile(
    r"\b(?:work\w{0,5}|shifts?|rotas?|cover|hours?|availab\w+|dut(?:y|ies)|schedule\w?|roster|on[- ]call|evenings?|"
    r"nights?|flexib\w+|"
    r"overtime|includ\w+|required?|must|rotation|bank holidays?|\w*dienst\w{0,2}|\w*arbeit\w*|\w*einsatz\w*|"
    r"\w*bereit\w*|schicht\w*|"
    r"stunden|travail\w*|horaires?|disponib\w+|equipe|astreintes?|turnos?|trabaj\w+|trabalh\w+|guardias?|plantao|"
    r"escala)\b|\b\dx\d\b"
)
_LONGEST_QUOTE, _MOST_QUOTES = 240, 4


def shift_of(title: str, text: str) -> ShiftFact | None:
    """Return the working times a posting states; None where it states none. A quote stands in the text or the title."""
    kinds: dict[Shift, str] = {}
    for quote in (title,) if title else ():
        for kind in _kinds_of(passage(title).folded, in_title=True):
            kinds.setdefault(kind, quote)
    prepared = passage(text)
    hours: tuple[float | None, float | None] = (None, None)
    times: str | None = None
    said: list[str] = list(dict.fromkeys(kinds.values()))
    for folded, start, quote in _sentences(prepared):
        new = [kind for kind in _kinds_of(folded) if kind not in kinds]
        weekly = _hours(folded) if hours == (None, None) else None
        clock = _times(prepared, folded, start) if times is None else None
        if new or weekly or clock:
            kinds.update(dict.fromkeys(new, quote))
            hours, times = weekly or hours, clock or times
            said.append(quote)
    if not (kinds or times or hours != (None, None)):
        return None
    ordered = tuple(kind for kind in Shift if kind in kinds)
    return ShiftFact(ordered, *hours, times, tuple(dict.fromkeys(said))[:_MOST_QUOTES])


def _sentences(prepared: Passage) -> Iterator[tuple[str, int, str]]:
    parts = sections(prepared.text)
    for index in _HINTS.segments(prepared):
        segment = prepared.segments[index]
        folded = prepared.folded[segment.start : segment.end]
        if parts[index] != "notice" and not _OTHER.search(folded):
            yield folded, segment.start, _quote(segment.text)


def _quote(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE].rsplit(" ", 1)[0]


_IN_TITLE = re.compile(r"\b(?:nights?|days|weekends?|evenings?|lates)\b")
_TITLE_KINDS = {"night": _S.NIGHT, "days": _S.DAY, "week": _S.WEEKEND, "even": _S.EVENING, "late": _S.EVENING}


def _kinds_of(folded: str, *, in_title: bool = False) -> Iterator[Shift]:
    for kind, pattern in _KINDS:
        # Weekends are named for other things too: papers, markets, festivals.
        if kind is _S.WEEKEND and not in_title and not _AT_WORK.search(folded):
            continue
        if any(not _is_denied(folded, found) for found in pattern.finditer(folded)):
            yield kind
    for found in _IN_TITLE.finditer(folded) if in_title else ():
        yield from (kind for start, kind in _TITLE_KINDS.items() if found.group().startswith(start))


def _is_denied(folded: str, found: re.Match[str]) -> bool:
    return bool(
        _DENIED.search(folded[max(0, found.start() - 60) : found.start()]) or _DENIED_AFTER.match(folded[found.end() :])
    )


def _hours(folded: str) -> tuple[float, float] | None:
    """Return the least and most hours a week."""
    found = _WEEKLY.search(folded)
    if not found:
        return None
    low = _number(found["low"] or found["only"] or found["pre"])
    high = _number(found["high"]) if found["high"] else low
    return (low, high) if 2 <= low <= high <= 80 else None


def _number(words: str) -> float:
    return float(words.replace(",", "."))


def _times(prepared: Passage, folded: str, start: int) -> str | None:
    found = _TIMES.search(folded)
    if not found or not _WORKS.search(folded):
        return None
    return prepared.text[start + found.start("times") : start + found.end("times")].strip(" .")
