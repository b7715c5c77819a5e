"""The least a FastAPI endpoint can do: twenty postings, made once; and a query, made each time."""

from functools import cache

import psycopg2
from fastapi import FastAPI
from sqlalchemy.engine import make_url

from app.core.config import get_settings
from benchmarks.market_queries import query_of

app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
PAGE: dict[str, object] = {
    "items": [
        {
            "id": f"0193a1b2-0000-7000-8000-{number:012d}",
            "title": "Senior Backend Engineer",
            "company": "Brightline",
            "location": "Kraków, Poland",
            "remote": "hybrid",
            "employment_type": "full_time",
            "seniority": "senior",
            "salary": {"min": 78000, "max": 95000, "currency": "EUR", "period": "year"},
            "skills": ["Python", "PostgreSQL", "Kafka"],
            "posted_at": "2026-11-20T08:00:00.000Z",
            "source": "demo",
            "url": f"https://jobs.example/{number}",
        }
        for number in range(20)
    ],
    "next_cursor": None,
    "total": {"value": 20, "relation": "eq"},
}


@app.get("/jobs")
def jobs() -> dict[str, object]:
    """The page."""
    return PAGE


@app.get("/market")
def market(page: str, skill: str) -> list[tuple[object, ...]]:
    """The rows of the bare query of a page of the market."""
    with _connection().cursor() as cursor:
        cursor.execute(*query_of(page, skill))
        return cursor.fetchall()


@cache
def _connection() -> "psycopg2.extensions.connection":
    address = make_url(get_settings().database()).set(drivername="postgresql")
    connection = psycopg2.connect(address.render_as_string(hide_password=False))
    connection.autocommit = True
    return connection
