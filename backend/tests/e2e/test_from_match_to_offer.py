"""From a job to an offer, by browser: board, dates in a calendar, a reminder by mail, and moving out and in."""

import hashlib
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import icalendar
import pytest
from playwright.sync_api import Page, expect

from app.core.clock import now
from app.core.config import REPOSITORY
from tests.e2e.conftest import ADMIN, PASSWORD, NewPage, Product, violations
from tests.e2e.people import LONG, bring_cv, join
from tests.e2e.test_importing import import_by_keyboard
from tests.mail_server import MailServer, Received

MAILBOX = "keeper@mail.example.test"
OWNER, NEWCOMER = "offered@example.test", "elsewhere@example.test"
LOOK = """
from app import models, tasks
from app.background.registry import Nothing
from app.background.service import enqueue
from app.core.db import unit_of_work
with unit_of_work() as session:
    enqueue(session, "applications.make_reminders", Nothing())
"""


def api(product: Product, email: str) -> httpx.Client:
    """The product's API as this person."""
    client = httpx.Client(base_url=f"{product.url}/api/v1", timeout=60)
    answer = client.post("/auth/login", data={"username": email, "password": PASSWORD}).raise_for_status()
    client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    return client


@pytest.fixture
def post(product: Product, mail_server: MailServer) -> Iterator[MailServer]:
    """The mail server that this instance's admin entered."""
    admin = api(product, ADMIN)
    server = {
        "host": mail_server.host,
        "port": mail_server.port,
        "security": "none",
        "sender": "Career Agent <agent@example.test>",
    }
    admin.put("/admin/mail", json=server).raise_for_status()
    yield mail_server
    admin.delete("/admin/mail").raise_for_status()


def look_for_reminders(product: Product) -> None:
    """What the schedule does every few minutes; in these tests it is off."""
    environment = {**os.environ, "DATA_DIR": str(product.data_dir), "DATABASE_URL": "", "REDIS_URL": ""}
    subprocess.run([sys.executable, "-c", LOOK], cwd=REPOSITORY / "backend", env=environment, check=True)


def mail_to(post: MailServer, number: int) -> Received:
    """The mail of that number to the keeper, once it is there."""
    post.wait_for(number, timeout=LONG / 1000)
    return post.to(MAILBOX)[number - 1]


def link_in(mail: Received, path: str) -> str:
    """The address in a mail that leads to this page."""
    found = re.search(rf"https?://\S+{path}#token=[\w-]+", mail.text)
    assert found, mail.text
    return found[0]


def save_on_the_board(page: Page, site: str) -> None:
    """Import a job, and put it on the board from its page."""
    import_by_keyboard(page, f"http://{site}/pilot.html")
    expect(page.get_by_role("heading", name=re.compile("Harbour Pilot at Kelp Sound Port"))).to_be_focused(timeout=LONG)
    page.get_by_role("link", name="Open the job").click()
    page.get_by_role("button", name="Save", exact=True).click(timeout=LONG)
    expect(page.get_by_role("button", name="On your board: Saved")).to_be_visible()


def to_the_interview_by_keyboard(page: Page) -> None:
    """Take the card three columns to the right, and open it."""
    page.goto("/board")
    expect(page.get_by_role("link", name=re.compile("Harbour Pilot"))).to_be_visible()
    page.keyboard.press("j")
    for stage in ("Applied", "Screening", "Interview"):
        page.keyboard.press("Shift+ArrowRight")
        column = page.get_by_role("region", name=re.compile(f"^{stage}"))
        expect(column.get_by_role("link", name=re.compile("Harbour Pilot"))).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Harbour Pilot")).to_be_visible()


def add_the_interview(page: Page, at: datetime) -> None:
    """Enter when it is."""
    page.get_by_role("button", name="Add a step").click()
    form = page.get_by_role("form", name="Step")
    form.get_by_label("Day", exact=True).fill(f"{at:%Y-%m-%d}")
    form.get_by_label("From", exact=True).fill(f"{at:%H:%M}")
    form.get_by_label(re.compile("^Name")).fill("Talk with the harbour master")
    form.get_by_role("button", name="Add step").click()
    expect(page.get_by_role("checkbox", name="Talk with the harbour master is done")).to_be_visible()


