"""An empty store, and limits that no test of exports and imports meets unless it asks for them."""

import pytest

from app.account import brought, service
from app.core.storage import EVER, store

PLENTY = "100000/hour"


@pytest.fixture(autouse=True)
def empty_store(environment: dict[str, str]) -> None:
    """No file of an earlier test."""
    for key in list(store().keys("", older_than=EVER)):
        store().delete(key)


@pytest.fixture(autouse=True)
def no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test send and fetch as often as it likes."""
    monkeypatch.setattr(brought, "LIMIT", PLENTY)
    monkeypatch.setattr(service, "EXPORT_LIMIT", PLENTY)
