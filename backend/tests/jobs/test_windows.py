"""Sources that show a window of the newest: how they are asked, and what is read from their real answers."""

import gzip
import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest
from pytest_httpserver import HTTPServer
from sqlalchemy import select
from werkzeug import Request, Response

from app.core.config import get_settings
from app.core.db import unit_of_work
from app.core.fetch_errors import BadStatus
from app.core.http import outbound
from app.jobs.configuration import Setup
from app.jobs.models import Job
from app.jobs.plugins import all_sources
from app.jobs.readings.reading import Desk, read_source
from app.jobs.source import BadRecord, Context, Incomplete, NotConfigured, Nothing, Payload, Posting, SourceProblem
from app.jobs.sourcing.paging import with_query
from app.jobs.types import RunState
from tests.jobs.recordings import RECORDED

SECRET = "s3cr3t-key"
KEYS = {"app_id": "an-id", "app_key": SECRET, "api_key": SECRET, "email": "me@career.example"}
# A recording of each, and how often the site is asked where it gives that one answer to every request.
ONE_ANSWER = {
    "adzuna": ("page.json", 2), "arbeitnow": ("page.json", 2), "hackernews": ("thread.json", 1),
    "himalayas": ("page.json", 2), "jobicy": ("list.json", 1), "remotive": ("list.json", 1),
    "themuse": ("page.json", 2), "usajobs": ("search.json", 2), "weworkremotely": ("feed.xml", 12),
}  # fmt: skip
CATEGORY = re.compile(r"/categories/.*\.rss")


def fetched(slug: str, context: Context) -> Iterator[Payload]:
    with outbound(retries=0) as http:
        for payload in all_sources()[slug].fetch(http, context):
            assert isinstance(payload, Payload)
            yield payload


def read(slug: str, payload: Payload) -> tuple[list[Posting], list[BadRecord]]:
    records = list(all_sources()[slug].parse(payload))
    return [it for it in records if isinstance(it, Posting)], [it for it in records if isinstance(it, BadRecord)]


def recorded(slug: str) -> bytes:
    return (RECORDED / slug / ONE_ANSWER[slug][0]).read_bytes()


class NumberedPages:
    """A site that has so many pages of one job each, then answers with `then`."""

    def __init__(self, pages: int, then: Response | None = None) -> None:
        self.pages = pages
        self.then = then or Response('{"data": []}')

    def __call__(self, request: Request) -> Response:
        number = int(request.args["page"])
        job = {
            "slug": f"job-{number}",
            "title": "Nurse",
            "company_name": "Acme",
            "url": f"https://acme.example/{number}",
        }
        return Response(json.dumps({"data": [job]})) if number <= self.pages else self.then


class TestPages:
    @pytest.mark.parametrize("slug", ONE_ANSWER)
    def test_one_answer_for_every_request_is_read_once(self, site: HTTPServer, slug: str) -> None:
        site.expect_request("/one").respond_with_data(recorded(slug))
        site.expect_request(CATEGORY).respond_with_data(recorded(slug))
        payloads = list(fetched(slug, Context(site.url_for("/one"), KEYS)))
        assert (len(payloads), len(site.log)) == (1, ONE_ANSWER[slug][1])
        assert read(slug, payloads[0])[0]

    def test_goes_on_to_the_page_that_is_empty(self, site: HTTPServer) -> None:
        site.expect_request("/jobs").respond_with_handler(NumberedPages(3))
        pages = list(fetched("arbeitnow", Context(site.url_for("/jobs?search=nurse"))))
        assert [read("arbeitnow", page)[0][0].source_id for page in pages] == ["job-1", "job-2", "job-3"]
        assert [request.args["page"] for request, _ in site.log] == ["1", "2", "3", "4"]
        assert {request.args["search"] for request, _ in site.log} == {"nurse"}

    def test_keeps_what_came_before_a_page_that_fails(self, site: HTTPServer) -> None:
        site.expect_request("/jobs").respond_with_handler(NumberedPages(2, Response("", 500)))
        pages = fetched("arbeitnow", Context(site.url_for("/jobs")))
        assert len([next(pages), next(pages)]) == 2
        with pytest.raises(BadStatus):
            next(pages)

    def test_does_not_take_a_damaged_page_for_the_end(self, site: HTTPServer) -> None:
        site.expect_request("/jobs").respond_with_handler(NumberedPages(1, Response("<html>Oops</html>")))
        pages = fetched("arbeitnow", Context(site.url_for("/jobs")))
        next(pages)
        with pytest.raises(SourceProblem, match="web page instead of data"):
            read("arbeitnow", next(pages))

    def test_stops_asking_when_the_time_is_up(self, site: HTTPServer) -> None:
        site.expect_request("/jobs").respond_with_handler(NumberedPages(9))
        late = Context(site.url_for("/jobs"), details_until=monotonic() - 1)
        assert len(list(fetched("arbeitnow", late))) == 1

    def test_adds_parameters_in_place_of_those_given(self) -> None:
        assert with_query("https://acme.example/a?page=1&q=x%20y#z", page=2, n=3) == (
            "https://acme.example/a?q=x+y&page=2&n=3#z"
        )


