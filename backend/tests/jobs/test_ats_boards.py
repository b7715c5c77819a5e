"""Greenhouse, Lever, Ashby, SmartRecruiters and Workday: pages, details, and what ends a reading."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from app.core.clock import as_of
from app.core.fetch_errors import BadStatus, FetchError, Throttled
from app.core.http import outbound
from app.jobs.plugins import all_sources
from app.jobs.source import (
    BadRecord,
    Board,
    Context,
    Incomplete,
    NoBoard,
    NotConfigured,
    Payload,
    Posting,
    Seen,
    Source,
    SourceProblem,
)

SLUGS = ("greenhouse", "lever", "ashby", "smartrecruiters", "workday")


def source(slug: str) -> Source:
    return all_sources()[slug]


def fetched(slug: str, address: str | None, board: str | None = "harbour", **context: Any) -> list[Payload | Seen]:
    """What a reading gives; what ended it early is raised."""
    found, problem = until_it_ends(slug, address, board, **context)
    if problem:
        raise problem
    return found


def until_it_ends(
    slug: str, address: str | None, board: str | None = "harbour", **context: Any
) -> tuple[list[Payload | Seen], Exception | None]:
    found: list[Payload | Seen] = []
    where = Board(board, "Harbour") if board else None
    with outbound(retries=0, pace=source(slug).pace) as http:
        try:
            for one in source(slug).fetch(http, Context(address, board=where, **context)):
                found.append(one)  # noqa: PERF402 - what came before a problem counts
        except (FetchError, SourceProblem) as problem:
            return found, problem
    return found, None


def postings(slug: str, payloads: Sequence[Payload | Seen]) -> list[Posting]:
    pages = [payload for payload in payloads if isinstance(payload, Payload)]
    return [record for page in pages for record in source(slug).parse(page) if isinstance(record, Posting)]


def seen(payloads: Sequence[Payload | Seen]) -> list[str]:
    return [one.source_id for one in payloads if isinstance(one, Seen)]


class TestWholeBoards:
    @pytest.mark.parametrize("slug", SLUGS)
    def test_says_that_there_is_no_such_board(self, site: HTTPServer, slug: str) -> None:
        site.expect_request(f"/{slug}/harbour").respond_with_json({"error": "not found"}, status=404)
        with pytest.raises(NoBoard, match=f"{source(slug).label} has no board called “harbour”"):
            fetched(slug, site.url_for(f"/{slug}/") + "{board}")

    @pytest.mark.parametrize("slug", SLUGS)
    def test_without_a_board_there_is_nothing_to_read(self, slug: str) -> None:
        with pytest.raises(NotConfigured):
            fetched(slug, None, None)

    def test_greenhouse_is_asked_for_texts(self, site: HTTPServer) -> None:
        site.expect_request("/v1/boards/harbour/jobs", query_string="content=true").respond_with_json({"jobs": []})
        assert len(fetched("greenhouse", site.url_for("/v1/boards/{board}/jobs").replace("%7B", "{"))) == 1

    def test_ashby_is_asked_for_pay(self, site: HTTPServer) -> None:
        site.expect_request("/ashby", query_string="includeCompensation=true").respond_with_json({"jobs": []})
        assert len(fetched("ashby", site.url_for("/ashby"))) == 1


def lever(number: int) -> dict[str, Any]:
    return {"id": f"id-{number}", "text": f"Cook {number}", "hostedUrl": f"https://jobs.lever.co/harbour/{number}"}


class TestLever:
    def test_reads_page_by_page(self, site: HTTPServer) -> None:
        def page(request: Request) -> Response:
            skip, limit = int(request.args["skip"]), int(request.args["limit"])
            rows = [lever(number) for number in range(205)][skip : skip + limit]
            return Response(json.dumps(rows), content_type="application/json")

        site.expect_request("/lever").respond_with_handler(page)
        pages = fetched("lever", site.url_for("/lever"))
        assert len(pages) == 3
        assert len({posting.source_id for posting in postings("lever", pages)}) == 205

    @pytest.mark.parametrize("rows", [7, 100, 294])
    def test_a_copy_that_is_served_whatever_is_asked_is_read_once(self, site: HTTPServer, rows: int) -> None:
        site.expect_request("/lever").respond_with_json([lever(number) for number in range(rows)])
        assert len(postings("lever", fetched("lever", site.url_for("/lever")))) == rows

    def test_asks_the_european_service_for_a_european_site(self, site: HTTPServer) -> None:
        site.expect_request("/harbour").respond_with_json([lever(1)])
        assert len(fetched("lever", site.url_for("/") + "{board}", "eu:harbour")) == 1
        asked = _Recorder()
        with pytest.raises(_Asked):
            list(source("lever").fetch(asked, Context(board=Board("eu:harbour", ""))))  # type: ignore[arg-type]
        assert asked.urls == ["https://api.eu.lever.co/v0/postings/harbour?mode=json&limit=100&skip=0"]


class _Asked(Exception):
    pass


class _Recorder:
    def __init__(self) -> None:
        self.urls: list[str] = []

    def get(self, url: str, **_options: object) -> None:
        self.urls.append(url)
        raise _Asked

    def post_json(self, url: str, _body: object, **_options: object) -> None:
        self.urls.append(url)
        raise _Asked


def recruited(number: int, **fields: Any) -> dict[str, Any]:
    return {"id": f"74399900{number:04}", "name": f"Miller {number}", "company": {"identifier": "harbour"}, **fields}


def workday(number: int, **fields: Any) -> dict[str, Any]:
    return {"title": f"Officer {number}", "externalPath": f"/job/Oslo/Officer_R-{number}", **fields}


Entries = list[dict[str, Any]]


class Listing:
    """A local SmartRecruiters or Workday: a listing in pages and details beside it."""

    def __init__(self, site: HTTPServer, slug: str, entries: Entries) -> None:
        self.slug, self.entries, self.asked = slug, entries, 0
        self.declared = len(entries)
        self.page: Callable[[int], Response | None] = lambda _offset: None
        self.detail: Callable[[str], Response | None] = lambda _name: None
        end = "/jobs" if slug == "workday" else "/postings"
        self.address = site.url_for(f"/board{end}")
        site.expect_request(f"/board{end}").respond_with_handler(self._listing)
        site.expect_request("/harbour").respond_with_data("Not here", status=404)
        site.expect_request("/boards").respond_with_handler(self._detail)
        for entry in entries:
            path = f"/board{entry['externalPath']}" if slug == "workday" else f"/board/postings/{entry['id']}"
            site.expect_request(path).respond_with_handler(self._detail)

    def _listing(self, request: Request) -> Response:
        asked: Mapping[str, Any] = request.get_json() if self.slug == "workday" else request.args
        offset, limit = int(asked["offset"]), int(asked["limit"])
        rows = [entry for entry in self.entries if asked.get("searchText", "") in entry.get("externalPath", "")]
        names = ("jobPostings", "total") if self.slug == "workday" else ("content", "totalFound")
        # Workday tells the total on the first page only.
        total = 0 if self.slug == "workday" and offset else self.declared
        return self.page(offset) or _json({names[0]: rows[offset : offset + limit], names[1]: total})

    def _detail(self, request: Request) -> Response:
        self.asked += 1
        name = request.path.rpartition("/")[2]
        if self.slug == "workday":
            text: dict[str, Any] = {"jobPostingInfo": {"jobDescription": f"<p>Text of {name}</p>"}}
        else:
            text = {"jobAd": {"sections": {"jobDescription": {"title": "", "text": f"<p>Text of {name}</p>"}}}}
        return self.detail(name) or _json(text)

    def read(self, **context: Any) -> tuple[list[Payload | Seen], Exception | None]:
        return until_it_ends(self.slug, self.address, **context)


def _json(document: object, status: int = 200) -> Response:
    return Response(json.dumps(document), status, content_type="application/json")


ENTRY = {"smartrecruiters": recruited, "workday": workday}


@pytest.fixture(params=["smartrecruiters", "workday"])
def slug(request: pytest.FixtureRequest) -> str:
    """A source whose listing has no texts."""
    return str(request.param)


def board(site: HTTPServer, slug: str, jobs: int) -> Listing:
    return Listing(site, slug, [ENTRY[slug](number) for number in range(jobs)])


class TestListingsWithoutTexts:
    def test_all_pages_and_all_details_are_read(self, site: HTTPServer, slug: str) -> None:
        listing = board(site, slug, 104)
        payloads, problem = listing.read()
        found = postings(slug, payloads)
        assert problem is None
        assert len({posting.source_id for posting in found}) == listing.asked == 104
        assert all("Text of" in posting.description_html and posting.listing_hash for posting in found)

    def test_only_what_is_new_or_changed_is_asked_for(self, site: HTTPServer, slug: str) -> None:
        listing = board(site, slug, 5)
        first = postings(slug, listing.read()[0])
        hashes = {posting.source_id: posting.listing_hash for posting in first}
        listing.entries[1]["postedOn" if slug == "workday" else "title"] = "Posted 2 Days Ago"
        listing.entries[2]["title" if slug == "workday" else "name"] = "Changed"
        listing.asked = 0
        payloads, problem = listing.read(known=lambda ids: {one: hashes[one] for one in ids})
        changed = 1 if slug == "workday" else 2
        assert (problem, listing.asked, len(seen(payloads))) == (None, changed, 5 - changed)
        assert "Changed" in {posting.title for posting in postings(slug, payloads)}

    def test_past_the_time_for_details_the_rest_is_left(self, site: HTTPServer, slug: str) -> None:
        listing = board(site, slug, 4)
        payloads, problem = listing.read(details_until=0.0)
        assert (problem, listing.asked, len(seen(payloads))) == (None, 0, 4)

    def test_a_long_board_whose_time_is_over_is_not_complete(self, site: HTTPServer, slug: str) -> None:
        payloads, problem = board(site, slug, 104).read(details_until=0.0)
        assert isinstance(problem, Incomplete)
        assert len(seen(payloads)) == (20 if slug == "workday" else 100)

    @pytest.mark.parametrize("answer", [_json({}, 500), _json({"other": 1}), Response("<html>"), Response("")])
    def test_a_detail_that_fails_costs_its_text_only(self, site: HTTPServer, slug: str, answer: Response) -> None:
        listing = board(site, slug, 4)
        broken = "R-2" if slug == "workday" else "0002"
        listing.detail = lambda name: answer if name.endswith(broken) else None
        payloads, problem = listing.read()
        found = postings(slug, payloads)
        assert (problem, len(found)) == (None, 4)
        assert [(posting.description_html, posting.listing_hash) for posting in found].count(("", None)) == 1

    def test_an_older_text_is_better_than_none(self, site: HTTPServer, slug: str) -> None:
        listing = board(site, slug, 3)
        listing.detail = lambda _name: _json({}, 500)
        payloads, problem = listing.read(known=lambda ids: dict.fromkeys(ids, "older"))
        assert (problem, len(seen(payloads))) == (None, 3)

    def test_a_site_whose_details_all_fail_is_left_alone(self, site: HTTPServer, slug: str) -> None:
        listing = board(site, slug, 30)
        listing.detail = lambda _name: _json({}, 404)
        payloads, problem = listing.read()
        assert (problem, len(postings(slug, payloads)), listing.asked) == (None, 30, 5)

    def test_a_site_that_throttles_ends_the_reading(self, site: HTTPServer, slug: str) -> None:
        listing = board(site, slug, 5)
        busy = Response("", 429, headers={"Retry-After": "900"})
        listing.detail = lambda _name: busy if listing.asked == 3 else None
        payloads, problem = listing.read()
        assert isinstance(problem, Throttled)
        assert len(postings(slug, payloads)) == 2

    def test_a_copy_that_is_served_whatever_is_asked_is_not_complete(self, site: HTTPServer, slug: str) -> None:
        listing = board(site, slug, 4)
        names = ("jobPostings", "total") if slug == "workday" else ("content", "totalFound")
        listing.page = lambda _offset: _json({names[0]: listing.entries, names[1]: 644})
        payloads, problem = listing.read()
        assert isinstance(problem, Incomplete)
        assert str(problem) == "The board has 644 jobs and showed 4 of them."
        assert len(postings(slug, payloads)) == 4

    @pytest.mark.parametrize(
        ("answer", "error"),
        [
            (_json({}, 500), BadStatus),
            (Response("", 429, headers={"Retry-After": "900"}), Throttled),
            (Response("<html>Just a moment</html>"), SourceProblem),
        ],
    )
    def test_a_page_that_fails_keeps_those_before_it(
        self, site: HTTPServer, slug: str, answer: Response, error: type[Exception]
    ) -> None:
        listing = board(site, slug, 104)
        listing.page = lambda offset: answer if offset else None
        payloads, problem = listing.read()
        assert isinstance(problem, error)
        assert len(postings(slug, payloads)) == (20 if slug == "workday" else 100)

    def test_of_a_page_that_broke_off_the_whole_entries_are_kept(self, site: HTTPServer, slug: str) -> None:
        listing = board(site, slug, 9)
        name = "jobPostings" if slug == "workday" else "content"
        whole = json.dumps({name: listing.entries})
        listing.page = lambda _offset: Response(whole[:-120], content_type="application/json")
        payloads, problem = listing.read()
        assert isinstance(problem, SourceProblem)
        assert "broke off" in str(problem)
        assert 5 <= len(postings(slug, payloads)) < 9

    def test_an_entry_without_an_id_is_counted_as_bad(self, site: HTTPServer, slug: str) -> None:
        listing = board(site, slug, 2)
        listing.entries.append({"title": "Nameless", "name": "Nameless"})
        listing.declared = 3
        payloads, problem = listing.read()
        records = [record for one in payloads if isinstance(one, Payload) for record in source(slug).parse(one)]
        assert problem is None
        assert [record.reason for record in records if isinstance(record, BadRecord)] != []
        assert len(postings(slug, payloads)) == 2


class TestSmartRecruitersThatShowsNothing:
    def test_is_not_believed(self, site: HTTPServer) -> None:
        problem = board(site, "smartrecruiters", 0).read()[1]
        assert isinstance(problem, NoBoard)
        assert str(problem).startswith("SmartRecruiters knows no company of this name")

    @pytest.mark.parametrize(("page", "proves"), [("<title>Careers at Harbour</title>", True), ("<p>Jobs</p>", False)])
    def test_unless_the_company_has_a_careers_page(self, site: HTTPServer, page: str, *, proves: bool) -> None:
        site.expect_oneshot_request("/harbour").respond_with_data(page, content_type="text/html")
        site.expect_request("/postings").respond_with_json({"totalFound": 0, "content": []})
        payloads, problem = until_it_ends("smartrecruiters", site.url_for("/postings"))
        assert (payloads, problem is None) == ([], proves)


class TestWorkday:
    @pytest.mark.parametrize(
        ("words", "day"),
        [
            ("Posted Today", "2026-11-20"),
            ("Posted Yesterday", "2026-11-19"),
            ("Posted 6 Days Ago", "2026-11-14"),
            ("Posted 30+ Days Ago", "2026-10-21"),
            ("Publisert", None),
        ],
    )
    def test_reads_days_relative_to_the_present(self, words: str, day: str | None) -> None:
        content = json.dumps({"jobPostings": [workday(1, postedOn=words)]}).encode()
        with as_of(datetime(2026, 11, 20, 16, 30, tzinfo=UTC)):
            [posting] = postings("workday", [Payload(content, "https://mirror.example/jobs")])
        assert (posting.posted_at and posting.posted_at.isoformat()) == (f"{day}T00:00:00+00:00" if day else None)

    def test_asks_the_site_of_the_tenant(self) -> None:
        asked = _Recorder()
        for address in ("fjord/wd3/Careers", "fjord/wd5.myworkdaysite.com/Careers"):
            with pytest.raises(_Asked):
                list(source("workday").fetch(asked, Context(board=Board(address, ""))))  # type: ignore[arg-type]
        assert asked.urls == [
            "https://fjord.wd3.myworkdayjobs.com/wday/cxs/fjord/Careers/jobs",
            "https://wd5.myworkdaysite.com/wday/cxs/fjord/Careers/jobs",
        ]

    def test_a_listing_as_long_as_the_site_shows_is_not_complete(self, site: HTTPServer) -> None:
        listing = board(site, "workday", 0)
        listing.entries.extend(workday(number) for number in range(2_000))
        listing.declared = 2_000
        payloads, problem = listing.read(known=lambda ids: dict.fromkeys(ids, "older"))
        assert isinstance(problem, Incomplete)
        assert len(payloads) == 2_000
