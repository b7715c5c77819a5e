"""One profile against a million postings, as a worker does it: cold, warm, and how much memory it takes.

`BENCH_POSTINGS` sets another number.
"""

import json
import subprocess
import sys

import httpx

from app.auth.tokens import issue_access_token
from benchmarks.ground import BACKEND, Ground
from benchmarks.million import store
from benchmarks.row import BenchmarkRow, Measured
from benchmarks.stock import Stock, size_wished

SKILLS = ("Python", "PostgreSQL", "Docker", "Kubernetes", "Redis", "FastAPI", "Git", "Linux")
WISHES = {"titles": ["Backend Developer", "Software Engineer"], "locations": ["Berlin, Germany"], "salary_min": 60_000}
# What each may take: milliseconds, and megabytes.
COLD, WARM, FIRST_LOOK, MEMORY = 60_000.0, 2_000.0, 50.0, 1_536.0


class MatchingMillion(BenchmarkRow):
    """The whole way from stored features to 2,000 stored matches, in a process of its own."""

    slug = "matching_million"

    def measure(self, ground: Ground) -> list[Measured]:
        """Against what each may take."""
        _fill_profile(ground)
        stock = Stock(size_wished())
        took = store(stock)
        print(f"{stock.size:,} invented postings copied in {took:.0f} s")
        told = subprocess.run(
            [sys.executable, "-m", "benchmarks.million", str(ground.user.id)],
            cwd=BACKEND, capture_output=True, text=True, check=True,
        )  # fmt: skip
        found: dict[str, float] = json.loads(told.stdout.splitlines()[-1])
        print("  ".join(f"{name} {value:,.1f}" for name, value in found.items()))
        of = f"of {stock.size:,} postings"
        return [
            Measured(f"index {of}, cold", found["cold_ms"], COLD, "what it may take"),
            Measured(f"candidates {of}, warm", found["candidates_ms"], FIRST_LOOK, "what it may take"),
            Measured(f"scoring {of}, warm, 2,000 stored", found["stored_ms"], WARM, "what it may take"),
            Measured(f"scoring {of}, warm, nothing new", found["again_ms"], WARM, "what it may take"),
            Measured(f"peak memory (MB) {of}", found["peak_mb"], MEMORY, "what it may take"),
        ]


def _fill_profile(ground: Ground) -> None:
    client = httpx.Client(base_url=ground.api, headers={"Authorization": f"Bearer {issue_access_token(ground.user)}"})
    for name in SKILLS:
        client.post("/api/v1/profile/skills", json={"name": name}).raise_for_status()
    client.patch("/api/v1/profile", json={"preferences": WISHES | {"currency": "EUR"}}).raise_for_status()