def subscribed(page: Page) -> icalendar.Calendar:
    """Make a calendar address in the calendar view, and read it as another program would."""
    page.goto("/board?view=calendar")
    page.get_by_role("button", name="Subscribe").click()
    page.get_by_role("button", name="Make an address").click()
    field = page.get_by_label("Secret address")
    expect(field).to_be_visible()
    address = field.input_value()
    assert violations(page) == []
    answer = httpx.get(address).raise_for_status()
    assert answer.headers["content-type"].startswith("text/calendar")
    return icalendar.Calendar.from_ical(answer.text)


def connect_mail(page: Page, post: MailServer) -> None:
    """Ask for mails, and confirm the address by the link that comes."""
    page.goto("/settings/notifications")
    page.get_by_role("button", name="Connect E-mail").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill(MAILBOX)
    dialog.get_by_role("button", name="Send the link").click()
    page.goto(link_in(mail_to(post, 1), "/confirm"))
    assert violations(page) == []
    page.get_by_role("button", name="Confirm this address").click()
    expect(page.get_by_role("heading", name="Confirmed")).to_be_visible()


def exported(page: Page, folder: Path) -> Path:
    """Everything, as the page of one's data hands it out."""
    page.goto("/settings/data")
    page.get_by_role("button", name="Make an export").click()
    fetch = page.get_by_role("list", name="Your exports").get_by_role("button", name="Download")
    expect(fetch).to_be_visible(timeout=LONG)
    with page.expect_download() as download:
        fetch.click()
    path = folder / f"{len(list(folder.iterdir()))}.zip"
    download.value.save_as(path)
    return path


def sections(path: Path) -> dict[str, Any]:
    """What another instance takes in, as the manifest counts and hashes it; each part is what the manifest says."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        for file in manifest["files"]:
            assert hashlib.sha256(archive.read(file["path"])).hexdigest() == file["sha256"]
    return {name: (told["counts"], told["sha256"]) for name, told in manifest["sections"].items() if told["taken_in"]}


def test_from_a_job_to_an_interview_and_out_of_the_house(
    new_page: NewPage, product: Product, site: str, post: MailServer, tmp_path: Path
) -> None:
    page = new_page()
    bring_cv(page, join(page, OWNER))
    connect_mail(page, post)
    save_on_the_board(page, site)
    to_the_interview_by_keyboard(page)
    # Soon: it is told at once instead of the evening before.
    at = now().replace(second=0, microsecond=0) + timedelta(hours=2)
    add_the_interview(page, at)

    events = subscribed(page).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events if "harbour master" in str(event["SUMMARY"])]
    start = next(event.decoded("DTSTART") for event in events if "harbour master" in str(event["SUMMARY"]))
    assert start == at

    look_for_reminders(product)
    reminder = mail_to(post, 2)
    assert "Harbour Pilot" in reminder.text
    assert reminder.mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    page.goto("/inbox")
    expect(page.get_by_text(re.compile("harbour master|Harbour Pilot")).first).to_be_visible()
    assert violations(page) == []

    page.goto(link_in(reminder, "/unsubscribe"))
    assert violations(page) == []
    page.get_by_role("button", name="Stop these mails").click()
    expect(page.get_by_role("heading", name="You will get no more mails")).to_be_visible()
    one_click = re.sub("[<>]", "", str(reminder.mail["List-Unsubscribe"]).split(",")[0])
    assert httpx.post(one_click, data={"List-Unsubscribe": "One-Click"}).is_success
    channels = {one["kind"]: one for one in api(product, OWNER).get("/alerts/channels").json()["items"]}
    assert channels["email"]["state"] == "unsubscribed"

    first = exported(page, tmp_path)
    counts, _ = sections(first)["board"]
    assert counts["applications"] == counts["steps"] == 1
    other = new_page()
    join(other, NEWCOMER)
    other.goto("/settings/data")
    other.locator("input[type=file]").first.set_input_files(first)
    expect(other.get_by_text("Your data are here")).to_be_visible(timeout=LONG)
    assert violations(other) == []
    assert sections(exported(other, tmp_path)) == sections(first)
    assert len(post.to(MAILBOX)) == 2
