"""The fixture `fake_llm`: a model server of one test's own, with the application set up to ask it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from app.core.types import JsonObject
from tests.fake_llm.faults import Fault, Name
from tests.fake_llm.invoice import Line
from tests.fake_llm.server import Server, running


@dataclass(frozen=True, slots=True)
class FakeLlm:
    """The server as a test sees it."""

    server: Server

    @property
    def url(self) -> str:
        """Its address, as in ANTHROPIC_BASE_URL."""
        return self.server.url

    @property
    def requests(self) -> list[JsonObject]:
        """What it was asked, in order: {method, path, headers, body, id}."""
        return list(self.server.state.requests)

    @property
    def messages(self) -> list[JsonObject]:
        """The bodies of what was asked on /v1/messages, in order; also those that met a fault."""
        return [
            body
            for request in self.requests
            if request["path"] == "/v1/messages" and isinstance(body := request["body"], dict)
        ]

    @property
    def invoice(self) -> list[Line]:
        """What it would charge for."""
        return self.server.state.invoice.lines()

    @property
    def total(self) -> int:
        """What it would charge in all, in millionths of a US dollar."""
        return self.server.state.invoice.total()

    def fail(
        self,
        name: Name,
        *,
        times: int | None = 1,
        prompt: str | None = None,
        after: int | None = None,
        seconds: float = 60.0,
        retry_after: float | None = None,
    ) -> None:
        """Let the next `times` requests (of one prompt, or any) meet a fault; null: all of them from now on."""
        fault = Fault(name=name, times=times, prompt=prompt, after=after, seconds=seconds, retry_after=retry_after)
        self.server.state.faults.add(fault)

    def behave(self) -> None:
        """Take away the faults that were not met."""
        self.server.state.faults.clear()

    def batches(self, **settings: object) -> None:
        """How batches go: see `Batches`."""
        self.server.state.batches.settings.update(settings)  # type: ignore[arg-type]  # JSON values, by the caller's care

    def clear(self) -> None:
        """Forget what was asked and charged, and behave."""
        self.server.state.clear()


@pytest.fixture
def fake_llm(environment: dict[str, str]) -> Iterator[FakeLlm]:
    """A model that answers, and is asked by the application for as long as the test lasts."""
    from tests.conftest import forget_settings

    with running() as server, pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("LLM_ENGINE", "anthropic")
        monkeypatch.setenv("ANTHROPIC_BASE_URL", server.url)
        monkeypatch.setenv("ANTHROPIC_API_KEY", "test")
        forget_settings()
        yield FakeLlm(server)
    forget_settings()
