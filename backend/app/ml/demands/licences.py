"""Licences and certificates one must bring, sentence by sentence, with their alternatives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.ml.credentials.kinds import is_by_state
from app.ml.credentials.mentions import CredentialMention
from app.ml.credentials.names import credential_hits
from app.ml.demands.types import MOST_LICENCES, LicenceAsked, LicenceDemand
from app.ml.text.passage import passage
from app.ml.text.quoting import cut

_ALTERNATIVES = re.compile(r"\bor\b|\beither\b|\bone of\b|\bany of\b|\band/or\b", re.IGNORECASE)
# "RMN/RNLD" leaves a choice, "BLS/ACLS" asks for both.
_BOTH = frozenset({"acls", "als", "bls", "cpr", "first-aid", "ils", "nihss", "nrp", "pals", "tncc"})
# A check the employer makes after an offer, what has a rule of its own, and degrees, which are no licences.
_NOT_HERE = frozenset({"dbs", "security-clearance", "bsn", "msn"})
_TO_COME = re.compile(
    r"\bwilling|\bor the will\b|\bwork(?:ing)? towards?\b|\bonce you\b|\bwithin (?:the first|your first|"
    r"\w+ (?:days|weeks|months|years?))"
    r"|\bwithin \w+ \((?:\d+)\) (?:days|weeks|months)|\bdesirable\b|\bdesired\b|\bpreferr?ed\b|\bpreferabl[ey]\b|"
    r"\ba plus\b"
    r"|\bnice to have\b|\bbonus\b|\badvantage\w*|\bupon (?:hire|completion)|\bafter (?:hire|hiring)|\b(?:able|"
    r"ability|eligible|eligibility) "
    r"to (?:obtain|get|gain|acquire|become|apply|sit|register|be)\b|\bideally\b|"
    r"\bobtain\w* (?:\w+ ){0,5}(?:within|after|during)\b"
    r"|\b(?:we|trust) (?:will )?(?:offer|provide|support|fund)\b|\bnot (?:required|necessary|essential|needed)\b"
    r"|\bmay have\b|\bif (?:required|applicable|relevant)\b|\badequacy\b|\bCPA (?:and \w+ )?firms?\b|\be\.g\b|"
    r"\bopportunit\w+ to \w+|\bor eligib\w+|\bwould suit\b|\bsuited to\b|"
    r"\bif you (?:possess|hold|have)\b|\bgood indication\b"
    r"|\bcoursework\b|\bcourse of study\b|\bnon-uk applicants\b|\bprofessional registration ?(?:--|[-–:])|"
    r"\bwritten test\b"
    r"|\bengineer by any state\b|\bengineer-in-training\b|\balternat\w+ methods?\b|^\W*or\b|\bBLS (?:programs?|"
    r"data|surveys?|program's)\b"
    r"|\bin the process of\b|\bexpected to (?:obtain|gain|complete)\b|\bor equivalent experience\b",
    re.IGNORECASE,
)
_ANY_STATE = re.compile(
    r"\b(?:in|of|from|by) (?:any|a|one of the|some|at least one|each|another) (?:u\.?s\.? |"
    r"united states )?(?:states?|jurisdiction)\b"
    r"|\ba state, territor|\bany (?:u\.?s\.? )?(?:state|jurisdiction)|\bstate,? (?:or )?territory,? (?:of|or)",
    re.IGNORECASE,
)
_COMPACT, _NURSES = "nurse-compact", ("rn", "lpn")
_OR_COMPACT = re.compile(
    r"\bor (?:an? |any |another |hold |current |valid |active |other |from |in )*(?:e?NLC|compact|multi-?state)\b"
    r"|/ ?(?:compact|multi-?state)\b|\b(?:compact|multi-?state) (?:licen[cs]es? )?(?:is |are )?(?:also )?accepted\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\b(?:either|one of|any of|such as)\b", re.IGNORECASE)
_OR_LIKE = re.compile(r"^\W{0,3}or (?:an? )?(?:equivalent|similar|other|comparable)\b", re.IGNORECASE)
_CLOSE, _FAR = 60, 90
_NEXT = re.compile(r"^\)?\s*,(?!.*(?:\b(?:and|with|plus)\b|[;.&+]))", re.IGNORECASE)
_COMMA = re.compile(r"^[\s,;()]*(?:certifi\w+|licen[cs]\w+)?[\s,;()]*$", re.IGNORECASE)


def licences_of(mentions: Sequence[CredentialMention]) -> Iterator[LicenceDemand]:
    """The demands among the credentials a posting names: what it wishes for or lets one earn later is none."""
    by_quote: dict[str, list[CredentialMention]] = {}
    for asked in mentions[:MOST_LICENCES]:
        if asked.required and asked.type not in _NOT_HERE and not _TO_COME.search(asked.quote):
            by_quote.setdefault(asked.quote, []).append(asked)
    for quote, group in by_quote.items():
        any_state = bool(_ANY_STATE.search(quote))
        for part in _with_compact(quote, _choices(quote, group)):
            asked_for = tuple(LicenceAsked(one.type, _place(one, any_state)) for one in part)
            yield LicenceDemand(asked_for, cut(quote), len(part) > 1, any_state)


def _with_compact(quote: str, choices: Iterator[list[CredentialMention]]) -> Iterator[list[CredentialMention]]:
    """Let a multistate licence stand for a nurse's of the state where the sentence says so: "TX or compact state"."""
    accepted = bool(_OR_COMPACT.search(quote))
    for part in choices:
        nurse = next((one for one in part if one.type in _NURSES and one.jurisdiction), None)
        if accepted and nurse and all(one.type != _COMPACT for one in part):
            yield [*part, replace(nurse, type=_COMPACT)]
        else:
            yield part


