"""Where one must live to get a job, and the places such a demand names."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from app.ml.demands.types import MOST_PLACES, ResidenceDemand
from app.ml.places.geography import city_named, region_named
from app.ml.places.reading import Place, read_places
from app.ml.text.hints import Hints
from app.ml.text.passage import Passage, passage
from app.ml.text.quoting import quote_around

_HINTS = Hints((
    "based", "located", "resid", "live ", "living", "local ", "wohnsitz", "wohnhaft", "habiter",
))  # fmt: skip
_WHO = r"(?:applicants?|candidates?|people|those|persons|professionals|individuals|freelancers|contractors|talent)"
_LIVING = (
    r"(?:be (?:\w+ly |already |a (?:legal |current |permanent )?)?"
    r"(?:based|located|residents?|residing|living|resident|situated)|reside|live)"
)
_MUST = r"(?:must|needs? to|has to|have to|(?:is |are |be )?required to|should|shall)"
_IN = (
    r"(?: \w+)?? ?(?:within (?:an? )?(?:[\w-]+ ){1,5}(?:of|from|to)|(?:with)?in|of)"
    r"(?: one of the following states| the following states)?:? (?:the |either )?"
)
_DEMAND = re.compile(
    rf"\b{_MUST}(?: \w+){{0,2}}? {_LIVING}{_IN}"
    rf"|\b{_WHO} (?:who are )?(?:currently )?(?:based|located|residing|living) in (?:the )?(?=[^.;]{{2,40}} only\b)"
    rf"|\b(?:only )?(?:open|available|limited|restricted) (?:only )?to (?:\w+ )?{_WHO}(?: who)?(?: \w+)?? "
    rf"(?:based|located|residing|living|resident|reside|live|are|in)(?: (?:in|within))* (?:the )?"
    r"|\b(?:only )?(?:open|limited|restricted) (?:only )?to (?:legal |current |permanent )?residents of (?:the )?"
    r"|\b(?:only |we (?:only )?)(?:accept|consider|considering|accepting|hire|hiring) (?:\w+ )?"
    rf"{_WHO}(?: who)?(?: \w+)?? (?:based |located |residing |living |reside |live )?(?:in|from|within) (?:the )?"
    r"|\bwohnsitz(?: ist)? in (?:der )?|\bwohnhaft in (?:der )?|\bresider (?:en|a|au) |\bhabiter (?:en|a|au) "
    r"|\b(?:residir|vivir|residencia) en "
)
# "US-based candidates only", "UK residents only".
_BEFORE = re.compile(
    rf"\b(?P<place>[a-z.]{{2,14}}(?: [a-z]{{2,12}})?)[ -](?:based )?(?:{_WHO}|residents?|based) only\b"
    rf"|\bonly (?P<only>[a-z.]{{2,14}}(?: [a-z]{{2,12}})?)[ -](?:based )?(?:{_WHO}|residents?)\b"
)
_LOCAL = re.compile(r"\blocal (?:candidates?|applicants?|residents?) only\b|\bonly local (?:candidates?|applicants?)\b")
# Data, customers and patients live somewhere too.
_NOT_A_PERSON = re.compile(
    r"\b(?:data|patients?|clients?|customers?|students?|children|servers?|tenants?|records|information|participants?|"
    r"members?|families|pupils|services?|equipment|documents?|files?|households?|residents?(?= must)|child|"
    r"office|headquarters|company|business|companies|caregivers?(?= must live with))\b[^.;,]{0,40}$"
)
# Where moving there is enough, the place is one of work.
_MAY_MOVE = re.compile(
    r"\b(?:or|and/or|/)(?: be)?(?: \w+)?? ?(?:willing\w*|able|prepared|open|ready|relocat\w+|plan\w*|"
    r"mov\w+)\b[^.;]{0,40}"
    r"\b(?:relocat\w+|mov(?:e|ing)|commut\w+)|\bor (?:can |could |are able to )?(?:relocate|move|commute)\b|"
    r"\brelocat\w+ (?:is |assistance )"
)
_NOT_NEEDED = re.compile(
    r"\b(?:not|n't|no|never|without)\b(?: \w+){0,3} $|\b(?:prefer\w*|ideally|nice to have|a plus)\b[^.;]{0,40}$"
)
_WISH = re.compile(r"\b(?:preferr?e?d?|preferably|ideally|a plus|desirable|desired|advantage|not required|optional)\b")
_ENDS = re.compile(
    r"[.;:!?\n]|(?<=\w{3})\.|\b(?:to|for|with|due|as|at|because|during|when|while|so|who|that|which|on|by|"
    r"throughout|if|since|"
    r"where|unless|given|provided|but|only|is|are|will|we|you|this|please|area|metro|region|time|full|during|not|"
    r"without|"
    r"preferably|"
    r"and (?:be|have|able|willing|must|are|work|available|hold|authorized|authorised|legally|eligible|travel|"
    r"should))\b|[()]"
)
_TIME_ZONE = re.compile(r"\btime ?-?zones?\b")
# "For California residents only:" opens a notice on their privacy.
_NOTICE = re.compile(r"\bfor $")
_ANYWHERE = re.compile(r"^\W*anywhere (?:in|within) (?:the )?", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_BETWEEN = re.compile(r"\s*(?:,|/|;|\||\bor\b|\band\b|&)\s*", re.IGNORECASE)
WORLDWIDE = "worldwide"
_REACH, _MOST_WORDS, _LONG_LIST = 90, 5, 700


def residence_of(text: str, lies_in: Sequence[Place] = ()) -> ResidenceDemand | None:
    """The first demand to live somewhere; `lies_in` are the posting's places, which "local candidates only" means."""
    return next(_stated(passage(text), lies_in), None)


