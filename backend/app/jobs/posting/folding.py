"""Names as compared: two writings of one company, or of one title, fold into the same words.

A title loses what says nothing about the work: gender marks, numbers of the employer, where it is done. What makes it
another position stays: level, unit, trade, part time.
"""

import re
from functools import lru_cache

from app.jobs.posting.words import fold
from app.ml.places.geography import city_named, country_named, group_named, region_named

_LEGAL = frozenset({
    "inc", "incorporated", "ltd", "limited", "llc", "llp", "lp", "plc", "corp", "corporation", "co", "company", "gmbh",
    "mbh", "ag", "kg", "kgaa", "se", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "as", "asa", "oy", "oyj",
    "aps", "pty", "pte", "pvt", "private", "ltda", "ug", "ev", "eg",
})  # fmt: skip
_LEGAL_PHRASES = re.compile(
    r"\b(?:sp\.? ?z ?o\.? ?o\.?|s\.? ?r\.? ?l\.?|s\.p\.a\.?|s\.a\.s?\.?|b\.v\.?|n\.v\.?|a/s)\s*$"
)
_DOMAIN = re.compile(r"\.(?:com|io|ai|net|org|co)\b")
_ASIDE_AT_END = re.compile(r"\s*\([^()]*\)\s*$")
_ALNUM = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65_536)
def folded_company(company: str) -> str:
    """A company's name without its legal form, as one word: "The Alo Yoga, Inc." is `aloyoga`."""
    whole = fold(company).replace("&", " and ")
    bare = _LEGAL_PHRASES.sub("", _DOMAIN.sub("", _ASIDE_AT_END.sub("", whole)))
    words = _ALNUM.findall(bare) or _ALNUM.findall(whole)
    while len(words) > 1 and words[-1] in _LEGAL | {"and"}:
        words.pop()
    return "".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


