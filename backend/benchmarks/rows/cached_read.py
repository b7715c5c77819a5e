"""A value read through the cache against one bare round trip to Redis for the same bytes."""

from app.core.cache import PREFIX, cached, forget
from app.core.redis import redis_client
from app.core.types import JsonValue
from benchmarks.ground import Ground
from benchmarks.row import BenchmarkRow, Measured, in_turns

KEY = "benchmark"
TURNS = 500


class CachedRead(BenchmarkRow):
    """The overhead of `core.cache` on a hit: a page of about 4 KB."""

    slug = "cached_read"

    def measure(self, _ground: Ground) -> list[Measured]:
        """Read a cached page in turns with a bare GET."""
        page: JsonValue = [
            {"title": f"Position {number}", "company": "Brightline", "score": number} for number in range(60)
        ]
        forget(KEY)
        cached(KEY, 600, lambda: page)
        client = redis_client()
        ours, bare = in_turns(lambda: cached(KEY, 600, lambda: page), lambda: client.get(PREFIX + KEY), TURNS)
        return [Measured("cached read", ours, bare, "one Redis round trip")]
