"""A cover letter as a person writes one: put together, changed in place, kept back, taken along."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import PHONE, WIDE, NewPage, audit, settled
from tests.e2e.people import LONG, open_backend, with_matches

INVENTED = "I have led Kafka migrations at Google for 12 years."


def first_letter(page: Page, email: str) -> Locator:
    """Someone with matches writes the first letter for one of them; answers the sheet."""
    with_matches(page, email)
    open_backend(page)
    page.get_by_role("navigation", name="Prepare").get_by_role("link", name="Cover letter").click()
    expect(page.get_by_role("heading", name="Cover letter")).to_be_visible()
    expect(page.get_by_text("No language model is set up here")).to_be_visible(timeout=LONG)
    page.get_by_role("button", name="Write the letter").click()
    sheet = page.get_by_role("article", name="The letter", exact=True)
    expect(sheet.locator(".letter-sentence").first).to_be_visible(timeout=LONG)
    settled(page)
    return sheet


def rewrite(page: Page, number: int, text: str) -> Locator:
    """Put other words in place of a sentence, by keyboard; answers the sentence."""
    sentence = page.locator(f"#sentence-{number}")
    sentence.focus()
    page.keyboard.press("Enter")
    box = page.get_by_role("textbox", name="The sentence")
    expect(box).to_be_focused()
    box.fill(text)
    page.keyboard.press("Control+Enter")
    expect(sentence).to_contain_text(text[:20])
    return sentence


def test_what_is_invented_keeps_the_letter_back(new_page: NewPage) -> None:
    page = new_page()
    first_letter(page, "letters@example.test")
    assert not page.locator("[data-standing=none]").count(), "the draft says something nothing supports"
    sentence = rewrite(page, 1, INVENTED)
    expect(sentence).to_have_attribute("data-standing", "none")
    page.get_by_role("button", name="Download").click()
    page.get_by_role("button", name="Go to the sentence").click()
    expect(sentence).to_be_focused()
    expect(page.get_by_role("region", name="The chosen sentence")).to_contain_text("Google")

    page.keyboard.press("a")
    expect(sentence).to_have_attribute("data-standing", "vouched")
    page.keyboard.press("a")
    expect(sentence).to_have_attribute("data-standing", "none")
    page.keyboard.press("a")
    expect(sentence).to_have_attribute("data-standing", "vouched")
    page.get_by_role("button", name="Download").click()
    with page.expect_download() as saved:
        page.get_by_role("menuitem", name="Word (DOCX)").click()
    assert saved.value.suggested_filename.startswith("cover-letter-")
    assert Path(saved.value.path()).read_bytes()[:2] == b"PK"
    # It is kept: the same words and the same word for them after a new start.
    page.reload()
    expect(page.locator("#sentence-1")).to_have_attribute("data-standing", "vouched", timeout=LONG)


def test_a_change_is_taken_back_and_each_side_lights_the_other(new_page: NewPage) -> None:
    page = new_page()
    sheet = first_letter(page, "lit@example.test")
    before = sheet.locator(".letter-sentence").all_inner_texts()
    marked = sheet.locator(".letter-sentence[data-from]").first
    marked.hover()
    lit = page.get_by_role("complementary", name="What it rests on").locator("mark[data-lit=true]")
    expect(lit.first).to_be_visible()
    lit.first.hover()
    expect(marked).to_have_attribute("data-lit", "true")

    rewrite(page, 0, INVENTED)
    page.keyboard.press("z")
    expect(sheet.locator(".letter-sentence").first).to_have_text(before[0])
    assert sheet.locator(".letter-sentence").all_inner_texts() == before

    sheet.get_by_role("button", name=re.compile("^Greeting")).click()
    page.get_by_role("textbox", name="Greeting").fill("Dear Ms Ito,")
    page.keyboard.press("Enter")
    expect(sheet.get_by_role("button", name="Greeting: Dear Ms Ito,")).to_be_visible()


def test_versions_stand_side_by_side_until_one_is_deleted(new_page: NewPage) -> None:
    page = new_page()
    first_letter(page, "versions@example.test")
    page.keyboard.press("w")
    form = page.get_by_role("dialog", name="Write another version")
    form.get_by_role("radio", name="Short").click()
    form.get_by_role("button", name="Write the letter").click()
    expect(page.get_by_role("button", name="Version 2")).to_be_visible(timeout=LONG)
    page.get_by_role("button", name="Version 2").click()
    page.get_by_role("button", name="Delete version 2").click()
    expect(page.get_by_role("button", name="Version 1")).to_be_visible()
    page.keyboard.press("z")
    expect(page.get_by_role("button", name="Version 2")).to_be_visible()


def test_letters_are_accessible_and_fit(new_page: NewPage) -> None:
    page = new_page()
    first_letter(page, "letteraxe@example.test")
    audit(page, sizes=[WIDE, PHONE], each=choose_first)


def choose_first(page: Page) -> None:
    """Choose the first sentence."""
    page.locator("#sentence-0").focus()
    expect(page.get_by_role("region", name="The chosen sentence")).to_be_visible()
