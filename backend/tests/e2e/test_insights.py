"""The market and what positions pay, by browser: every figure with its basis, its table, its file and its keys."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import PHONE, WIDE, NewPage, audit, settled, violations
from tests.e2e.people import LONG, bring_postings, join

SIZES = (WIDE, PHONE)


def _counted(page: Page, path: str) -> Locator:
    """The chart of the skills, once the postings that came are counted."""
    skills = page.get_by_role("application", name="Skills that are asked for")
    page.goto(path)
    expect(page.get_by_role("heading", name="Insights")).to_be_visible()
    for _ in range(30):
        settled(page)
        if skills.count():
            break
        page.wait_for_timeout(1_000)
        page.reload()
    expect(skills.locator("svg.recharts-surface").first).to_be_visible(timeout=LONG)
    return skills


def test_the_market_is_walked_read_and_taken_away(new_page: NewPage, tmp_path: Path) -> None:
    page = new_page()
    bring_postings(page, join(page, "market@example.test"))
    skills = _counted(page, "/insights")
    audit(page, sizes=SIZES)
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})

    skills.focus()
    page.keyboard.press("ArrowDown")
    readout = page.locator("[data-readout]").first
    expect(readout).to_contain_text("open postings")
    page.get_by_role("button", name="Save “Skills that are asked for”").click()
    with page.expect_download() as picture:
        page.get_by_role("menuitem", name="Picture (PNG)").click()
    picture.value.save_as(tmp_path / "skills.png")
    assert (tmp_path / "skills.png").read_bytes().startswith(b"\x89PNG")
    page.get_by_role("button", name="Save “Skills that are asked for”").click()
    with page.expect_download() as figures:
        page.get_by_role("menuitem", name="Figures (CSV)").click()
    figures.value.save_as(tmp_path / "skills.csv")
    assert (tmp_path / "skills.csv").read_text("utf-8-sig").startswith("Skill,Open postings (postings),Share")

    page.get_by_role("radio", name="Table").first.click()
    expect(page).to_have_url(re.compile("view=table"))
    table = page.get_by_role("table", name="Demand per skill")
    # So few postings allow no comparison: that is said, with its reason.
    table.get_by_role("button", name=re.compile("Change for .*Why")).first.click()
    expect(page.get_by_role("dialog", name="Why there is no figure")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    table.get_by_role("link", name="Python", exact=True).click()
    expect(page).to_have_url(re.compile("/insights/skills/"))
    expect(page.get_by_role("heading", level=1, name=re.compile("Python"))).to_be_visible(timeout=LONG)
    audit(page, sizes=SIZES, themes=("light",))


def test_pay_is_answered_or_calmly_refused(new_page: NewPage) -> None:
    page = new_page()
    bring_postings(page, join(page, "pay@example.test"))
    page.goto("/insights/pay")
    page.get_by_label("Job title").fill("Lamplighter")
    page.get_by_label("Place").fill("Lyon")
    page.get_by_role("button", name="Estimate the pay").click()
    expect(page).to_have_url(re.compile("title=Lamplighter"))
    expect(page.get_by_role("heading", name="No estimate for this position")).to_be_visible(timeout=LONG)
    expect(page.get_by_text("What you can try")).to_be_visible()
    audit(page, sizes=SIZES)
