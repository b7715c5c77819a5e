"""Licences and certificates the posting demands."""

from collections.abc import Iterator
from datetime import date

from app.matching.detail import CredentialAsked, PostingDetail
from app.matching.person import PersonCredential, ProfileFacts
from app.matching.rule import Finding, Rule
from app.matching.types import Eligibility


class Licence(Rule):
    """Each credential demanded: of that type, for that jurisdiction, still valid."""

    slug = "licence"
    label = "Licence or certificate"

    def check(self, person: ProfileFacts, posting: PostingDetail) -> Iterator[Finding]:
        """Each demanded credential, answered by the best one the person holds."""
        for asked in posting.credentials:
            if asked.required:
                yield _answer(person, asked, posting.as_of)


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
