"""A recruiter ranks candidates without knowing who they are, and a person withdraws; by browser."""

import re
from pathlib import Path

import httpx
from playwright.sync_api import Page, expect

from tests.e2e.conftest import ADMIN, PASSWORD, PHONE, WIDE, NewPage, Product, audit, violations
from tests.e2e.people import LONG, Headers, bring_cv, bring_postings, join
from tests.factories.recruiting import NURSE_TEXT, developer_text

JOB = "Senior Backend Engineer"
NAMES = ("Solveig Marchetti", "Wilhelmina Ostrander")


def recruiter(product: Product, page: Page, email: str) -> Headers:
    """Sign in as somebody whom the admin has made a recruiter; answers the headers of that person."""
    with httpx.Client(base_url=f"{product.url}/api/v1", timeout=60) as client:
        person = {"email": email, "password": PASSWORD, "full_name": "Rita Lindqvist"}
        made = client.post("/auth/register", json=person).raise_for_status().json()
        admin = client.post("/auth/login", data={"username": ADMIN, "password": PASSWORD}).raise_for_status().json()
        client.patch(
            f"/users/{made['user']['id']}",
            json={"role": "recruiter"},
            headers={"Authorization": f"Bearer {admin['access_token']}"},
        ).raise_for_status()
    page.goto("/login")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name=re.compile("sign in", re.IGNORECASE)).click()
    expect(page.get_by_role("navigation").first).to_be_visible()
    return {"Authorization": f"Bearer {made['access_token']}"}


def add_two(page: Page, folder: Path) -> None:
    """Send two CVs with the consent recorded, and wait until they are read."""
    files = [folder / "first.txt", folder / "second.txt"]
    files[0].write_text(developer_text(NAMES[0]))
    files[1].write_text(NURSE_TEXT)
    page.goto("/candidates")
    expect(page.get_by_text("Drop CVs here")).to_be_visible()
    page.locator("input[type=file]").set_input_files(files)
    dialog = page.get_by_role("dialog", name="Record the consent for 2 files")
    dialog.get_by_role("button", name="Add 2 files").click()
    expect(dialog.get_by_text("Without it we can’t take a CV.")).to_be_visible()
    dialog.get_by_label("What they agreed to").fill("To be proposed for jobs for a year")
    dialog.get_by_label("Where that is written").fill("Application form")
    dialog.get_by_role("checkbox").click()
    assert violations(page) == []
    dialog.get_by_role("button", name="Add 2 files").click()
    expect(page.get_by_text("2 candidates added.")).to_be_visible(timeout=LONG)


def rank_from_posting(page: Page) -> None:
    """Go from a posting's page to the ranking for it."""
    page.goto("/jobs?q=backend")
    page.get_by_role("list", name="Postings").get_by_role("link", name=re.compile(JOB)).first.click()
    page.get_by_role("button", name="More about this job").click()
    page.get_by_role("menuitem", name="Rank candidates").click()
    expect(page.get_by_role("list", name="Ranked candidates")).to_be_visible(timeout=LONG)


def export(page: Page, folder: Path) -> str:
    """Save the ranking as a table."""
    page.get_by_role("button", name="More about this ranking").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name=re.compile("CSV")).click()
    file = folder / "ranking.csv"
    download.value.save_as(file)
    return file.read_text(encoding="utf-8-sig")


def test_a_recruiter_decides_before_knowing_who_it_is(new_page: NewPage, product: Product, tmp_path: Path) -> None:
    desk = new_page()
    bring_postings(desk, recruiter(product, desk, "rita@example.test"))
    add_two(desk, tmp_path)
    for name in NAMES:
        expect(desk.get_by_role("table", name="Candidates")).not_to_contain_text(name)

    rank_from_posting(desk)
    rows = desk.get_by_role("list", name="Ranked candidates").get_by_role("listitem")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("Candidate C-")
    desk.keyboard.press("j")
    desk.keyboard.press("o")
    detail = desk.get_by_role("article")
    expect(detail.get_by_role("button", name="Show who this is")).to_be_visible()
    detail.get_by_role("button", name="Show all the words").click()
    expect(detail.locator("mark[data-from=cv]").first).to_be_visible()
    expect(detail.locator("mark[data-from=job]").first).to_be_visible()
    expect(desk.locator("body")).not_to_contain_text("Solveig")
    expect(desk.locator("body")).not_to_contain_text("Atlantic University")

    desk.keyboard.press("s")
    expect(desk.get_by_role("dialog")).to_contain_text("Shortlist: Candidate C-")
    desk.keyboard.type("Runs PostgreSQL in production")
    desk.keyboard.press("Enter")
    expect(detail.get_by_role("heading", name=NAMES[0])).to_be_visible(timeout=LONG)
    expect(rows.first).to_contain_text(NAMES[0])
    table = export(desk, tmp_path)
    assert NAMES[0] in table
    assert "Runs PostgreSQL in production" in table
    assert NAMES[1] not in table

    desk.get_by_role("button", name=re.compile("times more and compare")).click()
    expect(desk.get_by_text(re.compile("the same result each time"))).to_be_visible(timeout=LONG)
    desk.goto("/candidates/log")
    log = desk.get_by_role("list", name="Log")
    expect(log).to_contain_text("Shortlisted")
    expect(log).to_contain_text("Runs PostgreSQL in production")


def test_a_person_opens_their_profile_sees_who_looked_and_withdraws(new_page: NewPage, product: Product) -> None:
    person, desk = new_page(size=PHONE), new_page()
    headers = join(person, "open@example.test")
    bring_postings(person, headers)
    bring_cv(person, headers)
    person.goto("/profile")
    person.get_by_role("switch", name="Recruiters of this instance").click()
    expect(person.get_by_role("button", name="Close to everyone")).to_be_visible()

    recruiter(product, desk, "rosa@example.test")
    desk.goto("/candidates")
    expect(desk.get_by_role("table", name="Candidates")).to_contain_text("Opened their profile")
    rank_from_posting(desk)
    rows = desk.get_by_role("list", name="Ranked candidates").get_by_role("listitem")
    expect(rows).to_have_count(1)

    person.reload()
    looked = person.get_by_role("list", name="Who looked")
    expect(looked).to_contain_text(f"Rita Lindqvist compared you with {JOB}")
    person.get_by_role("button", name="Close to everyone").click()
    expect(person.get_by_role("button", name="Close to everyone")).to_have_count(0)
    desk.reload()
    expect(desk.get_by_text("No candidates yet")).to_be_visible(timeout=LONG)
    desk.goto("/candidates")
    expect(desk.get_by_text("No candidates yet")).to_be_visible()


def test_every_view_of_a_desk_is_accessible_and_fits(new_page: NewPage, product: Product, tmp_path: Path) -> None:
    page = new_page()
    headers = recruiter(product, page, "desk@example.test")
    page.goto("/candidates")
    expect(page.get_by_text("No candidates yet")).to_be_visible()
    audit(page, sizes=[WIDE])
    bring_postings(page, headers)
    add_two(page, tmp_path)
    rank_from_posting(page)
    ranking = page.url
    page.get_by_role("list", name="Ranked candidates").get_by_role("link").first.click()
    expect(page.get_by_role("button", name="Show who this is")).to_be_visible()
    page.get_by_role("button", name="Show all the words").click()
    audit(page, sizes=[WIDE])
    views = ["/candidates", "/candidates/jobs", "/candidates/log", ranking, page.url]
    for path in (*views, f"{ranking}/fairness", f"{ranking}/weights"):
        audit(page, path)
