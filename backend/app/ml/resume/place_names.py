"""Names that end a place on a CV: states, provinces, countries, and cities that stand alone."""

import re
from functools import lru_cache

from app.ml.places.geography import city_named
from app.ml.resume.vocabulary import vocabulary
from app.ml.resume.words_of_work import company_score, title_score
from app.ml.text.folding import fold

STATE_CODES = vocabulary("state_codes")
REGIONS = vocabulary("regions", separator=";")
CITIES = vocabulary("cities", separator=";")
REMOTE = re.compile(
    r"^(?:fully |100 ?% )?(?:remote|on-?site|hybrid|home ?office|work from home|various|worldwide|teletravail|"
    r"remoto|a distancia)\b.{0,25}$"
)
_CITY_WORD = r"(?:[^\W\d_][\w'’-]*|am|an|der|de|la|le|les|do|da|sur|upon)"
_CITY = rf"(?:St\. ?|Ste\. ?|Ft\. ?)?[^\W\d_][\w'’-]*(?:[ -]{_CITY_WORD}){{0,3}}"
_POSTAL = re.compile(r"^(?:[a-z]{1,3}[ -])?\d{4,6}\s+" + _CITY + r"(?:,\s*[\w .]+)?$")
_AREA = re.compile(
    r"(?P<greater>(?:greater|grossraum|raum|region)\s+)?(?P<city>[\w .'-]+?)"
    r"(?P<area>\s+(?:bay area|(?:metropolitan |metro )?area|und umgebung|et environs|y alrededores))?$"
)
TWO_PART = re.compile(
    rf"(?P<city>{_CITY}),\s*"
    rf"(?P<rest>[\w .'’-]{{2,30}}?)(?:,?\s+\d{{5}}(?:-\d{{4}})?)?(?:,\s*(?P<country>[\w .]{{2,30}}))?$"
)
INITIALS = re.compile(r"(?:^|[\s.,])\w\.\w\.$")
MAX_PLACE = 60


@lru_cache(maxsize=4096)
def is_region(text: str) -> bool:
    """Tell whether a text is a state, province or country by itself."""
    bare = fold(text).strip(" .")
    bare = bare.replace(".", "") if re.fullmatch(r"(?:[a-z]\.)+[a-z]", bare) else bare
    return bare in REGIONS or (bare in STATE_CODES and (text.strip(" .").isupper() or len(bare) > 2))


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """Tell whether a whole text names a place: "City, ST", "Berlin", "Remote", "50667 Köln"."""
    bare = text.strip(" .,()")
    folded = fold(bare)
    if not bare or len(bare) > MAX_PLACE:
        return False
    if (
        folded in CITIES
        or city_named(bare)
        or REMOTE.match(folded)
        or _POSTAL.match(folded)
        or (is_region(bare) and len(folded) > 2)
    ):
        return True
    area = _AREA.match(folded)
    if area and (area["greater"] or area["area"]) and area["city"] in CITIES:
        return True
    halves = re.split(r"\s+(?:&|and|und|et|y|/)\s+", bare)
    if len(halves) == 2 and all(map(_is_city_and_region, halves)):
        return True
    return bare[0].isupper() and _is_city_and_region(bare)


def _is_city_and_region(text: str) -> bool:
    found = TWO_PART.match(text)
    if not found:
        return False
    city, rest, country = fold(found["city"]), found["rest"].strip(" ."), found["country"]
    if title_score(city) > 0 or (company_score(city) > 0 and city not in CITIES):
        return False
    if country is not None:
        # "Meridian Labs, Chicago, IL" has the form of "Chicago, Illinois, USA".
        # "BluePeak, Washington, D.C." is an employer and its city.
        if fold(country).replace(".", "").strip() == "dc":
            return False
        return (is_region(rest) and is_region(country) and rest.upper() != country) or city in CITIES
    return is_region(rest) or (city in CITIES and len(rest.split()) < 3)


def split_place(text: str) -> tuple[str, str | None]:
    """Return a text without the place at its end, and that place: "Acme, Austin, TX" is ("Acme", "Austin, TX")."""
    if is_place(text):
        return "", _trimmed(text)
    pieces = re.split(r"\s*[,]\s*|(?<=\w)(?<!\bSt)(?<!\bSte)(?<!\bFt)(?<!\bMt)\.\s+(?=[A-Z])|\s+(?=\()", text)
    for count in (3, 2, 1):
        if len(pieces) <= count:
            continue
        tail = ", ".join(piece.strip("() ") for piece in pieces[-count:])
        at = _tail_start(text, pieces[-count:])
        if at > 0 and is_place(tail) and not (count == 3 and not is_region(pieces[-1].strip("() "))):
            return text[:at].rstrip(" ,.("), _trimmed(text[at:])
    return text, None


def _trimmed(text: str) -> str:
    """Take marks off the ends; the full stop of "D.C." belongs to it."""
    bare = text.strip(" ,()")
    return bare if INITIALS.search(bare) else bare.strip(" .,()")


def _tail_start(text: str, tail: list[str]) -> int:
    at = len(text)
    for piece in reversed(tail):
        at = text.rfind(piece, 0, at)
    return at