_GENDERS = re.compile(
    r"[(\[]?\s*\b(?:m|w|f|d|x|h|gn|male|female)(?:\s?[/|*,.]\s?(?:m|w|f|d|x|h|gn|div|divers|diverse|female|male)){1,3}\b\s*[)\]]?"
    r"|[(\[]\s*(?:all genders?|alle geschlechter|gn|mensch|any gender)\s*[)\]]"
    r"|(?<=[^\W\d_])[*:_/](?:-?in|innen)\b|\(-?in\)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"(?:\b(?:job|req|requisition|ref|reference|position|vacancy)\b[\s.:#-]*(?:id|no|nr|number|code)?[\s.:#-]*"
    r"(?=[\w-]*\d{3})[a-z]{0,4}[-_]?\d[\w-]*"
    r"|#\s?[a-z]{0,4}[-_]?\d{3,}[\w-]*|\b(?:jr|req|r|id|ref)[-_]?\d{3,}[\w-]*|\b[a-z]{0,3}-?\d{5,}\b)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[-–—~@:]+\s*|(?<=\w)[:–—]\s+|[|•·;,()\[\]{}]|\s+/\s+|(?<=[a-z)])-\s+")
_ALTERNATIVES = re.compile(r"\s*(?:/|&|\+|\bor\b|\band\b)\s*", re.IGNORECASE)
_MODE = re.compile(
    r"\b(?:100 ?%|full[- ]?time|fully|full|remote(?:ly)?(?:[- ]first|[- ]friendly)?|hybrid|on-?site|in-?office|office|"
    r"wfh|work from home|home[- ]?based|home ?office|telecommute|anywhere|worldwide|based in|based|only|eligible|"
    r"within|in|from|the|or|and|vollzeit|urgent|urgently|(?:now |we(?:'re| are) )?hiring(?: now)?|immediate start|asap|"
    r"(?:multiple|various) locations)(?!\w)",
    re.IGNORECASE,
)
# Cities whose names are words of a trade.
_NO_CITIES = frozenset({
    "mobile", "reading", "nice", "bath", "orange", "split", "deal", "sandwich", "commerce", "enterprise", "industry",
    "media", "march", "hull", "sale", "wash", "bury", "rugby", "lead", "crane", "tours", "corner", "college",
    "university", "temple", "liberty", "independence", "surprise", "paradise", "energy", "columbia", "international",
})  # fmt: skip
_SHORT_PLACES = frozenset({"us", "usa", "uk", "uae", "u.s", "u.k", "nyc", "sf"})
_STATE_LETTERS, _SHORTEST = 2, 3
_SPELLED = {
    "sr": "senior", "snr": "senior", "jr": "junior", "jnr": "junior", "mgr": "manager", "engr": "engineer",
    "asst": "assistant", "assoc": "associate", "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5",
}  # fmt: skip
_JOINED = (
    (re.compile(r"\bfull[ -]stack\b"), "fullstack"),
    (re.compile(r"\bfront[ -]end\b"), "frontend"),
    (re.compile(r"\bback[ -]end\b"), "backend"),
    (re.compile(r"\bdev[ -]ops\b"), "devops"),
    (re.compile(r"\bvice president\b"), "vp"),
    (re.compile(r"\be-commerce\b"), "ecommerce"),
)
_WORDS = re.compile(r"[^\W_]+[+#]*")
_EMPTY = frozenset({"and", "of", "the", "a", "an", "for", "to", "in", "at", "with"})


@lru_cache(maxsize=65_536)
def folded_title(title: str) -> str:
    """A title's words in alphabetical order: "Sr. Engineer, Backend (m/f/d) - Remote" is `backend engineer senior`."""
    bare = _NUMBERS.sub(" ", _GENDERS.sub(" ", title[:300]))
    telling = [part for part, decoration, _ in _parts(bare) if not decoration]
    return " ".join(sorted(_words(" ; ".join(telling)) or _words(title)))


def title_numbers(title: str) -> frozenset[str]:
    """The employer's numbers in a title."""
    return frozenset("".join(re.findall(r"\d+", found)) for found in _NUMBERS.findall(title[:300]))


@lru_cache(maxsize=65_536)
def title_places(title: str) -> tuple[str, ...]:
    """The places that stand in a title beside the work."""
    return tuple(place for _, _, place in _parts(title[:300]) if place)


def _words(text: str) -> list[str]:
    lower = fold(text)
    for pattern, joined in _JOINED:
        lower = pattern.sub(joined, lower)
    found = (_SPELLED.get(word, word) for word in _WORDS.findall(lower))
    return [word for word in found if word not in _EMPTY]


def _without_mode(part: str) -> str:
    return " ".join(_MODE.sub(" ", part).split()).strip(" .-–—/")


def _parts(title: str) -> list[tuple[str, bool, str]]:
    """The parts of a title: each with whether it says only how or where, and the place it names, if any."""
    found: list[tuple[str, bool, str]] = []
    remote = False
    for part in (raw.strip(" -–—/") for raw in _PARTS.split(title)):
        if part:
            bare = _without_mode(part)
            remote = remote or bare != part
            # The first part is the work itself, and the letters of a state count only behind its city.
            place = bare if found and _names_places(bare, remote=remote, behind=bool(found[-1][2])) else ""
            found.append((part, not bare or bool(place), place))
    return found


@lru_cache(maxsize=65_536)
def _names_places(text: str, *, remote: bool, behind: bool) -> bool:
    names = [name.strip() for name in _ALTERNATIVES.split(text)]
    return all(_is_place(name, remote=remote, behind=behind) for name in names)


def _is_place(name: str, *, remote: bool, behind: bool) -> bool:
    lower = name.casefold()
    if lower in _SHORT_PLACES:
        return True
    if len(name) == _STATE_LETTERS and behind:
        return region_named(name) is not None
    if len(name) <= _SHORTEST or lower in _NO_CITIES:
        return False
    # A group of countries is a seller's territory, unless it says from where one may work.
    return bool(city_named(name) or country_named(name) or region_named(name) or (remote and group_named(name)))
