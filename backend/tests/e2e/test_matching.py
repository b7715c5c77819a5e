"""Matches as a person goes through them: filter, triage, suppose, weigh and compare, mostly by keyboard."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.conftest import NewPage, audit
from tests.e2e.people import LONG, open_backend, rows_of, with_matches


def test_filters_stand_in_the_address_and_have_a_way_out(new_page: NewPage) -> None:
    page = new_page()
    with_matches(page, "filters@example.test")
    page.get_by_role("button", name="Filters", exact=True).click()
    page.get_by_role("dialog", name="Filters").get_by_role("button", name="Applied", exact=True).click()
    expect(page).to_have_url(re.compile("status=.*applied"))
    page.keyboard.press("Escape")
    expect(page.get_by_text("None of your matches fits these filters")).to_be_visible()
    page.get_by_role("button", name="Take the filter Applied away").click()
    expect(page).not_to_have_url(re.compile("status="))
    expect(rows_of(page).first).to_be_visible()


def test_triage_is_taken_back_in_turn(new_page: NewPage) -> None:
    page = new_page()
    rows = with_matches(page, "triage@example.test")
    before = rows.count()
    first = rows.nth(0).get_by_role("link").get_attribute("href")
    page.keyboard.press("j")
    page.keyboard.press("s")
    expect(rows.nth(0)).to_contain_text("Saved")
    page.keyboard.press("x")
    expect(rows).to_have_count(before - 1)
    page.keyboard.press("u")
    expect(rows).to_have_count(before)
    expect(rows.nth(0).get_by_role("link")).to_have_attribute("href", first or "")
    expect(rows.nth(0)).to_contain_text("Saved")
    page.keyboard.press("u")
    expect(rows.nth(0)).not_to_contain_text("Saved")


def test_a_match_shows_both_sides_and_what_would_change(new_page: NewPage) -> None:
    page = new_page()
    with_matches(page, "suppose@example.test")
    open_backend(page)
    asked = page.locator("section").filter(has=page.get_by_role("heading", name="What it asks for"))
    python = asked.get_by_role("listitem").filter(has=page.get_by_role("button", name=re.compile("years of Python")))
    expect(python.locator("mark").first).to_contain_text("5+ years of Python")
    kafka = asked.get_by_role("listitem").filter(has=page.get_by_role("button", name=re.compile(r"Kafka\s*, missing")))
    expect(kafka).to_have_count(1)
    # Hovering one side lights its partner in the text of the posting.
    kafka.hover()
    expect(page.locator(".posting-text mark[data-lit=true]")).to_contain_text("Kafka")

    page.keyboard.press("w")
    supposing = page.locator("#what-if")
    expect(supposing).to_be_focused()
    supposing.get_by_role("combobox", name="Another skill").fill("kafk")
    page.get_by_role("option", name=re.compile("^Apache Kafka")).click()
    expect(supposing.get_by_text(re.compile(r"^\+\d+\.\d$")).first).to_be_visible(timeout=LONG)
    expect(supposing.get_by_text("Your whole list:")).to_be_visible(timeout=LONG)
    supposing.get_by_role("button", name="Back to how it is").click()
    expect(supposing.get_by_text("Your whole list:")).to_have_count(0)


def test_the_list_follows_the_weights_and_keeps_them(new_page: NewPage) -> None:
    page = new_page()
    with_matches(page, "weights@example.test")
    page.get_by_role("link", name="What counts").click()
    expect(page.get_by_role("heading", name="What counts")).to_be_visible()
    preview = page.get_by_role("region", name="Your list under these weights")
    expect(preview.get_by_role("listitem").first).to_be_visible(timeout=LONG)
    before = _order(preview)
    # Freshness alone: the postings are a day apart each, the newest first.
    for slider in page.get_by_role("slider").all():
        slider.focus()
        page.keyboard.press("Home")
    page.get_by_role("slider", name="Freshness").focus()
    page.keyboard.press("End")
    expect(page.get_by_role("slider", name="Freshness")).to_have_attribute(
        "aria-valuetext", re.compile("100 percent of the score")
    )
    page.keyboard.press("Control+s")
    expect(page.get_by_text("Your weights are kept").first).to_be_visible(timeout=LONG)
    after = _order(preview)
    assert after != before, "the list stands as it did"
    assert sorted(after) == sorted(before), "a match was lost on the way"
    page.get_by_role("link", name="Matches").last.click()
    # What others brought in today is as fresh as the newest.
    newest = re.compile("|".join(map(re.escape, after[: len(after) // 2])))
    expect(rows_of(page).first).to_contain_text(newest, timeout=LONG)
    page.goto("/matches/weights?min_score=0")
    expect(page.get_by_role("slider", name="Freshness")).to_have_attribute("aria-valuetext", re.compile("100 percent"))
    page.get_by_role("button", name="As shipped").click()
    page.get_by_role("button", name=re.compile("^Keep")).click()
    expect(page.get_by_text("Back to the shipped weights", exact=True)).to_be_visible(timeout=LONG)


def _order(preview: Locator) -> list[str]:
    """The titles under the weights that are tried, the best first."""
    items = preview.get_by_role("listitem").all()
    ranked = sorted(items, key=lambda item: int(item.get_attribute("aria-posinset") or 0))
    return [item.locator(".truncate").first.inner_text() for item in ranked]


def test_two_jobs_are_compared_by_keyboard(new_page: NewPage) -> None:
    page = new_page()
    with_matches(page, "compare@example.test")
    for key in "jcjc":
        page.keyboard.press(key)
    expect(page.get_by_role("region", name="Chosen for comparison").get_by_role("listitem")).to_have_count(2)
    page.keyboard.press("C")
    expect(page).to_have_url(re.compile("/matches/compare"))
    expect(page.get_by_role("region", name="What decides it")).to_be_visible(timeout=LONG)
    table = page.get_by_role("table", name="The jobs side by side")
    expect(table.get_by_role("columnheader").filter(has=page.get_by_role("img"))).to_have_count(2)
    page.reload()
    expect(table).to_be_visible(timeout=LONG)
    page.go_back()
    expect(rows_of(page).first).to_be_visible()


def test_matching_is_accessible_and_fits(new_page: NewPage) -> None:
    page = new_page()
    rows = with_matches(page, "axe-matching@example.test")
    links = [row.get_by_role("link").get_attribute("href") or "" for row in rows.all()[:2]]
    ids = [link.split("/")[-1].split("?")[0] for link in links]
    for path in (links[0], "/matches/weights?min_score=0", f"/matches/compare?ids={','.join(ids)}"):
        audit(page, path)
