"""What a search finds, in which order, page by page."""

import uuid
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.auth.models import User
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.errors import Invalid
from app.core.pagination import PageParams, encode_cursor
from app.jobs.ingest import Origin
from app.jobs.search import search as search_module
from app.jobs.search import walk as walk_module
from app.jobs.search.criteria import Criteria
from app.jobs.search.search import search
from app.jobs.source import PostedPay
from app.jobs.types import JobStatus
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority
from tests.factories.auth import make_person
from tests.factories.jobs import ids_of, posting, store

pytestmark = pytest.mark.usefixtures("database")
NOBODY = uuid.UUID(int=1)
Found = Callable[..., list[str]]


def found(limit: int = 100, user_id: uuid.UUID = NOBODY, **criteria: Any) -> list[str]:
    """The source's ids of what a search finds, in order."""
    names = {job_id: source_id for source in ("board", "other", "own") for source_id, job_id in ids_of(source).items()}
    with unit_of_work() as session:
        page = search(session, Criteria(**criteria), PageParams(limit=limit), user_id)
    return [names[job_id] for job_id in page.job_ids]


@pytest.fixture
def shelf(database: None) -> None:
    """Postings that differ in what one may search for."""
    store(
        posting(
            1,
            source_id="nurse",
            title="Staff Nurse, Night Shift",
            company="Elmstead General",
            locations=("Leeds, United Kingdom",),
            description_text="Wound care and medicines on a ward. Registered nurses only.",
        ),
        posting(
            2,
            source_id="python",
            title="Backend Engineer",
            company="Brightline",
            work_mode="remote",
            description_text="You need Python, PostgreSQL and C++. CI/CD with Node.js tooling.",
            pay=PostedPay(100_000, 130_000, "USD", "year"),
        ),
        posting(
            3,
            source_id="dotnet",
            title="Senior .NET Developer",
            company="Lumen Ledger",
            locations=("Berlin, Germany",),
            work_mode="hybrid",
            employment_type="Full-time",
            description_text="C# and ASP.NET Core. Front-end work too.",
            pay=PostedPay(60_000, 75_000, "EUR", "year"),
        ),
        posting(
            4,
            source_id="cafe",
            title="Barista",
            company="Café Łódź",
            locations=("Łódź, Poland",),
            description_text="Coffee, naïvely simple. Python is the name of our cat.",
            pay=PostedPay(4_000, 5_000, "PLN", "month"),
        ),
        posting(
            5,
            source_id="head",
            title="Head of Nursing",
            company="St. Brannoc's",
            locations=("London, United Kingdom",),
            employment_type="Part-time",
            description_text="Lead four hundred people. A mental health background helps.",
        ),
        posting(
            6,
            source_id="health",
            title="Policy Officer",
            company="Westmark",
            description_text="Health policy. Mental arithmetic. Responsibilities include housing.",
            locations=("Austin, TX",),
        ),
    )


def _named(value: object) -> str:
    """The same name in every process: sets have no order."""
    return str(sorted(value)) if isinstance(value, set) else str(value)


