"""What a score was computed from, as one short text: same text, same score."""

from datetime import date
from functools import cache
from hashlib import sha256

from app.matching.detail import PostingDetail
from app.matching.loaded import factors, rules
from app.matching.person import ProfileFacts
from app.ml.lexicon.concepts import lexicon


@cache
def judges_version() -> str:
    """The factors with their weights, the rules, and the lexicon that relates skills."""
    parts = [f"{factor.slug}:{factor.version}:{factor.weight}" for factor in factors().values()]
    parts += [f"{rule.slug}:{rule.version}" for rule in rules().values()]
    return _short("|".join([*parts, lexicon().version]))


def score_version(person: ProfileFacts, posting: PostingDetail, rarity_version: str, as_of: date) -> str:
    """Names judges, profile, posting, counts and day."""
    profile = f"{person.user_id}:{person.version}"
    return _short("|".join([judges_version(), profile, posting.fingerprint, rarity_version, as_of.isoformat()]))


def _short(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