def _stated(prepared: Passage, lies_in: Sequence[Place]) -> Iterator[ResidenceDemand]:
    for index in _HINTS.segments(prepared):
        segment = prepared.segments[index]
        folded = prepared.folded[segment.start : segment.end]
        if folded.endswith("?") or _MAY_MOVE.search(folded):
            continue
        for start, end, places in _found(prepared, segment.start, segment.end, lies_in):
            if places and not _is_wish(prepared, segment.start, segment.end, start, end):
                yield ResidenceDemand(places, quote_around(prepared, start, min(end, start + _REACH)))


def _is_wish(prepared: Passage, opens: int, closes: int, start: int, end: int) -> bool:
    before, after = prepared.folded[opens:start], prepared.folded[end : min(closes, end + 40)]
    said = prepared.folded[start:end]
    return bool(_NOT_A_PERSON.search(before) or _NOT_NEEDED.search(before) or _WISH.search(after) or _WISH.search(said))


def _found(
    prepared: Passage, opens: int, closes: int, lies_in: Sequence[Place]
) -> Iterator[tuple[int, int, tuple[Place, ...]]]:
    folded = prepared.folded
    for found in _DEMAND.finditer(folded, opens, closes):
        reach = _LONG_LIST if "following" in found.group() else _REACH
        words = _until_end(prepared.text[found.end() : min(closes, found.end() + reach)])
        if not _TIME_ZONE.search(folded, found.end(), min(closes, found.end() + _REACH)):
            yield found.start(), found.end() + len(words), places_in(_ANYWHERE.sub("", words))
    for found in _BEFORE.finditer(folded, opens, closes):
        group = "place" if found["place"] else "only"
        words = prepared.text[found.start(group) : found.end(group)]
        if not _NOTICE.search(folded, opens, found.start()) and not found[group].startswith("for "):
            yield found.start(), found.end(), _last_place(words)
    for found in _LOCAL.finditer(folded, opens, closes):
        yield found.start(), found.end(), tuple(lies_in)


def _until_end(words: str) -> str:
    # "the U.S. or Canada" ends at no dot.
    masked = _ABBREVIATED.sub(lambda found: found.group().replace(".", "_"), words)
    ends = _ENDS.search(masked.lower())
    return words[: ends.start()] if ends else words


def _last_place(words: str) -> tuple[Place, ...]:
    """The place that the last words name: "for us" is "us" in "for us residents only"."""
    split = words.split()
    for first in range(len(split)):
        # Names have capitals: "and" and "for us" are none.
        if split[first][0].isupper() and (places := _known(" ".join(split[first:]))):
            return places
    return ()


def places_in(words: str) -> tuple[Place, ...]:
    """The places that the words after "must live in" name, each with its country or group; none where unknown."""
    parts = [part for part in _BETWEEN.split(words.strip()) if part]
    regions = [region for part in parts if (region := _region(part))]
    # "Austin, TX" is one place, "TX, CA or NY" three; "Washington, DC" is a town.
    if len(regions) > 1 and len(regions) == len(parts) and not (len(parts) == 2 and city_named(parts[0])):
        return tuple(regions[:MOST_PLACES])
    if len(regions) > 3 and len(regions) > len(parts) // 2:
        return tuple(regions[:MOST_PLACES])
    split = words.split()
    for length in (len(split), *range(min(_MOST_WORDS, len(split) - 1), 0, -1)):
        if found := _known(" ".join(split[:length])):
            return found
    return ()


@cache
def _region(part: str) -> Place | None:
    """A state of the USA or a province of Canada by its name, or by its letters in capitals."""
    name = part.strip(" .*")
    for country in ("US", "CA"):
        if found := region_named(name, country):
            return Place(name, None, found[1], found[0])
    return None


def _known(words: str) -> tuple[Place, ...]:
    name = words.strip(" ,-–—*")
    name = {"us": "US", "uk": "UK", "eu": "EU", "u.s": "US", "u.k": "UK"}.get(name.lower().rstrip("."), name)
    if len(name) < 2:
        return ()
    # A lone name that is a state's is the state's, whatever town has it too: "must live in New York".
    if region := _region(name):
        return () if city_named(name) and len(name) == 2 else (region,)
    found = (place for place in read_places(name) if place.country or place.group not in (None, WORLDWIDE))
    return tuple(found)[:MOST_PLACES]
