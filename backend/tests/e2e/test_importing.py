"""A job from anywhere, by browser and through the real worker: imported, put right, told apart, taken back."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, NewPage, overflow, violations
from tests.e2e.people import LONG, join

WIRING = """Harbour Electrician
Oban
You keep the cranes and lights of the harbour working.

Requirements
- At least 4 years of experience with industrial wiring.
- You have the right to work in the United Kingdom.
- Up to 25% travel to the other harbours."""


def import_by_keyboard(page: Page, address: str) -> None:
    """Paste an address into the page of imports and press Enter."""
    page.goto("/jobs/import")
    expect(page.get_by_label("Address or text")).to_be_focused()
    page.keyboard.insert_text(address)
    page.keyboard.press("Enter")


def test_a_page_is_imported_put_right_and_taken_back(new_page: NewPage, site: str) -> None:
    page = new_page()
    join(page, "importer@example.test")
    page.goto("/jobs")
    expect(page.get_by_role("heading", name="Jobs")).to_be_visible()
    page.keyboard.press("i")
    expect(page).to_have_url(re.compile("/jobs/import"))
    page.get_by_role("switch", name="Only for me").click()
    page.get_by_label("Address or text").fill(f"http://{site}/keeper.html")
    page.get_by_label("Address or text").press("Enter")
    expect(page.get_by_role("heading", name="Saved: Lighthouse Keeper at Skerry Lights")).to_be_focused(timeout=LONG)
    table = page.get_by_role("table")
    expect(table.get_by_role("row", name=re.compile("^Pay"))).to_contain_text("31,000 to 34,000 GBP a year")
    expect(table.get_by_role("row", name=re.compile("^Pay"))).to_contain_text("structured data (JSON-LD)")
    expect(table.get_by_role("row", name=re.compile("^Open until"))).to_contain_text("Not found")
    assert violations(page) == []

    page.get_by_role("button", name="Edit").click()
    dialog = page.get_by_role("dialog", name="Edit the job")
    dialog.get_by_label("Title").fill("Keeper of the light")
    dialog.get_by_label("At most").fill("36,000")
    assert violations(page) == []
    dialog.get_by_role("button", name="Save").click()
    # The first posting that a process reads waits for the readers to be loaded.
    expect(table.get_by_role("row", name=re.compile("^Title"))).to_contain_text("Keeper of the light", timeout=LONG)
    expect(table.get_by_role("row", name=re.compile("^Pay"))).to_contain_text("31,000 to 36,000 GBP a year")
    expect(table.get_by_role("row", name=re.compile("^Pay"))).to_contain_text("What you wrote")

    page.get_by_role("link", name="Open the job").click()
    expect(page.get_by_role("heading", name="Keeper of the light")).to_be_visible()
    expect(page.get_by_role("region", name="History")).to_contain_text("You put right: title and pay.")
    assert violations(page) == []
    page.get_by_role("button", name="Undo the import").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Undo the import").click()
    expect(page.get_by_text("The import was undone", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Keeper of the light"))).to_have_count(0)


def test_two_pages_of_one_job_are_told_apart_and_put_together(new_page: NewPage, site: str) -> None:
    page = new_page()
    join(page, "parter@example.test")
    for name in ("keeper", "keeper-again"):
        import_by_keyboard(page, f"http://{site}/{name}.html")
        expect(page.get_by_role("heading", name=re.compile("Lighthouse Keeper at Skerry Lights"))).to_be_focused(
            timeout=LONG
        )
    page.get_by_role("link", name="Open the job").click()
    copies = page.get_by_role("region", name="Also posted")
    expect(copies).to_contain_text(re.compile("same title", re.IGNORECASE))
    copies.get_by_role("button", name="Not a duplicate").click()
    expect(copies).to_have_count(0)
    expect(page.get_by_role("region", name="History")).to_contain_text("You said that")
    page.keyboard.press("z")
    expect(copies).to_be_visible()


def test_a_page_that_is_not_there_leads_to_its_text(new_page: NewPage, site: str) -> None:
    page = new_page(size=PHONE)
    join(page, "paster@example.test")
    import_by_keyboard(page, f"http://{site}/gone.html")
    page.get_by_role("button", name="Paste its text instead").click(timeout=LONG)
    expect(page.get_by_label("Text of the job")).to_be_focused()
    expect(page.get_by_label("Address it came from")).to_have_value(f"http://{site}/gone.html")
    page.keyboard.insert_text("Ferry Purser\nOban\nYou sell tickets and keep the cash book of the ferry.")
    page.get_by_label("Company").fill("Firth Ferries")
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_role("heading", name="Saved: Ferry Purser at Firth Ferries")).to_be_visible(timeout=LONG)
    assert violations(page) == []
    assert overflow(page) <= 0


def test_a_job_nobody_has_seen_is_imported_from_the_question(new_page: NewPage, site: str) -> None:
    page = new_page()
    join(page, "asker@example.test")
    page.goto("/")
    expect(page.get_by_role("navigation").first).to_be_visible()
    page.keyboard.press("Control+k")
    page.keyboard.insert_text("why")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Why don’t I see this job?")
    dialog.get_by_label("Address of the job").fill(f"http://{site}/nowhere.html")
    page.keyboard.press("Enter")
    expect(dialog).to_contain_text("None of your sources has shown us this address.")
    assert violations(page) == []
    dialog.get_by_role("button", name="Import it now").click()
    expect(page).to_have_url(re.compile("/jobs/import"))
    expect(page.get_by_text("Nothing was saved")).to_be_visible(timeout=LONG)


def test_a_fact_shows_its_words_and_leads_to_them(new_page: NewPage) -> None:
    page = new_page()
    join(page, "facts@example.test")
    page.goto("/jobs/import")
    page.get_by_label("Address or text").fill(WIRING)
    page.get_by_label("Company").fill("Firth Ferries")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Open the job").click(timeout=LONG)
    facts = page.get_by_label("Facts")
    expect(facts).to_contain_text("Up to 25 % of the time")
    permit = facts.get_by_role("button", name=re.compile("Right to work: United Kingdom"))
    facts.get_by_role("button", name=re.compile("Up to 25 %")).focus()
    page.keyboard.press("Tab")
    expect(permit).to_be_focused()
    expect(permit).to_have_accessible_description("“You have the right to work in the United Kingdom.”")
    marked = page.locator("mark[data-lit=true]").filter(has_text="right to work in the United Kingdom")
    expect(marked).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Enter")
    expect(marked).to_be_focused()
    assert overflow(page) <= 0
