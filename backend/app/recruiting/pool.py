"""All candidates of a desk, apart from any job; names are hidden, and found only with a reason."""

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.pagination import PageParams, count_up_to, encode_cursor
from app.core.text import fold
from app.recruiting import decisions, people
from app.recruiting.identity import code_of
from app.recruiting.models import Candidate
from app.recruiting.paging import after_id
from app.recruiting.people import Known
from app.recruiting.ranking_store import ViewStore
from app.recruiting.repository import CandidateRepository
from app.recruiting.schemas import FoundOut, PoolItem, PoolPage
from app.recruiting.showing import consent_out, hides_text, sight_of, warnings_of
from app.recruiting.types import Action, ViewKind

MOST_FOUND = 20


def listing(session: Session, desk: User, page: PageParams) -> PoolPage:
    """All candidates of a desk, the newest first."""
    CandidateRepository(session, desk.id).admit()
    candidates = CandidateRepository(session, desk.id)
    query = candidates.pool()
    total = count_up_to(session, query)
    query = query.where(Candidate.id < after_id(page)) if page.cursor else query
    rows = session.scalars(query.limit(page.limit + 1)).all()
    shown = rows[: page.limit]
    recorded = candidates.groups([row.id for row in shown])
    known = [one for row in shown if (one := people.known(session, row)) is not None]
    return PoolPage(
        items=[_item(session, one, one.candidate.id in recorded) for one in known],
        next_cursor=encode_cursor({"id": str(shown[-1].id)}) if len(rows) > page.limit else None,
        total=total,
    )


def _item(session: Session, one: Known, has_groups: bool) -> PoolItem:
    row = one.candidate
    return PoolItem(
        candidate_id=row.id,
        code=code_of(row.id),
        source=row.source,
        kind=row.kind,
        pages=row.pages,
        warnings=warnings_of(one),
        hidden_text=hides_text(one),
        consent=consent_out(session, row, sight_of(one, blind=True).words),
        has_groups=has_groups,
        created_at=row.created_at,
    )


def find(session: Session, desk: User, text: str, reason: str) -> FoundOut:
    """Find candidates by name or address, to answer or erase them; each one found is logged with the reason."""
    wanted, found = fold(text).strip(), list[Known]()
    for block in people.in_blocks(session, desk.id, CandidateRepository(session, desk.id).ids()):
        found += [one for one in block if _is_called(one, wanted)]
    shown = found[:MOST_FOUND]
    for one in shown:
        decisions.log(session, desk, Action.identity_opened, candidate_id=one.candidate.id, reason=reason)
    viewed = [one.candidate.person_id for one in shown if one.candidate.person_id is not None]
    ViewStore(session).note(viewed, desk.id, ViewKind.identity, None)
    recorded = CandidateRepository(session, desk.id).groups([one.candidate.id for one in shown])
    return FoundOut(items=[_item(session, one, one.candidate.id in recorded) for one in shown])


def _is_called(one: Known, wanted: str) -> bool:
    who = one.profile.values
    return wanted in fold(who.full_name or "") or wanted == fold(who.email or "")
