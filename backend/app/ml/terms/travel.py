"""How much a position makes one travel."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.ml.asking.clauses import wishes
from app.ml.asking.firm import tells_of_firm
from app.ml.asking.sections import sections
from app.ml.text.hints import Hints
from app.ml.text.passage import Passage, passage


class Travel(StrEnum):
    """How often; YES where the posting does not say."""

    NONE = "none"
    OCCASIONAL = "occasional"
    YES = "yes"
    FREQUENT = "frequent"


@dataclass(frozen=True, slots=True)
class TravelFact:
    """What is said of travelling; the share of working time in per cent, where stated."""

    amount: Travel
    share_min: int | None
    share_max: int | None
    quote: str


_HINTS = Hints((
    "travel", "overnight stay", "reise", "aussendienst", "einsatzorte", "deplacement", "mobilite", "viaj", "viag",
    "desplazamiento",
    "deslocac", "road warrior", "between sites", "across sites",
))  # fmt: skip
_TRAVEL = (
    r"(?:travel(?:l?ing|s)?|overnight stays?|\w*reise(?:n|bereitschaft|tatigkeit|anteil)?|deplacements?|"
    r"mobilite (?:nationale|internationale|geographique)|"
    r"viajar|viajes|viagens|desplazamientos?|deslocacoes)"
)
_PERCENT = re.compile(
    rf"\b{_TRAVEL}\b(?:[^.;%]|ca\.|max\.|approx\.){{0,60}}?(?<!\d)(?P<a>\d{{1,3}}) ?%?(?: ?(?:-|to|bis|"
    rf"a) ?(?P<b>\d{{1,3}}))? ?(?:%|percent|per cent|prozent)|"
    rf"(?<!\d)(?P<c>\d{{1,3}}) ?%?(?: ?(?:-|to|bis|a) ?(?P<d>\d{{1,3}}))? ?(?:%|percent|per cent|"
    rf"prozent)[^.;%]{{0,40}}?\b{_TRAVEL}\b"
)
_CEILING = re.compile(
    r"(?:<|\b(?:up to|less than|under|maximum(?: of)?|max\.?|no more than|as much as|bis zu|maximal|hochstens|jusqu'a|"
    r"moins de|hasta|ate)) ?$"
)
_FLOOR = re.compile(r"\b(?:at least|minimum(?: of)?|more than|over|mindestens|au moins|al menos|pelo menos|>) ?$")
_NONE = re.compile(
    rf"\b(?:no|without|kein\w{{0,2}}|ohne|pas de|aucun|sans|sin|sem) (?:\w+ ){{0,2}}{_TRAVEL}\b|"
    rf"\b{_TRAVEL}\b[^.;]{{0,25}}\b(?:not|never|isn't|nicht|non|n'est pas) (?:\w+ )?(?:required|needed|necessary|"
    rf"expected|involved|requis\w?|erforderlich|notig)|"
    rf"\b{_TRAVEL}(?: required)?(?: ?[:=-]+ ?)(?:no\b|none|not required|0 ?%|n/a|nein|non\b|aucun)|"
    rf"\bnot (?:required|expected) to travel\b"
)
_OCCASIONAL = re.compile(
    r"\b(?:occasional\w{0,2}|some|minimal|limited|infrequent|rare(?:ly)?|from time to time|sometimes|"
    r"periodic\w{0,4}|once or twice|quarterly|"
    r"a few times|light|gelegentlich\w{0,2}|vereinzelt\w{0,2}|manchmal|occasionnels?|ponctuels?|ponctuellement|"
    r"ocasional\w{0,5}|puntual\w{0,5}|esporadic\w{1,2})\b"
)
_FREQUENT = re.compile(
    r"\b(?:frequent(?:ly)?|extensive(?:ly)?|regular(?:ly)?|heavy|significant|weekly|constant(?:ly)?|hohe\w?|"
    r"haufig\w{0,2}|regelmassig\w{0,2}|frequents?|reguliers?|"
    r"frecuentes?|frequentes?|constantes?)\b"
)
# Words that make it the reader's travel and not a branch, a perk or a patient's.
_OF_THE_JOB = re.compile(
    rf"\b(?:requir\w{{0,5}}|must|willing\w{{0,4}}|ability|able|need(?:ed|s)?|expect\w{{0,3}}|involv\w{{1,3}}|may|"
    rf"will|can|able|prepared|flexib\w{{2,5}}|"
    rf"available|availability|open to|some|occasional\w{{0,2}}|frequent\w{{0,2}}|regular\w{{0,2}}|extensive|"
    rf"international|domestic|overnight|"
    rf"up to|bereit\w{{0,6}}|reisebereitschaft|reisetatigkeit|reiseanteil|prets?|disponib\w{{2,6}}|"
    rf"disposi\w{{2,4}}|a prevoir|prevoir|frequents?|"
    rf"ponctuels?|reguliers?|mobilite|capacidad|necesari\w|{_TRAVEL} ?(?::|to\b|between|within|across|for|is|up|en|"
    rf"dans|nach|in))"
)
_OTHER = re.compile(
    r"\b(?:travel(?:l?ing)? (?:and|&) (?:tourism|hospitality|leisure|expenses?|accommodation|subsistence|"
    r"entertainment)|travel (?:industry|agen\w{1,4}|company|companies|"
    r"nurs\w{1,3}|insurance|expenses?|allowance|costs?|benefits?|discounts?|perks?|reimburse\w{0,5}|platform|"
    r"tech\w*|sector|time|assignment|technology|management|"
    r"loans?|card|pass|policy|policies|booking|arrangements?|plans?|consultant|stipend|brand|experience|tips?|"
    r"itinerar\w+|advice|medicine|clinic|guide|vaccin\w+|"
    r"contracts?|therap\w+|grants?|products?|services|business|bans?|restrictions?|budget|coordinat\w+|demand)|"
    r"(?:arrang\w+|book\w*|coordinat\w+|organi[sz]\w+|manag\w+|plan(?:ning)?|handle|process\w*|"
    r"prepar\w+)(?: \w+){0,5} travel|"
    r"time travel|travel (?:details|security|risk|safety)|help with|childcare|space travel|air travel|make travel|"
    r"enable\w* travel|"
    r"love of travel|business travel (?:insurance|"
    r"accident)|commut\w*|"
    r"season ticket|travellers?|travelers?|lead time|(?:light|sound|data|heat) travels?|travel(?:l?ing)? (?:public|"
    r"show|circus|exhibition)|freedom to travel|travel the world|"
    r"patients? (?:travel|who)|reise(?:kosten|buro|branche|unternehmen|leiter|veranstalter|preis|gutschein|"
    r"zuschuss|rabatt)\w*|geschaftsreiseversicherung|"
    r"frais de deplacement|(?:deplacements? (?:doux|domicile|durable))|viagens de turismo)\b"
)
_LONGEST_QUOTE = 240
_SOURCE_LINE = re.compile(r"^travel(?: required| percentage)? ?: ?(?P<value>.{2,60})$")


def travel_of(text: str) -> TravelFact | None:
    """Return how much one travels: the sentence with a share first, then the one that denies it, then the first."""
    prepared = passage(text)
    said = list(_said(prepared))
    shared = [fact for fact in said if fact.share_max is not None or fact.share_min is not None]
    denied = [fact for fact in said if fact.amount is Travel.NONE]
    return next(iter([*shared, *denied, *said]), None)


def _said(prepared: Passage) -> Iterator[TravelFact]:
    for index in _HINTS.segments(prepared):
        if index in prepared.boilerplate:
            continue
        segment = prepared.segments[index]
        folded = prepared.folded[segment.start : segment.end]
        fact = _fact(folded, segment.text[:_LONGEST_QUOTE].rstrip())
        if fact and (fact.amount is Travel.NONE or sections(prepared.text)[index] != "offer"):
            yield fact


def _fact(folded: str, quote: str) -> TravelFact | None:
    if not re.search(rf"\b{_TRAVEL}\b", folded):
        return None
    if _NONE.search(folded):
        return TravelFact(Travel.NONE, None, None, quote)
    shares = _shares(folded)
    if shares:
        return TravelFact(_amount(folded, shares[1] if shares[1] is not None else shares[0]), *shares, quote)
    if _OTHER.search(folded) or tells_of_firm(folded) or folded.endswith(("?", ":")) or wishes(folded):
        return None
    return TravelFact(_amount(folded, None), None, None, quote) if _OF_THE_JOB.search(folded) else None


def _shares(folded: str) -> tuple[int | None, int | None] | None:
    """Return the least and the greatest share stated, in per cent."""
    found = _PERCENT.search(folded)
    if not found:
        return None
    group = "a" if found["a"] else "c"
    low, high = int(found[group]), found["b"] or found["d"]
    if low > 100 or (high and not low <= int(high) <= 100):
        return None
    if high:
        return low, int(high)
    before = folded[: found.start(group)]
    if _CEILING.search(before):
        return None, low
    return (low, None) if _FLOOR.search(before) else (low, low)


def _amount(folded: str, share: int | None) -> Travel:
    if share is not None:
        return (
            Travel.NONE
            if share == 0
            else Travel.OCCASIONAL
            if share <= 10
            else Travel.FREQUENT
            if share >= 40
            else Travel.YES
        )
    if _OCCASIONAL.search(folded):
        return Travel.OCCASIONAL
    return Travel.FREQUENT if _FREQUENT.search(folded) else Travel.YES
