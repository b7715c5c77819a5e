"""Personas: those that came with the program, and those that people make."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.auth.models import User
from app.auth.types import Role
from app.coach.builtin import Builtin, builtins
from app.coach.errors import PersonaNotFound, PersonaNotYours, TooManyPersonas
from app.coach.models import Persona, PersonaVersion
from app.coach.paging import after, page_of
from app.coach.repository import PersonaRepository
from app.coach.schemas import CoachSettings, PersonaIn, PersonaOut, PersonaPatch, PersonaVersionOut
from app.coach.sealing import sealed_version, version_words
from app.coach.stored import PersonaSettings, PersonaWords
from app.coach.types import PersonaVisibility, Whose
from app.core.clock import now
from app.core.errors import Invalid
from app.core.etag import Precondition
from app.core.ids import new_id
from app.core.pagination import Page, PageParams, Total, count_up_to, encode_cursor
from app.core.text import fold

MOST_PERSONAS = 50
MOST_VERSIONS = 50


@dataclass(frozen=True, slots=True)
class Spoken:
    """A persona as a conversation takes it."""

    id: uuid.UUID
    version: int
    words: PersonaWords
    builtin: Builtin | None


def listing(session: Session, actor: User, page: PageParams, q: str | None, whose: Sequence[Whose]) -> Page[PersonaOut]:
    """Built-in personas first, then own and public ones, the newest first."""
    whose, words = whose or list(Whose), fold(q or "").split()
    shipped = [one for one in builtins().values() if Whose.builtin in whose and _has(one, words)]
    repository = PersonaRepository(session, actor.id)
    query = repository.visible(whose, words)
    made = count_up_to(session, query) if set(whose) - {Whose.builtin} else Total(value=0, relation="eq")
    last = after(page)
    ahead = _behind(shipped, last)
    rest = query.where(Persona.id < last) if last and last not in builtins() else query
    room = page.limit + 1 - len(ahead)
    rows = session.scalars(rest.limit(room)).all() if made.value and room > 0 else []
    items = [*map(_builtin_out, ahead), *_outs(repository, rows, actor)]
    shown = items[: page.limit]
    return Page(
        items=shown,
        next_cursor=encode_cursor({"id": str(shown[-1].id)}) if len(items) > page.limit else None,
        total=Total(value=made.value + len(shipped), relation=made.relation),
    )


def _has(one: Builtin, words: Sequence[str]) -> bool:
    return all(word in fold(one.words.name) for word in words)


def _behind(shipped: list[Builtin], last: uuid.UUID | None) -> list[Builtin]:
    """Those that come after the last one shown."""
    ids = [one.id for one in shipped]
    if last is None:
        return shipped
    return shipped[ids.index(last) + 1 :] if last in ids else []


def spoken(session: Session, actor: User, persona_id: uuid.UUID) -> Spoken:
    """A persona to talk to; raises `PersonaNotFound`."""
    if (shipped := builtins().get(persona_id)) is not None:
        return Spoken(shipped.id, 1, shipped.words, shipped)
    persona = _get(session, actor, persona_id)
    return Spoken(persona.id, persona.version, _words(PersonaRepository(session, actor.id), persona), None)


def read(session: Session, actor: User, persona_id: uuid.UUID) -> PersonaOut:
    """A persona; raises `PersonaNotFound`."""
    if (shipped := builtins().get(persona_id)) is not None:
        return _builtin_out(shipped)
    return _outs(PersonaRepository(session, actor.id), [_get(session, actor, persona_id)], actor)[0]


def versions(session: Session, actor: User, persona_id: uuid.UUID, page: PageParams) -> Page[PersonaVersionOut]:
    """What a persona of one's own was told before, the newest first; raises `PersonaNotFound`."""
    persona = _get(session, actor, persona_id)
    if not _is_editable(persona, actor):
        raise PersonaNotFound
    query = PersonaRepository(session, actor.id).versions(persona_id)
    return page_of(session, page, query, PersonaVersion.number, lambda row: _version_out(persona, row))


def make(session: Session, actor: User, body: PersonaIn) -> PersonaOut:
    """Make a persona; raises `TooManyPersonas`."""
    repository = PersonaRepository(session, actor.id)
    if repository.count() >= MOST_PERSONAS:
        raise TooManyPersonas
    moment = now()
    persona = Persona(
        id=new_id(),
        user_id=actor.id,
        name=body.name,
        folded=fold(body.name),
        visibility=body.visibility,
        version=1,
        created_at=moment,
        updated_at=moment,
    )
    repository.add(persona)
    _keep(repository, persona, _told(body))
    return _outs(repository, [persona], actor)[0]


