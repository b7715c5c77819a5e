"""The bare aggregate queries that the pages of the market are measured against, by the page's address."""

from collections.abc import Mapping

SUMS = "sum(open), sum(recent_30), sum(previous_30)"
EVERYWHERE = "level = 0 AND family = '*' AND country = '*' AND seniority = '*' AND remote = '*'"
IN_FAMILY = "level = 1 AND family = 'software-engineering' AND country = '*' AND seniority = '*' AND remote = '*'"
IN_TWO = "level = 12 AND family = '*' AND country = '*' AND seniority = 'mid' AND remote = 'remote'"
SKILLS = "SELECT skill_id, " + SUMS + " FROM market_cells WHERE {} GROUP BY 1 ORDER BY 2 DESC LIMIT 1000"
BY_FAMILY = f"SELECT family, {SUMS} FROM market_cells WHERE skill_id = %s AND level = 1 GROUP BY 1 ORDER BY 2 DESC"
# Postings read when asked: the newest 2,000, and what they ask for.
NEWEST = """
SELECT skill, count(*) FILTER (WHERE open) FROM (
    SELECT skills, open FROM market_facts WHERE stands AND marks @> ARRAY[%s] ORDER BY posted_at DESC LIMIT 2000
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
QUERIES: Mapping[str, tuple[str, tuple[str, ...]]] = {
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
    "/skills/{skill}": (SKILL, ("{skill}", "{skill}")),
    "/skills/{skill}/companies": (ASKING, ("{skill}",)),
}


def query_of(page: str, skill: str) -> tuple[str, tuple[str, ...]]:
    """The statement and its values for a page, with the skill that pages of one skill are about."""
    statement, values = QUERIES[page]
    return statement, tuple(skill if value == "{skill}" else value for value in values)
