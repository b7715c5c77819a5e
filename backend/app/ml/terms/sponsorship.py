"""Whether an employer sponsors a visa or work permit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.ml.text.passage import Passage, passage
from app.ml.text.quoting import quote_around


class Sponsorship(StrEnum):
    """What a posting says of it."""

    OFFERED = "offered"
    NOT_OFFERED = "not_offered"


@dataclass(frozen=True, slots=True)
class SponsorshipFact:
    """What is said, and the sentence that says it."""

    kind: Sponsorship
    quote: str


_HINTS = ("sponsor", "visa", "h1b", "h-1b")
_PERMIT = (
    r"(?:visas?|h-?1-?bs?|tn|tier 2|(?:work|residence) permits?|work authori[sz]ations?|"
    r"skilled worker|employment authori[sz]ations?|immigration)"
)
_SPONSOR = r"(?:sponsor(?:s|ed|ing|ships?)?)"
_GAP = r"[^.;!?]{0,90}?"
_REFUSED = re.compile(
    rf"\b(?:no|not|nor|unable|cannot|can't|won't|don't|doesn't|isn't|aren't|without|never|unfortunately)\b{_GAP}"
    rf"\b{_SPONSOR}(?! (?:every|all|everyone))\b|"
    rf"\b{_SPONSOR}\b{_GAP}\b(?:not|unavailable|cannot|can't|won't|isn't|aren't|never)\b|"
    rf"\bno (?:\w+ )?{_PERMIT}(?: \w+)?(?: support| assistance)?\b(?! (?:required|needed|necessary))|"
    rf"\bno {_PERMIT} {_SPONSOR}"
)
_OFFERED = re.compile(
    rf"\b{_PERMIT}(?:,? (?:and|&|or) (?:relocation|work permits?))?(?: ?/ ?| |-){{1,3}}{_SPONSOR}\b|"
    rf"\b{_PERMIT} (?:support|assistance|help)\b|\b(?:support|assistance|help) with (?:\w+ ){{0,4}}{_PERMIT}\b|"
    rf"\b(?:we|can|will|do|happy to|able to|to|could|would)(?: also| happily| gladly)? sponsor\b{_GAP}\b{_PERMIT}\b|"
    rf"(?:^|[|,(] ?)sponsor {_PERMIT}\b|"
    rf"\b{_SPONSOR} (?:is |are |can be |may be |will be )?(?:available|offered|provided|possible|considered)\b|"
    rf"\b(?:we|can|will|do|happy to|able to|to)(?: also| happily| gladly)? (?:offer|"
    rf"provide)\b{_GAP}\b{_PERMIT} ?{_SPONSOR}|"
    rf"\brequir\w{{1,3}}\b{_GAP}\b{_SPONSOR}\b{_GAP}\bwelcome"
)
_NOT_FOR_ALL = re.compile(r"\b(?:for|of) (?:every|all|each|everyone)\b|\bbut (?:we )?(?:can|do|will|are able)\b")
# Sponsors of studies, events and products, and what is asked in a form.
_OTHER = re.compile(
    r"\b(?:company|employer|government|federally|state|executive|industry)[- ]sponsored\b(?! (?:immigration|"
    r"visa|work))|\bsponsored "
    r"(?:training|research|content|products?|projects?|results|degree|health|events?)\b|\bvisa (?:inc|card|"
    r"checkout|direct)\b|\bmilitary\b|\bspouses?\b|\bimpost(?:o|e)rs?\b|\bexport licen[cs]e|\bsponsored to act\b"
)
_ABOUT_IT = re.compile(
    rf"\b{_PERMIT}\b|\bauthori[sz](?:ed|ation)\b|\b(?:right|eligible|legally) (?:to|able to)? ?work\b|"
    rf"\b{_SPONSOR} (?:is|are|now|will|or|not|available|for (?:this|employment|applicants|candidates))|"
    r"\b(?:need|requir\w{1,3}|any|open to|eligible for|without|offer|provide|no|employer) (?:for |of |"
    r"the )?(?:\w+ )?sponsorships?\b|"
    r"\b(?:immigration|foreign|overseas|international|citizens?)\b"
)


def sponsorship_of(text: str) -> SponsorshipFact | None:
    """Return what a posting says of sponsoring a visa; None where it says nothing, or both."""
    said = list(_said(passage(text)))
    return said[0] if said and len({fact.kind for fact in said}) == 1 else None


def _said(prepared: Passage) -> Iterator[SponsorshipFact]:
    if not any(hint in prepared.folded for hint in _HINTS):
        return
    for segment in prepared.segments:
        folded = prepared.folded[segment.start : segment.end]
        if any(hint in folded for hint in _HINTS) and not folded.endswith("?") and (kind := _kind(folded)):
            said = (_REFUSED if kind is Sponsorship.NOT_OFFERED else _OFFERED).search(folded)
            start, end = said.span() if said else (0, 0)
            yield SponsorshipFact(kind, quote_around(prepared, segment.start + start, segment.start + end))


def _kind(folded: str) -> Sponsorship | None:
    if _OTHER.search(folded):
        return None
    if _REFUSED.search(folded):
        if _NOT_FOR_ALL.search(folded):
            return None
        return Sponsorship.NOT_OFFERED if _ABOUT_IT.search(folded) else None
    return Sponsorship.OFFERED if _OFFERED.search(folded) else None
