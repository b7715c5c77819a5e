"""Take a title apart: the occupation, its unit, and what is neither (place, terms, pay, decoration)."""

import html
import re
from dataclasses import dataclass
from functools import cache

from app.ml.places.geography import city_named, country_named
from app.ml.places.reading import read_places
from app.ml.text.folding import fold
from app.ml.text.tables import rows, word_list
from app.ml.titles.families import family_of, is_agent, names_calling
from app.ml.titles.words import normalise


@dataclass(frozen=True, slots=True)
class TitleParts:
    """`core` names the occupation; `unit` the team, ward, product or field."""

    core: str
    unit: str | None


_GENDER = re.compile(
    r"[(\[|/*\s-]*\b(?:m|w|f|d|x|h|i|gn|divers|all genders?)(?:\s?[/|*,.]\s?(?:m|w|f|d|x|h|i|"
    r"gn|divers)){1,3}\b[)\]*]*|\((?:all genders?|gn|a|mensch|m/w|alle)\)|"
    r"[*:_](?:in|innen)\b|/-?in\b|\(in\)|[(/]-?(?:in|r|e|euse|trice|ne|a)\)?(?=\W|$)(?<![a-z] )",
    re.IGNORECASE,
)
_SYMBOLS = re.compile(r"[^\w\s+#&/.,'’:;()\[\]|@–—£$€%*-]+")
_WIDE_GAP = re.compile(r"[ \t]{2,}")
# Whose assistant somebody is says nothing about the work.
_SUPERIOR = re.compile(r"\b(assistant|secretary|pa|aide|advisor|adviser)(?: to | für | - to ).*", re.IGNORECASE)
_ASIDE = re.compile(r"[(\[]([^()\[\]]{0,80})[)\]]")
_SEPARATOR = re.compile(
    r"\s+[-–—|•·@:~]+\s*|\s*[|•·;]+\s*|(?<=\w)[:–—]\s+|,\s+|\s+/\s+|\s{3,}|(?<=[a-z)])-\s+|"
    r"\s+-(?=\w)"
)
_NOISE = re.compile(
    r"^(?:(?:remote|hybrid|on-?site|home[- ]?based|home ?office|work from home|wfh|anywhere|"
    r"worldwide|full|part|time|full[- ]?time|part[- ]?time|permanent|temporary|"
    r"temp|contract|contractor|freelance|ftc|fixed[- ]term|perm|bank|casual|seasonal|per diem|"
    r"prn|relief|locum|days?|nights?|weekends?|evenings?|shifts?|am|pm|"
    r"1st|2nd|3rd|first|second|third|weekday|rotating|flexible|hours?|hrs?|ph|pa|pm|up|to|from|or|and|"
    r"per|week|month|year|annum|p\.?a\.?|band|grade|gs-?\d*|level|"
    r"immediate start|asap|urgent|hiring|now|new|job|jobs|vacancy|position|role|opportunity|"
    r"required|needed|wanted|multiple|locations?|various|all|levels?|"
    r"relocation|sponsorship|visa|provided|available|bonus|sign-on|welcome|excellent|benefits|"
    r"ote|salary|competitive|plus|based|us|uk|eu|only|in|office|the|"
    r"m|w|f|d|x|unbefristet|befristet|vollzeit|teilzeit|ab sofort|cdi|cdd|stage|12|6|9|18|24|"
    r"maternity cover|mat cover|cover|afc|paid|weekly|daily|pay|"
    r"req|ref|id|no|job id|2[0-9]{3}|summer|fall|spring|winter|autumn|q[1-4]|h[12])\b[\s.,/&+:#-]*|"
    r"[£$€]?\d[\d.,]*\s?[k%+]?(?:\s?[-–]\s?[£$€]?\d[\d.,]*\s?k?)?[\s.,/&+-]*|"
    r"[a-z]{0,4}-?\d{3,}\w*[\s.,/&+-]*)+$"
)
_IN_PLACE = re.compile(r"\s+(?:in|at|near|for|-|–)\s+([A-ZÀ-Ý][\w.'’ -]{1,40})$")
_WORDS = re.compile(r"[a-z0-9&]+")
_BARE_HEAD = word_list("title_heads")
# What stands beside a bare head and is no work either.
_BESIDE_HEAD = frozenset(
    {"senior", "sr", "junior", "jr", "ii", "iii", "i", "group", "regional", "global", "managing", "team", "summer",
     "winter", "spring", "fall", "internship", "deputy"}
)  # fmt: skip


