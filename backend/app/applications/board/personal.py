"""What is kept of a person's board: handed out with their data, taken in, and gone with their account."""

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from app.applications.board.fields import StageLabel
from app.applications.board.files import discard, key_of, reader
from app.applications.board.models import Application, ApplicationEvent, ApplicationFile, Step
from app.applications.board.ordering import GAP
from app.applications.board.private import EventDetail, Private, StepWords
from app.applications.board.repository import CardRepository, KeptRepository
from app.applications.board.sealing import (
    detail_of,
    keep_detail,
    keep_name,
    keep_private,
    keep_words,
    name_of,
    private_of,
    seal_file,
    words_of,
)
from app.applications.board.steps import refresh_next
from app.applications.board.types import EventKind, Origin, Stage, StepKind
from app.applications.models import Letter
from app.applications.tailoring.models import TailoredCv
from app.core import personal_data
from app.core.personal_data import PersonalFile
from app.core.storage import store
from app.core.types import JsonObject
from app.profile.models import CvDocument


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid")


R = TypeVar("R", bound=_Row)


class StageRow(_Row):
    """A stage and what the person calls it."""

    slug: Stage
    label: StageLabel


class CardRow(_Row):
    """A card; `place` is its place in its stage, deleted cards counted."""

    id: uuid.UUID
    job_id: uuid.UUID | None
    stage: Stage
    place: int
    title: str
    company: str
    url: str | None
    location: str | None
    origin: Origin
    applied_at: datetime | None
    replied_at: datetime | None
    moved_at: datetime
    letter_id: uuid.UUID | None
    tailored_cv_id: uuid.UUID | None
    cv_document_id: uuid.UUID | None
    created_at: datetime
    changed_at: datetime
    deleted_at: datetime | None
    private: Private


class StepRow(_Row):
    """A step of a card; those taken off too."""

    id: uuid.UUID
    application_id: uuid.UUID
    kind: StepKind
    starts_at: datetime
    ends_at: datetime | None
    all_day: bool
    time_zone: str
    done_at: datetime | None
    cancelled_at: datetime | None
    created_at: datetime
    changed_at: datetime
    words: StepWords


class EventRow(_Row):
    """A line of a card's timeline."""

    id: uuid.UUID
    application_id: uuid.UUID
    at: datetime
    kind: EventKind
    from_stage: Stage | None
    to_stage: Stage | None
    detail: EventDetail


class FileRow(_Row):
    """A file of a card; its bytes are beside, under `<id>/<name>`."""

    id: uuid.UUID
    application_id: uuid.UUID
    name: str
    media_type: str
    size: int
    created_at: datetime


class Kept(_Row):
    """All of it."""

    stages: list[StageRow]
    applications: list[CardRow]
    steps: list[StepRow]
    events: list[EventRow]
    files: list[FileRow]


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's stages, cards with their steps and timelines, and what files there are."""
    kept, board = KeptRepository(session, user_id), CardRepository(session, user_id).board()
    places: Counter[Stage] = Counter()
    cards = []
    for card in kept.cards():
        places[card.stage] += 1
        cards.append(_row(CardRow, card, place=places[card.stage], private=private_of(card)))
    found = Kept(
        stages=[StageRow.model_validate(one) for one in (board.stages if board else [])],
        applications=cards,
        steps=[_row(StepRow, step, words=words_of(step)) for step in kept.steps()],
        events=[_row(EventRow, event, detail=detail_of(event)) for event in kept.events()],
        files=[_row(FileRow, file, name=name_of(file)) for file in kept.files()],
    )
    return found.model_dump(mode="json")


def _row(kind: type[R], source: object, **opened: object) -> R:
    plain = {name: getattr(source, name) for name in kind.model_fields if name not in opened}
    return kind.model_validate({**plain, **opened})