def _place(asked: CredentialMention, any_state: bool) -> str | None:
    """Where it must count: a state only of what states give."""
    if any_state or asked.jurisdiction is None:
        return None
    return asked.jurisdiction if is_by_state(asked.type) else asked.jurisdiction.partition("-")[0]


def _choices(quote: str, group: Sequence[CredentialMention]) -> Iterator[list[CredentialMention]]:
    """What the sentence asks for, choice by choice; a choice of one is a demand for it."""
    if len(group) == 1:
        yield list(group)
        return
    placed = _placed(quote, group)
    if placed is None:
        together = bool(_ALTERNATIVES.search(quote)) or ("/" in quote and not any(one.type in _BOTH for one in group))
        yield from [list(group)] if together else [[one] for one in group]
        return
    yield from _runs(quote, placed)


_Placed = list[tuple[CredentialMention, int, int]]


def _placed(quote: str, group: Sequence[CredentialMention]) -> _Placed | None:
    """Where each stands in the quote; null where one is not found there again."""
    spans: dict[str, tuple[int, int]] = {}
    for form, start, end in credential_hits(passage(quote)):
        spans.setdefault(form.type, (start, end))
    if any(one.type not in spans for one in group):
        return None
    return sorted(((one, *spans[one.type]) for one in group), key=lambda hit: hit[1:])


def _runs(quote: str, placed: _Placed) -> Iterator[list[CredentialMention]]:
    """Cut a list at each "and": "RN or LPN and BLS" is a choice of two, and one more."""
    run: _Placed = []
    for hit in placed:
        if run and not _goes_on(quote[run[-1][2] : hit[1]]):
            yield from _closed(quote, run)
            run = []
        run.append(hit)
    yield from _closed(quote, run)


def _goes_on(gap: str) -> bool:
    if re.search(r"\band/or\b|\bor\b", gap, re.IGNORECASE) and len(gap) <= _FAR:
        return True
    return not gap or "/" in gap or bool(_COMMA.match(gap)) or (len(gap) <= _CLOSE and bool(_NEXT.match(gap)))


def _closed(quote: str, run: _Placed) -> Iterator[list[CredentialMention]]:
    members = [hit[0] for hit in run]
    gaps = [quote[left[2] : right[1]] for left, right in pairwise(run)]
    before = quote[max(0, run[0][1] - _CLOSE) : run[0][1]]
    chosen = any(_ALTERNATIVES.search(gap) for gap in gaps) or bool(_ONE_OF.search(before))
    chosen = chosen or bool(_OR_LIKE.match(quote[run[-1][2] :]))
    # "LPC, LMFT, LICSW" names whom one will take, "BLS, ACLS" what one must have.
    listed = bool(gaps) and not any(one.type in _BOTH for one in members)
    yield from [members] if chosen or listed else [[one] for one in members]
