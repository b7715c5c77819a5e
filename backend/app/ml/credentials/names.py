"""How credentials are written, and where a text writes them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick

from app.ml.credentials.forms import variants
from app.ml.text.folding import squeeze
from app.ml.text.passage import Passage
from app.ml.text.tables import listed, rows


@dataclass(frozen=True, slots=True)
class CredentialName:
    """One way to write a credential; letters count only as written, `cued` ones only beside a telling word.

    `words` are beginnings of words of which a whole posting has one where the credential is meant.
    """

    surface: str
    type: str
    name: str
    letters: str | None
    cued: bool
    country: str | None
    words: tuple[str, ...]

    @property
    def says_so(self) -> bool:
        """Whether the words themselves say that it is a licence or a certificate."""
        return self.letters is None and _CUED_ITSELF.search(self.surface) is not None

    @property
    def is_licence(self) -> bool:
        """Whether the words name what a state gives: a licence or a registration."""
        return self.letters is None and _LICENCE.search(self.surface) is not None


# A line of a CV has no surroundings to judge by.
_SURROUNDED = 400
_WORD = re.compile(r"[a-z][a-z'-]*")
_LEAST_LETTERS, _STEM = 3, 4
_SMALL = frozenset({"and", "of", "the", "in", "for", "to", "a"})


class Surroundings:
    """What the rest of a text says of the letters in it."""

    def __init__(self, prepared: Passage) -> None:
        self._prepared = prepared
        self._foreign: dict[str, bool] = {}
        self._spoken_of: dict[str, bool] = {}

    def allow(self, form: CredentialName, start: int, end: int) -> bool:
        """Say whether the text speaks of the field of a credential and does not spell its letters out as another."""
        if not self._speaks_of("|".join(form.words)):
            return False
        if form.letters is None:
            return True
        if not self._foreign.get(form.letters):
            self._foreign[form.letters] = self._spelt_otherwise(form, start, end)
        return not self._foreign[form.letters]

    def _speaks_of(self, words: str) -> bool:
        if not words or len(self._prepared.text) < _SURROUNDED:
            return True
        if words not in self._spoken_of:
            found = re.search(rf"\b(?:{words})", self._prepared.folded)
            self._spoken_of[words] = found is not None
        return self._spoken_of[words]

    def _spelt_otherwise(self, form: CredentialName, start: int, end: int) -> bool:
        """Read "Pain Management Programmes (PMP)" and "PMP (pain management programme)"."""
        spelt = _initials_of(form.surface, self._prepared.folded[max(0, start - 90) : start], end_of=True)
        spelt = spelt or _initials_of(form.surface, self._prepared.folded[end : end + 90], end_of=False)
        return bool(spelt) and not any(_alike(spelt, known) for known in _spelt_out(form.type))


def _initials_of(letters: str, text: str, *, end_of: bool) -> tuple[str, ...]:
    """Return the words beside letters, parted by a bracket, whose initials they are; none where there are none."""
    opened = text.rstrip(" ").endswith("(") if end_of else text.lstrip(" ").startswith("(")
    wanted = [char for char in letters if char.isalpha()]
    if not opened or len(wanted) < _LEAST_LETTERS:
        return ()
    telling = [word for word in _WORD.findall(text) if word not in _SMALL]
    words = telling[-len(wanted) :] if end_of else telling[: len(wanted)]
    return tuple(words) if [word[0] for word in words] == wanted else ()


@cache
def _spelt_out(type_: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of the names and phrases of a credential."""
    return tuple(
        tuple(_WORD.findall(squeeze(phrase)))
        for row in rows("credentials")
        if row["type"] == type_
        for phrase in (row["name"], *listed(row["phrases"]))
    )


def _alike(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    stems = {word[:_STEM] for word in known}
    return 2 * sum(word[:_STEM] in stems for word in words) >= len(words)


@cache
def _automaton() -> ahocorasick.Automaton:
    machine = ahocorasick.Automaton()
    for row in rows("credentials"):
        for name in _names(row):
            machine.add_word(name.surface, [*machine.get(name.surface, []), name])
    for row in rows("credentials"):
        for name in _further_names(row):
            # What the table says itself goes first.
            if name.surface not in machine:
                machine.add_word(name.surface, [name])
    machine.make_automaton()
    return machine


def _names(row: dict[str, str]) -> Iterator[CredentialName]:
    strict, country, words = row["strict"], row["country"] or None, listed(row["words"])
    for phrase in listed(row["phrases"]):
        cued = strict == "strict-phrase" and not _CUED_ITSELF.search(phrase)
        yield CredentialName(phrase, row["type"], row["name"], None, cued, country, words)
    for letters in listed(row["acronyms"]):
        cued = strict in ("strict", "strict-acronym")
        yield CredentialName(letters.lower(), row["type"], row["name"], letters, cued, country, words)


def _further_names(row: dict[str, str]) -> Iterator[CredentialName]:
    words = listed(row["words"])
    for phrase in listed(row["phrases"]):
        for form in variants(phrase):
            cued = row["strict"] == "strict-phrase" and not _CUED_ITSELF.search(form)
            # What one country licenses, another registers.
            country = None if form.startswith("regist") else row["country"] or None
            yield CredentialName(form, row["type"], row["name"], None, cued, country, words)


_CUED_ITSELF = re.compile(r"\b(?:licen[cs]|certif)|\bregist\w+ as\b|\bregistration$")
_LICENCE = re.compile(r"licen[cs]|regist")


def credential_hits(prepared: Passage) -> Iterator[tuple[CredentialName, int, int]]:
    """Yield forms with their places, the longest first at each place, never overlapping."""
    found: list[tuple[int, int, CredentialName]] = []
    forms: list[CredentialName]
    for last, forms in _automaton().iter(prepared.masked):
        for form in forms:
            start, end = last - len(form.surface) + 1, last + 1
            if _fits(prepared, form, start, end):
                found.append((start, end, form))
    meant = Surroundings(prepared)
    free_from, last_span = 0, (0, 0)
    for start, end, form in sorted(found, key=lambda hit: (hit[0], -hit[1])):
        # "MD/DO" names two at once.
        if (start >= free_from or (start, end) == last_span) and meant.allow(form, start, end):
            free_from, last_span = end, (start, end)
            yield form, start, end


def _fits(prepared: Passage, form: CredentialName, start: int, end: int) -> bool:
    masked = prepared.masked
    before, after = masked[start - 1 : start], masked[end : end + 1]
    if before.isalnum() or after.isalnum() or before == "_" or (form.letters and after in ("&", "+", "'")):
        return False
    if form.letters and before == "-" == after:
        # "339-TX-RN-07" is a number of a posting.
        return False
    return form.letters is None or prepared.text[start:end] == form.letters
