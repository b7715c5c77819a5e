"""What a score was computed from, as one short text: same text, same score."""

from functools import cache
from hashlib import sha256

from app.matching.corpus.statistics import Ground
from app.matching.loaded import factors, rules
from app.matching.person import ProfileFacts
from app.matching.weights import Weights
from app.ml.lexicon.concepts import lexicon


@cache
def judges_version() -> str:
    """The factors, the rules, and the lexicon that relates skills."""
    parts = [f"{factor.slug}:{factor.version}" for factor in factors().values()]
    parts += [f"{rule.slug}:{rule.version}" for rule in rules().values()]
    return _short("|".join([*parts, lexicon().version]))


def score_version(person: ProfileFacts, weights: Weights, fingerprint: str, ground: Ground) -> str:
    """Names judges, weights, profile, posting (by its fingerprint), statistics of the corpus, and day."""
    profile = f"{person.user_id}:{person.version}"
    stands_on = [judges_version(), weights.version, profile, fingerprint, ground.corpus.version]
    return _short("|".join([*stands_on, ground.as_of.isoformat()]))


def _short(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
