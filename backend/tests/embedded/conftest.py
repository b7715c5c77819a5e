"""A folder for servers: unlike pytest's own, their unprivileged user gets through it when the tests run as root."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.embedded.folders import PASSABLE, Folders, prepare_folders


@pytest.fixture(scope="module")
def module_data_dir() -> Iterator[Path]:
    """A data folder for all tests of a module."""
    yield from _data_dir()


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A data folder for one test."""
    yield from _data_dir()


@pytest.fixture
def folders(data_dir: Path) -> Folders:
    """Its folders."""
    return prepare_folders(data_dir)


@pytest.fixture
def as_root() -> None:
    """Skips where the tests do not run as root."""
    if os.geteuid() != 0:
        pytest.skip("needs root: it is about what root may not do")


def _data_dir() -> Iterator[Path]:
    parent = Path(tempfile.mkdtemp(prefix="career-agent-test-"))
    parent.chmod(PASSABLE)
    yield parent / "data"
    shutil.rmtree(parent, ignore_errors=True)
