"""LinkedIn's guest pages: when details are asked for, when the search ends, and what a wall looks like."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from app.core.http import outbound
from app.jobs.plugins import all_sources
from app.jobs.source import BadRecord, Context, Gated, Payload, Posting, PostingAddress, Seen
from tests.jobs.recordings import RECORDED

SLUG = "linkedin"
LINKEDIN = all_sources()[SLUG]
SEARCH, DETAIL = "/api/seeMoreJobPostings/search", "/api/jobPosting/"
CARDS = (RECORDED / SLUG / "search.html").read_bytes()
POSTING = (RECORDED / SLUG / "detail.html").read_bytes()
WALL = (RECORDED / SLUG / "wall.html").read_bytes()
IDS = ["4100000001", "4100000002", "4100000003", "4100000004"]


class Visited:
    """A site of three search pages at most, and what was asked of it."""

    def __init__(self, pages: Sequence[bytes], detail: bytes | int = POSTING) -> None:
        self.pages = list(pages)
        self.detail = detail
        self.starts: list[int] = []
        self.details: list[str] = []

    def search(self, request: Request) -> Response:
        """The next page, an empty one after the last."""
        self.starts.append(int(request.args["start"]))
        return Response(self.pages.pop(0) if self.pages else b"", content_type="text/html")

    def posting(self, request: Request) -> Response:
        """The details, or a status."""
        self.details.append(request.path.removeprefix(DETAIL))
        if isinstance(self.detail, int):
            return Response(status=self.detail)
        return Response(self.detail, content_type="text/html")


def visit(
    site: HTTPServer, visited: Visited, known: Mapping[str, str | None] | None = None, until: float = float("inf")
) -> tuple[list[Posting | BadRecord | Seen], str | None]:
    """What a reading gives, and why it ended early."""
    site.expect_request(SEARCH).respond_with_handler(visited.search)
    site.expect_request(re.compile(f"^{DETAIL}.*")).respond_with_handler(visited.posting)
    told = known or {}
    context = Context(
        site.url_for(SEARCH),
        {"keywords": "glazier"},
        known=lambda ids: {source_id: told[source_id] for source_id in ids if source_id in told},
        details_until=until,
    )
    read: list[Posting | BadRecord | Seen] = []
    try:
        with outbound() as http:
            for payload in LINKEDIN.fetch(http, context):
                read.extend(LINKEDIN.parse(payload) if isinstance(payload, Payload) else [payload])
    except Gated as problem:
        return read, str(problem)
    return read, None


def hashes() -> dict[str, str | None]:
    """What the cards look like."""
    postings = LINKEDIN.parse(Payload(CARDS, "https://www.linkedin.com/"))
    return {posting.source_id: posting.listing_hash for posting in postings if isinstance(posting, Posting)}


def test_asks_for_details_of_new_postings_only(site: HTTPServer) -> None:
    known = {**hashes(), IDS[1]: "another"}
    del known[IDS[0]]
    visited = Visited([CARDS])
    read, ended = visit(site, visited, known)
    assert (visited.details, ended) == ([IDS[0], IDS[1], IDS[3]], None)
    assert read[2] == Seen(IDS[2])
    first = read[0]
    assert isinstance(first, Posting)
    assert "mirrors" in first.description_html
    assert first.listing_hash == hashes()[IDS[0]]


def test_an_empty_page_is_asked_for_twice_again(site: HTTPServer) -> None:
    other = CARDS.replace(b"41000000", b"42000000")
    visited = Visited([CARDS, b"", b"", other])
    read, _ = visit(site, visited)
    assert visited.starts == [0, 4, 4, 4, 8, 8, 8]
    assert len(read) == 8


def test_a_page_shown_again_ends_the_search(site: HTTPServer) -> None:
    visited = Visited([CARDS] * 20)
    visit(site, visited)
    assert visited.starts == [0, 4, 4, 4]


@pytest.mark.parametrize("detail", [500, 404, b"<html>moved</html>"])
def test_details_that_fail_leave_what_the_card_says(site: HTTPServer, detail: bytes | int) -> None:
    visited = Visited([CARDS], detail)
    read, ended = visit(site, visited, {IDS[1]: "another"})
    kinds = [type(record).__name__ for record in read]
    assert (kinds, ended) == (["Posting", "Seen", "Posting", "BadRecord"], None)


def test_the_page_of_another_posting_is_not_its_details(site: HTTPServer) -> None:
    read, _ = visit(site, Visited([CARDS], POSTING))
    postings = [record for record in read if isinstance(record, Posting)]
    assert [posting.source_id for posting in postings] == IDS[:3]
    assert [bool(posting.description_html) for posting in postings] == [True, False, False]


def test_without_time_the_details_wait(site: HTTPServer) -> None:
    visited = Visited([CARDS])
    read, _ = visit(site, visited, until=0)
    assert (len(read), visited.details, visited.starts) == (4, [], [0])


@pytest.mark.parametrize(("page", "detail"), [(WALL, POSTING), (CARDS, WALL), (CARDS, 999), (CARDS, 403)])
def test_a_wall_is_told_and_what_came_before_is_kept(site: HTTPServer, page: bytes, detail: bytes | int) -> None:
    visited = Visited([page], detail)
    read, ended = visit(site, visited)
    assert ended is not None
    assert "sign in" in ended
    assert len(read) == (0 if page == WALL else 4)


def test_one_posting_by_its_address(site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    site.expect_request(f"{DETAIL}4100000001").respond_with_data(POSTING, content_type="text/html")
    monkeypatch.setattr(type(LINKEDIN), "address", site.url_for(SEARCH))
    with outbound() as http:
        (payload,) = LINKEDIN.fetch_one(http, PostingAddress(None, "4100000001"))
    assert isinstance(payload, Payload)
    (posting,) = LINKEDIN.parse(payload)
    assert isinstance(posting, Posting)
    # "2 weeks ago", seen from the day of reading.
    assert posting.posted_at is not None


@pytest.mark.parametrize(
    ("url", "source_id"),
    [
        ("https://www.linkedin.com/jobs/view/4100000001/", "4100000001"),
        ("https://de.linkedin.com/jobs/view/glazier-at-spiegelhaus-4100000001?refId=x&trk=y", "4100000001"),
        ("https://www.linkedin.com/comm/jobs/view/4100000001", "4100000001"),
        ("https://www.linkedin.com/jobs/search/?currentJobId=4100000001&geoId=9", "4100000001"),
        ("https://www.linkedin.com/jobs/collections/recommended/?currentJobId=4100000001", "4100000001"),
        ("https://www.linkedin.com/jobs-guest/jobs/api/jobPosting/4100000001", "4100000001"),
        ("https://notlinkedin.com/jobs/view/4100000001", None),
        ("https://www.linkedin.com/in/4100000001", None),
        ("https://[", None),
        ("nonsense", None),
    ],
)
def test_whose_posting_an_address_is(url: str, source_id: str | None) -> None:
    where = LINKEDIN.posting_at(url)
    assert (where.source_id if where else None) == source_id


@pytest.mark.shared
def test_real_pages(shared_data: Path) -> None:
    counts: dict[str, int] = {}
    for page in sorted((shared_data / "sources/linkedin").glob("*.html")):
        read = list(LINKEDIN.parse(Payload(page.read_bytes(), "https://www.linkedin.com/")))
        assert all(isinstance(posting, Posting) and posting.locations for posting in read)
        counts[page.stem.partition("_page_")[0]] = counts.get(page.stem.partition("_page_")[0], 0) + len(read)
    assert counts == {"guest_search_10_kh": 10, "job": 1, "public_search": 238}
