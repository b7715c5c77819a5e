"""Queries over profiles and CV documents; every read of a person's rows takes the person."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, exists, literal, or_, select, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session, undefer

from app.auth.models import User
from app.background.models import TaskRun
from app.background.types import FINISHED
from app.core.clock import now
from app.profile.models import CvDocument, Profile, VisibilityChange
from app.profile.types import CvState


class ProfileRepository:
    """The rows of profiles."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, user_id: uuid.UUID) -> Profile | None:
        """The profile of a person who has one."""
        return self._session.get(Profile, user_id)

    def locked(self, user_id: uuid.UUID) -> Profile:
        """The profile of a person, made where there is none; others who change it wait."""
        self._session.execute(insert(Profile).values(user_id=user_id).on_conflict_do_nothing())
        query = select(Profile).where(Profile.user_id == user_id).with_for_update()
        return self._session.scalars(query.execution_options(populate_existing=True)).one()

    def matchable(self) -> Sequence[uuid.UUID]:
        """People whose profile says something to match on and who can sign in, or are invented."""
        query = select(Profile.user_id).join(User, User.id == Profile.user_id).where(Profile.matchable, User.active)
        return self._session.scalars(query.order_by(Profile.user_id)).all()

    def matchable_versions(self) -> dict[uuid.UUID, int]:
        """The same people, with the version of what their profile says."""
        query = select(Profile.user_id, Profile.version).join(User, User.id == Profile.user_id)
        return {row[0]: row[1] for row in self._session.execute(query.where(Profile.matchable, User.active))}

    def note_visibility(self, profile: Profile) -> VisibilityChange:
        """Add the present consent to its history."""
        change = VisibilityChange(
            user_id=profile.user_id, recruiters=profile.open_to_recruiters, coaches=profile.open_to_coaches, at=now()
        )
        self._session.add(change)
        self._session.flush()
        return change

    def visibility_changes(self, user_id: uuid.UUID) -> Sequence[VisibilityChange]:
        """The history of a person's consent, oldest first."""
        query = select(VisibilityChange).where(VisibilityChange.user_id == user_id).order_by(VisibilityChange.id)
        return self._session.scalars(query).all()


class CvRepository:
    """The rows of CV documents."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, document_id: uuid.UUID, user_id: uuid.UUID) -> CvDocument | None:
        """A CV of this person, with its facts."""
        query = select(CvDocument).where(CvDocument.id == document_id, CvDocument.user_id == user_id)
        return self._session.scalar(query.options(undefer(CvDocument.sealed_facts)))

    def locked(self, document_id: uuid.UUID, user_id: uuid.UUID) -> CvDocument | None:
        """A CV of this person, which nobody else changes or deletes meanwhile."""
        query = select(CvDocument).where(CvDocument.id == document_id, CvDocument.user_id == user_id)
        return self._session.scalar(query.with_for_update())

    def add(self, document: CvDocument) -> CvDocument:
        """Insert a CV; where the person has sent the same file before, that one is returned."""
        values = {key: getattr(document, key) for key in _INSERTED}
        query = insert(CvDocument).values(**values)
        same_file = query.on_conflict_do_update(
            index_elements=["user_id", "fingerprint"],
            index_where=~CvDocument.passing,
            set_={"sent_at": query.excluded.sent_at},
        )
        statement = (query if document.passing else same_file).returning(CvDocument)
        return self._session.scalars(statement, execution_options={"populate_existing": True}).one()

    def delete(self, document: CvDocument) -> None:
        """Delete a row; the file in the store is the caller's business."""
        self._session.delete(document)
        self._session.flush()

    def versions(self, user_id: uuid.UUID) -> Select[tuple[CvDocument]]:
        """A person's CVs, the one sent last first."""
        query = select(CvDocument).where(CvDocument.user_id == user_id, CvDocument.passing.is_(False))
        return query.order_by(CvDocument.sent_at.desc(), CvDocument.id.desc())

    def sent_before(
        self, query: Select[tuple[CvDocument]], sent_at: datetime, document_id: uuid.UUID
    ) -> Select[tuple[CvDocument]]:
        """The rest of `versions` behind a position."""
        return query.where(tuple_(CvDocument.sent_at, CvDocument.id) < tuple_(literal(sent_at), literal(document_id)))

    def all_of(self, user_id: uuid.UUID) -> Sequence[CvDocument]:
        """Every document of a person, also those only to be read."""
        return self._session.scalars(select(CvDocument).where(CvDocument.user_id == user_id)).all()

    def newest_read(self, user_id: uuid.UUID, *, besides: uuid.UUID) -> CvDocument | None:
        """The CV sent last of those that were read."""
        query = self.versions(user_id).where(CvDocument.state == CvState.read, CvDocument.id != besides)
        return self._session.scalar(query.limit(1))

    def left_over(self, before: datetime, user_id: uuid.UUID | None = None) -> Sequence[CvDocument]:
        """Files whose reading ended without keeping them: read once, unreadable, cancelled, or given up.

        Of one person, or of all (the cleaner's task).
        """
        working = exists().where(TaskRun.id == CvDocument.run_id, TaskRun.state.not_in(FINISHED))
        query = (
            select(CvDocument)
            .where(or_(CvDocument.passing, CvDocument.state == CvState.received), ~working, CvDocument.sent_at < before)
            .with_for_update(skip_locked=True)
        )
        query = query.where(CvDocument.user_id == user_id) if user_id else query
        return self._session.scalars(query).all()

    def ids(self) -> Sequence[uuid.UUID]:
        """The documents there are."""
        return self._session.scalars(select(CvDocument.id)).all()


_INSERTED = ("id", "user_id", "fingerprint", "passing", "kind", "size", "state", "sealed_name", "sent_at")
