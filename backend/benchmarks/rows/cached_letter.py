"""A letter that is kept, asked for again, against the least that could be: a bare endpoint and one look into Redis.

And against the least that anybody signed in can ask us, for whoever wonders what of it is the letter.
"""

import httpx

from app.auth.tokens import issue_access_token
from app.core.db import unit_of_work
from app.core.redis import redis_client
from app.matching.following import refreshing
from benchmarks.ground import Ground
from benchmarks.row import BenchmarkRow, Measured, in_turns

TURNS = 300
SKILLS = ("Python", "PostgreSQL", "Docker", "Kubernetes", "Redis", "FastAPI", "Git", "Linux")


class CachedLetter(BenchmarkRow):
    """Sign-in, limits, ownership, whether CV and posting are still the same, and the letter itself, sealed."""

    slug = "cached_letter"

    def measure(self, ground: Ground) -> list[Measured]:
        """Ask for the same letter in turns with either endpoint and a GET of the same bytes."""
        client = _signed_in(ground)
        path = f"/api/v1/matches/{_match(ground, client)}/generate-cover-letter"
        client.post(path, json={}).raise_for_status()

        def ours() -> None:
            if not client.post(path, json={}).raise_for_status().json()["cached"]:
                raise AssertionError("the letter was written again")

        ours()
        redis = redis_client()
        (key,) = redis.scan_iter(f"cover_letter:{ground.user.id}:*")

        def least() -> None:
            ground.bare()
            redis.get(key)

        def signed_in() -> None:
            client.get("/api/v1/auth/me").raise_for_status()
            redis.get(key)

        return [
            Measured("cached letter", *in_turns(ours, least, TURNS), "a bare endpoint and one Redis round trip"),
            Measured("cached letter", *in_turns(ours, signed_in, TURNS), "reading one's account and one round trip"),
        ]


def _signed_in(ground: Ground) -> httpx.Client:
    signed_in = {"Authorization": f"Bearer {issue_access_token(ground.user)}"}
    return httpx.Client(base_url=ground.api, headers=signed_in, timeout=60)


def _match(ground: Ground, client: httpx.Client) -> str:
    for name in SKILLS:
        client.post("/api/v1/profile/skills", json={"name": name}).raise_for_status()
    refreshing.refresh(unit_of_work, ground.user.id)
    return str(client.get("/api/v1/matches?limit=1").raise_for_status().json()["items"][0]["id"])