@pytest.mark.usefixtures("shelf")
class TestWords:
    @pytest.mark.parametrize(
        ("q", "expected"),
        [
            ("nurse", {"nurse", "head"}),
            ("nurses", {"nurse", "head"}),
            ("nursing", {"nurse", "head"}),
            ("NURSE", {"nurse", "head"}),
            ("python", {"python", "cafe"}),
            ("pyth", {"python", "cafe"}),
            ("backend engin", {"python"}),
            ("backend enginee", {"python"}),
            ("respons", {"health"}),
            ("responsibil", {"health"}),
            ("c++", {"python"}),
            ("C#", {"dotnet"}),
            (".net", {"dotnet"}),
            ("asp.net", {"dotnet"}),
            ("node.js", {"python"}),
            ("ci/cd", {"python"}),
            ("front-end", {"dotnet"}),
            ("frontend", {"dotnet"}),
            ("front end", {"dotnet"}),
            ("cafe lodz", {"cafe"}),
            ("Café Łódź", {"cafe"}),
            ("naive", {"cafe"}),
            ("brannoc's", {"head"}),
            ('"mental health"', {"head"}),
            ("mental health", {"head", "health"}),
            ('"head of nursing"', {"head"}),
            ('"nursing head"', set()),
            ("nurse -head", {"nurse"}),
            ('mental -"mental health"', {"health"}),
            ("-python -nurse", {"dotnet", "health"}),
            ("barista or policy", {"cafe", "health"}),
            ("barista OR policy nurse", {"cafe"}),
            ("python or", {"python", "cafe"}),
            ("or python", {"python", "cafe"}),
            ("python -", {"python", "cafe"}),
            ('"mental health', {"head"}),
            ("elmstead", {"nurse"}),
            ("zebra", set()),
            ("!!!", set()),
            ("'\"\\;--", set()),
            ("the", set()),
            ("& | ! <-> :*", set()),
            ("x" * 500, set()),
            ("nurse " * 83, {"nurse", "head"}),
            ("日本語", set()),
        ],
    )
    def test_finds(self, q: str, expected: set[str]) -> None:
        assert set(found(q=q)) == expected

    def test_without_words_everything_newest_first(self) -> None:
        assert found() == ["nurse", "python", "dotnet", "cafe", "head", "health"]
        assert found(q="   ") == found()

    def test_title_before_skill_before_company_before_text(self) -> None:
        day = now() - timedelta(days=1)
        fields = (
            {"title": "Kotlin Person"},
            {"description_text": "We use Kotlin."},
            {"company": "Kotlin Ltd"},
            {"department": "Kotlin"},
        )
        store(
            *(posting(number, **{"posted_at": day} | given) for number, given in enumerate(fields, 20)),
            origin=Origin("other"),
        )
        assert found(q="kotlin")[0] == "p20"

    def test_newer_wins_among_equals(self) -> None:
        store(
            posting(30, title="Welder", posted_at=now() - timedelta(days=90)),
            posting(31, title="Welder", posted_at=now() - timedelta(days=1)),
            posting(32, title="Welder", posted_at=now() - timedelta(days=30)),
        )
        assert found(q="welder") == ["p31", "p32", "p30"]

    def test_an_old_title_beats_a_new_aside(self) -> None:
        store(
            posting(33, title="Glazier", posted_at=now() - timedelta(days=60)),
            posting(34, description_text="You will meet a glazier now and then. " * 3, posted_at=now()),
        )
        assert found(q="glazier") == ["p33", "p34"]


@pytest.mark.usefixtures("shelf")
class TestFilters:
    @pytest.mark.parametrize(
        ("criteria", "expected"),
        [
            ({"remote": [Remote.REMOTE]}, {"python"}),
            ({"remote": [Remote.REMOTE, Remote.HYBRID]}, {"python", "dotnet"}),
            ({"location": ["London"]}, {"head"}),
            ({"location": ["lond"]}, {"head"}),
            ({"location": ["UK"]}, {"nurse", "head"}),
            ({"location": ["United Kingdom"]}, {"nurse", "head"}),
            ({"location": ["Germany", "Poland"]}, {"dotnet", "cafe"}),
            ({"location": ["lodz"]}, {"cafe"}),
            ({"location": ["Texas"]}, {"health"}),
            ({"location": ["TX"]}, {"health"}),
            ({"location": ["US"]}, {"health"}),
            ({"location": ["Atlantis"]}, set()),
            ({"location": ["!!"]}, set()),
            ({"company": ["brightline"]}, {"python"}),
            ({"company": ["St. Brannoc"]}, {"head"}),
            ({"company": ["lumen led", "westmark"]}, {"dotnet", "health"}),
            ({"company": ["python"]}, set()),
            ({"source": ["board"]}, {"nurse", "python", "dotnet", "cafe", "head", "health"}),
            ({"source": ["rss"]}, set()),
            ({"employment_type": [EmploymentType.PART_TIME]}, {"head"}),
            ({"seniority": [Seniority.SENIOR]}, {"dotnet"}),
            ({"skills": ["Python"], "remote": [Remote.REMOTE]}, {"python"}),
            ({"skills": ["postgres"]}, {"python"}),
            ({"skills": ["no such skill"]}, set()),
            ({"salary_min": 100_000}, {"python"}),
            ({"salary_min": 58_000}, {"python", "dotnet", "cafe"}),
            ({"salary_min": 1}, {"python", "dotnet", "cafe"}),
            ({"salary_min": 130_000}, {"python"}),
            ({"salary_min": 130_001}, set()),
            ({"salary_min": 2**31 - 1}, set()),
            ({"posted_within_days": 1}, {"nurse", "python", "dotnet", "cafe", "head", "health"}),
            ({"q": "nurse", "location": ["London"]}, {"head"}),
            ({"q": "nurse", "remote": [Remote.REMOTE]}, set()),
        ],
        ids=_named,
    )
    def test_keep(self, criteria: dict[str, Any], expected: set[str]) -> None:
        assert set(found(**criteria)) == expected

    def test_open_unless_asked_otherwise(self) -> None:
        store(posting(40, title="Lamplighter", expires_at=now() - timedelta(hours=1)), posting(41, title="Lamplighter"))
        assert found(q="lamplighter") == ["p41"]
        assert found(q="lamplighter", status=[JobStatus.closed]) == ["p40"]
        assert set(found(q="lamplighter", status=[JobStatus.closed, JobStatus.open])) == {"p40", "p41"}

    def test_by_pay_compares_currencies_and_puts_unknown_last(self) -> None:
        assert found(sort="salary")[:3] == ["python", "dotnet", "cafe"]
        assert set(found(sort="salary")[3:]) == {"nurse", "head", "health"}


