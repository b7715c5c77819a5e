"""Workable, Recruitee, Personio and Teamtailor: their addresses, their answers and their refusals."""

from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from app.core.fetched import Fetched
from app.core.http import outbound
from app.jobs.imports.fetching import _from_source
from app.jobs.plugins import all_sources
from app.jobs.source import (
    BadRecord,
    Board,
    Context,
    Incomplete,
    NoBoard,
    Payload,
    Posting,
    PostingAddress,
    Seen,
    Source,
)

BOARDS = [
    ("workable", "https://apply.workable.com/harrow-bay/", "harrow-bay"),
    ("workable", "https://apply.workable.com/Harrow-Bay/j/A1B2C3D4E5/apply/?utm_source=x", "harrow-bay"),
    ("workable", "https://apply.workable.com/api/v1/widget/accounts/harrow-bay?details=true", "harrow-bay"),
    ("workable", "https://www.workable.com/api/accounts/harrow-bay?details=true", "harrow-bay"),
    ("workable", "https://harrow-bay.workable.com/jobs/12345", "harrow-bay"),
    ("workable", "https://apply.workable.com/j/A1B2C3D4E5", None),
    ("workable", "https://jobs.workable.com/view/abc/nurse", None),
    ("workable", "https://www.workable.com/pricing", None),
    ("workable", "https://apply.workable.com/", None),
    ("workable", "https://apply.workable.com.evil.example/harrow-bay", None),
    ("recruitee", "https://harrowbay.recruitee.com/o/theatre-nurse", "harrowbay"),
    ("recruitee", "https://HARROWBAY.recruitee.com", "harrowbay"),
    ("recruitee", "https://www.recruitee.com/blog", None),
    ("recruitee", "https://notrecruitee.com/", None),
    ("recruitee", "https://a.b.recruitee.com/", None),
    ("personio", "https://harrowbay.jobs.personio.com/job/3100001?language=de", "harrowbay"),
    ("personio", "https://harrowbay.jobs.personio.de/", "harrowbay"),
    ("personio", "https://harrowbay-jobs.personio.de/job/3100001", "harrowbay"),
    ("personio", "https://harrowbay.personio.de/login", None),
    ("personio", "https://www.personio.com/product", None),
    ("teamtailor", "https://harrowbay.teamtailor.com/jobs/7400001-dental-nurse", "harrowbay"),
    ("teamtailor", "https://harrowbay.na.teamtailor.com/jobs", "harrowbay.na.teamtailor.com"),
    ("teamtailor", "https://www.teamtailor.com/", None),
    *((slug, url, None) for slug in ("workable", "recruitee", "personio", "teamtailor")
      for url in ("", "not an address", "ftp://harrowbay.recruitee.com/", "https://[::1", "https://acme.example/jobs/1")),
]  # fmt: skip
POSTINGS = [
    ("workable", "https://apply.workable.com/harrow-bay/j/a1b2c3d4e5/apply/", ("harrow-bay", "A1B2C3D4E5")),
    ("workable", "https://apply.workable.com/j/A1B2C3D4E5", (None, "A1B2C3D4E5")),
    ("workable", "https://apply.workable.com/harrow-bay/", None),
    ("recruitee", "https://harrowbay.recruitee.com/o/theatre-nurse/c/new", ("harrowbay", "theatre-nurse")),
    ("recruitee", "https://harrowbay.recruitee.com/o/", None),
    ("personio", "https://harrowbay.jobs.personio.de/job/3100001?language=en#apply", ("harrowbay", "3100001")),
    ("personio", "https://harrowbay.jobs.personio.de/job/all", None),
    ("teamtailor", "https://harrowbay.teamtailor.com/jobs/7400001-dental-nurse", ("harrowbay", "7400001")),
    ("teamtailor", "https://harrowbay.teamtailor.com/jobs/nurse", None),
]
OWN_DOMAINS = {
    "recruitee": '<img src="https://recruiteecdn.com/logo.png">',
    "teamtailor": '<link href="https://assets-aws.teamtailor-cdn.com/packs/a.css">',
}


def _source(slug: str) -> Source:
    return all_sources()[slug]


class TestAddresses:
    @pytest.mark.parametrize(("slug", "url", "address"), BOARDS)
    def test_of_boards(self, slug: str, url: str, address: str | None) -> None:
        found = _source(slug).board_at(url)
        assert (found.address if found else None) == address

    @pytest.mark.parametrize(("slug", "url", "expected"), POSTINGS)
    def test_of_postings(self, slug: str, url: str, expected: tuple[str | None, str] | None) -> None:
        found = _source(slug).posting_at(url)
        assert (found and (found.board.address if found.board else None, found.source_id)) == expected

    @pytest.mark.parametrize("slug", ["workable", "recruitee", "personio", "teamtailor"])
    def test_a_board_s_page_leads_back_to_it(self, slug: str) -> None:
        page = _source(slug).board_page(Board("harrow-bay", ""))
        assert page
        assert _source(slug).board_at(page) == Board("harrow-bay", "Harrow Bay")
        assert _source(slug).board_called("harrow-bay") == Board("harrow-bay", "Harrow Bay")
        assert _source(slug).board_called("harrow bay/..") is None

    @pytest.mark.parametrize(("slug", "page"), OWN_DOMAINS.items())
    def test_a_site_on_a_domain_of_its_own_is_known_by_its_page(self, slug: str, page: str) -> None:
        board = Board("jobs.harrowbay.example", "jobs.harrowbay.example")
        assert _source(slug).board_on("https://jobs.harrowbay.example/o/x", page) == board
        assert _source(slug).board_on("https://jobs.harrowbay.example/", "<p>Jobs</p>") is None
        assert _source(slug).board_called(board.address) == board
        assert str(_source(slug).board_page(board)).startswith("https://jobs.harrowbay.example/")


