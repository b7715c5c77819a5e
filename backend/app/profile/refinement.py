"""The seam for a model that makes the reading of a CV surer.

A refiner is asked only for people for whom it reads; without one a CV is read by the rules alone, and nothing here
costs or claims anything. What it proposes counts only as `app.ml.resume.refinement` admits it: quoted from the CV,
surer than the reading, and never about what the person has changed or confirmed.
"""

import uuid
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
from app.profile.reading import helped_by
from app.profile.stored import CvFacts, Edits
from app.profile.types import EntryList

log = structlog.get_logger(__name__)
NO_ANSWER = "The language model did not answer, so this CV was read without it."


class RefinerFailed(Exception):
    """A refiner could not be asked; the reading stands without it, and says so in the words of `warning`."""

    def __init__(self, reason: str, warning: str = NO_ANSWER) -> None:
        super().__init__(reason)
        self.warning = warning


class Refiner(Protocol):
    """Something that reads a CV too and proposes facts with quotes."""

    @property
    def name(self) -> str:
        """What it is called where a reading says that it helped."""

    def reads_for(self, user_id: uuid.UUID) -> bool:
        """Whether it is asked about CVs of this person."""

    def propose(self, user_id: uuid.UUID, text: str, facts: ResumeFacts) -> Proposal | None:
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


def refiners_for(user_id: uuid.UUID) -> tuple[Refiner, ...]:
    """Those that are asked about a person's CV, in their order."""
    return tuple(refiner for refiner in _refiners if refiner.reads_for(user_id))


def refined(
    resume: ResumeFacts, file: tuple[bytes, str], keep: Collection[str], today: date, user_id: uuid.UUID
) -> ResumeFacts:
    """The facts with what the refiners add; `file` is the CV's bytes and name, `keep` what the person has spoken of."""
    pages: tuple[PageView, ...] | None = None
    for refiner in refiners_for(user_id):
        try:
            proposal = refiner.propose(user_id, resume.text, resume)
        except RefinerFailed as error:
            log.warning("refiner_failed", error=str(error))
            resume = replace(resume, warnings=tuple(dict.fromkeys((*resume.warnings, error.warning))))
            continue
        if proposal is not None:
            pages = _pages(*file) if pages is None else pages
            better = merge(resume, proposal, resume.text, today=today, pages=pages, keep=keep)
            resume = replace(better, engine=helped_by(resume.engine, refiner.name)) if better != resume else resume
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