def split_title(title: str) -> TitleParts:
    """Return the core and the unit of a title."""
    spaced = _WIDE_GAP.sub(" | ", html.unescape(title[:300]).strip())
    clean = " ".join(_SYMBOLS.sub(" ", _GENDER.sub(" ", _SUPERIOR.sub(r"\1", spaced))).split())
    asides = [aside.strip() for aside in _ASIDE.findall(clean)]
    bare = " ".join(_ASIDE.sub(" ", clean).split()).strip(" -–—|,:;/")
    pieces = [piece for raw in _SEPARATOR.split(bare) if raw and (piece := _tidy(raw)) and not _is_decoration(piece)]
    if not pieces:
        return TitleParts(_tidy(bare) or " ".join(title.split())[:200], None)
    core, rest = _core_of(pieces)
    units = [*rest, *(aside for aside in asides if aside and not _is_decoration(aside))]
    return TitleParts(_without_place(core), next((unit for unit in units if len(unit) > 1), None))


def without_places(title: str) -> tuple[str, tuple[str, ...]]:
    """Return a title without the pieces that name nothing but a place, and these; "Nurse, London" is a nurse.

    A title that names places alone stays as it is.
    """
    asides = [aside for aside in _ASIDE.findall(title) if _is_place(aside)]
    bare = _ASIDE.sub(lambda found: " " if found[1] in asides else found[0], title)
    pieces = [piece for raw in _SEPARATOR.split(bare) if raw and (piece := raw.strip())]
    work = [piece for piece in pieces if not _is_place(piece)]
    if not work:
        return title, ()
    kept = [_without_place(piece) for piece in work]
    tails = [piece[len(left) :].strip() for piece, left in zip(work, kept, strict=True) if piece != left]
    return ", ".join(kept), (*asides, *(piece for piece in pieces if piece not in work), *tails)


def _tidy(piece: str) -> str:
    return piece.strip(" -–—|,:;/*.&'@").strip()


def _is_decoration(piece: str) -> bool:
    folded = fold(piece).strip()
    if not any(char.isalpha() for char in folded) or _NOISE.match(folded):
        return True
    return _is_place(piece)


def _is_place(piece: str) -> bool:
    if len(piece) > 60 or _names_work(piece):
        return False
    places = read_places(piece)
    return bool(places) and any(place.group or place.country for place in places[:1])


@cache
def _work_words() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("title_weights") if float(row["weight"]) < 0.62)


def _names_work(piece: str) -> bool:
    words = normalise(piece)
    if names_calling(words):
        return True
    return family_of(words) is not None and any(word in _work_words() and is_agent(word) for word in words)


def _core_of(pieces: list[str]) -> tuple[str, list[str]]:
    """Return the piece that names the occupation, and the others; "Director, Sales" becomes one piece."""
    head, rest = pieces[0], pieces[1:]
    if rest and _is_bare(head) and not _is_bare(rest[0]):
        return f"{rest[0]} {head}", rest[1:]
    if rest and not _names_work(head):
        better = next((index for index, piece in enumerate(rest) if _names_work(piece) or _is_bare(piece)), None)
        if better is not None:
            others = [*rest[:better], *rest[better + 1 :]]
            return (f"{head} {rest[better]}", others) if _is_bare(rest[better]) else (rest[better], [head, *others])
    return head, rest


def _is_bare(piece: str) -> bool:
    """Say whether a piece is rank and nothing else: "Senior Director", "Team Lead", "2026 Summer Intern"."""
    words = _WORDS.findall(fold(piece))
    ranks = all(word in _BARE_HEAD or word in _BESIDE_HEAD or word.isdigit() for word in words)
    return ranks and any(word in _BARE_HEAD or word == "internship" for word in words)


def _without_place(core: str) -> str:
    """Drop a place at the end that nothing sets apart: "Staff Nurse London"."""
    named = _IN_PLACE.search(core)
    if named and (_is_place(named[1]) or country_named(named[1])):
        return core[: named.start()]
    words = core.split()
    for length in (2, 1):
        tail = " ".join(words[-length:])
        if (
            len(words) > length
            and words[-length][:1].isupper()
            and city_named(tail)
            and not city_named(" ".join(words))
        ):
            return " ".join(words[:-length]).rstrip(" -–,")
    return core
