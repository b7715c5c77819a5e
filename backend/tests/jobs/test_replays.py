"""Every source, read from a local site that shows recorded payloads well and badly: each reading ends in a state."""

import gzip
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from sqlalchemy import delete

from app.core.db import unit_of_work
from app.core.pace import Pace
from app.core.redis import redis_client
from app.jobs.configuration import Setup
from app.jobs.models import ScrapeRun
from app.jobs.plugins import all_sources
from app.jobs.readings.outcome import Outcome
from app.jobs.readings.reading import BoardToRead, Desk, read_part
from app.jobs.source import Board, Payload, Posting, SourceProblem
from app.jobs.types import RunState
from tests.factories.jobs import ids_of
from tests.jobs.faulty_site import FAULTS, Shown, cut, show
from tests.jobs.recall import shapes_of
from tests.jobs.recordings import CONTENT_TYPES, RECORDED, payload_from, payload_of
from tests.jobs.replaying import follow, last_run, open_ids

# The same lines again and again; others count them.
pytestmark = pytest.mark.no_cover


class Replay:
    """One source at the faulty site."""

    def __init__(self, site: HTTPServer, slug: str, payload: Payload, monkeypatch: pytest.MonkeyPatch) -> None:
        self.site, self.slug, self.payload = site, slug, payload
        self.source = all_sources()[slug]
        self.settings = {need.name: "given" for need in self.source.needs if need.required}
        board = payload.board or Board("example", "Example")
        if "://" in board.address:
            board = replace(board, address=site.url_for("/replay"))
        self.entry = BoardToRead(follow(slug, board.address), board) if self.source.has_boards else None
        monkeypatch.setenv(f"SOURCE_{slug.upper()}_URL", site.url_for("/replay"))
        monkeypatch.setattr(type(self.source), "pace", Pace(requests=10_000))
        self.monkeypatch = monkeypatch

    def read(self, fault: str | None = None) -> Outcome:
        """Read once, as if for the first time: politeness is not what is tested here."""
        redis_client().flushdb()
        with unit_of_work() as session:
            session.execute(delete(ScrapeRun))
        shown = Shown(self.payload.content, self.payload.content_type)
        show(self.site, shown, FAULTS[fault] if fault else None)
        with self.monkeypatch.context() as patch:
            if fault == "slow":
                patch.setattr("app.core.http.MAX_SECONDS", 0.5)
                patch.setattr("app.core.http.PATIENCE_S", 0.0)
            return read_part(Setup(self.source, True, None, self.settings, 0), self.entry, Desk())

    def salvaged(self) -> set[str]:
        """The ids of what can be read of the payload when it is cut off."""
        payload = Payload(
            cut(self.payload.content),
            self.payload.url,
            self.payload.content_type,
            self.payload.encoding,
            self.payload.board,
        )
        ids: set[str] = set()
        with suppress(SourceProblem):
            ids.update(record.source_id for record in self.source.parse(payload) if isinstance(record, Posting))
        return ids

    def check(self) -> None:
        """Read it cut off, then with each fault, then well: nothing is lost, nothing is closed, nothing hangs."""
        self.read("cut off")
        kept = set(ids_of(self.slug))
        assert bool(kept) == bool(self.salvaged()), "of what was cut off, the whole records are kept"
        well = self.read()
        assert well.state is not RunState.failed, well.error
        assert ids_of(self.slug).keys() >= kept
        before = open_ids(self.slug)
        for name, fault in FAULTS.items():
            outcome = self.read(name)
            run = last_run(self.slug)
            assert outcome.state in fault.states, f"{name}: {outcome.state} ({outcome.error})"
            assert fault.words in str(outcome.error), f"{name}: {outcome.error}"
            assert (run.state, run.complete and before, outcome.tally.closed) == (
                outcome.state,
                run.complete and before,
                0,
            )
            assert run.completed_at is not None
            assert open_ids(self.slug) >= before, f"{name} closed something"
            assert (run.retry_at is not None) == (name == "429")
        again = self.read()
        assert (again.state, again.tally.new, again.tally.updated) == (well.state, 0, 0)


def _first_recording(slug: str) -> Path:
    return RECORDED / slug / str(shapes_of(slug)[0]["recordings"][0])


# A source that shows its postings to nobody has none recorded.
SHOWN = [slug for slug in sorted(all_sources()) if any(shape["recordings"] for shape in shapes_of(slug))]


@pytest.mark.parametrize("slug", SHOWN)
def test_an_invented_payload(site: HTTPServer, monkeypatch: pytest.MonkeyPatch, slug: str) -> None:
    Replay(site, slug, payload_of(_first_recording(slug)), monkeypatch).check()


def _real(data: Path) -> list[tuple[str, Payload]]:
    found = []
    for slug in sorted(all_sources()):
        shape = next(iter(shapes_of(slug)), {})
        for pattern in shape.get("real", []):
            for path in sorted(data.glob(pattern)):
                packed = path.suffix == ".gz"
                content = gzip.decompress(path.read_bytes()) if packed else path.read_bytes()
                suffix = Path(path.stem).suffix if packed else path.suffix
                found.append((slug, payload_from(slug, content, suffix, path.stem, shape.get("meta", {}))))
    return found


@pytest.mark.shared
@pytest.mark.parametrize("slug", sorted(all_sources()))
def test_the_real_payloads(site: HTTPServer, monkeypatch: pytest.MonkeyPatch, shared_data: Path, slug: str) -> None:
    own = [payload for name, payload in _real(shared_data) if name == slug]
    if not own:
        pytest.skip("no real payload of this source")
    # The longest one: the faults are the same for each.
    Replay(site, slug, max(own, key=lambda payload: len(payload.content)), monkeypatch).check()


def test_a_wrong_charset_loses_nothing(site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    payload = payload_of(_first_recording("arbeitnow"))
    for charset in ("klingon", "utf-16", "latin-1"):
        said = Payload(payload.content, payload.url, f"{CONTENT_TYPES['.json']}; charset={charset}")
        outcome = Replay(site, "arbeitnow", said, monkeypatch).read()
        assert (outcome.state, outcome.tally.bad) == (RunState.ok, 0)
        assert outcome.tally.found > 0
