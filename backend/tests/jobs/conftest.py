"""A site that answers as the test says, and may be reached."""

from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer

from app.core import config


@pytest.fixture
def site(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch, database: None) -> Iterator[HTTPServer]:
    """A local site that stands for Remote OK; waiting between tries takes no time."""
    monkeypatch.setenv("ALLOW_PRIVATE_HOSTS", f"{httpserver.host}:{httpserver.port}")
    monkeypatch.setenv("SOURCE_REMOTEOK_URL", httpserver.url_for("/api"))
    monkeypatch.setattr("app.core.http.sleep", lambda _seconds: None)
    config.get_settings.cache_clear()
    yield httpserver
    monkeypatch.undo()
    config.get_settings.cache_clear()