def change(
    session: Session, actor: User, persona_id: uuid.UUID, body: PersonaPatch, precondition: Precondition
) -> PersonaOut:
    """Change a persona: it gets a next version. Raises `PersonaNotFound`, `PersonaNotYours`."""
    repository, persona = PersonaRepository(session, actor.id), _editable(session, actor, persona_id)
    precondition.check(persona.version)
    if "name" in body.model_fields_set and not body.name:
        raise Invalid.field(["body", "name"], "A persona needs a name")
    stated = body.model_dump(exclude_unset=True, exclude={"visibility"})
    words = PersonaWords.model_validate(_words(repository, persona).model_dump() | stated)
    if "visibility" in body.model_fields_set:
        persona.visibility = body.visibility
    persona.name, persona.folded = words.name, fold(words.name)
    persona.version += 1
    persona.updated_at = now()
    _keep(repository, persona, words)
    return _outs(repository, [persona], actor)[0]


def remove(session: Session, actor: User, persona_id: uuid.UUID) -> None:
    """Delete a persona; conversations held with it stay. Raises `PersonaNotFound`, `PersonaNotYours`."""
    PersonaRepository(session, actor.id).delete(_editable(session, actor, persona_id))


def _get(session: Session, actor: User, persona_id: uuid.UUID) -> Persona:
    persona = PersonaRepository(session, actor.id).get(persona_id)
    if persona is None:
        raise PersonaNotFound
    return persona


def _editable(session: Session, actor: User, persona_id: uuid.UUID) -> Persona:
    """A persona to change: one's own; an admin may change public ones too."""
    if persona_id in builtins():
        raise PersonaNotYours
    persona = PersonaRepository(session, actor.id).locked(persona_id)
    if persona is None:
        raise PersonaNotFound
    if not _is_editable(persona, actor):
        raise PersonaNotYours
    return persona


def _is_editable(persona: Persona, actor: User) -> bool:
    return persona.user_id == actor.id or actor.role is Role.admin


def _told(body: PersonaIn) -> PersonaWords:
    return PersonaWords.model_validate(body.model_dump(exclude={"visibility"}))


def _keep(repository: PersonaRepository, persona: Persona, words: PersonaWords) -> None:
    sealed = sealed_version(persona, persona.version, words)
    repository.add(
        PersonaVersion(
            persona_id=persona.id, number=persona.version, sealed_words=sealed, created_at=persona.updated_at
        )
    )
    repository.prune(persona, MOST_VERSIONS)


def _words(repository: PersonaRepository, persona: Persona) -> PersonaWords:
    return version_words(persona, persona.version, repository.newest([persona])[persona.id].sealed_words)


def _outs(repository: PersonaRepository, rows: Sequence[Persona], actor: User) -> list[PersonaOut]:
    newest = repository.newest(rows)
    return [
        _out(row, version_words(row, row.version, newest[row.id].sealed_words), actor)
        for row in rows
        if row.id in newest
    ]


def _out(persona: Persona, words: PersonaWords, actor: User) -> PersonaOut:
    return PersonaOut(
        id=persona.id,
        name=words.name,
        brief=words.brief,
        temperament=words.temperament,
        greeting=words.greeting,
        settings=settings_out(words.settings),
        visibility=persona.visibility,
        builtin=False,
        own=persona.user_id == actor.id,
        editable=_is_editable(persona, actor),
        version=persona.version,
        created_at=persona.created_at,
        updated_at=persona.updated_at,
    )


def _builtin_out(one: Builtin) -> PersonaOut:
    return PersonaOut(
        id=one.id,
        name=one.words.name,
        brief=one.words.brief,
        temperament=one.words.temperament,
        greeting=one.words.greeting,
        settings=settings_out(one.words.settings),
        visibility=PersonaVisibility.public,
        builtin=True,
        own=False,
        editable=False,
        version=1,
        created_at=None,
        updated_at=None,
    )


def _version_out(persona: Persona, row: PersonaVersion) -> PersonaVersionOut:
    words = version_words(persona, row.number, row.sealed_words)
    return PersonaVersionOut(
        number=row.number,
        name=words.name,
        brief=words.brief,
        temperament=words.temperament,
        greeting=words.greeting,
        settings=settings_out(words.settings),
        created_at=row.created_at,
    )


def settings_out(settings: PersonaSettings) -> CoachSettings:
    """The settings of a persona as clients see them."""
    return CoachSettings(temperature=settings.temperature, reply_length=settings.reply_length)
