"""Sources by browser: a company followed from its careers page, and one that is off for a reason."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import ADMIN, PASSWORD, PHONE, NewPage, overflow, violations
from tests.e2e.people import LONG, join


def sign_in_as_admin(page: Page) -> None:
    """Sign in through the form."""
    page.goto("/login")
    page.get_by_label("E-mail").fill(ADMIN)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name=re.compile("sign in", re.IGNORECASE)).click()
    expect(page.get_by_role("navigation").first).to_be_visible()


def test_a_company_is_followed_from_its_careers_page(new_page: NewPage, site: str) -> None:
    page = new_page()
    join(page, "follower@example.test")
    page.goto("/sources")
    page.get_by_role("link", name="Add a source").click()
    page.get_by_label("Careers address or company name").fill(f"http://{site}/careers.html")
    page.keyboard.press("Enter")
    found = page.get_by_role("region", name="Quayside Robotics")
    expect(found).to_contain_text("2 jobs listed", timeout=LONG)
    expect(found).to_contain_text("Crane Controls Engineer")
    expect(found).to_contain_text("Found on the page you gave")
    found.get_by_role("button", name="Follow Quayside Robotics").click()
    expect(found).to_contain_text("You follow it: 2 found, 2 new", timeout=LONG)
    assert violations(page) == []
    found.get_by_role("link", name="See its jobs").click()
    jobs = page.get_by_role("list", name="Postings")
    expect(jobs.get_by_text("Deck Safety Lead")).to_be_visible()
    expect(jobs.get_by_text("Python Developer")).to_have_count(0)

    page.goto("/sources/greenhouse")
    boards = page.get_by_role("region", name="Boards of Greenhouse")
    expect(boards).to_contain_text("2 found, 2 new")
    boards.get_by_role("button", name="Read Quayside Robotics now").click()
    readings = page.get_by_role("region", name="Readings of Greenhouse")
    expect(readings.get_by_role("row")).to_have_count(3, timeout=LONG)
    boards.get_by_role("button", name="Stop following Quayside Robotics").click()
    expect(page.get_by_text("Quayside Robotics is no longer followed", exact=True)).to_be_visible()
    expect(page.get_by_text("No board yet")).to_be_visible()
    page.keyboard.press("z")
    expect(boards).to_contain_text("Quayside Robotics")


def test_nothing_found_says_what_was_tried(new_page: NewPage, site: str) -> None:
    page = new_page(size=PHONE)
    join(page, "seeker@example.test")
    page.goto(f"/sources/add?text=http://{site}/board.json")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_text("No board was found at this address")).to_be_visible(timeout=LONG)
    expect(page.get_by_role("link", name="Import one job")).to_be_visible()
    assert violations(page) == []
    assert overflow(page) <= 0


def test_linkedin_is_switched_on_only_after_its_terms(new_page: NewPage) -> None:
    page = new_page()
    sign_in_as_admin(page)
    page.goto("/sources?show=off")
    switch = page.get_by_role("switch", name="Read LinkedIn")
    switch.click()
    dialog = page.get_by_role("dialog", name="Before you switch on LinkedIn")
    expect(dialog).to_contain_text("user agreement forbids")
    assert violations(page) == []
    dialog.get_by_role("button", name="Leave it off").click()
    expect(switch).not_to_be_checked()
    switch.click()
    dialog.get_by_role("button", name="I accept this, switch it on").click()
    # It is on now, and this list shows what is off.
    expect(switch).to_have_count(0)
    page.goto("/sources/linkedin")
    expect(page.get_by_role("switch", name="Read LinkedIn")).to_be_checked()
    page.get_by_role("switch", name="Read LinkedIn").click()
    expect(page.get_by_text("Switched off").first).to_be_visible()


def test_whoever_is_no_admin_reads_all_and_changes_nothing(new_page: NewPage) -> None:
    page = new_page()
    join(page, "reader@example.test")
    page.goto("/sources/adzuna")
    expect(page.get_by_text("Ask an admin of this instance to enter it.")).to_be_visible()
    expect(page.get_by_role("switch")).to_have_count(0)
    expect(page.get_by_role("textbox")).to_have_count(0)
    page.goto("/sources/linkedin")
    expect(page.get_by_text("Only an admin can switch it on.")).to_be_visible()
    expect(page.get_by_role("button", name="Read now")).to_have_count(0)
