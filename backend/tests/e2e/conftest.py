"""The product as a person has it: `up` with servers of its own, a real worker, and a real browser.

Without a Chromium the tests are skipped with one line that says how to get one; with E2E_REQUIRED=1 they fail.
All of it ends with the last test of this folder: other tests of the same process have the machine to themselves.
"""

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product as pairs
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from app.core.config import REPOSITORY
from tests.e2e.invented import CAREERS_PAGE, JOB_PAGE, PILOT_PAGE, board, company_board
from tests.processes import answers, free_port, process, wait_for

AXE = REPOSITORY / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
DIST = REPOSITORY / "frontend" / "dist" / "index.html"
HOW_TO = "no Chromium found: install one (Debian: apt-get install chromium) or name it in CHROMIUM"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, PHONE, SMALL = (1440, 900), (390, 844), (320, 640)
SIZES, THEMES = (WIDE, PHONE, SMALL), ("light", "dark")
ADMIN, PASSWORD = "admin@example.test", "a good long password"
# Sources that are on from the start: here they find a page that is not there, instead of the real site.
ELSEWHERE = ("arbeitnow", "remotive", "jobicy", "himalayas", "themuse", "hackernews", "linkedin", "weworkremotely")
NewPage = Callable[..., Page]


@dataclass(frozen=True, slots=True)
class Product:
    """A running instance."""

    url: str
    data_dir: Path


def _missing(reason: str) -> None:
    if os.environ.get("E2E_REQUIRED"):
        pytest.fail(reason)
    pytest.skip(reason)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here is end to end."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="package")
def chromium() -> str | None:
    """The path of a Chromium: named, the system's, or (null) Playwright's own."""
    named = os.environ.get("CHROMIUM")
    found = named or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found:
        return found
    with sync_playwright() as playwright:
        if Path(playwright.chromium.executable_path).exists():
            return None
    _missing(HOW_TO)
    return None


@pytest.fixture(scope="package")
def browser(chromium: str | None) -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


class _Site(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A local site with invented postings of today: it answers as Remote OK does, and as Greenhouse for a company."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "board.json").write_text(json.dumps(board()))
    (folder / "careers.html").write_text(CAREERS_PAGE)
    for name in ("keeper", "keeper-again"):
        (folder / f"{name}.html").write_text(JOB_PAGE)
    (folder / "pilot.html").write_text(PILOT_PAGE)
    (folder / "greenhouse" / "quaysiderobotics").mkdir(parents=True)
    (folder / "greenhouse" / "quaysiderobotics" / "jobs").write_text(json.dumps(company_board()))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Site, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="package")
def product(site: str, chromium: str | None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """The whole product, as `make run` starts it."""
    if not DIST.exists():
        _missing("the dashboard is not built: run make e2e, which builds it")
    port = free_port()
    data_dir = tmp_path_factory.mktemp("product")
    environment = {
        "DATA_DIR": str(data_dir),
        "PORT": str(port),
        "SCHEDULES": "false",
        "ALLOW_PRIVATE_HOSTS": site,
        "SOURCE_REMOTEOK_URL": f"http://{site}/board.json",
        "SOURCE_GREENHOUSE_URL": f"http://{site}/greenhouse/{{board}}/jobs",
        **{f"SOURCE_{slug.upper()}_URL": f"http://{site}/none" for slug in ELSEWHERE},
        "RATE_LIMIT_CV_UPLOAD": "1000/hour",
        "RATE_LIMIT_REGISTER": "1000/hour",
        "DATABASE_URL": "",
        "REDIS_URL": "",
    }
    with process(["app.cli", "up"], environment):
        url = f"http://127.0.0.1:{port}"
        wait_for(lambda: answers(f"{url}/readyz"), limit_s=120, every_s=0.5)
        # The first account is the admin's.
        admin = {"email": ADMIN, "password": PASSWORD}
        httpx.post(f"{url}/api/v1/auth/register", json=admin, timeout=60).raise_for_status()
        yield Product(url, data_dir)
    # As root the databases lie outside the temporary folder, where their own user gets through.
    reset = [sys.executable, "-m", "app.cli", "reset", "--force"]
    subprocess.run(reset, cwd=REPOSITORY / "backend", env={**os.environ, **environment}, check=True)


@pytest.fixture
def new_page(browser: Browser, product: Product) -> Iterator[NewPage]:
    """Opens a page of the product: `new_page(width=390, theme="dark")`. Script errors fail the test."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def open_page(size: tuple[int, int] = WIDE, theme: str = "light", state: str | None = None) -> Page:
        context = browser.new_context(
            base_url=product.url,
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if theme == "dark" else "light",
            reduced_motion="reduce",
            storage_state=state,
            locale="en-GB",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not errors, "the dashboard raised an error"


def settled(page: Page) -> None:
    """Wait until nothing on the page is on its way. A view may hold a stream open, so the network is never idle."""
    page.wait_for_load_state("load")
    expect(page.locator("[aria-busy=true], .animate-shimmer")).to_have_count(0, timeout=30_000)
    page.evaluate("document.fonts.ready.then(() => null)")


def violations(page: Page) -> list[str]:
    """What axe finds wrong with the page as it stands, a line each."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    found = page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
    return [f"{item['id']}: {item['help']} ({item['nodes'][0]['html'][:120]})" for item in found]


@cache
def _axe() -> str:
    return AXE.read_text()


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


# Colours and boxes on their way to another size or theme are not what anybody is left with.
STOP_MOTION = """() => {
    if (document.querySelector('style[data-still]')) return;
    const style = document.createElement('style');
    style.dataset.still = '';
    style.textContent = '*, *::before, *::after { transition: none !important; animation: none !important }';
    document.head.append(style);
}"""
# What depends on the width is drawn again by scripts, in a frame of their own choice.
AT_REST = """async () => {
    const places = () => Array.from(document.querySelectorAll('body *'), (element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height];
    }).join();
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    let before = null;
    for (let same = 0, frames = 0; same < 2; frames++) {
        if (frames > 600) throw new Error('the page does not come to rest');
        await frame();
        const now = places();
        same = now === before ? same + 1 : 0;
        before = now;
    }
}"""


def audit(
    page: Page,
    path: str | None = None,
    *,
    sizes: Sequence[tuple[int, int]] = SIZES,
    themes: Sequence[str] = THEMES,
    each: Callable[[Page], object] | None = None,
) -> None:
    """A view, loaded once, is accessible and fits its window at every size and in every theme.

    Without a path the page is looked at as it stands. `each` is done at every look before it is judged: it opens what
    a change of size closes, or asserts more.
    """
    page.set_viewport_size({"width": sizes[0][0], "height": sizes[0][1]})
    if path is not None:
        page.goto(path)
    expect(page.get_by_role("heading").first).to_be_visible()
    page.evaluate(STOP_MOTION)
    found = {}
    for (width, height), theme in pairs(sizes, themes):
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        settled(page)
        page.evaluate(AT_REST)
        if each:
            each(page)
        wider = overflow(page)
        wrong = violations(page) + ([f"{wider} px wider than the window"] if wider > 0 else [])
        if wrong:
            found[f"{width} px, {theme}"] = wrong
    assert not found, f"{path or page.url}: {found}"