class TestVisibility:
    def test_a_private_posting_is_its_owners(self) -> None:
        with unit_of_work() as session:
            owner, other = make_person(session).id, make_person(session).id
        store(posting(1, title="Secret Gardener"), origin=Origin("own", private_to=owner))
        assert found(q="gardener", user_id=owner) == ["p1"]
        assert found(user_id=owner) == ["p1"]
        assert found(q="gardener", user_id=other) == found(user_id=other) == []

    def test_and_hides_no_common_one(self) -> None:
        with unit_of_work() as session:
            owner = make_person(session).id
        store(posting(1, company="K", title="Gardener"), origin=Origin("own", private_to=owner))
        store(posting(1, company="K", title="Gardener"))
        assert len(found(q="gardener", user_id=owner)) == 2
        assert len(found(q="gardener")) == 1


class TestClusters:
    @pytest.fixture(autouse=True)
    def copies(self) -> None:
        words = "The very same words on two boards. " * 20
        store(posting(1, company="K", title="Signwriter", description_text=words))
        store(
            posting(2, company="K", title="Signwriter", description_text=words, employment_type="Contract"),
            origin=Origin("other"),
        )

    def test_is_shown_once(self) -> None:
        # Equal in all else, the older one.
        assert found(q="signwriter") == ["p2"]
        assert found() == ["p2"]

    def test_by_whichever_copy_the_filters_leave(self) -> None:
        assert found(source=["board"]) == ["p1"]
        assert found(employment_type=[EmploymentType.CONTRACT]) == ["p2"]

    def test_counts_once(self) -> None:
        with unit_of_work() as session:
            assert search(session, Criteria(q="signwriter"), PageParams(), NOBODY).total.value == 1


def pages(limit: int, between: Callable[[int], None] = lambda _page: None, **criteria: Any) -> list[uuid.UUID]:
    """All ids of a search, page by page; `between` runs after each page."""
    seen: list[uuid.UUID] = []
    cursor = None
    for number in range(1_000):
        with unit_of_work() as session:
            page = search(session, Criteria(**criteria), PageParams(limit=limit, cursor=cursor), NOBODY)
        assert len(page.job_ids) <= limit
        seen += page.job_ids
        cursor = page.next_cursor
        if cursor is None:
            return seen
        assert page.job_ids
        between(number)
    raise AssertionError("the pages do not end")


