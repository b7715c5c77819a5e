"""Boards read twice: what is new, changed and gone is the difference of the two listings."""

import gzip
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from app.core.clock import as_of
from app.jobs.plugins import all_sources
from app.jobs.posting.normalise import content_hash
from app.jobs.source import Board, Payload, Posting
from app.jobs.types import RunState
from tests.conftest import SHARED_DATA
from tests.jobs.replaying import follow, last_run, open_ids, read, stand_in

FOLDER = SHARED_DATA / "sources" / "ats_timeseries"
PAGE = 100
Play = Callable[[bytes], None]


def boards() -> list[tuple[str, str, list[Path]]]:
    """The recorded boards: source, name, the files in their order."""
    found: dict[tuple[str, str], list[Path]] = {}
    for path in sorted(FOLDER.glob("*.json.gz")):
        slug, name, _ = path.name.split("_")
        found.setdefault((slug, name), []).append(path)
    return [(slug, name, files) for (slug, name), files in found.items()]


@pytest.fixture(autouse=True)
def _in_those_days() -> Iterator[None]:
    with as_of(datetime(2026, 8, 10, tzinfo=UTC)):
        yield


@pytest.fixture
def play(site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> Play:
    """Let the site show a listing from now on, in pages where it is asked for some."""
    shown: dict[str, bytes] = {}

    def answer(request: Request) -> Response:
        content = shown["listing"]
        if "skip" in request.args:
            skip, limit = int(request.args["skip"]), int(request.args.get("limit", PAGE))
            content = _page(content, skip, limit)
        return Response(content, content_type="application/json")

    site.expect_request("/board").respond_with_handler(answer)
    for slug in ("greenhouse", "lever"):
        stand_in(site, monkeypatch, slug, "/{board}")

    def show(content: bytes) -> None:
        shown["listing"] = content

    return show


def _page(content: bytes, skip: int, limit: int) -> bytes:
    try:
        return json.dumps(json.loads(content)[skip : skip + limit]).encode()
    except ValueError:
        return content if skip == 0 else b"[]"


def postings(slug: str, content: bytes) -> dict[str, str]:
    """What a listing shows: the source's ids, each with the hash of all that is kept."""
    payload = Payload(content, f"https://{slug}.example/board", board=Board("board", "board"))
    read_ = [record for record in all_sources()[slug].parse(payload) if isinstance(record, Posting)]
    return {posting.source_id: content_hash(posting) for posting in read_}


def difference(slug: str, before: bytes, after: bytes) -> tuple[int, int, int, int]:
    """Found, new, updated and closed by the sets of both listings."""
    old, new = postings(slug, before), postings(slug, after)
    changed = sum(1 for source_id in old.keys() & new.keys() if old[source_id] != new[source_id])
    return len(new), len(new.keys() - old.keys()), changed, len(old.keys() - new.keys())


def check(play: Play, slug: str, first: bytes, second: bytes) -> None:
    follow(slug, "board")
    for content, expected in (
        (first, (len(postings(slug, first)), len(postings(slug, first)), 0, 0)),
        (first, (len(postings(slug, first)), 0, 0, 0)),
        (second, difference(slug, first, second)),
        (second, (len(postings(slug, second)), 0, 0, 0)),
    ):
        play(content)
        outcome = read(slug)
        tally = outcome.tally
        assert (outcome.state, outcome.error) == (RunState.ok, None)
        assert (tally.found, tally.new, tally.updated, tally.closed) == expected
    assert open_ids(slug) == postings(slug, second).keys()
    play(first[: len(first) // 2])
    cut = read(slug)
    assert (cut.state, cut.tally.closed, last_run(slug).complete) == (RunState.failed, 0, False)
    assert open_ids(slug) >= postings(slug, second).keys()


@pytest.mark.shared
@pytest.mark.parametrize(("slug", "name", "files"), boards(), ids=lambda part: part if isinstance(part, str) else "")
def test_a_real_board(play: Play, slug: str, name: str, files: list[Path]) -> None:
    first, second = (gzip.decompress(path.read_bytes()) for path in files)
    listed = json.loads(second)
    ids = {str(job["id"]) for job in (listed["jobs"] if isinstance(listed, dict) else listed)}
    assert postings(slug, second).keys() == ids, "the independent count agrees"
    check(play, slug, first, second)


def _greenhouse(*numbers: int, **changed: Any) -> bytes:
    jobs = [
        {
            "id": number,
            "internal_job_id": number,
            "title": f"Gardener {number}",
            "absolute_url": f"https://boards.greenhouse.io/garden/jobs/{number}",
            "location": {"name": "Leeds"},
            "content": f"&lt;p&gt;Roses, bed {number}.&lt;/p&gt;",
            "updated_at": "2026-08-01T10:00:00+00:00",
            **(changed if number == 2 else {}),
        }
        for number in numbers
    ]
    return json.dumps({"jobs": jobs, "meta": {"total": len(jobs)}}).encode()


def _lever(*numbers: int, **changed: Any) -> bytes:
    jobs = [
        {
            "id": f"00000000-0000-4000-8000-{number:012d}",
            "text": f"Gardener {number}",
            "hostedUrl": f"https://jobs.lever.co/garden/{number}",
            "categories": {"location": "Leeds", "commitment": "Full-time"},
            "description": f"<p>Roses, bed {number}.</p>",
            "createdAt": 1_780_000_000_000,
            **(changed if number == 2 else {}),
        }
        for number in numbers
    ]
    return json.dumps(jobs).encode()


@pytest.mark.parametrize(
    ("slug", "first", "second"),
    [
        ("greenhouse", _greenhouse(*range(30)), _greenhouse(*range(2, 33), title="Head gardener")),
        ("lever", _lever(*range(230)), _lever(*range(2, 260), text="Head gardener")),
    ],
)
def test_an_invented_board(play: Play, slug: str, first: bytes, second: bytes) -> None:
    assert difference(slug, first, second)[2:] == (1, 2)
    check(play, slug, first, second)