class TestReading:
    """The whole way, from the site to the database."""

    @pytest.mark.parametrize("slug", ONE_ANSWER)
    def test_stores_each_posting_once(self, site: HTTPServer, slug: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(f"SOURCE_{slug.upper()}_URL", site.url_for("/one"))
        get_settings.cache_clear()
        site.expect_request("/one").respond_with_data(recorded(slug))
        site.expect_request(CATEGORY).respond_with_data(recorded(slug))
        source = all_sources()[slug]
        outcome = read_source(Setup(source, True, None, KEYS, 0), [], Desk())
        there = {posting.source_id for posting in read(slug, Payload(recorded(slug), source.address))[0]}
        assert (outcome.state, outcome.tally.found, outcome.tally.new) == (RunState.ok, len(there), len(there))
        with unit_of_work() as session:
            rows = session.scalars(select(Job).where(Job.source == slug)).all()
        assert {row.source_id for row in rows} == there
        assert not any(SECRET in row.url for row in rows)


class TestKeys:
    @pytest.mark.parametrize("slug", ["adzuna", "usajobs"])
    def test_without_them_nothing_is_asked(self, site: HTTPServer, slug: str) -> None:
        with pytest.raises(NotConfigured):
            list(fetched(slug, Context(site.url_for("/one"))))
        assert not site.log

    @pytest.mark.parametrize("slug", ["adzuna", "usajobs"])
    def test_stand_in_no_address_and_no_error(self, site: HTTPServer, slug: str) -> None:
        site.expect_ordered_request("/one").respond_with_data(recorded(slug))
        site.expect_ordered_request("/one").respond_with_data("", 401)
        pages = fetched(slug, Context(site.url_for("/one"), KEYS))
        assert SECRET not in repr(next(pages))
        with pytest.raises(BadStatus) as refused:
            next(pages)
        assert SECRET not in str(refused.value)

    def test_of_usajobs_are_headers(self, site: HTTPServer) -> None:
        site.expect_request("/one").respond_with_data(recorded("usajobs"))
        list(fetched("usajobs", Context(site.url_for("/one"), {**KEYS, "keyword": "nurse"})))
        request = site.log[0][0]
        assert request.headers["Authorization-Key"] == SECRET
        assert request.headers["User-Agent"] == "me@career.example"
        assert (request.args["Keyword"], request.args["Page"], request.args["Fields"]) == ("nurse", "1", "Full")

    def test_that_can_be_no_header_are_refused(self, site: HTTPServer) -> None:
        with pytest.raises(NotConfigured, match="can't be sent"):
            list(fetched("usajobs", Context(site.url_for("/one"), {**KEYS, "api_key": "clé\n"})))


class TestAdzuna:
    def test_searches_each_country(self, site: HTTPServer) -> None:
        for country in ("gb", "de"):
            site.expect_request(f"/{country}/search/1").respond_with_data(recorded("adzuna"))
            site.expect_request(f"/{country}/search/2").respond_with_data('{"results": []}')
        context = Context(site.url_for("/") + "{country}/search/{page}", {**KEYS, "country": "GB, de", "what": "nurse"})
        assert len(list(fetched("adzuna", context))) == 2
        assert [request.path for request, _ in site.log] == [f"/{it}/search/{n}" for it in ("gb", "de") for n in (1, 2)]
        assert {request.args["what"] for request, _ in site.log} == {"nurse"}

    def test_says_which_country_it_does_not_know(self, site: HTTPServer) -> None:
        with pytest.raises(NotConfigured, match="'uk'"):
            list(fetched("adzuna", Context(site.url_for("/one"), {**KEYS, "country": "uk"})))


class TestWeWorkRemotely:
    def test_says_which_categories_are_gone(self, site: HTTPServer) -> None:
        site.expect_request("/remote-jobs.rss").respond_with_data(recorded("weworkremotely"))
        site.expect_request(CATEGORY).respond_with_data("", 404)
        pages = fetched("weworkremotely", Context(site.url_for("/remote-jobs.rss")))
        assert read("weworkremotely", next(pages))[0]
        with pytest.raises(Incomplete, match="11 of its categories: remote-full-stack"):
            next(pages)

    def test_reads_what_only_a_category_shows(self, site: HTTPServer) -> None:
        other = recorded("weworkremotely").replace(b"copy-editor", b"proof-reader")
        site.expect_request("/remote-jobs.rss").respond_with_data(recorded("weworkremotely"))
        site.expect_request("/categories/remote-design-jobs.rss").respond_with_data(other)
        site.expect_request(CATEGORY).respond_with_data(recorded("weworkremotely"))
        newest, design = fetched("weworkremotely", Context(site.url_for("/remote-jobs.rss")))
        assert newest.url != design.url
        assert "quillmark-proof-reader" in {posting.source_id for posting in read("weworkremotely", design)[0]}


STORIES = [
    {"objectID": "9", "title": "Ask HN: Who wants to be hired? (August 2026)", "created_at_i": 1785769300},
    {"objectID": "7", "title": "Ask HN: Who is hiring? (July 2026)", "created_at_i": 1782910800},
    {"objectID": "8", "title": "Ask HN: Who is hiring? (August 2026)", "created_at_i": 1785769200},
]


class TestHackerNews:
    def test_reads_the_newest_thread(self, site: HTTPServer) -> None:
        site.expect_request("/api/search").respond_with_json({"hits": STORIES})
        site.expect_request("/api/items/8").respond_with_data(recorded("hackernews"))
        (thread,) = fetched("hackernews", Context(site.url_for("/api/search?tags=story")))
        assert len(read("hackernews", thread)[0]) == 10

    def test_says_that_there_is_no_thread(self, site: HTTPServer) -> None:
        site.expect_request("/api/search").respond_with_json({"hits": STORIES[:1]})
        with pytest.raises(Nothing, match="no “Who is hiring"):
            list(fetched("hackernews", Context(site.url_for("/api/search"))))

    @pytest.mark.parametrize(
        "text",
        [
            "<" * 300_000,
            "A | " + "(" * 300_000,
            "A | B | " + "need a, " * 50_000 + "1",
            "A | Engineer" + ", x" * 100_000,
            "x | y" + "<p>- a\n" * 50_000,
        ],
    )
    def test_a_comment_made_to_take_long_does_not(self, text: str) -> None:
        started = monotonic()
        read("hackernews", Payload(json.dumps({"children": [{"id": 1, "text": text}]}).encode(), ""))
        assert monotonic() - started < 5


def real(shared_data: Path, name: str) -> bytes:
    path = shared_data / name
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


@pytest.mark.shared
class TestRealAnswers:
    def test_we_work_remotely(self, shared_data: Path) -> None:
        content = real(shared_data, "sources/weworkremotely/wwr_4items_real.xml")
        postings, bad = read("weworkremotely", Payload(content, ""))
        assert ([posting.company for posting in postings], bad) == (["Mathmo", "Qase", "APEX TRADE", "Qase"], [])
        assert {posting.locations for posting in postings} == {("Anywhere in the World",)}
        assert all(posting.expires_at and posting.department and posting.employment_type for posting in postings)
        assert [posting.company_url for posting in postings][:2] == ["http://www.mathmo.com", "https://qase.io/"]

    def test_remotive(self, shared_data: Path) -> None:
        postings, bad = read("remotive", Payload(real(shared_data, "sources/remotive/remotive_5.json"), ""))
        assert (len(postings), bad) == (5, [])
        assert [posting.pay_text for posting in postings] == [None, "$18 - $22/hr", "$45,000 - $50,000", "$14/hr", None]
        assert postings[0].locations == ("Americas", "Europe", "Asia", "Africa", "Oceania")

    def test_arbeitnow(self, shared_data: Path) -> None:
        content = real(shared_data, "sources/arbeitnow/arbeitnow_page1_2026-06-14.json")
        postings, bad = read("arbeitnow", Payload(content, ""))
        assert (len(postings), bad) == (100, [])
        assert Counter(posting.work_mode for posting in postings) == {None: 91, "remote": 9}
        stated = [row for row in json.loads(content)["data"] if row["job_types"]]
        assert sum(1 for posting in postings if posting.employment_type or posting.seniority) == len(stated)

    def test_jobicy(self, shared_data: Path) -> None:
        postings, bad = read("jobicy", Payload(real(shared_data, "sources/jobicy/jobicy_5.json"), ""))
        assert (len(postings), bad) == (5, [])
        assert all(posting.pay and posting.pay.period == "year" and posting.pay.max for posting in postings)

    def test_himalayas(self, shared_data: Path) -> None:
        postings, bad = read(
            "himalayas", Payload(real(shared_data, "sources/himalayas/himalayas_500_2026-08-03.json"), "")
        )
        assert (len(postings), bad) == (500, [])
        paid = [posting.pay for posting in postings if posting.pay]
        assert (len(paid), Counter(pay.period for pay in paid)) == (252, {"year": 191, "hour": 52, "month": 9})
        assert all(posting.posted_at and posting.expires_at and posting.expires_at.year == 2026 for posting in postings)
        assert all(posting.locations and posting.employment_type for posting in postings)

    def test_adzuna_leaves_out_pay_that_it_guessed(self, shared_data: Path) -> None:
        postings, bad = read("adzuna", Payload(real(shared_data, "sources/other/adzuna_search.json"), ""))
        assert (len(postings), bad) == (4, [])
        assert [(posting.pay.min, posting.pay.max, posting.pay.currency) for posting in postings if posting.pay] == [
            (85389, 116975, "USD")
        ]
        assert postings[1].locations == ("Boston, Suffolk County, Massachusetts, US",)

    def test_usajobs(self, shared_data: Path) -> None:
        content = real(shared_data, "sources/usajobs/usajobs_search_500.json")
        postings, bad = read("usajobs", Payload(content, ""))
        assert (len(postings), bad) == (500, [])
        assert Counter(posting.pay.period for posting in postings if posting.pay) == {"year": 449, "hour": 51}
        announced = [row["MatchedObjectDescriptor"] for row in json.loads(content)["SearchResult"]["SearchResultItems"]]
        for posting, row in zip(postings, announced, strict=True):
            assert set(posting.locations) == {place["LocationName"].strip() for place in row["PositionLocation"]}
        assert all(posting.description_html.startswith("<h3>Summary</h3>") for posting in postings)
        # Applications are taken until the end of the last day in Washington.
        assert postings[0].expires_at == datetime(2016, 5, 17, 5, tzinfo=UTC)

    def test_the_muse(self, shared_data: Path) -> None:
        jobs = json.loads(real(shared_data, "postings/themuse-jobs.json.gz"))["jobs"]
        postings, bad = read("themuse", Payload(json.dumps({"page": 0, "results": jobs}).encode(), ""))
        assert (len(postings), bad) == (202, [])
        assert sum(1 for posting in postings if posting.work_mode == "remote") == 6
        assert sum(len(posting.locations) for posting in postings) == sum(len(job["locations"]) for job in jobs)

    def test_talk_on_hacker_news_is_no_posting(self, shared_data: Path) -> None:
        content = real(shared_data, "sources/hn/hn_algolia_comments.json")
        postings, bad = read("hackernews", Payload(content, ""))
        assert not postings
        assert [record.reason for record in bad] == ["The advertisement in comment 48919859 names no company."]

    def test_advertisements_on_hacker_news(self, shared_data: Path) -> None:
        lines = real(shared_data, "postings/hn_whoishiring_sample.jsonl.gz").splitlines()
        comments = [comment for comment in map(json.loads, lines) if comment["month"] >= "2016"]
        postings, bad = read("hackernews", Payload(json.dumps({"children": comments}).encode(), ""))
        found = {posting.source_id.partition(".")[0] for posting in postings}
        # Most people keep to `Company | Role | Place`; whoever does not is told apart from whoever only talks.
        assert len(found) >= 0.75 * len(comments)
        assert len(bad) <= 0.15 * len(comments)
        words = {str(comment["id"]): " ".join(plain(comment["text"]).split()) for comment in comments}
        for posting in postings:
            said = words[posting.source_id.partition(".")[0]]
            assert all(word in said for word in (*posting.title.split(), *posting.company.split())), posting


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^<>]+>", " ", markup))
