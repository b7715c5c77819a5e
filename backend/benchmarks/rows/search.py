"""Search against an endpoint that does nothing, and against a bare full-text query."""

from benchmarks.ground import Ground
from benchmarks.row import BenchmarkRow, Measured, in_turns

TURNS = 40
# A word of most postings, one of some, one of few.
WORDS = {"common": "experience", "usual": "python", "rare": "zymurgy"}
FOUND = """
SELECT j.id, j.title, j.company, j.location, j.posted_at, j.source, j.url
FROM job_search s JOIN jobs j ON j.id = s.job_id
WHERE s.words @@ websearch_to_tsquery('simple', %s) AND s.open ORDER BY s.posted_at DESC LIMIT 20
"""


class Search(BenchmarkRow):
    """`GET /jobs?q=`: ranked, with snippets and an exact or capped total."""

    slug = "search"

    def measure(self, ground: Ground) -> list[Measured]:
        """Search for words of three frequencies in turns with both baselines."""
        return [measured for name, word in WORDS.items() for measured in _of_word(ground, name, word)]


def _of_word(ground: Ground, name: str, word: str) -> list[Measured]:
    page = ground.asks(f"/api/v1/jobs?q={word}&limit=20")
    ours, bare = in_turns(page, ground.bare, TURNS)
    again, query = in_turns(page, lambda: ground.query(FOUND, ground.stem(word)), TURNS)
    return [
        Measured(f"search, {name} word", ours, bare, "a bare FastAPI endpoint with 20 postings"),
        Measured(f"search, {name} word", again, query, "a bare SQL query, newest 20, no ranking"),
    ]
