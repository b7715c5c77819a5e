"""From an empty instance to an explained match, by browser, as a person does it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PASSWORD, PHONE, WIDE, NewPage, audit
from tests.e2e.invented import DEVELOPER_CV, NURSE_CV
from tests.e2e.people import LONG, join, with_matches
from tests.factories.profile import pdf_cv


def register(page: Page, email: str) -> None:
    """Make an account through the form."""
    page.goto("/register")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name=re.compile("create", re.IGNORECASE)).click()
    expect(page.get_by_role("navigation").first).to_be_visible()


def drop_cv(page: Page, file: Path) -> None:
    """Send a CV on the profile page and wait until it has been read."""
    page.goto("/profile")
    page.locator("input[type=file]").first.set_input_files(file)
    expect(page.get_by_text("In use")).to_be_visible(timeout=LONG)


def refresh_sources(page: Page) -> None:
    """Refresh from the sources page and wait for the outcome."""
    page.goto("/sources")
    page.get_by_role("button", name="Refresh all").click()
    expect(page.get_by_role("heading", name="Refreshed")).to_be_visible(timeout=LONG)
    expect(page.get_by_role("region", name="This refresh")).to_contain_text("Remote OK")


@pytest.fixture
def cv_files(tmp_path: Path) -> dict[str, Path]:
    """The invented CVs as a person would have them."""
    # A long name without spaces: it must not push the page wide.
    developer, nurse = tmp_path / f"{'Ines_Moreau_' * 6}CV.pdf", tmp_path / "dolores.txt"
    developer.write_bytes(pdf_cv(DEVELOPER_CV))
    nurse.write_text(NURSE_CV)
    return {"developer": developer, "nurse": nurse}


def test_from_nothing_to_an_explained_match(new_page: NewPage, cv_files: dict[str, Path]) -> None:
    page = new_page()
    page.goto("/")
    expect(page).to_have_url(re.compile("/welcome"))
    register(page, "ines@example.test")
    drop_cv(page, cv_files["developer"])
    expect(page.get_by_text("Ines Moreau").first).to_be_visible()
    refresh_sources(page)

    page.goto("/jobs")
    page.get_by_role("searchbox").fill("pyth")
    expect(page).to_have_url(re.compile("q=pyth"))
    expect(page.get_by_role("list", name="Postings").get_by_text("Python Developer")).to_be_visible()
    expect(page.get_by_role("list", name="Postings").get_by_text("Account Executive")).to_have_count(0)

    page.goto("/matches")
    page.get_by_role("link", name=re.compile("Senior Backend Engineer")).first.click(timeout=LONG)
    expect(page.get_by_role("heading", name="Senior Backend Engineer")).to_be_visible()
    expect(page.locator("mark[data-from=met]:visible").first).to_be_visible(timeout=LONG)
    expect(page.locator("mark[data-from=job]:visible").first).to_be_visible()
    page.get_by_role("button", name="Show all the words").click()
    expect(page.locator("mark[data-from=cv]:visible").first).to_be_visible()
    expect(page.get_by_text("Kafka").first).to_be_visible()


def test_a_nurse_sees_nursing_first(new_page: NewPage, cv_files: dict[str, Path]) -> None:
    page = new_page(size=PHONE)
    register(page, "dolores@example.test")
    drop_cv(page, cv_files["nurse"])
    refresh_sources(page)
    page.goto("/matches")
    first = page.get_by_role("main").get_by_role("listitem").first
    expect(first).to_contain_text("Registered Nurse", timeout=LONG)


def test_triage_by_keyboard_alone(new_page: NewPage) -> None:
    page = new_page()
    rows = with_matches(page, "keys@example.test")
    before = rows.count()
    page.keyboard.press("j")
    page.keyboard.press("o")
    expect(page).to_have_url(re.compile(r"/matches/[0-9a-f-]{36}"))
    page.keyboard.press("x")
    expect(rows).to_have_count(before - 1)
    expect(page.get_by_role("button", name=re.compile("Undo"))).to_be_visible()
    page.keyboard.press("z")
    expect(rows).to_have_count(before)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("match")


def test_one_is_brought_back_to_where_one_was_going(new_page: NewPage) -> None:
    page = new_page()
    register(page, "back@example.test")
    page.context.clear_cookies()
    page.evaluate("localStorage.clear()")
    page.goto("/sources")
    expect(page).to_have_url(re.compile("/login"))
    page.get_by_label("E-mail").fill("back@example.test")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name=re.compile("sign in", re.IGNORECASE)).click()
    expect(page).to_have_url(re.compile("/sources"))


def test_a_file_that_is_no_cv_says_so_and_loses_nothing(
    new_page: NewPage, cv_files: dict[str, Path], tmp_path: Path
) -> None:
    page = new_page()
    join(page, "wrong@example.test")
    drop_cv(page, cv_files["nurse"])
    program = tmp_path / "cv.pdf"
    program.write_bytes(b"MZ\x90\x00" + bytes(2000))
    page.locator("input[type=file]").first.set_input_files(program)
    expect(page.get_by_text(re.compile("can't read|cannot read|could not read", re.IGNORECASE)).first).to_be_visible(
        timeout=LONG
    )
    expect(page.get_by_text("Dolores Quint").first).to_be_visible()


def test_every_view_is_accessible_and_fits(new_page: NewPage, cv_files: dict[str, Path]) -> None:
    page = new_page()
    for path in ("/welcome", "/login", "/register"):
        audit(page, path)
    join(page, "axe@example.test")
    for path in VIEWS:
        audit(page, path, sizes=[WIDE])
    drop_cv(page, cv_files["developer"])
    refresh_sources(page)
    for path in VIEWS:
        audit(page, path)


VIEWS = [
    "/",
    "/matches",
    "/matches/weights",
    "/matches/compare",
    "/jobs",
    "/jobs/import",
    "/insights",
    "/profile",
    "/profile/review",
    "/sources",
    "/sources/remoteok",
    "/sources/greenhouse",
    "/sources/add",
    "/sources/add?by=feed",
    "/sources/add?by=json",
    "/sources/add?by=catalogue",
    "/sources/add?by=suggestions",
    "/tasks",
    "/users",
    "/settings",
]
