"""What a scoring stood on, kept sealed, so that the next one can tell what changed."""

import uuid
from collections.abc import Mapping

import orjson
from pydantic import TypeAdapter, ValidationError
from sqlalchemy.orm import Session

from app.core.crypto import Undecryptable, decrypt, encrypt
from app.matching.facts import Person
from app.matching.models import Scoring
from app.matching.weights import Weights
from app.profile.types import ProfileSnapshot

_SNAPSHOT = TypeAdapter(ProfileSnapshot)
_WEIGHTS = TypeAdapter(dict[str, int])


def _place(user_id: uuid.UUID) -> str:
    return f"scorings|basis|{user_id}|{user_id}"


def sealed(who: Person) -> bytes:
    """What a person's profile says and what counts for them, sealed."""
    said = {"snapshot": _SNAPSHOT.dump_python(who.snapshot, mode="json"), "weights": dict(who.weights.own)}
    return encrypt(orjson.dumps(said), _place(who.facts.user_id))


def opened(session: Session, scoring: Scoring | None) -> tuple[ProfileSnapshot, Weights] | None:
    """What the last scoring stood on; null where it is not known, as after a change of the program or of the key."""
    kept = _kept(session, scoring)
    if kept is None or scoring is None:
        return None
    try:
        said: Mapping[str, object] = orjson.loads(decrypt(kept, _place(scoring.user_id)))
        snapshot = _SNAPSHOT.validate_json(orjson.dumps(said["snapshot"]))
        return snapshot, Weights(_WEIGHTS.validate_python(said["weights"]))
    except (Undecryptable, ValidationError, KeyError, orjson.JSONDecodeError):
        return None


def _kept(session: Session, scoring: Scoring | None) -> bytes | None:
    """The column is loaded only where it is asked for."""
    return scoring.sealed_basis if scoring is not None and scoring in session else None