def _fetched(site: HTTPServer, slug: str, board: str = "harrow-bay") -> list[Payload | Seen]:
    context = Context(site.url_for(f"/{slug}/") + "{board}", board=Board(board, "Harrow Bay"))
    with outbound(retries=0) as http:
        return list(_source(slug).fetch(http, context))


class TestFetching:
    @pytest.mark.parametrize("slug", ["workable", "recruitee", "personio", "teamtailor"])
    def test_says_in_words_that_there_is_no_such_board(self, site: HTTPServer, slug: str) -> None:
        site.expect_request(f"/{slug}/harrow-bay").respond_with_data("gone", status=404)
        with pytest.raises(NoBoard, match="has no board called “harrow-bay”"):
            _fetched(site, slug)

    def test_personio_leads_to_its_own_site_for_companies_it_does_not_know(self, site: HTTPServer) -> None:
        site.expect_request("/personio/harrow-bay").respond_with_data("<!DOCTYPE html><html></html>")
        with pytest.raises(NoBoard):
            _fetched(site, "personio")

    def test_workable_is_asked_for_texts(self, site: HTTPServer) -> None:
        site.expect_request("/workable/harrow-bay", query_string="details=true").respond_with_data('{"jobs": []}')
        assert len(_fetched(site, "workable")) == 1

    def test_teamtailor_is_read_to_the_page_that_is_not_full(self, site: HTTPServer) -> None:
        for offset, count in ((0, 100), (100, 100), (200, 3)):
            query = {"per_page": "100", "offset": str(offset)}
            site.expect_request("/teamtailor/harrow-bay", query_string=query).respond_with_data(_feed(offset, count))
        pages = [page for page in _fetched(site, "teamtailor") if isinstance(page, Payload)]
        found = [posting for page in pages for posting in _source("teamtailor").parse(page)]
        assert len({posting.source_id for posting in found if isinstance(posting, Posting)}) == 203

    def test_teamtailor_that_repeats_itself_is_not_complete(self, site: HTTPServer) -> None:
        site.expect_request("/teamtailor/harrow-bay").respond_with_data(_feed(0, 100))
        with pytest.raises(Incomplete):
            _fetched(site, "teamtailor")


def _feed(first: int, count: int) -> str:
    item = "<item><title>Nurse</title><link>https://x.teamtailor.com/jobs/{0}-nurse</link><guid>g{0}</guid></item>"
    items = "".join(item.format(number) for number in range(first, first + count))
    link = "<link>https://x.teamtailor.com/jobs</link>"
    return f'<?xml version="1.0"?><rss><channel><title>Harrow Bay</title>{link}{items}</channel></rss>'


def _parsed(slug: str, content: bytes) -> tuple[list[Posting], list[BadRecord]]:
    payload = Payload(content, "https://harrowbay.jobs.personio.de/xml", board=Board("harrowbay", "Harrow Bay"))
    found = list(_source(slug).parse(payload))
    return [one for one in found if isinstance(one, Posting)], [one for one in found if isinstance(one, BadRecord)]


class TestHostileXml:
    def test_deep_nesting_ends_nothing(self) -> None:
        deep = b"<a>" * 20_000 + b"</a>" * 20_000
        content = b"<workzag-jobs><position><id>1</id><name>Nurse</name>" + deep + b"</position></workzag-jobs>"
        postings, bad = _parsed("personio", content)
        assert ([posting.title for posting in postings], bad) == (["Nurse"], [])

    def test_wide_encodings_are_read(self) -> None:
        position = "<position><id>1</id><name>Ärztin</name></position>"
        text = f'<?xml version="1.0" encoding="UTF-16"?><workzag-jobs>{position}</workzag-jobs>'
        assert [posting.title for posting in _parsed("personio", text.encode("utf-16"))[0]] == ["Ärztin"]


@pytest.mark.shared
def test_real_offers_of_recruitee(shared_data: Path) -> None:
    content = (shared_data / "sources/other/recruitee_2.json").read_bytes()
    postings, bad = _parsed("recruitee", content)
    assert (len(postings), bad) == (2, [])
    for posting in postings:
        assert posting.pay
        assert (posting.pay.currency, posting.pay.period) == ("EUR", "year")
        assert posting.locations == ("Berlin, Germany",)
        assert posting.work_mode == "hybrid"
        assert posting.language == "en"
        assert posting.posted_at
        assert posting.updated_at
        assert "<h3>Requirements</h3>" in posting.description_html


class _Site:
    """Answers with one offer, whatever it is asked."""

    def get(self, url: str, **_given: object) -> Fetched:
        assert url == "https://harrowbay.recruitee.com/api/offers/theatre-nurse"
        one = Path(__file__).parent / "recorded/recruitee/one_offer.json"
        return Fetched(url, 200, {}, one.read_bytes(), "utf-8")


def test_an_offer_named_by_words_is_picked_although_its_id_is_a_number() -> None:
    found = _from_source(_Site(), "https://harrowbay.recruitee.com/o/theatre-nurse/c/new")  # type: ignore[arg-type]
    assert found
    assert (found.source, found.posting.source_id) == ("recruitee", "2900001")


def test_a_posting_s_own_address_names_it() -> None:
    where = PostingAddress(Board("harrowbay", "Harrowbay"), "theatre-nurse")
    one = Path(__file__).parent / "recorded/recruitee/one_offer.json"
    postings, _ = _parsed("recruitee", one.read_bytes())
    assert _source("recruitee").posting_at(postings[0].url) == where