def files_of(session: Session, user_id: uuid.UUID) -> Iterator[PersonalFile]:
    """The files of a person's cards."""
    for file in KeptRepository(session, user_id).files():
        yield PersonalFile(_file_name(file.id, name_of(file)), reader(file))


def _file_name(file_id: uuid.UUID, name: str) -> str:
    return f"{file_id}/{name}"


def take_in(session: Session, user_id: uuid.UUID, data: JsonObject, files: Mapping[str, PersonalFile]) -> None:
    """Put a board that was handed out onto an empty one."""
    kept = Kept.model_validate(data)
    CardRepository(session, user_id).lock().stages = [one.model_dump(mode="json") for one in kept.stages]
    cards = _take_cards(session, user_id, kept.applications)
    for step in (row for row in kept.steps if row.application_id in cards):
        session.add(_step(user_id, step))
    for event in (row for row in kept.events if row.application_id in cards):
        session.add(_event(user_id, event))
        cards[event.application_id].note_count += event.kind is EventKind.note
    for file in (row for row in kept.files if row.application_id in cards):
        _take_file(session, user_id, file, files.get(_file_name(file.id, file.name)))
        cards[file.application_id].file_count += 1
    session.flush()
    for card in cards.values():
        refresh_next(session, card)


def _take_cards(session: Session, user_id: uuid.UUID, rows: Sequence[CardRow]) -> dict[uuid.UUID, Application]:
    cards: dict[uuid.UUID, Application] = {}
    taken: set[uuid.UUID] = set()
    for row in rows:
        values = row.model_dump(exclude={"place", "private"})
        values |= _papers(session, user_id, row)
        # Of two live cards that come to be of one posting here, the first keeps it.
        if row.job_id in taken:
            values["job_id"] = None
        elif row.job_id and row.deleted_at is None:
            taken.add(row.job_id)
        card = Application(**values, user_id=user_id, position=row.place * GAP, version=1)
        card.note_count, card.contact_count, card.file_count = int(bool(row.private.notes)), 0, 0
        keep_private(card, row.private)
        session.add(card)
        cards[card.id] = card
    session.flush()
    return cards


def _papers(session: Session, user_id: uuid.UUID, row: CardRow) -> dict[str, uuid.UUID | None]:
    """What a card names, as far as it is there."""
    letter = session.get(Letter, row.letter_id) if row.letter_id else None
    cv = session.get(TailoredCv, row.tailored_cv_id) if row.tailored_cv_id else None
    document = session.get(CvDocument, row.cv_document_id) if row.cv_document_id else None
    named = {"letter_id": letter, "tailored_cv_id": cv, "cv_document_id": document}
    return {name: paper.id if paper and paper.user_id == user_id else None for name, paper in named.items()}


def _step(user_id: uuid.UUID, row: StepRow) -> Step:
    step = Step(**row.model_dump(exclude={"words"}), user_id=user_id, version=1)
    keep_words(step, row.words)
    return step


def _event(user_id: uuid.UUID, row: EventRow) -> ApplicationEvent:
    event = ApplicationEvent(**row.model_dump(exclude={"detail"}), user_id=user_id)
    keep_detail(event, row.detail)
    return event


def _take_file(session: Session, user_id: uuid.UUID, row: FileRow, sent: PersonalFile | None) -> None:
    if sent is None:
        raise ValueError(f"the file of {row.name!r} is missing")
    data = sent.read()
    file = ApplicationFile(**row.model_dump(exclude={"name", "size"}), user_id=user_id, size=len(data))
    keep_name(file, row.name)
    session.add(file)
    store().put(key_of(file.id), seal_file(file, data))


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Delete all of it; the bytes of files go after the commit."""
    kept = KeptRepository(session, user_id)
    discard(session, [file.id for file in kept.files()])
    kept.erase()


personal_data.register(
    "board",
    exporter=export_of,
    eraser=erase,
    files=files_of,
    importer=take_in,
    after=("profile", "postings", "letters", "tailored_cvs"),
)
