"""Licences and certificates the posting demands."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from app.matching.detail import CredentialAsked, PostingDetail
from app.matching.person import PersonCredential, ProfileFacts
from app.matching.rule import Finding, Rule, best
from app.matching.types import Eligibility

_ALTERNATIVES = re.compile(r"\bor\b|\beither\b|\bone of\b", re.IGNORECASE)
# "RMN/RNLD" leaves a choice, "BLS/ACLS" asks for both.
_BOTH = frozenset({"acls", "als", "bls", "cpr", "first-aid", "ils", "nihss", "nrp", "pals", "tncc"})
# A check the employer makes after an offer, and what has a rule of its own.
_NOT_HERE = frozenset({"dbs", "security-clearance"})
_TO_COME = re.compile(
    r"\bwilling|\bworking towards?\b|\bonce you\b|\bwithin the first\b|\bdesirable\b|\bideally\b|\bpreferred\b"
    r"|\b(?:we|trust) (?:will )?(?:offer|provide|support|fund)",
    re.IGNORECASE,
)


class Licence(Rule):
    """Each credential demanded: of that type, for that jurisdiction, still valid. Of alternatives one is enough."""

    slug = "licence"
    label = "Licence or certificate"

    def check(self, person: ProfileFacts, posting: PostingDetail) -> Iterator[Finding]:
        """Each demanded credential, answered by the best one the person holds; one answer for alternatives."""
        for quote, asked in _by_quote(posting.credentials).items():
            answers = [_answer(person, one, posting.as_of) for one in asked]
            if len(answers) > 1 and _is_choice(quote, asked):
                yield best(answers)
            else:
                yield from answers


def _is_choice(quote: str, asked: Sequence[CredentialAsked]) -> bool:
    slashed = "/" in quote and not any(one.type in _BOTH for one in asked)
    return slashed or bool(_ALTERNATIVES.search(quote))


def _by_quote(credentials: Sequence[CredentialAsked]) -> dict[str, list[CredentialAsked]]:
    """The credentials a person must bring, by the sentence that demands them."""
    demands: dict[str, list[CredentialAsked]] = {}
    for asked in credentials:
        if asked.required and asked.type not in _NOT_HERE and not _TO_COME.search(asked.quote):
            demands.setdefault(asked.quote, []).append(asked)
    return demands


def _answer(person: ProfileFacts, asked: CredentialAsked, today: date) -> Finding:
    held = [credential for credential in person.credentials if credential.type == asked.type]
    if not held:
        return Finding(Eligibility.unclear, f"Your profile does not name {_name(asked)}.", asked.quote)
    valid = [credential for credential in held if not _expired(credential, today)]
    if not valid:
        ended = max(credential.expires_on or "" for credential in held)
        return Finding(Eligibility.ineligible, f"Your {asked.name} expired ({ended}).", asked.quote)
    if any(_covers(credential, asked) for credential in valid):
        return Finding(Eligibility.eligible, f"You hold {_name(asked)}.", asked.quote)
    if any(credential.jurisdiction is None for credential in valid):
        return Finding(Eligibility.unclear, f"Your {asked.name} does not say where it is valid.", asked.quote)
    places = ", ".join(sorted({credential.jurisdiction or "" for credential in valid}))
    return Finding(Eligibility.ineligible, f"Your {asked.name} is for {places}.", asked.quote)


def _name(asked: CredentialAsked) -> str:
    return f"{asked.name} for {asked.jurisdiction}" if asked.jurisdiction else asked.name


def _expired(held: PersonCredential, today: date) -> bool:
    """Whether its last day is over; a month or a year lasts to its end."""
    if not held.expires_on:
        return False
    return held.expires_on < today.isoformat()[: len(held.expires_on)]


def _covers(held: PersonCredential, asked: CredentialAsked) -> bool:
    """Whether it is valid where it is demanded; one for a whole country covers its parts."""
    if asked.jurisdiction is None:
        return True
    return held.jurisdiction in {asked.jurisdiction, asked.jurisdiction.split("-")[0]}
