"""What one's search comes to: the day, gaps, next steps, the funnel; and the models, for whoever runs the instance."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import ADMIN, PASSWORD, NewPage, audit, settled
from tests.e2e.people import API, LONG, Headers, bring_cv, bring_postings, join


def searching(page: Page, email: str) -> Headers:
    """Someone new with a CV, postings and scores."""
    headers = join(page, email)
    bring_postings(page, headers)
    bring_cv(page, headers)
    page.goto("/")
    expect(page.get_by_role("region", name="Today")).to_be_visible(timeout=LONG)
    return headers


def first_gap(page: Page) -> Locator:
    """The gap that is most worth closing."""
    return page.get_by_role("list", name="Gaps").get_by_role("article").first


def test_home_says_what_is_new_and_what_to_do(new_page: NewPage) -> None:
    page = new_page()
    searching(page, "home-insights@example.test")
    today = page.get_by_role("region", name="Today")
    expect(today.get_by_role("link", name=re.compile("^New matches"))).to_be_visible()
    expect(page.get_by_role("link", name="Bring your applications")).to_be_visible()
    audit(page, "/")


def test_a_gap_is_closed_and_opened_again(new_page: NewPage) -> None:
    page = new_page()
    searching(page, "gaps@example.test")
    page.goto("/insights/gaps")
    gap = first_gap(page)
    expect(gap).to_be_visible(timeout=LONG)
    expect(gap.locator("mark[data-from=job]").first).to_be_visible()
    name = gap.get_attribute("aria-label") or ""
    page.get_by_role("list", name="Gaps").get_by_role("button", name=re.compile("^I have this")).first.click()
    added = page.get_by_role("region", name="What you added")
    expect(added).to_be_visible(timeout=LONG)
    kept = re.search(r"^(.+) is in your profile", added.inner_text())
    assert kept, "it does not say what was added"
    page.keyboard.press("z")
    expect(added).to_have_count(0, timeout=LONG)
    expect(page.get_by_role("article", name=kept[1], exact=True)).to_be_visible(timeout=LONG)
    assert name, "the first gap has no name"
    settled(page)
    audit(page, "/insights/gaps")


def test_skills_and_matches_are_walked_by_keyboard(new_page: NewPage) -> None:
    page = new_page()
    searching(page, "matrix@example.test")
    page.goto("/insights/gaps?view=matrix")
    table = page.get_by_role("region", name="Skills and matches")
    cells = table.locator("td button")
    expect(cells.first).to_be_visible(timeout=LONG)
    cells.first.focus()
    page.keyboard.press("ArrowDown")
    second = table.locator("tbody tr").nth(1).locator("td button").first
    expect(second).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(second).to_be_focused()
    audit(page)
    # The gap of one posting is one step from its match.
    table.page.set_viewport_size({"width": 1440, "height": 900})
    page.get_by_role("columnheader").get_by_role("link").first.click()
    page.get_by_role("link", name="What is missing, and what each would change").click(timeout=LONG)
    expect(page).to_have_url(re.compile("/insights/gaps/[0-9a-f-]{36}"))
    audit(page)


def test_next_steps_are_put_away_and_kept(new_page: NewPage) -> None:
    page = new_page()
    searching(page, "next-steps@example.test")
    page.goto("/insights/next")
    steps = page.get_by_role("list", name="Next steps").get_by_role("article")
    expect(steps.first).to_be_visible(timeout=LONG)
    before, title = steps.count(), steps.first.get_attribute("aria-label") or ""
    page.get_by_role("button", name=f"Put away {title}").click()
    expect(steps).to_have_count(before - 1)
    page.keyboard.press("z")
    expect(page.get_by_role("article", name=title)).to_be_visible(timeout=LONG)
    page.get_by_label(re.compile("^Name")).fill("Before the course")
    page.get_by_role("button", name="Keep these steps").click()
    page.get_by_role("list", name="Kept steps").get_by_role("link").first.click(timeout=LONG)
    expect(page.get_by_role("list", name="Then and now").get_by_text("Stands as it was").first).to_be_visible()
    audit(page)
    audit(page, "/insights/next")


def test_the_funnel_counts_and_says_where_it_can_not(new_page: NewPage) -> None:
    page = new_page()
    headers = searching(page, "funnel@example.test")
    page.goto("/insights/funnel")
    expect(page.get_by_role("heading", name="No applications yet")).to_be_visible(timeout=LONG)
    for stage in ("applied", "applied", "interview"):
        card = {"title": "Night Porter", "company": f"Hotel {stage}", "stage": stage}
        assert page.request.post(f"{API}/applications", data=card, headers=headers).ok
    page.reload()
    expect(page.get_by_text(re.compile(r"^Of 3 applications, 1 was answered"))).to_be_visible(timeout=LONG)
    expect(page.get_by_role("table", name="Applications by source")).to_contain_text("1 of 3")
    audit(page)


def test_models_are_looked_at_by_the_admin(new_page: NewPage) -> None:
    page = new_page()
    form: dict[str, str | float | bool] = {"username": ADMIN, "password": PASSWORD}
    assert page.request.post(f"{API}/auth/login", form=form, headers={"X-Client": "dashboard"}).ok
    page.goto("/favicon.svg")
    page.evaluate("localStorage.setItem('career-agent.signed-in', 'true')")
    page.goto("/models")
    models = page.get_by_role("list", name="Models").get_by_role("link")
    expect(models).to_have_count(4)
    audit(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    models.filter(has_text="Salary predictor").click()
    expect(page.get_by_role("heading", name="Salary predictor")).to_be_visible()
    weekly = page.get_by_role("switch", name="Train every week")
    before = weekly.get_attribute("aria-checked")
    weekly.click()
    expect(weekly).not_to_have_attribute("aria-checked", before or "")
    audit(page)
