"""The first page of matches, and what a person tries out on their list."""

import httpx
from sqlalchemy.orm import Session

from app.auth.tokens import issue_access_token
from app.core.db import new_session, unit_of_work
from app.matching import paging, service
from app.matching.following import refreshing
from app.matching.loaded import factors
from app.matching.own_weights import WeightsRepository
from app.matching.ranking import Wanted
from app.matching.types import Sort
from app.matching.weighing.previewing import preview
from app.matching.weighing.stored import listed, reweigh
from app.matching.weighing.supposing import what_if
from app.matching.weights import Weights
from app.matching.what_if import Change
from benchmarks.ground import Ground
from benchmarks.row import BenchmarkRow, Measured, in_turns

TURNS, SLOW_TURNS = 100, 10
PAGE = 20
SKILLS = ("Python", "PostgreSQL", "Docker", "Kubernetes", "Redis", "FastAPI", "Git", "Linux")
TITLES = ["Senior Backend Developer", "Python Developer"]
BARE = f"""
SELECT m.id, m.job_id, m.tenths, m.eligibility, m.status, m.computed_at, j.title, j.company, j.location, j.remote,
       j.employment_type, j.seniority, j.pay_min, j.pay_max, j.pay_currency, j.pay_period, j.skill_ids, j.posted_at,
       j.source, j.url, j.status
FROM matches m JOIN jobs j ON j.id = m.job_id
WHERE m.user_id = %s AND m.open AND NOT m.shadowed AND m.status <> 'hidden'
ORDER BY m.rank DESC, m.tenths DESC, m.id DESC LIMIT {PAGE}
"""
# What each may take, in milliseconds.
EXPLAINED, PREVIEWED, SUPPOSED, REWEIGHED = 150.0, 100.0, 300.0, 300.0


class MatchesPage(BenchmarkRow):
    """Twenty of 2,000 stored matches: the query with its counts, then their explanations, then suppositions."""

    slug = "matches_page"

    def measure(self, ground: Ground) -> list[Measured]:
        """The page against one bare query of the same rows on the same index, the rest against what it may take."""
        _score(ground)
        with new_session() as session:
            return [_page(ground, session), _explained(ground, session), *_supposed(ground, session)]


def _score(ground: Ground) -> None:
    signed_in = {"Authorization": f"Bearer {issue_access_token(ground.user)}"}
    client = httpx.Client(base_url=ground.api, headers=signed_in, timeout=60)
    for name in SKILLS:
        client.post("/api/v1/profile/skills", json={"name": name}).raise_for_status()
    wishes = {"titles": TITLES, "locations": ["Kraków, Poland"], "salary_min": 60_000, "currency": "EUR"}
    client.patch("/api/v1/profile", json={"preferences": wishes}).raise_for_status()
    refreshing.refresh(unit_of_work, ground.user.id)
    ground.cursor.execute("VACUUM ANALYZE matches")


def _page(ground: Ground, session: Session) -> Measured:
    user_id = ground.user.id
    ours, bare = in_turns(
        lambda: paging.page(session, user_id, Wanted(), Sort.score, None, PAGE + 1),
        lambda: ground.query(BARE, str(user_id)),
        TURNS,
    )
    return Measured(
        "first page of matches: jobs, counts, last scoring", ours, bare, "one bare indexed query of 20 matches and jobs"
    )


def _explained(ground: Ground, session: Session) -> Measured:
    matches = paging.page(session, ground.user.id, Wanted(), Sort.score, None, PAGE).rows
    ours, _ = in_turns(lambda: service.present(session, ground.user, matches), _nothing, SLOW_TURNS)
    return Measured(f"explanations of its {len(matches)} rows", ours, EXPLAINED, "what they may take")


def _supposed(ground: Ground, session: Session) -> list[Measured]:
    user = ground.user
    stored = len(listed(session, user.id, Wanted()))
    others = dict.fromkeys(factors(), 10)
    tried, _ = in_turns(lambda: preview(session, user, others, Wanted(), PAGE), _nothing, SLOW_TURNS)
    change = Change(add_skills=("Kafka",), remove_skills=("Docker",), location="Berlin, Germany")
    supposed, _ = in_turns(lambda: what_if(session, user, change), _nothing, SLOW_TURNS)
    turns = iter([Weights(others), WeightsRepository(session, user.id).weights()] * SLOW_TURNS)
    kept, _ = in_turns(lambda: reweigh(session, user.id, next(turns)), _nothing, SLOW_TURNS, warm_up=2)
    session.rollback()
    return [
        Measured(f"preview of weights over {stored:,} matches", tried, PREVIEWED, "what it may take"),
        Measured(f"what-if over {stored:,} matches", supposed, SUPPOSED, "what it may take"),
        Measured(f"weighing {stored:,} matches anew", kept, REWEIGHED, "what it may take"),
    ]


def _nothing() -> None:
    """The baseline of what is held against a limit."""
