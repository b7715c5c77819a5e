"""Every page of the market against a bare indexed aggregate query over the same counts, without the cache; and against
a bare endpoint that makes this query, since no answer over HTTP is as fast as none.

`BENCH_POSTINGS` sets another number of postings.
"""

from typing import cast

from app.core.redis import redis_client
from benchmarks.ground import Ground, Step
from benchmarks.market_queries import EVERYWHERE, QUERIES, query_of
from benchmarks.market_stock import fill
from benchmarks.row import BenchmarkRow, Measured, in_turns
from benchmarks.stock import size_wished

TURNS = 30
MARKET = "/api/v1/insights/market"
# What every page may take, in milliseconds.
BOUND = 100.0
COMMONEST = f"SELECT skill_id FROM market_cells WHERE {EVERYWHERE} AND skill_id <> '' ORDER BY open DESC LIMIT 1"


class MarketPage(BenchmarkRow):
    """All addresses under `/insights/market`."""

    slug = "market_page"

    def measure(self, ground: Ground) -> list[Measured]:
        """Each page in turns with what it is measured against."""
        size = size_wished()
        copied, counted = fill(size)
        print(f"{size:,} invented postings copied in {copied:.0f} s, counted in {counted:.0f} s")
        common = cast(tuple[str], ground.query(COMMONEST)[0])[0]
        measured = []
        for page in QUERIES:
            path, (query, values) = page.format(skill=common), query_of(page, common)
            name, ask = f"market{path}", _uncached(ground, MARKET + path)
            against = {
                "a bare indexed aggregate query over the same counts": _query(ground, query, values),
                "a bare endpoint that makes this query": ground.asks_bare("/market", page=page, skill=common),
            }
            for label, step in against.items():
                ours, baseline = in_turns(ask, step, TURNS)
                measured.append(Measured(name, ours, baseline, label))
            measured.append(Measured(name, ours, BOUND, "what it may take"))
        return measured


def _uncached(ground: Ground, path: str) -> Step:
    ask, cache = ground.asks(path), redis_client()

    def step() -> object:
        cache.flushdb()
        return ask()

    return step


def _query(ground: Ground, query: str, values: tuple[str, ...]) -> Step:
    return lambda: ground.query(query, *values)