class TestPaging:
    @pytest.fixture
    def many(self, database: None) -> None:
        day = now() - timedelta(days=3)
        store(
            *(
                posting(
                    number,
                    title="Mason" if number % 3 else "Painter and Mason",
                    # Many of the same moment and pay: ties are where pages lose or repeat rows.
                    posted_at=day - timedelta(hours=number // 10),
                    pay=PostedPay(30_000 + number // 7, None, "USD", "year") if number % 2 else None,
                )
                for number in range(120)
            )
        )

    @pytest.mark.usefixtures("many")
    @pytest.mark.parametrize("sort", ["relevance", "newest", "salary"])
    @pytest.mark.parametrize("q", ["", "mason"])
    @pytest.mark.parametrize("limit", [1, 7, 40, 100])
    def test_no_gap_no_repeat(self, sort: str, q: str, limit: int) -> None:
        seen = pages(limit, q=q, sort=sort)
        assert len(seen) == len(set(seen)) == 120
        assert seen == pages(100, q=q, sort=sort)

    @pytest.mark.usefixtures("many")
    @pytest.mark.parametrize(
        ("window", "enough", "steps"), [(10, 5, 30), (10, 10, 8_000), (30, 30, 25), (120, 120, 60)]
    )
    def test_neither_at_the_seams_of_window_and_walk(
        self, monkeypatch: pytest.MonkeyPatch, window: int, enough: int, steps: int
    ) -> None:
        monkeypatch.setattr(search_module, "WINDOW", window)
        monkeypatch.setattr(search_module, "ENOUGH", enough)
        monkeypatch.setattr(walk_module, "STEPS", steps)
        for limit in (1, 7, 10, 11, 50):
            seen = pages(limit, q="painter")
            assert len(seen) == len(set(seen)) == 40

    @pytest.mark.usefixtures("many")
    @pytest.mark.parametrize("sort", ["relevance", "newest", "salary"])
    def test_new_postings_while_reading_push_nothing_out(self, sort: str) -> None:
        before = set(ids_of().values())

        def arrive(page: int) -> None:
            store(posting(1_000 + page, title="Mason", posted_at=now(), pay=PostedPay(90_000, None, "USD", "year")))

        seen = pages(25, arrive, q="mason", sort=sort)
        assert len(seen) == len(set(seen))
        assert before <= set(seen)

    @pytest.mark.usefixtures("many")
    def test_the_total_does_not_depend_on_the_page(self) -> None:
        with unit_of_work() as session:
            totals = {
                search(session, Criteria(q="mason"), PageParams(limit=limit), NOBODY).total.value for limit in (1, 50)
            }
        assert totals == {120}

    def test_totals_beyond_a_thousand_say_so(self) -> None:
        store(*(posting(number, title="Mason", description_text="Stone.") for number in range(1_010)))
        with unit_of_work() as session:
            total = search(session, Criteria(q="mason"), PageParams(), NOBODY).total
            everything = search(session, Criteria(), PageParams(), NOBODY).total
        assert (total.value, total.relation) == (everything.value, everything.relation) == (1_000, "gte")


CURSORS: Sequence[dict[str, Any]] = [
    {},
    {"order": "posted_at"},
    {"order": "posted_at", "key": 5, "id": str(NOBODY)},
    {"order": "pay_rank", "key": "2026-01-01T00:00:00Z", "id": str(NOBODY)},
    {"order": "pay_rank", "key": 10**15, "id": str(NOBODY)},
    {"order": "title", "key": 5, "id": str(NOBODY)},
    {"order": "posted_at", "key": "2026-01-01T00:00:00", "id": str(NOBODY)},
    {"order": "posted_at", "key": "0001-01-01T00:00:00+23:59", "id": str(NOBODY)},
    {"order": "posted_at", "key": "9999-12-31T23:59:59-23:59", "id": str(NOBODY)},
    {"order": "posted_at", "key": "never", "id": "x"},
    {"order": "posted_at", "key": None, "id": None},
    {"day": "2026-01-01", "floor": {}, "score": 1, "id": str(NOBODY)},
    {
        "day": "x",
        "floor": {"order": "posted_at", "key": "2026-01-01T00:00:00Z", "id": str(NOBODY)},
        "score": 1,
        "id": "x",
    },
    {"day": "2026-01-01", "floor": {"order": "pay_rank", "key": 5, "id": str(NOBODY)}, "score": 1, "id": str(NOBODY)},
]


class TestCursors:
    @pytest.mark.parametrize("content", CURSORS, ids=str)
    def test_edited_ones_are_refused(self, content: dict[str, Any]) -> None:
        cursor = encode_cursor(content)
        for sort in ("relevance", "newest", "salary"):
            with unit_of_work() as session, pytest.raises(Invalid):
                search(session, Criteria(q="mason", sort=sort), PageParams(cursor=cursor), NOBODY)

    def test_one_of_another_order_is_refused(self) -> None:
        store(*(posting(number) for number in range(3)))
        with unit_of_work() as session:
            cursor = search(session, Criteria(sort="salary"), PageParams(limit=1), NOBODY).next_cursor
            with pytest.raises(Invalid):
                search(session, Criteria(sort="newest"), PageParams(limit=1, cursor=cursor), NOBODY)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(q=st.text(max_size=200).filter(lambda text: "\x00" not in text))
def test_no_text_breaks_a_search(client: TestClient, auth_headers: dict[str, str], user: User, q: str) -> None:
    answer = client.get("/api/v1/jobs", params={"q": q}, headers=auth_headers)
    assert answer.status_code == 200, answer.text
