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
    r"\bwilling|\bor the will\b|\bworking towards?\b|\bonce you\b|\bwithin the first\b|\bdesirable\b"
    r"|\bideally\b|\bpreferred\b|\b(?:we|trust) (?:will )?(?:offer|provide|support|fund)",
    re.IGNORECASE,
)


class Licence(Rule):
    """Each credential demanded: of that type, for that jurisdiction, still valid. Of alternatives one is enough."""

    slug = "licence"
    label = "Licence or certificate"

    def check(self, person: ProfileFacts, posting: PostingDetail) -> Iterator[Finding]:
        """Each demanded credential, answered by the best one the person holds; one answer for alternatives."""
        for quote, asked in _by_quote(posting.credentials).items():
            answers = [_answer(person, one, posting) for one in asked]
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


def _answer(person: ProfileFacts, asked: CredentialAsked, posting: PostingDetail) -> Finding:
    held = [credential for credential in person.credentials if credential.type == asked.type]
    if not held:
        return Finding(Eligibility.unclear, f"Your profile does not name {_name(asked)}.", asked.quote)
    valid = [credential for credential in held if not _expired(credential, posting.as_of)]
    if not valid:
        ended = max(credential.expires_on or "" for credential in held)
        return Finding(Eligibility.ineligible, f"Your {asked.name} expired ({ended}).", asked.quote)
    if any(_covers(credential, asked) for credential in valid):
        return _where_it_counts(valid, asked, posting)
    if any(credential.jurisdiction is None for credential in valid):
        return Finding(Eligibility.unclear, f"Your {asked.name} does not say where it is valid.", asked.quote)
    places = ", ".join(sorted({credential.jurisdiction or "" for credential in valid}))
    return Finding(Eligibility.ineligible, f"Your {asked.name} is for {places}.", asked.quote)


def _where_it_counts(valid: Sequence[PersonCredential], asked: CredentialAsked, posting: PostingDetail) -> Finding:
    """A licence of one country is no sure thing in another, also where the posting takes its own for granted."""
    there = {place.country for place in posting.workplace.places if place.country}
    own = {credential.jurisdiction.split("-")[0] for credential in valid if credential.jurisdiction}
    anywhere = any(credential.jurisdiction is None for credential in valid)
    if asked.jurisdiction is None and own and there and not anywhere and not own & there:
        detail = (
            f"Your {asked.name} is for {', '.join(sorted(own))}; check that it counts in {', '.join(sorted(there))}."
        )
        return Finding(Eligibility.unclear, detail, asked.quote)
    return Finding(Eligibility.eligible, f"You hold {_name(asked)}.", asked.quote)


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
