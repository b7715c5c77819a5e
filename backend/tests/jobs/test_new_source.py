"""The beginning of a new source works as it is."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.config import REPOSITORY
from app.jobs.source import Source
from tests.jobs import recall, recordings
from tests.jobs.new_source.__main__ import Refused, checked, write

SLUG = "zephyr"


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Source:
    """A new source, and its recordings where the tests look for them."""
    path = write(SLUG, tmp_path, tmp_path)[0]
    spec = importlib.util.spec_from_file_location(SLUG, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: Source = module.Zephyr()
    for place in (recordings, recall):
        monkeypatch.setattr(place, "RECORDED", tmp_path)
        monkeypatch.setattr(place, "all_sources", lambda: {SLUG: made})
    return made


def test_it_reads_its_recording(source: Source, tmp_path: Path) -> None:
    read = recordings.parsed(tmp_path / SLUG / "list.json")
    assert [posting["title"] for posting in read["postings"]] == ["Ferry Mate", "Timetable Writer"]
    assert (len(read["bad"]), read["ended"]) == (2, None)
    found = recall.of_recordings(SLUG)
    assert (found.missed, found.shares["pay"].present) == ([], 1)
    assert source.terms.default_enabled is False


def test_it_is_written_as_the_house_writes(source: Source, tmp_path: Path) -> None:
    (tmp_path / "__init__.py").touch()
    config = REPOSITORY / "backend" / "pyproject.toml"
    for command in (["check"], ["format", "--check"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--config", str(config), str(tmp_path / f"{SLUG}.py")],
            capture_output=True,
            text=True,
            cwd=REPOSITORY / "backend",
        )
        assert done.returncode == 0, done.stdout
    assert json.loads((tmp_path / SLUG / "fields.json").read_text())["shapes"]


@pytest.mark.parametrize("name", ["", "Acme", "a-b", "1st", "../x", "class", "remoteok", "x" * 40])
def test_a_name_that_can_t_be_taken_is_refused(name: str) -> None:
    with pytest.raises(Refused):
        checked(name, {"remoteok"})
