"""The addresses of Greenhouse, Lever, Ashby, SmartRecruiters and Workday."""

import pytest

from app.jobs.plugins import all_sources
from app.jobs.source import Source

UUID = "0a1b2c3d-0000-4000-8000-000000000001"
BOARDS = [
    ("greenhouse", "https://boards.greenhouse.io/harbourlight", "harbourlight"),
    ("greenhouse", "https://job-boards.eu.greenhouse.io/harbourlight/jobs/4001?gh_src=x", "harbourlight"),
    ("greenhouse", "https://boards.greenhouse.io/embed/job_board?for=harbourlight&b=https", "harbourlight"),
    ("greenhouse", "https://boards.greenhouse.io/embed/job_board/js?for=harbourlight", "harbourlight"),
    ("greenhouse", "https://boards.greenhouse.io/embed/job_app?for=harbourlight&token=4001", "harbourlight"),
    ("greenhouse", "https://boards-api.greenhouse.io/v1/boards/harbourlight/jobs?content=true", "harbourlight"),
    ("greenhouse", "https://www.greenhouse.io/customers", None),
    ("greenhouse", "https://harbourlight.example/jobs?gh_jid=4001", None),
    ("lever", "https://jobs.lever.co/saltmarsh", "saltmarsh"),
    ("lever", f"https://jobs.eu.lever.co/saltmarsh/{UUID}/apply", "eu:saltmarsh"),
    ("lever", "https://api.eu.lever.co/v0/postings/saltmarsh?mode=json", "eu:saltmarsh"),
    ("lever", "https://www.lever.co/pricing", None),
    ("ashby", "https://jobs.ashbyhq.com/Willow%20Clinics", "Willow Clinics"),
    ("ashby", f"https://jobs.ashbyhq.com/willow/{UUID}/application", "willow"),
    ("ashby", "https://api.ashbyhq.com/posting-api/job-board/willow", "willow"),
    ("ashby", "https://jobs.ashbyhq.com/", None),
    ("smartrecruiters", "https://careers.smartrecruiters.com/QuarryFoods", "QuarryFoods"),
    ("smartrecruiters", "https://jobs.smartrecruiters.com/QuarryFoods/743999000001-miller?trid=1", "QuarryFoods"),
    ("smartrecruiters", "https://jobs.smartrecruiters.com/oneclick-ui/company/Quarry/publication/9c9c", "Quarry"),
    ("smartrecruiters", "https://api.smartrecruiters.com/v1/companies/QuarryFoods/postings", "QuarryFoods"),
    ("smartrecruiters", "https://jobs.smartrecruiters.com/job-search?keyword=x", None),
    ("smartrecruiters", "https://www.smartrecruiters.com/resources/", None),
    ("workday", "https://fjordline.wd3.myworkdayjobs.com/en-US/Careers/job/Oslo/Cook_R-1", "fjordline/wd3/Careers"),
    ("workday", "https://fjordline.wd103.myworkdayjobs.com/Careers/", "fjordline/wd103/Careers"),
    ("workday", "https://fjordline.wd3.myworkdayjobs.com/wday/cxs/fjordline/Careers/jobs", "fjordline/wd3/Careers"),
    (
        "workday",
        "https://wd5.myworkdaysite.com/en-US/recruiting/fjordline/Careers",
        "fjordline/wd5.myworkdaysite.com/Careers",
    ),
    ("workday", "https://www.myworkdayjobs.com/", None),
    ("workday", "https://fjordline.wd3.myworkdayjobs.com/", None),
]
SLUGS = ("greenhouse", "lever", "ashby", "smartrecruiters", "workday")
NO_BOARDS = ("", "not an address", "https://[::1", "https://acme.example/jobs", "ftp://jobs.lever.co/x")
POSTINGS = [
    ("greenhouse", "https://job-boards.greenhouse.io/harbourlight/jobs/4001", ("harbourlight", "4001")),
    ("greenhouse", "https://boards.greenhouse.io/embed/job_app?for=harbour&token=4001", ("harbour", "4001")),
    ("greenhouse", "https://harbourlight.example/jobs?gh_jid=4001", (None, "4001")),
    ("greenhouse", "https://job-boards.greenhouse.io/harbourlight", None),
    ("lever", f"https://jobs.eu.lever.co/saltmarsh/{UUID.upper()}/apply?lever-source=x", ("eu:saltmarsh", UUID)),
    ("lever", "https://jobs.lever.co/saltmarsh?team=x", None),
    ("ashby", f"https://jobs.ashbyhq.com/willow/{UUID}/application", ("willow", UUID)),
    ("ashby", f"https://willow.example/careers?ashby_jid={UUID}", (None, UUID)),
    ("smartrecruiters", "https://jobs.smartrecruiters.com/Quarry/743999000001-oat-miller", ("Quarry", "743999000001")),
    ("smartrecruiters", "https://careers.smartrecruiters.com/Quarry", None),
    (
        "workday",
        "https://fjordline.wd3.myworkdayjobs.com/nb-NO/Careers/job/Oslo/Deck---Officer_R-101-1/apply",
        ("fjordline/wd3/Careers", "fjordline/Careers/R-101-1"),
    ),
    ("workday", "https://fjordline.wd3.myworkdayjobs.com/Careers", None),
]
PAGES = {
    "greenhouse": '<script src="https:\\/\\/boards.greenhouse.io\\/embed\\/job_board\\/js?for=harbour"></script>',
    "lever": '<a href="https://jobs.lever.co/harbour?x=1&amp;y=2">Jobs</a><a href="//jobs.lever.co/harbour">All</a>',
    "ashby": '<iframe src="https://jobs.ashbyhq.com/harbour/embed"></iframe>',
    "smartrecruiters": "<a href='https://jobs.smartrecruiters.com/harbour/743999-x'>Cook</a>",
    "workday": '<a href="https://harbour.wd1.myworkdayjobs.com/en-US/Careers">Jobs</a>',
}


def source(slug: str) -> Source:
    return all_sources()[slug]


class TestAddresses:
    @pytest.mark.parametrize(
        ("slug", "url", "address"), [*BOARDS, *((slug, url, None) for slug in SLUGS for url in NO_BOARDS)]
    )
    def test_of_boards(self, slug: str, url: str, address: str | None) -> None:
        found = source(slug).board_at(url)
        assert (found.address if found else None) == address

    @pytest.mark.parametrize(("slug", "url", "expected"), POSTINGS)
    def test_of_postings(self, slug: str, url: str, expected: tuple[str | None, str] | None) -> None:
        found = source(slug).posting_at(url)
        assert (found and (found.board.address if found.board else None, found.source_id)) == expected

    @pytest.mark.parametrize(("slug", "url", "address"), [board for board in BOARDS if board[2]])
    def test_a_board_s_page_and_name_lead_back_to_it(self, slug: str, url: str, address: str) -> None:
        board = source(slug).board_at(url)
        assert board
        assert source(slug).board_at(source(slug).board_page(board) or "") == board
        assert source(slug).board_called(address) == board

    @pytest.mark.parametrize(("slug", "page"), PAGES.items())
    def test_of_the_board_that_a_page_shows(self, slug: str, page: str) -> None:
        found = source(slug).board_on("https://harbour.example/jobs", page)
        assert found
        assert found.label == "Harbour"
        assert source(slug).board_on("https://harbour.example/jobs", "<p>No jobs</p>") is None
