"""A CV for one job as a person makes it: tailored, changed by keyboard, taken back, sent as it is shown."""

import io
import re
from pathlib import Path

import pypdfium2
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import PHONE, WIDE, NewPage, audit, settled
from tests.e2e.people import LONG, open_backend, with_matches


def sheet_of(page: Page) -> Locator:
    """The paper."""
    return page.get_by_role("article", name=re.compile("^Your CV for"))


def tailored(page: Page, email: str) -> Locator:
    """Someone new with a CV for the first match; answers its sheet."""
    with_matches(page, email)
    open_backend(page)
    page.goto(page.url.split("?")[0] + "/cv")
    return tailor(page)


def tailor(page: Page) -> Locator:
    """Press the one button there is before the first CV."""
    page.get_by_role("button", name="Tailor your CV").click()
    expect(sheet_of(page)).to_be_visible(timeout=LONG)
    settled(page)
    return sheet_of(page)


def lines_of(sheet: Locator) -> Locator:
    """The lines of the first position that has some."""
    return sheet.locator(".cv-bullets").first.get_by_role("group")


def words_of(line: Locator) -> str:
    """What a line says, without what is said about it."""
    return (line.get_attribute("aria-label") or "").split(". ")[0]


def saved(page: Page) -> None:
    """Wait until the server has what is on screen."""
    expect(page.get_by_text("Saved", exact=True)).to_be_visible(timeout=LONG)


def check_by_keyboard(page: Page, sheet: Locator) -> None:
    """Move a line, leave it out, put it back, and take all of it back in turn."""
    lines = lines_of(sheet)
    first, second = words_of(lines.nth(0)), words_of(lines.nth(1))
    lines.nth(1).focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(lines.nth(0)).to_have_attribute("aria-label", re.compile("^" + re.escape(second)))
    expect(lines.nth(0)).to_be_focused()
    expect(page.get_by_text(re.compile("^Moved to 1st of"))).to_be_attached()
    saved(page)
    page.keyboard.press("x")
    expect(lines.nth(0)).to_have_attribute("aria-label", re.compile("^" + re.escape(first)))
    gone = sheet.get_by_role("group", name=re.compile("^" + re.escape(second)))
    expect(gone).to_contain_text("Left out")
    saved(page)
    page.reload()
    settled(page)
    expect(gone).to_contain_text("Left out")
    gone.get_by_role("button", name=re.compile("^Put it back")).click()
    expect(gone).not_to_contain_text("Left out")
    page.keyboard.press("u")
    expect(gone).to_contain_text("Left out", timeout=LONG)
    page.get_by_role("button", name="Back to our proposal").click()
    expect(lines.nth(0)).to_have_attribute("aria-label", re.compile("^" + re.escape(first)), timeout=LONG)
    expect(lines.nth(1)).to_have_attribute("aria-label", re.compile("^" + re.escape(second)))
    expect(page.get_by_role("button", name="Back to our proposal")).to_have_count(0)


def check_pairs(page: Page, sheet: Locator) -> None:
    """A thing asked for lights up where the CV names it."""
    asked = page.get_by_role("list", name="In your CV").get_by_role("listitem").first
    asked.hover()
    name = asked.locator("mark").inner_text().partition(":")[2].strip()
    expect(sheet.locator("mark[data-lit=true]").first).to_contain_text(name)


def check_file(page: Page, sheet: Locator) -> None:
    """What is downloaded says what is shown, and a program reads it as it is meant."""
    page.get_by_text("As it will be sent").click()
    expect(sheet.get_by_role("group")).to_have_count(0)
    with page.expect_download(timeout=LONG) as download:
        page.get_by_role("button", name="Download PDF").click()
    assert re.search(r" - CV - .+\.pdf$", download.value.suggested_filename)
    document = pypdfium2.PdfDocument(io.BytesIO(Path(download.value.path()).read_bytes()))
    text = " ".join(" ".join(each.get_textpage().get_text_range().split()) for each in document)
    for line in sheet.locator(".cv-bullets li").all():
        assert " ".join(line.inner_text().split()) in text
    page.get_by_role("button", name="Read it back").click()
    expect(page.get_by_text(re.compile(r"^All \d+ fields are read"))).to_be_visible(timeout=LONG)


def check_looks(page: Page) -> None:
    """Both views are accessible and fit, on a phone and in the dark too."""
    address = page.url.split("?")[0]
    for view in ("", "?view=sent"):
        audit(page, address + view, sizes=[WIDE, PHONE], each=lambda page: expect(sheet_of(page)).to_be_visible())


def test_a_cv_is_tailored_changed_and_taken_back(new_page: NewPage) -> None:
    page = new_page()
    sheet = tailored(page, "tailored@example.test")
    check_pairs(page, sheet)
    check_by_keyboard(page, sheet)
    check_file(page, sheet)
    check_looks(page)
