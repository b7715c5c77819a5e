"""How credentials are written, and where a text writes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick

from app.ml.passage import Passage
from app.ml.tables import listed, rows


@dataclass(frozen=True, slots=True)
class CredentialName:
    """One way to write a credential; letters count only as written, `cued` ones only beside a telling word."""

    surface: str
    type: str
    name: str
    letters: str | None
    cued: bool
    country: str | None


@cache
def _automaton() -> ahocorasick.Automaton:
    machine = ahocorasick.Automaton()
    for row in rows("credentials"):
        for name in _names(row):
            machine.add_word(name.surface, [*machine.get(name.surface, []), name])
    machine.make_automaton()
    return machine


def _names(row: dict[str, str]) -> Iterator[CredentialName]:
    strict, country = row["strict"], row["country"] or None
    for phrase in listed(row["phrases"]):
        yield CredentialName(phrase, row["type"], row["name"], None, strict == "strict-phrase", country)
    for letters in listed(row["acronyms"]):
        cued = strict in ("strict", "strict-acronym")
        yield CredentialName(letters.lower(), row["type"], row["name"], letters, cued, country)


def credential_hits(prepared: Passage) -> Iterator[tuple[CredentialName, int, int]]:
    """Yield forms with their places, the longest first at each place, never overlapping."""
    found: list[tuple[int, int, CredentialName]] = []
    forms: list[CredentialName]
    for last, forms in _automaton().iter(prepared.masked):
        for form in forms:
            start, end = last - len(form.surface) + 1, last + 1
            if _fits(prepared, form, start, end):
                found.append((start, end, form))
    free_from = 0
    for start, end, form in sorted(found, key=lambda hit: (hit[0], -hit[1])):
        if start >= free_from:
            free_from = end
            yield form, start, end


def _fits(prepared: Passage, form: CredentialName, start: int, end: int) -> bool:
    masked = prepared.masked
    before, after = masked[start - 1 : start], masked[end : end + 1]
    if before.isalnum() or after.isalnum() or before == "_" or (form.letters and after in ("&", "+")):
        return False
    return form.letters is None or prepared.text[start:end] == form.letters
