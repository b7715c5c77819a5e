"""The job list against an endpoint that does nothing, and against the bare query."""

from benchmarks.ground import Ground
from benchmarks.row import BenchmarkRow, Measured, in_turns

TURNS = 60
NEWEST = """
SELECT id, title, company, location, remote, employment_type, seniority, pay_min, pay_max, pay_currency, pay_period,
       skill_ids, posted_at, source, url
FROM jobs WHERE status = 'open' ORDER BY posted_at DESC, id DESC LIMIT 20
"""


class JobList(BenchmarkRow):
    """`GET /jobs?sort=newest`: twenty postings over HTTP."""

    slug = "job_list"

    def measure(self, ground: Ground) -> list[Measured]:
        """Ask for the first page in turns with both baselines."""
        page = ground.asks("/api/v1/jobs?sort=newest&limit=20")
        ours, bare = in_turns(page, ground.bare, TURNS)
        again, query = in_turns(page, lambda: ground.query(NEWEST), TURNS)
        return [
            Measured("job list", ours, bare, "a bare FastAPI endpoint with 20 postings"),
            Measured("job list", again, query, "a bare SQL query of 20 postings"),
        ]
