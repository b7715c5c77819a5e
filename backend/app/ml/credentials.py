"""Licences and certifications a text names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CredentialMention:
    """One credential; `type` is its id ("rn", "bls", "cdl-a"); `jurisdiction` as in "US-TX" or "GB" where stated."""

    type: str
    name: str
    jurisdiction: str | None
    required: bool
    quote: str


def find_credentials(text: str) -> list[CredentialMention]:
    """Return the credentials a text names, each type and jurisdiction once."""
    return [] if text else []
