"""The coach as a person has it on an instance without a language model, mostly by keyboard."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.conftest import NewPage, audit, settled
from tests.e2e.people import LONG, join, with_matches

CONVERSATION = re.compile(r"/coach/[0-9a-f-]{36}$")
ANSWER = (
    "At Lumen Ledger in 2022 our payment service lost requests every week. I had to make it reliable before the audit. "
    "I rewrote the queue in Python, added tests and moved it to PostgreSQL. Lost requests fell from 40 a week to none."
)


def begin(page: Page, path: str, button: str) -> None:
    """Begin a conversation with what an address names."""
    page.goto(path)
    page.get_by_role("button", name=button, exact=True).click()
    expect(page).to_have_url(CONVERSATION)
    settled(page)


def test_a_chat_without_a_model_says_so_and_answers(new_page: NewPage) -> None:
    page = new_page()
    join(page, "coach-chat@example.test")
    page.goto("/coach")
    expect(page.get_by_role("heading", name="Talk it through")).to_be_visible()
    page.keyboard.press("n")
    expect(page.get_by_role("heading", name="New conversation")).to_be_visible()
    expect(page.get_by_text("No language model is set up here")).to_be_visible()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page).to_have_url(CONVERSATION)
    expect(page.get_by_text("Answered by rules: no language model is set up")).to_be_visible()
    page.get_by_role("button", name="How do I talk about pay?").click()
    said = page.get_by_role("region", name="What was said")
    expect(said.get_by_role("button", name="Answer differently")).to_be_visible(timeout=LONG)
    expect(said.get_by_text("this is made by rules", exact=False)).to_be_visible()

    box = page.get_by_label("Your message")
    box.fill("What should I learn")
    box.press("Shift+Enter")
    box.press_sequentially("next?")
    box.press("Enter")
    expect(said.get_by_text("What should I learn\nnext?")).to_be_visible()
    expect(box).to_have_value("")
    expect(said.get_by_role("listitem").filter(has_text="Career coach").last).not_to_contain_text(
        "is writing", timeout=LONG
    )
    page.reload()
    expect(said.get_by_text("What should I learn\nnext?")).to_be_visible()


def test_a_conversation_is_found_named_saved_and_deleted(new_page: NewPage) -> None:
    page = new_page()
    join(page, "coach-list@example.test")
    begin(page, "/coach/new", "Begin")
    box = page.get_by_label("Your message")
    box.fill("Tell me about walruses")
    box.press("Enter")
    expect(page.get_by_role("button", name="Answer differently")).to_be_visible(timeout=LONG)
    box.press("Escape")
    page.keyboard.press("r")
    page.get_by_role("textbox", name="Name").fill("About the sea")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="About the sea")).to_be_visible()

    page.goto("/coach?q=walruses")
    row = page.get_by_role("list", name="Conversations").get_by_role("link", name=re.compile("About the sea"))
    expect(row.locator("mark")).to_have_text("walruses")
    row.click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="More about this conversation").click()
        page.get_by_role("menuitem", name="Save as text").click()
    assert "walruses" in Path(saved.value.path()).read_text()
    page.keyboard.press("x")
    expect(row).to_have_count(0)
    page.keyboard.press("z")
    expect(row).to_be_visible()


def test_an_interview_about_a_job_ends_with_a_report(new_page: NewPage) -> None:
    page = new_page()
    with_matches(page, "coach-interview@example.test")
    page.goto("/jobs")
    page.get_by_role("link", name=re.compile("Senior Backend Engineer")).first.click(timeout=LONG)
    job = page.url.split("/jobs/")[1].split("?")[0]
    page.goto(f"/coach?job_id={job}")
    page.get_by_role("group", name="What kind").get_by_text("Practise an interview").click()
    page.get_by_role("group", name="With whom").get_by_text("Tough technical interviewer").click()
    page.get_by_role("radio", name="3", exact=True).click()
    page.get_by_role("button", name="Begin the interview").click()
    expect(page.get_by_text("Question 1 of 3")).to_be_visible(timeout=LONG)
    said = page.get_by_role("region", name="What was said")
    # What the posting says is blue, what the CV says amber.
    expect(said.locator("mark[data-from=job]").first).to_be_visible()

    page.get_by_label("Your answer to question 1").fill(ANSWER)
    page.keyboard.press("Enter")
    found = page.get_by_role("region", name="Feedback on question 1", exact=True)
    expect(found).to_be_visible(timeout=LONG)
    expect(found.get_by_role("list", name="Criteria").get_by_role("listitem").first).to_be_visible()
    expect(said.locator("mark").filter(has_text="Lost requests fell")).to_be_visible()
    page.get_by_role("button", name="Answer again").click()
    box = page.get_by_label("Your answer to question 1")
    expect(box).to_have_value(ANSWER)
    box.press("End")
    box.press_sequentially(" Our partners noticed.")
    box.press("Enter")
    expect(page.get_by_role("region", name="Feedback on question 1, try 2")).to_be_visible(timeout=LONG)
    for place in (2, 3):
        expect(page.get_by_label(f"Your answer to question {place}")).to_be_visible()
        page.get_by_role("button", name="Skip").click()
    page.get_by_role("link", name="Read the report").click()

    expect(page.get_by_role("heading", name="Interview report")).to_be_visible()
    article = page.get_by_role("article").first
    expect(article).to_contain_text("2 tries, the last one counts")
    expect(page.get_by_text("You skipped this one")).to_have_count(2)
    article.get_by_text("Judge it yourself").click()
    article.get_by_role("combobox").first.press("Enter")
    page.get_by_role("option", name="Strong").click()
    expect(page.get_by_role("list", name="Criteria over all answers")).to_contain_text("you: strong", timeout=LONG)
    page.reload()
    expect(article.get_by_role("combobox").first).to_have_text("Strong")


def test_a_persona_is_copied_changed_and_talked_to(new_page: NewPage) -> None:
    page = new_page()
    join(page, "coach-personas@example.test")
    page.goto("/coach/personas")
    page.get_by_role("button", name="More about Nursing panel").click()
    page.get_by_role("menuitem", name="Make a copy of your own").click()
    page.get_by_label("Name").fill("Night shift panel")
    page.get_by_label("How they begin").fill("It is three in the morning.")
    page.get_by_role("button", name="Make it").click()
    expect(page.get_by_role("heading", name="Night shift panel")).to_be_visible()
    page.get_by_role("link", name="Talk to Night shift panel").click()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_text("It is three in the morning.")).to_be_visible(timeout=LONG)


def test_the_coach_is_accessible_and_fits(new_page: NewPage) -> None:
    page = new_page()
    join(page, "axe-coach@example.test")
    begin(page, "/coach/new?mode=interview", "Begin the interview")
    conversation = page.url.split("/coach/")[1]
    page.get_by_label("Your answer to question 1").fill(ANSWER)
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Feedback on question 1")).to_be_visible(timeout=LONG)
    answer = page.get_by_role("button", name="Answer", exact=True)
    # A pane clips what is too wide for it: the page itself does not grow.
    audit(page, f"/coach/{conversation}", each=lambda _: expect(answer).to_be_in_viewport(ratio=1))
    others = ("/coach", "/coach/new?mode=interview", "/coach/personas", "/coach/personas?edit=new")
    for path in (*others, f"/coach/{conversation}/report"):
        audit(page, path)
