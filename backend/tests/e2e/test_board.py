"""The board by keyboard alone, and each of its views looked at in every size and theme."""

import re

import httpx
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import PASSWORD, NewPage, Product, audit, settled

EMAIL = "mara@example.test"
CARDS = (("Senior Nurse", "Charité"), ("Ward Manager", "Vivantes"), ("Research Nurse", "Helios"))


def registered(product: Product) -> None:
    """An account with three saved cards, the first on top."""
    with httpx.Client(base_url=f"{product.url}/api/v1", timeout=60) as client:
        person = {"email": EMAIL, "password": PASSWORD, "full_name": "Mara Klein"}
        token = client.post("/auth/register", json=person).raise_for_status().json()["access_token"]
        for title, company in reversed(CARDS):
            body = {"title": title, "company": company}
            headers = {"Authorization": f"Bearer {token}"}
            client.post("/applications", json=body, headers=headers).raise_for_status()


def sign_in(page: Page) -> None:
    """Sign in and go to the board."""
    page.goto("/login?next=%2Fboard")
    page.get_by_label("E-mail").fill(EMAIL)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Senior Nurse")).to_be_visible()


def said(page: Page) -> Locator:
    """What was read out last."""
    return page.get_by_role("status", name="Announcements")


def column(page: Page, name: str) -> Locator:
    """A stage of the board."""
    return page.get_by_role("region", name=re.compile(f"^{name}"))


def choose(page: Page, letter: str) -> None:
    """Take a row of the open menu by its first letter."""
    expect(page.locator("[role=menu]:focus-within")).to_be_visible()
    page.keyboard.press(letter)
    # The menu goes to the row a moment after the letter; Enter before it takes another one.
    expect(page.locator("[role=menu] :focus")).to_have_text(re.compile(f"^{letter}", re.IGNORECASE))
    page.keyboard.press("Enter")


def move_by_key(page: Page) -> None:
    """Carry a card along, choose its stage from the menu, and take both back."""
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Senior Nurse")).to_be_focused()
    page.keyboard.press("Shift+ArrowDown")
    expect(said(page)).to_contain_text("Moved Senior Nurse at Charité to Saved, 2 of 3")
    page.keyboard.press("Shift+ArrowRight")
    expect(said(page)).to_contain_text("Moved Senior Nurse at Charité to Applied, 1 of 1")
    expect(page.get_by_role("link", name="Senior Nurse")).to_be_focused()
    page.keyboard.press("m")
    choose(page, "i")
    expect(said(page)).to_contain_text("Moved Senior Nurse at Charité to Interview, 1 of 1")
    expect(column(page, "Interview").get_by_role("link", name="Senior Nurse")).to_be_focused()
    page.keyboard.press("Control+z")
    expect(said(page)).to_contain_text("Moved Senior Nurse at Charité to Applied, 1 of 1")
    page.keyboard.press("Control+z")
    expect(said(page)).to_contain_text("Moved Senior Nurse at Charité to Saved, 2 of 3")


def make_and_delete(page: Page) -> None:
    """Write a new card, delete it, and bring it back."""
    page.keyboard.press("n")
    page.get_by_role("dialog", name="New card").get_by_label("Title").focus()
    page.keyboard.type("Clinical Educator")
    page.keyboard.press("Tab")
    page.keyboard.type("Nordklinik")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("Added Clinical Educator at Nordklinik to Saved")
    made = page.get_by_role("link", name="Clinical Educator")
    expect(made).to_be_focused()
    page.keyboard.press("Delete")
    expect(made).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(said(page)).to_contain_text("Clinical Educator at Nordklinik is back")
    expect(made).to_be_visible()


def plan_a_step(page: Page) -> str:
    """Open a card, plan an interview, write a note, close it; gives its address."""
    page.get_by_role("link", name="Ward Manager").focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name="Card")
    expect(card.get_by_role("heading", name="Ward Manager")).to_be_visible()
    card.get_by_role("button", name="Add a step").press("Enter")
    form = page.get_by_role("form", name="Step")
    form.get_by_label("Day", exact=True).fill("2031-05-14")
    form.get_by_label("Name", exact=False).first.fill("Talk with the ward lead")
    page.keyboard.press("Enter")
    expect(card.get_by_role("checkbox", name="Talk with the ward lead is done")).to_be_visible()
    card.get_by_role("textbox", name="Notes", exact=True).fill("Ask about the rota")
    expect(card.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    address = page.url
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    return address


def change_many(page: Page) -> None:
    """Choose two rows of the table, move them, and take it back."""
    page.goto("/board?view=table&sort=title&order=asc")
    table = page.get_by_role("table", name="Your cards")
    expect(table.get_by_role("columnheader", name="Title")).to_have_attribute("aria-sort", "ascending")
    # The heads stand before the rows are there.
    expect(table.get_by_role("row").filter(has=page.get_by_role("link")).nth(1)).to_be_visible()
    for key in ("j", "x", "Shift+ArrowDown", "m"):
        page.keyboard.press(key)
    choose(page, "o")
    expect(said(page)).to_contain_text("Moved 2 cards to Offer")
    expect(table.get_by_role("row", name=re.compile("Offer"))).to_have_count(2)
    page.keyboard.press("Control+z")
    expect(table.get_by_role("row", name=re.compile("Offer"))).to_have_count(0)


def test_the_board_is_used_by_keyboard_alone_and_every_view_is_accessible(new_page: NewPage, product: Product) -> None:
    registered(product)
    page = new_page()
    sign_in(page)
    move_by_key(page)
    make_and_delete(page)
    card = plan_a_step(page)
    change_many(page)

    page.reload()
    settled(page)
    expect(page.get_by_role("table", name="Your cards").get_by_role("row")).to_have_count(5)
    for path in ("/board", "/board?view=table", "/board?view=calendar&month=2031-05", card):
        audit(page, path)
