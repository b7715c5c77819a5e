"""Every page of the market against a bare indexed aggregate query over the same counts, without the cache.

`BENCH_POSTINGS` sets another number of postings.
"""

from typing import cast

from app.core.redis import redis_client
from benchmarks.ground import Ground, Step
from benchmarks.market_stock import fill
from benchmarks.row import BenchmarkRow, Measured, in_turns
from benchmarks.stock import size_wished

TURNS = 30
MARKET = "/api/v1/insights/market"
# What every page may take, in milliseconds.
BOUND = 100.0
SUMS = "sum(open), sum(recent_30), sum(previous_30)"
EVERYWHERE = "family = '*' AND country = '*' AND seniority = '*' AND remote = '*'"
IN_FAMILY = "family = 'software-engineering' AND country = '*' AND seniority = '*' AND remote = '*'"
IN_TWO = "family = '*' AND country = '*' AND seniority = 'mid' AND remote = 'remote'"
SKILLS = "SELECT skill_id, " + SUMS + " FROM market_cells WHERE {} GROUP BY 1 ORDER BY 2 DESC LIMIT 1000"
BY_FAMILY = f"SELECT family, {SUMS} FROM market_cells WHERE skill_id = %s AND level = 1 GROUP BY 1 ORDER BY 2 DESC"
# Postings read when asked: the newest 5,000, and what they ask for.
NEWEST = """
SELECT skill, count(*) FILTER (WHERE open) FROM (
    SELECT skills, open FROM market_facts WHERE stands AND marks @> ARRAY[%s] ORDER BY posted_at DESC LIMIT 5000
) AS read, unnest(skills) AS skill GROUP BY 1 ORDER BY 2 DESC
"""
FLOW = """
SELECT day, sum(opened), sum(closed) FROM market_days
WHERE family = '*' AND country = '*' AND day > current_date - 90 GROUP BY 1 ORDER BY 1
"""
COMPANIES = """
SELECT key, sum(open) FROM market_names WHERE kind = 'company' AND family = '*' AND country = '*' AND open > 0
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20
"""
PAY = """
SELECT key, max(n), max(p50) FROM market_pay WHERE kind = %s AND currency = 'USD' AND n >= 5
GROUP BY 1 ORDER BY 2 DESC LIMIT 20
"""
SKILL = """
SELECT other, sum(open) FROM (
    SELECT other_id AS other, open FROM market_pairs WHERE skill_id = %s
    UNION ALL SELECT skill_id, open FROM market_pairs WHERE other_id = %s
) AS beside GROUP BY 1 ORDER BY 2 DESC LIMIT 20
"""
ASKING = """
SELECT company_key, count(*) FROM (
    SELECT company_key, skills FROM market_facts WHERE stands AND open ORDER BY posted_at DESC LIMIT 10000
) AS read WHERE skills @> ARRAY[%s] GROUP BY 1 ORDER BY 2 DESC LIMIT 20
"""
COMMONEST = f"SELECT skill_id FROM market_cells WHERE {EVERYWHERE} AND skill_id <> '' ORDER BY open DESC LIMIT 1"


class MarketPage(BenchmarkRow):
    """All addresses under `/insights/market`."""

    slug = "market_page"

    def measure(self, ground: Ground) -> list[Measured]:
        """Each page in turns with a bare query of what it shows, and against what it may take."""
        size = size_wished()
        copied, counted = fill(size)
        print(f"{size:,} invented postings copied in {copied:.0f} s, counted in {counted:.0f} s")
        common = cast(tuple[str], ground.query(COMMONEST)[0])[0]
        pages = {
            "": (SKILLS.format(EVERYWHERE), ()),
            "?family=software-engineering": (SKILLS.format(IN_FAMILY), ()),
            "?seniority=mid&remote=remote": (SKILLS.format(IN_TWO), ()),
            "?q=engineer": (NEWEST, ("t:engineer",)),
            "?country=US&seniority=mid&remote=remote": (NEWEST, ("c:US",)),
            "/summary": (BY_FAMILY, ("",)),
            "/flow?by=week": (FLOW, ()),
            "/breakdown?by=family": (BY_FAMILY, ("",)),
            "/breakdown?by=occupation": (COMPANIES.replace("company", "occupation"), ()),
            "/companies": (COMPANIES, ()),
            "/pay?by=skill&currency=USD": (PAY, ("skill",)),
            "/pay?by=title&currency=USD": (PAY, ("title",)),
            f"/skills/{common}": (SKILL, (common, common)),
            f"/skills/{common}/companies": (ASKING, (common,)),
        }
        measured = []
        for path, (query, values) in pages.items():
            page, bare = _uncached(ground, MARKET + path), _query(ground, query, values)
            ours, baseline = in_turns(page, bare, TURNS)
            name = f"market{path}"
            measured.append(Measured(name, ours, baseline, "a bare indexed aggregate query over the same counts"))
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
