"""Invented postings and people to try the product with; every row is marked, so that all can go in one click."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.applications.board import demo as board
from app.auth.models import User
from app.auth.service import SignedIn, sign_in
from app.core.config import get_settings
from app.demo.errors import VisitRefused
from app.demo.schemas import DemoOut
from app.jobs.demo import loading as postings
from app.jobs.models import Job
from app.profile import demo as people


def present(session: Session) -> DemoOut:
    """What invented data there is."""
    jobs = session.scalar(select(func.count()).where(Job.demo)) or 0
    users = session.scalar(select(func.count()).where(User.demo)) or 0
    return DemoOut(present=bool(jobs or users), postings=jobs, people=users)


def seed(session: Session) -> DemoOut:
    """Put the invented postings and people in; what is there stays."""
    postings.seed(session)
    for person in people.seed(session):
        board.seed(session, person)
    session.flush()
    return present(session)


def remove(session: Session) -> DemoOut:
    """Take all invented data out, with what hangs on it."""
    board.remove(session)
    people.remove(session)
    postings.remove(session)
    session.flush()
    return present(session)


def visit(session: Session) -> SignedIn:
    """Sign in as an invented person; raises `VisitRefused` unless only this machine can reach the instance."""
    if not get_settings().loopback:
        raise VisitRefused
    if not present(session).present:
        seed(session)
    person = session.scalars(select(User).where(User.demo).order_by(User.id).limit(1)).one()
    return sign_in(session, person)
