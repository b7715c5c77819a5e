"""Whether a posting demands the right to work, or a citizenship, and for which countries."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.ml.places.reading import read_places
from app.ml.text.folding import fold
from app.ml.text.hints import Hints
from app.ml.text.passage import Passage, passage
from app.ml.text.quoting import quote_around


class WorkPermit(StrEnum):
    """What is demanded."""

    RIGHT_TO_WORK = "right_to_work"
    CITIZENSHIP = "citizenship"


@dataclass(frozen=True, slots=True)
class WorkPermitFact:
    """What is demanded, for which countries or groups of countries ("US", "EU"; empty where not named), and where."""

    kind: WorkPermit
    countries: tuple[str, ...]
    quote: str


_HINTS = Hints((
    " to work", "work authori", "work permit", "working permit", "citizen", "right-to-work", "work visa",
    "work rights", "legally", "green card",
    "permanent resident", "arbeitserlaubnis", "arbeitsgenehmigung", "aufenthalts", "staatsburger",
    "staatsangehorig", "permis de travail",
    "autorisation de travail", "titre de sejour", "nationalite", "permiso de trabajo", "permiso de residencia",
    "nacionalidad", "autorizacao",
    "work eligibility", "employment eligibility", "to live and work", "be employed", "employment authori",
    "to legally", "to lawfully",
))  # fmt: skip
_AUTHORIZED = (
    r"(?:authori[sz](?:ed|ation)|eligib(?:le|ility)|entitle(?:d|ment)|permi(?:tted|ssion)|the (?:legal )?right|right|"
    r"legally able|allowed|licen[cs]ed)"
)
_RIGHT = re.compile(
    rf"\b{_AUTHORIZED} to (?:live and |legally |lawfully |be )?(?:work|employ)\w*\b|\bright[- ]to[- ]work\b|"
    r"\b(?:work(?:ing)? (?:authori[sz]ation|permit|visa|eligibility)|employment (?:authori[sz]ation|eligibility)|"
    r"work rights)\b|"
    r"\blegally (?:authori[sz]ed|eligible|permitted|work)\b|"
    r"\b(?:gultige\w? )?(?:arbeitserlaubnis|arbeitsgenehmigung|aufenthaltserlaubnis|aufenthaltstitel)\b|"
    r"\b(?:permis|autorisation) de travail\b|\btitre de sejour\b|\bpermiso de (?:trabajo|residencia)\b|"
    r"\bautorizacao (?:de|para) trabalh\w+"
)
_CITIZEN = re.compile(
    r"\b(?:must|need to|required to|has to|have to|only|applicants?|candidates?|be|"
    r"shall)\b[^;]{0,60}?\b(?:citizens?|citizenship|nationals\b|national(?= (?:of|or)\b|[.,;)]|$))|"
    r"\b(?:[a-z.]{2,4}|sole|\w+) citizenship (?:is )?(?:required|mandatory|essential|only)|\bcitizenship ?: ?\w|"
    r"\bcitizens? only\b|\bcitizenship (?:is )?required\b|"
    r"\bstaatsburgerschaft\b[^.]{0,30}(?:erforderlich|voraussetzung)|\bdeutsche\w? staats(?:angehorigkeit|"
    r"burgerschaft)\b|"
    r"\bnationalite francaise\b|\bnacionalidad espanola\b"
)
_DEMAND = re.compile(
    r"\b(?:must|require[sd]?|requirements?|need(?:s|ed)?|mandatory|essential|have to|has to|should|only|proof|"
    r"evidence|verify|provide|"
    r"valid|currently|already|applicants?|candidates?|you (?:have|are|will|hold|possess)|hold|possess|with|without|"
    r"able to|eligible|authori[sz]ed|"
    r"gultig\w{0,2}|erforderlich|voraussetzung|vorausgesetzt|besitz\w{0,3}|zwingend|obligatoire|valide|"
    r"necesari[oa]|imprescindible|en regla|exige\w?)\b"
)
# Forms that ask, equal treatment, the firm's own permits, and work that deals with permits.
_OTHER = re.compile(
    r"\b(?:will|may|can) (?:consider )?sponsor(?:ing)?\b|\bform i-9\b|"
    r"\b(?:clients?|customers|students|migrants|refugees|expats|employees) (?:who )?(?:\w+ )?(?:need|require|want)\b|"
    r"\bnon-? ?(?:us |u\.s\. |uk |eu )?citizens?\b|\be-?verify\b|eligibility verification|"
    r"\bcitizens? (?:\w+ ){0,4}encouraged\b|"
    r"\binternational students?\b|\bvisa processing\b|\bwill be considered if no suitable\b|"
    r"\bcitizens? (?:\w+ ){0,2}preferred\b|"
    r"\b(?:regardless of|irrespective|without regard|based on|discriminat\w+|protected|permit to work (?:system|"
    r"process)|hot work|"
    r"building permits?|planning permi\w+|parking permit|corporate citizen\w*|good citizen\w*|senior citizens|"
    r"digital citizen\w*|citizen (?:develop\w+|science|journal\w+|services?)|"
    r"citizens of the world|(?:for|of|to|our|all|help\w*|serv\w+|protect\w*|between) (?:the )?citizens|"
    r"citizens'? (?:advice|bank)|process\w* (?:work )?(?:visa|permit)s|"
    r"citizenship (?:status|or immigration)|right to work (?:for you|documents? (?:of|from) (?:new|staff))|(?:in|"
    r"as) (?:your|a) right)\b"
)
_NOT_NEEDED = re.compile(
    r"\b(?:no|not|without)\b[^.;]{0,25}\b(?:work permit|citizenship|right to work|"
    r"arbeitserlaubnis)\b[^.;]{0,15}\b(?:required|needed|necessary)?|"
    r"\bwe (?:will |can |do )?(?:help|support|assist|arrange|provide|sponsor|obtain)\b[^.;]{0,60}\b(?:permit|visa|"
    r"authori[sz]ation)"
)
_ABBREVIATED = {"u.s.": "us", "u.s": "us", "u.k.": "uk", "u.s.a.": "usa", "e.u.": "eu"}
_COUNTRY = re.compile(
    r"\b(?:in|of|within|for|a|an|be|hold|only|der|die|den|au|en|de|em|no|na|as|are|or|/|,)? ?(?:the |los |las )?"
    r"(?P<name>u\.s\.?(?:a\.?)?|u\.k\.?|e\.u\.?|usa?\b|uk\b|eu\b|eea\b|schengen|[a-z]{4,14}(?: (?:states|kingdom|"
    r"union|zealand|africa|emirates|economic area|arabia|korea))?)(?!\w)"
)
_CITIZENS = {
    "american": "US", "british": "GB", "canadian": "CA", "australian": "AU", "german": "DE", "french": "FR",
    "irish": "IE", "dutch": "NL",
    "spanish": "ES", "swiss": "CH", "austrian": "AT", "italian": "IT", "portuguese": "PT", "indian": "IN",
    "brazilian": "BR", "polish": "PL",
    "deutsche": "DE", "francaise": "FR", "espanola": "ES", "singaporean": "SG", "saudi": "SA",
}  # fmt: skip


def work_permit_of(text: str) -> WorkPermitFact | None:
    """Return the first demand for the right to work or a citizenship; a citizenship outweighs the right to work."""
    prepared = passage(text)
    said = list(_said(prepared))
    citizens = [fact for fact in said if fact.kind is WorkPermit.CITIZENSHIP]
    return next(iter([*citizens, *said]), None)


def _said(prepared: Passage) -> Iterator[WorkPermitFact]:
    for index in _HINTS.segments(prepared):
        segment = prepared.segments[index]
        folded = prepared.folded[segment.start : segment.end]
        kind = _kind(folded) if not folded.endswith("?") else None
        if kind:
            said = (_CITIZEN if kind is WorkPermit.CITIZENSHIP else _RIGHT).search(folded) or _CITIZEN.search(folded)
            start, end = said.span() if said else (0, 0)
            quote = quote_around(prepared, segment.start + start, segment.start + end)
            yield WorkPermitFact(kind, _countries(fold(quote)), quote)


def _kind(folded: str) -> WorkPermit | None:
    if not (_RIGHT.search(folded) or "citizen" in folded or _CITIZEN.search(folded)):
        return None
    if _OTHER.search(folded) or _NOT_NEEDED.search(folded):
        return None
    # Where residents count as well as citizens, the right to work is what is asked.
    residents = re.search(
        r"\b(?:permanent residen\w+|green card|resident alien|work authori[sz]ation|refugee)\b", folded
    )
    if _CITIZEN.search(folded) and not residents:
        return WorkPermit.CITIZENSHIP
    asked = _RIGHT.search(folded) or (residents and _CITIZEN.search(folded))
    return WorkPermit.RIGHT_TO_WORK if asked and _DEMAND.search(folded) else None


def _countries(folded: str) -> tuple[str, ...]:
    """Return the countries and groups a sentence names, as codes, in order."""
    found: dict[str, None] = {}
    for hit in _COUNTRY.finditer(folded):
        name = _ABBREVIATED.get(hit["name"], hit["name"]).rstrip(".")
        if name in _CITIZENS:
            found[_CITIZENS[name]] = None
            continue
        for place in read_places(name):
            code = place.country if place.city is None and place.region is None else None
            if code or place.group:
                found[code or place.group or ""] = None
    return tuple(found)
