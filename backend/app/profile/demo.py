"""Two invented people to try the product with, read from invented CVs by the same reader as everyone's."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.clock import today
from app.ml.documents.document import Kind
from app.ml.documents.read import read_document
from app.ml.resume.parse import parse_resume
from app.profile import documents, service
from app.profile.preferences import PreferencesPatch
from app.profile.schemas import ProfilePatch
from app.profile.upload import Upload

# No password has this hash, so nobody can sign in as them.
NO_PASSWORD = "!"  # noqa: S105 - the absence of one
_CVS = files("app.profile").joinpath("demo_cvs")


@dataclass(frozen=True, slots=True)
class Invented:
    """A person who does not exist."""

    email: str
    full_name: str
    cv: str
    wishes: PreferencesPatch


DEVELOPER = Invented(
    email="zofia.wierzbicka@demo.invalid",
    full_name="Zofia Wierzbicka",
    cv="backend_developer.md",
    wishes=PreferencesPatch.model_validate(
        {
            "titles": ["Senior Backend Developer", "Python Developer", "Platform Engineer"],
            "locations": ["Kraków", "Poland", "European Union"],
            "remote": "hybrid_ok",
            "salary_min": 60_000,
            "currency": "EUR",
            "employment_types": ["full_time", "contract"],
            "seniority": "senior",
            "work_authorization": ["PL", "DE", "CZ", "NL", "ES"],
            "languages": ["Polish", "English"],
        }
    ),
)
NURSE = Invented(
    email="marisol.ibarra@demo.invalid",
    full_name="Marisol Ibarra",
    cv="icu_nurse.md",
    wishes=PreferencesPatch.model_validate(
        {
            "titles": ["ICU Registered Nurse", "Critical Care Nurse"],
            "locations": ["San Antonio, Texas", "Austin, Texas"],
            "remote": "onsite_ok",
            "salary_min": 80_000,
            "currency": "USD",
            "employment_types": ["full_time", "per_diem"],
            "work_authorization": ["US"],
            "languages": ["English", "Spanish"],
        }
    ),
)
PEOPLE = (DEVELOPER, NURSE)


def seed(session: Session) -> list[User]:
    """Make the invented people with complete profiles; those that are there stay as they are."""
    return [_present(session, person.email) or _made(session, person) for person in PEOPLE]


def _present(session: Session, email: str) -> User | None:
    return session.scalar(select(User).where(User.email == email, User.demo))


def _made(session: Session, person: Invented) -> User:
    user = User(email=person.email, password_hash=NO_PASSWORD, full_name=person.full_name, demo=True)
    session.add(user)
    session.flush()
    data = _CVS.joinpath(person.cv).read_bytes()
    document = documents.store_file(session, user.id, Upload(person.cv, data, Kind.MD), keep=True)
    resume = parse_resume(read_document(data, person.cv), today())
    documents.keep_facts(session, user.id, document.id, resume)
    profile = service.open_for_change(session, user.id)
    service.change(session, profile, ProfilePatch(preferences=person.wishes))
    service.confirm(session, profile, [fact.path for fact in service.all_facts(session, profile)])
    return user


def remove(session: Session) -> int:
    """Delete the invented people and all that is theirs; returns how many there were."""
    people: Sequence[uuid.UUID] = session.scalars(select(User.id).where(User.demo)).all()
    for user_id in people:
        documents.delete_all(session, user_id)
    session.execute(delete(User).where(User.id.in_(people)))
    return len(people)
