"""A CV is checked beside its own page, put right, read again, and taken to another account; by browser."""

import json
import re
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from app.core.clock import today
from tests.e2e.columns import EMPLOYER, start_of, two_columns
from tests.e2e.conftest import PHONE, WIDE, NewPage, audit
from tests.e2e.people import LONG, join

RIGHT_NAME = "Fjordhaven University Hospital"
# As a share of the page: a highlighter is a little wider than the words.
NEAR = 0.02


def read(page: Page, file: Path) -> None:
    """Send a CV and see its steps end."""
    page.goto("/profile")
    page.locator("input[type=file]").first.set_input_files(file)
    steps = page.get_by_role("list", name="Reading your CV")
    done = page.get_by_text("Your CV is read.")
    expect(steps.or_(done).first).to_be_visible(timeout=LONG)
    expect(done).to_be_visible(timeout=LONG)


def row(page: Page, words: str) -> Locator:
    """The line of a fact in the check."""
    return page.locator("button[data-fact]").filter(has_text=words).first


def lies_over(page: Page, line: str) -> bool:
    """Whether the highlight begins where the line does on the page."""
    sheet = page.locator(".sheet").bounding_box()
    mark = page.locator(".sheet-mark[data-chosen]").bounding_box()
    assert sheet
    assert mark
    left, baseline = start_of(line)
    top = (mark["y"] - sheet["y"]) / sheet["height"]
    bottom = top + mark["height"] / sheet["height"]
    return abs((mark["x"] - sheet["x"]) / sheet["width"] - left) < NEAR and top < baseline < bottom + NEAR


def check_by_keyboard(page: Page) -> None:
    """Put the employer right, confirm what comes next, and take that back."""
    row(page, EMPLOYER).click()
    page.keyboard.press("e")
    expect(page.get_by_role("textbox", name=re.compile("Employer"))).to_be_focused()
    page.keyboard.type(RIGHT_NAME)
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile(r"^1 of \d+ facts checked"))).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile(r"^2 of \d+ facts checked"))).to_be_visible()
    page.keyboard.press("u")
    expect(page.get_by_text(re.compile(r"^1 of \d+ facts checked"))).to_be_visible()
    expect(page.get_by_text("All changes saved")).to_be_visible(timeout=LONG)


def add_licence(page: Page) -> None:
    """Add a licence that expires in 23 days."""
    page.get_by_role("button", name="Add a licence or certificate").click()
    form = page.get_by_role("form", name="New licence or certificate")
    form.get_by_label("Name").fill("Registered Nurse (RN)")
    form.get_by_label("Valid in").fill("NO")
    form.get_by_label("Expires").fill((today() + timedelta(days=23)).isoformat())
    form.get_by_role("button", name="Add").click()
    expect(page.get_by_text("expires in 23 days")).to_be_visible(timeout=LONG)


def json_resume(page: Page, folder: Path) -> Path:
    """Download the profile as a JSON Resume."""
    page.get_by_role("button", name="Import and export").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name="Download as JSON Resume").click()
    file = folder / "resume.json"
    download.value.save_as(file)
    return file


def test_a_cv_is_checked_beside_its_page_and_moves_on(new_page: NewPage, tmp_path: Path) -> None:
    cv = tmp_path / "maren.pdf"
    cv.write_bytes(two_columns())
    page = new_page()
    join(page, "maren@example.test")
    read(page, cv)

    page.get_by_role("link", name="Check what we read").first.click()
    expect(page.get_by_role("img", name="Page 1 of maren.pdf")).to_be_visible(timeout=LONG)
    row(page, EMPLOYER).click()
    assert lies_over(page, EMPLOYER)
    check_by_keyboard(page)
    mark = page.locator("figure .sheet-mark")
    audit(page, sizes=[WIDE], themes=["light"])
    audit(page, sizes=[PHONE], themes=["light"], each=lambda _: expect(mark).to_be_visible())
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})

    page.goto("/profile")
    page.get_by_role("button", name="What to do with maren.pdf").click()
    page.get_by_role("menuitem", name="Read it again").click()
    expect(page.get_by_text("Your CV is read.")).to_be_visible(timeout=LONG)
    page.reload()
    expect(page.get_by_text(RIGHT_NAME).first).to_be_visible(timeout=LONG)
    add_licence(page)
    file = json_resume(page, tmp_path)
    assert RIGHT_NAME in {work["name"] for work in json.loads(file.read_text())["work"]}

    other = new_page()
    join(other, "again@example.test")
    other.goto("/profile")
    other.get_by_role("button", name="Import from LinkedIn or JSON Resume").click()
    other.get_by_role("dialog").locator("input[type=file]").set_input_files(file)
    expect(other.get_by_text("In use")).to_be_visible(timeout=LONG)
    expect(other.get_by_text(RIGHT_NAME).first).to_be_visible()
    expect(other.get_by_text("expires in 23 days")).to_be_visible()
