"""Taking an export into an empty account: all of it in one transaction, or nothing."""

import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import structlog
from pydantic import TypeAdapter, ValidationError
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from app.account.archive import Archive
from app.account.errors import AccountNotEmpty, DamagedExport
from app.account.references import Incoming, postings_named
from app.account.sections import counts, gathered, in_order, occupied
from app.auth import service as accounts
from app.core.errors import AppError
from app.core.personal_data import PersonalFile, keepers
from app.core.types import JsonObject
from app.jobs.carrying import CarriedPosting, found_or_made

log = structlog.get_logger(__name__)

_POSTINGS = TypeAdapter(list[CarriedPosting])
OnSection = Callable[[int, int, str], None]


class TakingIn:
    """One import. `ids` are those it gave, also where it failed: files under them are nobody's then."""

    def __init__(self, archive: Archive, on_section: OnSection) -> None:
        self._archive = archive
        self._on_section = on_section
        self.ids: frozenset[str] = frozenset()

    def into(self, session: Session, user_id: uuid.UUID) -> JsonObject:
        """Take everything in, in the caller's transaction; returns how many rows each section has now.

        Raises `AccountNotEmpty` or `DamagedExport`.
        """
        accounts.open_for_change(session, user_id)
        require_empty(session, user_id)
        sections = {name: self._archive.section(name) for name in self._archive.names()}
        _begin_anew(session, user_id, sections)
        incoming = Incoming(sections, _postings(session, user_id, self._archive, sections))
        self.ids = incoming.ids()
        for number, name in enumerate(in_order(sections), 1):
            self._on_section(number, len(sections), f"Taking in: {name.replace('_', ' ')}")
            _take_in(session, user_id, name, incoming.section(sections[name]), self._files(name, incoming))
        return _told(self._archive, gathered(session, user_id))

    def _files(self, name: str, incoming: Incoming) -> dict[str, PersonalFile]:
        return {f"{incoming.id_of(row)}/{own}": file for row, own, file in self._archive.files(name)}


def require_empty(session: Session, user_id: uuid.UUID) -> None:
    """Raise `AccountNotEmpty` where the account already has rows of what would be taken in."""
    if full := occupied(session, user_id):
        raise AccountNotEmpty(f"This account already has data of its own: {', '.join(full)}. Use an empty account.")


def _begin_anew(session: Session, user_id: uuid.UUID, names: Iterable[str]) -> None:
    """Forget the settings that the export's are to replace; rows there are none."""
    for name in reversed(in_order(names)):
        keepers()[name].eraser(session, user_id)
    session.flush()


def _postings(
    session: Session, user_id: uuid.UUID, archive: Archive, sections: Mapping[str, JsonObject]
) -> dict[int, uuid.UUID]:
    """The postings that rows refer to, found here or made."""
    try:
        told = _POSTINGS.validate_python(archive.postings())
    except ValidationError as problem:
        raise DamagedExport(f"Its postings can't be used: {_first(problem)}") from None
    wanted = sorted(number for number in postings_named(sections) if number < len(told))
    return {number: _guarded("postings", found_or_made, session, user_id, told[number]) for number in wanted}


def _take_in(
    session: Session, user_id: uuid.UUID, name: str, data: JsonObject, files: Mapping[str, PersonalFile]
) -> None:
    importer = keepers()[name].importer
    if importer is not None:
        _guarded(name, importer, session, user_id, data, files)
        _guarded(name, session.flush)


def _guarded(name: str, work: Callable[..., Any], *arguments: object) -> Any:
    """Do a part of the work; what is wrong with the data is told as such."""
    try:
        return work(*arguments)
    except ValidationError as problem:
        raise DamagedExport(f"The part “{name}” can't be taken in: {_first(problem)}") from None
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise DamagedExport(f"The part “{name}” can't be taken in: {problem}") from None
    except StatementError as problem:
        # The database's own words quote what it was given; the name of the rule that was broken does not.
        log.warning("import_refused", part=name, rule=_rule(problem))
        raise DamagedExport(f"The part “{name}” can't be taken in: its rows don't fit together.") from None
    except AppError as problem:
        raise DamagedExport(f"The part “{name}” can't be taken in: {problem.detail}") from None


def _rule(problem: StatementError) -> str | None:
    diagnostics = getattr(problem.orig, "diag", None)
    return getattr(diagnostics, "constraint_name", None) or getattr(diagnostics, "column_name", None)


def _first(problem: ValidationError) -> str:
    error = problem.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, error['loc']))}: {error['msg']}"


def _told(archive: Archive, kept: Mapping[str, JsonObject]) -> JsonObject:
    """How many rows the export had and how many there are now, by section."""
    sections: dict[str, JsonObject] = {}
    for name in archive.names():
        had, has = sum(archive.manifest.sections[name].counts.values()), sum(counts(kept[name]).values())
        sections[name] = {"in_export": had, "taken_in": has}
    left = {name: said.why_not for name, said in archive.manifest.sections.items() if name not in sections}
    return {"sections": dict(sections), "left": dict(left)}
