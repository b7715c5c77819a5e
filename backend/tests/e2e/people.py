"""People of a running product who came without its forms, where the forms are not what a test is about."""

import re

from playwright.sync_api import APIResponse, FilePayload, Locator, Page, expect

from app.background.types import FINISHED
from tests.e2e.conftest import PASSWORD, settled
from tests.e2e.invented import DEVELOPER_CV
from tests.factories.profile import pdf_cv
from tests.processes import wait_for

LONG = 60_000
API = "/api/v1"
Headers = dict[str, str]


def join(page: Page, email: str) -> Headers:
    """Make an account and sign the page in; answers the headers of that person."""
    person = {"email": email, "password": PASSWORD}
    made = _good(page.request.post(f"{API}/auth/register", data=person, headers={"X-Client": "dashboard"}))
    # Any page of this address: the storage is the address's own.
    page.goto("/favicon.svg")
    page.evaluate("localStorage.setItem('career-agent.signed-in', 'true')")
    return {"Authorization": f"Bearer {made.json()['access_token']}"}


def with_matches(page: Page, email: str) -> Locator:
    """Someone new with a CV, whose matches are listed; answers the rows."""
    headers = join(page, email)
    bring_postings(page, headers)
    bring_cv(page, headers)
    page.goto("/matches?min_score=0")
    rows = rows_of(page)
    expect(rows.first).to_be_visible(timeout=LONG)
    expect(rows.filter(has_text="Senior Backend Engineer").first).to_be_visible(timeout=LONG)
    settled(page)
    return rows


def rows_of(page: Page) -> Locator:
    """The rows of the list of matches."""
    return page.get_by_role("list", name="Matches").get_by_role("listitem")


def open_backend(page: Page) -> None:
    """The page of one match."""
    page.get_by_role("link", name=re.compile("Senior Backend Engineer")).first.click()
    expect(page).to_have_url(re.compile(r"/matches/[0-9a-f-]{36}"))
    expect(page.get_by_role("heading", name="What it asks for")).to_be_visible(timeout=LONG)


def bring_postings(page: Page, headers: Headers) -> None:
    """Have the local site read, unless somebody did before; jobs that others imported are none of it."""
    if not _good(page.request.get(f"{API}/jobs?source=remoteok&limit=1", headers=headers)).json()["items"]:
        reading = page.request.post(f"{API}/jobs/refresh", data={"sources": ["remoteok"]}, headers=headers)
        _ended(page, headers, reading)


def bring_cv(page: Page, headers: Headers) -> None:
    """Send the developer's CV and wait until it is read."""
    file: FilePayload = {"name": "ines.pdf", "mimeType": "application/pdf", "buffer": pdf_cv(DEVELOPER_CV)}
    _ended(page, headers, page.request.post(f"{API}/profile/cv", multipart={"file": file}, headers=headers))


def _ended(page: Page, headers: Headers, accepted: APIResponse) -> None:
    """Wait for the work that was accepted."""
    address = f"{API}/tasks/{_good(accepted).json()['id']}"

    def state() -> str:
        return str(_good(page.request.get(address, headers=headers)).json()["state"])

    wait_for(lambda: state() in FINISHED, every_s=0.3)
    assert state() == "succeeded", address


def _good(answer: APIResponse) -> APIResponse:
    assert answer.ok, f"{answer.url}: {answer.status} {answer.text()}"
    return answer
