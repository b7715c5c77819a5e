"""The gaps of one person over their best matches against scoring those matches once."""

import httpx

from app.auth.tokens import issue_access_token
from app.core.db import new_session, unit_of_work
from app.insights.gaps.gains import gaps_of
from app.insights.gaps.looking import Look, look
from app.matching.explaining import scored
from app.matching.following import refreshing
from benchmarks.ground import Ground
from benchmarks.row import BenchmarkRow, Measured, in_turns

TURNS = 10
BEST = (100, 500)
SKILLS = ("Python", "PostgreSQL", "Docker", "Git")


class Gaps(BenchmarkRow):
    """Every gap is each match scored again, so the ratio is what so many suppositions cost over one scoring."""

    slug = "gaps"

    def measure(self, ground: Ground) -> list[Measured]:
        """Look at the best of all postings, then find every gap; the baseline has read them already."""
        _score(ground)
        return [_measured(ground, best) for best in BEST]


def _score(ground: Ground) -> None:
    signed_in = {"Authorization": f"Bearer {issue_access_token(ground.user)}"}
    client = httpx.Client(base_url=ground.api, headers=signed_in, timeout=60)
    for name in SKILLS:
        client.post("/api/v1/profile/skills", json={"name": name}).raise_for_status()
    wishes = {"titles": ["Backend Developer"], "locations": ["Berlin, Germany"]}
    client.patch("/api/v1/profile", json={"preferences": wishes}).raise_for_status()
    refreshing.refresh(unit_of_work, ground.user.id)
    ground.cursor.execute("VACUUM ANALYZE matches")


def _measured(ground: Ground, best: int) -> Measured:
    with new_session() as session:
        found = _looked(look(session, ground.user.id, best))
        gaps = gaps_of(session, found)

        def find() -> None:
            gaps_of(session, _looked(look(session, ground.user.id, best)))

        ours, once = in_turns(find, lambda: scored(found.who.facts, found.table, found.who.weights), TURNS, warm_up=1)
    name = f"gaps: {len(gaps.found)} things tried on {len(found.matches)} of the best {best} matches"
    return Measured(name, ours, once, "scoring the same matches once, already read")


def _looked(found: Look | None) -> Look:
    if found is None or not found.matches:
        raise RuntimeError("the invented person has no match that is close enough")
    return found
