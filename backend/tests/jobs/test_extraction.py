"""Reading a job from pages in every shape, and from pasted text."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.jobs.imports.extraction.found import (
    JSON_LD,
    MICRODATA,
    NOT_STATED,
    NOWHERE,
    PAGE_TEXT,
    PAGE_TITLE,
    PASTED,
    SITE_NAME,
    WRITTEN,
    Found,
    NoJob,
)
from app.jobs.imports.extraction.ladder import read_page
from app.jobs.imports.extraction.page import Page, decoded
from app.jobs.imports.extraction.pasted import read_text
from app.jobs.source import PostedPay, Posting
from tests.jobs.pages import DUTIES, job_posting, page, script

URL = "https://careers.weft.example/jobs/77"


def read(html: str, url: str = URL, asked_for: str | None = None) -> Found:
    return read_page(Page.of(html.encode(), "text/html; charset=utf-8", url), asked_for or url)


def refusal(html: str, url: str = URL) -> str:
    with pytest.raises(NoJob) as refused:
        read(html, url)
    return str(refused.value)


WHOLE = json.dumps(job_posting())
BROKEN: dict[str, str] = {
    "as it should be": WHOLE,
    "in a graph": json.dumps({"@graph": [{"@type": "WebSite", "name": "x"}, job_posting()]}),
    "in a list": json.dumps([{"@type": "BreadcrumbList"}, job_posting()]),
    "nested": json.dumps({"@type": "WebPage", "mainEntity": job_posting()}),
    "of several types": json.dumps(job_posting(**{"@type": ["Thing", "JobPosting"]})),
    "with a whole type": json.dumps(job_posting(**{"@type": "http://schema.org/JobPosting"})),
    "capitalised": json.dumps({name[0].upper() + name[1:] if name[0] != "@" else name: value
                               for name, value in job_posting().items()}),
    "entity-encoded": WHOLE.replace('"', "&quot;"),
    "in CDATA": f"//<![CDATA[\n{WHOLE}\n//]]>",
    "in a comment": f"<!-- {WHOLE} -->",
    "with control characters": WHOLE.replace("looms of our", "looms\n\tof\x0bour"),
    "with a comma too many": WHOLE[:-1] + ",}",
    "with a comma missing": WHOLE.replace('"FULL_TIME", ', '"FULL_TIME" '),
    "with a semicolon": WHOLE + ";",
    "with comments": WHOLE.replace('"title"', '/* the title */ "title"'),
    "cut off": WHOLE[: WHOLE.index('"baseSalary"') + 120],
    "with a country as an object": WHOLE.replace('"GB"', '{"@type": "Country", "name": "GB"}'),
    "by reference": json.dumps({"@graph": [
        job_posting(hiringOrganization={"@id": "#firm"}), {"@id": "#firm", "name": "Weft & Warp Ltd"}]}),
}  # fmt: skip


class TestStructuredData:
    @pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
    def test_is_read_however_it_is_written(self, text: str) -> None:
        found = read(page(script(text)))
        posting = found.posting
        assert (posting.title, posting.company, posting.locations) == (
            "Loom Technician",
            "Weft & Warp Ltd",
            ("Leeds, GB",),
        )
        assert "dobby looms" in posting.description_html
        assert (found.method, found.origins["title"], found.origins["company"]) == (JSON_LD, JSON_LD, JSON_LD)

    def test_dates_and_pay(self) -> None:
        posting = read(page(script(WHOLE))).posting
        assert posting.pay == PostedPay(28_000, 33_000, "GBP", "year")
        assert posting.posted_at == datetime(2026, 11, 2, tzinfo=UTC)
        assert posting.expires_at == datetime(2027, 2, 1, tzinfo=UTC)

    def test_pay_without_a_value_object(self) -> None:
        pay = {"currency": "EUR", "minValue": 20, "maxValue": 24, "unitText": "HOUR"}
        assert read(page(script(job_posting(baseSalary=pay)))).posting.pay == PostedPay(20, 24, "EUR", "hour")

    @pytest.mark.parametrize(
        "attributes", [("itemscope itemtype", "itemprop"), ("typeof", "property")], ids=["microdata", "RDFa"]
    )
    def test_attributes_of_elements(self, attributes: tuple[str, str]) -> None:
        kind, prop = attributes
        body = f"""<div {kind}="https://schema.org/JobPosting"><h1 {prop}="title">Loom Technician</h1>
          <div {prop}="hiringOrganization" {kind}="https://schema.org/Organization"><b {prop}="name">Weft</b></div>
          <div {prop}="jobLocation" {kind}="https://schema.org/Place">
            <div {prop}="address" {kind}="https://schema.org/PostalAddress">
              <span {prop}="addressLocality">Leeds</span> <meta {prop}="addressCountry" content="GB"></div></div>
          <time {prop}="datePosted" datetime="2026-11-02">2 weeks ago</time>
          <div {prop}="description">{DUTIES}</div></div>"""
        found = read(page(body=body))
        assert (found.method, found.posting.title, found.posting.company) == (MICRODATA, "Loom Technician", "Weft")
        assert found.posting.locations == ("Leeds, GB",)
        assert found.posting.posted_at == datetime(2026, 11, 2, tzinfo=UTC)
        assert "<li>Three years" in found.posting.description_html

    def test_gaps_are_filled_from_the_page_and_say_so(self) -> None:
        html = page(
            script(job_posting(title=None, description="Weave with us.", hiringOrganization=None)),
            f"<main><h1>Loom Technician</h1>{DUTIES}</main>",
            title="Loom Technician at Weft Mills | Jobs",
        )
        found = read(html)
        assert (found.posting.title, found.posting.company) == ("Loom Technician", "Weft Mills")
        assert "dobby" in found.posting.description_html
        assert [found.origins[name] for name in ("title", "company", "description_html", "locations")] == [
            PAGE_TITLE, PAGE_TITLE, PAGE_TEXT, JSON_LD,
        ]  # fmt: skip

    def test_no_employer_anywhere_is_said_not_guessed(self) -> None:
        found = read(page(script(job_posting(hiringOrganization=None))))
        assert (found.posting.company, found.origins["company"]) == (NOT_STATED, NOWHERE)


class TestSeveralPostings:
    def test_the_one_whose_address_it_is(self) -> None:
        rows = [job_posting(title=f"Weaver {n}", url=f"https://careers.weft.example/jobs/{n}") for n in (76, 77, 78)]
        assert read(page(script(rows), title="Jobs")).posting.title == "Weaver 77"

    def test_the_one_whose_title_it_bears(self) -> None:
        rows = [job_posting(title=title) for title in ("Dyer", "Loom Technician", "Spinner")]
        assert read(page(script(rows))).posting.title == "Loom Technician"

    def test_a_list_is_called_one(self) -> None:
        rows = [job_posting(title=title) for title in ("Dyer", "Carder", "Spinner")]
        assert refusal(page(script(rows), title="Our jobs")).startswith("This page lists 3 jobs. Open the one you mean")

    def test_one_posting_given_for_each_place(self) -> None:
        rows = [job_posting(jobLocation={"address": {"addressLocality": town}}) for town in ("Leeds", "Hull")]
        assert read(page(script(rows))).posting.locations == ("Leeds", "Hull")


class TestPlainPages:
    BODY = (
        "<nav><a href='/a'>Home</a><a href='/b'>Shop</a></nav><header>Weft</header>"
        f"<main><h1>Loom Technician</h1>{DUTIES}<aside>Like us</aside></main><footer>Imprint of the firm</footer>"
    )

    def test_title_text_and_site(self) -> None:
        head = '<meta property="og:title" content="Loom Technician"><meta property="og:site_name" content="Weft">'
        found = read(page(head, self.BODY))
        assert (found.posting.title, found.posting.company) == ("Loom Technician", "Weft")
        assert (found.method, found.origins["company"]) == (PAGE_TEXT, SITE_NAME)
        text = found.posting.description_html
        assert "dobby looms" in text
        assert not any(word in text for word in ("Imprint", "Shop", "Like us"))

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("Weft Mills hiring Loom Technician in Leeds, England, United Kingdom | LinkedIn",
             ("Loom Technician", "Weft Mills", ("Leeds, England, United Kingdom",))),
            ("Job Application for Loom Technician at Weft Mills", ("Loom Technician", "Weft Mills", ())),
            ("Loom Technician – Jobs – Indeed.com", ("Loom Technician", NOT_STATED, ())),
            ("Loom Technician | Glassdoor", ("Loom Technician", NOT_STATED, ())),
            ("Head of Weaving @ Weft", ("Head of Weaving", "Weft", ())),
        ],
    )  # fmt: skip
    def test_what_titles_tell(self, title: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
        head = '<meta property="og:site_name" content="Glassdoor">'
        found = read(page(head, f"<main>{DUTIES}</main>", title), "https://www.glassdoor.example/job/1")
        assert (found.posting.title, found.posting.company, found.posting.locations) == expected

    def test_a_page_without_any_title(self) -> None:
        assert "could be read" in refusal(f"<html><body><main>{DUTIES}{DUTIES}</main></body></html>")

    def test_a_list_of_links_is_no_job(self) -> None:
        cards = "".join(
            f"<li><a href='/jobs/{n}-x'>Weaver {n}</a><p>{'Weaving and more. ' * 9}</p></li>" for n in range(9)
        )
        assert "lists several jobs" in refusal(page(body=f"<main><h1>Work with us at Weft</h1><ul>{cards}</ul></main>"))

    @pytest.mark.parametrize(
        ("html", "url", "sentence"),
        [
            (page(body="<h1>Sign in</h1>" + DUTIES, title="Sign in | Board"), URL, "signed in"),
            (page(body=DUTIES, title="Board"), "https://www.board.example/authwall?trk=x", "signed in"),
            (page(body="<div id='px-captcha'></div>", title="Board"), URL, "signed in"),
            (
                page(body="<div id='root'></div><noscript>Please enable JavaScript.</noscript>"),
                URL,
                "only in a browser",
            ),
            (page(), URL, "only in a browser"),
        ],
        ids=["sign-in", "wall", "captcha", "script", "empty"],
    )
    def test_pages_in_front_of_a_job(self, html: str, url: str, sentence: str) -> None:
        refused = refusal(html, url)
        assert sentence in refused
        assert "paste it here" in refused

    def test_a_model_fills_gaps_and_is_named(self) -> None:
        def reader(text: str, draft: Posting) -> tuple[Posting, str]:
            assert "dobby looms" in text
            return Posting("", draft.url, draft.title or "Weaver", "Weft", description_html="", seniority="Senior"), "m"

        html = page(body=f"<main>{DUTIES}</main>", title="Jobs")
        found = read_page(Page.of(html.encode(), "text/html; charset=utf-8", URL), URL, reader)
        assert (found.posting.title, found.posting.company, found.origins["title"]) == ("Weaver", "Weft", "m")


class TestEnded:
    def test_words_above_the_job(self) -> None:
        found = read(page(script(WHOLE), "<p>This position has been filled.</p>"))
        assert (found.posting.ended, found.ended) == (True, "This position has been filled")

    def test_a_condition_is_no_statement(self) -> None:
        assert not read(page(script(WHOLE), "<p>We write to you once the position is filled.</p>")).posting.ended


class TestCharsets:
    WORDS = "Prüfer für Gewebe"

    @pytest.mark.parametrize(
        ("content", "declared"),
        [
            (WORDS.encode(), "text/html; charset=iso-8859-1"),
            (WORDS.encode(), ""),
            (WORDS.encode("latin-1"), "text/html; charset=utf-8"),
            (WORDS.encode("latin-1"), "text/html; charset=ISO-8859-1"),
            (f'<meta charset="windows-1252">{WORDS}'.encode("cp1252"), "text/html; charset=utf-8"),
            (WORDS.encode("utf-8-sig"), "text/html; charset=latin1"),
            (WORDS.encode("utf-16"), "text/html; charset=utf-8"),
            (WORDS.encode("latin-1"), "text/html; charset=no-such"),
        ],
    )
    def test_whatever_is_claimed(self, content: bytes, declared: str) -> None:
        assert decoded(content, declared).endswith(self.WORDS)

    def test_one_damaged_letter_does_not_cost_the_others(self) -> None:
        text = decoded((self.WORDS * 20).encode() + b"\xff", "text/html; charset=utf-8")
        assert text.count("ü") == 40


class TestHugePages:
    def test_five_megabytes(self) -> None:
        filler = "<div><p>Weaving words and more of them.</p></div>" * 110_000
        assert read(page(script(WHOLE), filler)).posting.company == "Weft & Warp Ltd"

    @pytest.mark.parametrize(
        "text",
        ["[" * 200_000, '{"a":' * 50_000, '{"@type": "JobPosting", "title": "' + "x," * 90_000],
        ids=["lists", "objects", "words"],
    )
    def test_hostile_json_ends(self, text: str) -> None:
        refusal(page(script(text), title="x"))

    def test_deep_markup_ends(self) -> None:
        refusal(page(body="<div>" * 50_000 + "x"))


class TestPastedText:
    @pytest.mark.parametrize(
        ("text", "title", "company", "locations"),
        [
            ("Loom Technician\nWeft & Warp Ltd\nLeeds, UK\n\nKeep the looms going.",
             "Loom Technician", "Weft & Warp Ltd", ("Leeds, UK",)),
            ("Loom Technician at Weft Mills\n\nKeep the looms going.", "Loom Technician", "Weft Mills", ()),
            ("Weft Mills is hiring a Loom Technician.\nMore.", "Loom Technician", "Weft Mills", ()),
            ("# Job title: Loom Technician\n**Company:** Weft\nLocation: Hull, United Kingdom",
             "Loom Technician", "Weft", ("Hull, United Kingdom",)),
            ("Apply now\nShare\nLoom Technician\nWeft\nJoin Weft and keep looms going.", "Loom Technician", "Weft", ()),
            ("Loom Technician\nFull-time\nAbout the role\nKeep the looms going.", "Loom Technician", NOT_STATED, ()),
            ("Loom Technician\nGreat Benefits\nKeep the looms going.", "Loom Technician", NOT_STATED, ()),
            ("Loom Technician\nAt Weft Mills, we weave.", "Loom Technician", "Weft Mills", ()),
            ("keep looms", "keep looms", NOT_STATED, ()),
            ("Staff Nurse, ICU\nSt. Mary Hospital, Leeds\n\nCare for people.",
             "Staff Nurse, ICU", "St. Mary Hospital", ("Leeds",)),
            ("Loom Technician\nHebden Bridge, West Yorkshire, UK\nKeep the looms going.",
             "Loom Technician", NOT_STATED, ("Hebden Bridge, West Yorkshire, UK",)),
        ],
    )  # fmt: skip
    def test_first_lines(self, text: str, title: str, company: str, locations: tuple[str, ...]) -> None:
        posting = read_text(text, None, None, URL).posting
        assert (posting.title, posting.company, posting.locations) == (title, company, locations)

    def test_what_the_person_wrote_wins_and_is_named(self) -> None:
        found = read_text("Loom Technician\nWeft & Warp Ltd\n", "Weaver", "Warp", URL)
        assert (found.posting.title, found.posting.company) == ("Weaver", "Warp")
        assert [found.origins[name] for name in ("title", "company", "description_text")] == [WRITTEN, WRITTEN, PASTED]

    @pytest.mark.parametrize(
        ("line", "day"),
        [
            ("Closing date: 30th November 2026", datetime(2026, 11, 30, tzinfo=UTC)),
            ("Apply by: 2026-12-01", datetime(2026, 12, 1, tzinfo=UTC)),
            ("Closing date: 03/04/2026", None),
            ("Deadline: soon", None),
        ],
    )
    def test_closing_dates(self, line: str, day: datetime | None) -> None:
        assert read_text(f"Weaver\n{line}", None, None, URL).posting.expires_at == day

    def test_a_first_line_that_is_a_paragraph_is_cut(self) -> None:
        title = read_text("We look for somebody who weaves. " * 20, None, None, URL).posting.title
        assert len(title) <= 152
        assert title.endswith(" …")


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "title", "company"),
    [
        ("jsonld/icims_job_page.html", "Trading System Engineering Internship: Summer 2027",
         "Susquehanna International Group, LLP"),
        ("jsonld/indeed_job_page.html", "Senior DevOps Engineer", "PaperCut Software"),
        ("jsonld/jsonld_meta_software_engineer.html", "Software Engineer, Infrastructure", "Meta"),
        ("jsonld/jsonld_neura_robotics_manager.html", "Manager Ecosystem Integration & Certification (Human)",
         "Neura Robotics GmbH"),
        ("linkedin/job_page_au.html", "Senior Software Engineer - Developer Experience", "Heidi"),
    ],
)  # fmt: skip
def test_real_pages(shared_data: Path, name: str, title: str, company: str) -> None:
    content = (shared_data / "sources" / name).read_bytes()
    posting = read_page(Page.of(content, "text/html", URL), URL).posting
    assert (posting.title, posting.company) == (title, company)
    assert len(posting.description_html) > 2_000
    assert posting.locations


@pytest.mark.shared
def test_real_search_pages_are_lists(shared_data: Path) -> None:
    for path in (shared_data / "sources" / "linkedin").glob("public_search_page_*.html"):
        with pytest.raises(NoJob, match="lists several jobs"):
            read_page(Page.of(path.read_bytes(), "text/html", "https://board.example/search"), URL)
