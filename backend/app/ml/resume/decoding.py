"""Facts back from JSON, every type checked: what another process wrote is not trusted."""

from functools import cache

from pydantic import TypeAdapter

from app.ml.resume.facts import ResumeFacts


@cache
def _adapter() -> TypeAdapter[ResumeFacts]:
    return TypeAdapter(ResumeFacts)


def from_json(data: bytes) -> ResumeFacts:
    """Return the facts of `to_json`; a `ValueError` says that the data is not that."""
    return _adapter().validate_json(data)
