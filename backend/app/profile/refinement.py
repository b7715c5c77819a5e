"""The seam for a model that makes the reading of a CV surer.

Empty until something registers a refiner: then a CV is read by the rules alone, and nothing here costs or claims
anything. What a refiner proposes counts only as `app.ml.resume.refinement` admits it: quoted from the CV, surer than
the reading, and never about what the person has changed or confirmed.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from typing import Protocol

import structlog

from app.ml.documents.errors import DocumentError
from app.ml.documents.pages import PageView
from app.ml.documents.pictures import view_pages
from app.ml.resume.facts import ResumeFacts
from app.ml.resume.proposal import Proposal
from app.ml.resume.refinement import merge
from app.profile.facts import ENTRY_FIELDS, statements
from app.profile.merge import merged
from app.profile.placing import lay
from app.profile.stored import CvFacts, Edits
from app.profile.types import EntryList

log = structlog.get_logger(__name__)
NO_ANSWER = "The language model did not answer, so this CV was read without it."


class RefinerFailed(Exception):
    """A refiner could not be asked; the reading stands without it."""


class Refiner(Protocol):
    """Something that reads a CV too and proposes facts with quotes."""

    def propose(self, text: str, facts: ResumeFacts) -> Proposal | None:
        """What it would change, null for nothing; raises `RefinerFailed`. Runs outside any transaction."""


_refiners: list[Refiner] = []


def register(refiner: Refiner) -> None:
    """Ask this refiner about every CV from now on; at the start of a process."""
    if refiner not in _refiners:
        _refiners.append(refiner)


def unregister(refiner: Refiner) -> None:
    """Ask it no more."""
    if refiner in _refiners:
        _refiners.remove(refiner)


def refiners() -> tuple[Refiner, ...]:
    """Those that are asked, in their order."""
    return tuple(_refiners)


def refined(resume: ResumeFacts, file: tuple[bytes, str], keep: Collection[str], today: date) -> ResumeFacts:
    """The facts with what the refiners add; `file` is the CV's bytes and name, `keep` what the person has spoken of."""
    pages: tuple[PageView, ...] | None = None
    for refiner in refiners():
        try:
            proposal = refiner.propose(resume.text, resume)
        except RefinerFailed as error:
            log.warning("refiner_failed", error=str(error))
            resume = replace(resume, warnings=tuple(dict.fromkeys((*resume.warnings, NO_ANSWER))))
            continue
        if proposal is not None:
            pages = _pages(*file) if pages is None else pages
            resume = merge(resume, proposal, resume.text, today=today, pages=pages, keep=keep)
    return resume


def _pages(data: bytes, name: str) -> tuple[PageView, ...]:
    """Where the words stand; without it a quote still is one, only without its place."""
    try:
        return view_pages(data, name)
    except DocumentError:
        return ()


def spoken_of(edits: Edits, facts: CvFacts, today: date) -> set[str]:
    """The paths of a reading that the person has changed or confirmed."""
    confirmed = {
        statement.path for statement in statements(merged(facts, Edits(), today)) if statement.digest in edits.checked
    }
    return {*edits.edited, *confirmed, *_edited_entries(edits, facts)}


def _edited_entries(edits: Edits, facts: CvFacts) -> Iterator[str]:
    """All of an entry that the person has changed: by what it says the change is found again."""
    for of in EntryList:
        for placed in lay(of, getattr(facts.values, of), edits.entries).placed:
            if placed.edit is not None and placed.origin is not None:
                yield f"{of}.{placed.origin}"
                yield from (f"{of}.{placed.origin}.{field}" for field in ENTRY_FIELDS.get(of, ()))
