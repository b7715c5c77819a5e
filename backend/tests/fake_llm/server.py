"""The server: the paths of the protocol, and its own for faults (`/__faults`), the invoice and what it saw."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from threading import Thread
from typing import cast
from urllib.parse import urlsplit

from pydantic import ValidationError

from app.core.types import JsonObject, JsonValue
from tests.fake_llm.answering import Answering, Hung
from tests.fake_llm.answers import answer
from tests.fake_llm.control import controlled
from tests.fake_llm.invoice import PRICES, tokens_of
from tests.fake_llm.protocol import check
from tests.fake_llm.provider import numbered
from tests.fake_llm.questions import Asked, Unreadable
from tests.fake_llm.state import State


class Server(ThreadingHTTPServer):
    """One thread a connection; ends at once, also in the middle of answers."""

    daemon_threads = True
    request_queue_size = 512

    def __init__(self, port: int = 0, answer: Callable[[Asked], str] = answer) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.state = State(answer)

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that left is nothing to report."""


@contextmanager
def running(port: int = 0, answer: Callable[[Asked], str] = answer) -> Iterator[Server]:
    """A server that answers until the block ends."""
    with Server(port, answer) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield server
        server.state.leaving.set()
        server.shutdown()
        thread.join()


class Handler(Answering):
    """One connection."""

    def routed(self, method: str) -> None:
        """Answer a request by its path."""
        self.request_id = numbered("req")
        body = self.read_json()
        path = urlsplit(self.path).path.rstrip("/")
        if path.startswith("/__"):
            self._own(method, path, body)
            return
        self.state.note(
            {"method": method, "path": path, "headers": dict(self.headers.items()), "body": body, "id": self.request_id}
        )
        if (problem := self._forbidden()) is not None:
            self.send_problem(*problem)
            return
        for verb, pattern, respond in ROUTES:
            if verb == method and (found := re.fullmatch(pattern, path)):
                try:
                    respond(self, body, *found.groups())
                except Unreadable as problem_of_body:
                    self.send_problem(400, str(problem_of_body))
                except (Hung, OSError):
                    self.break_off()
                return
        self.send_problem(404, f"Not found: {method} {path}")

    def _forbidden(self) -> tuple[int, str] | None:
        key = self.headers.get("x-api-key") or self.headers.get("authorization")
        if not key:
            return 401, "x-api-key header is required"
        if not self.headers.get("anthropic-version"):
            return 400, "anthropic-version: header is required"
        return None

    def _count(self, body: JsonValue) -> None:
        asked = Asked(check(body, counting=True))
        words = json.dumps([asked.system, asked.turns, asked.body.get("output_config"), asked.body.get("tools")])
        self.send(200, {"input_tokens": tokens_of(words)})

    def _models(self, _body: JsonValue) -> None:
        models: list[JsonValue] = [_model(name) for name in PRICES]
        self.send(200, {"data": models, "has_more": False, "first_id": None, "last_id": None})

    def _one_model(self, _body: JsonValue, name: str) -> None:
        if name not in PRICES:
            self.send_problem(404, f"model: {name}")
            return
        self.send(200, _model(name))

    def _new_batch(self, body: JsonValue) -> None:
        fault = self.state.faults.take("batch")
        if fault is not None and self.fails(fault):
            return
        self.send(200, self.state.batches.create(body, self.server_url))

    def _all_batches(self, _body: JsonValue) -> None:
        items: list[JsonValue] = [*self.state.batches.all()]
        self.send(200, {"data": items, "has_more": False, "first_id": None, "last_id": None})

    def _batch(self, _body: JsonValue, name: str) -> None:
        self._send_found(self.state.batches.look(name))

    def _cancel_batch(self, _body: JsonValue, name: str) -> None:
        self._send_found(self.state.batches.cancel(name))

    def _batch_results(self, _body: JsonValue, name: str) -> None:
        results = self.state.batches.results(name, self.state.cache, self.state.invoice)
        if results is None:
            self.send_problem(404, f"No results for {name}")
            return
        content = b"".join(json.dumps(result).encode() + b"\n" for result in results)
        self.send_bytes(200, content, "application/x-jsonl")

    def _send_found(self, found: JsonObject | None) -> None:
        if found is None:
            self.send_problem(404, "No such batch")
            return
        self.send(200, found)

    @property
    def server_url(self) -> str:
        """Where this server is."""
        return cast(Server, self.server).url

    def _own(self, method: str, path: str, body: JsonValue) -> None:
        try:
            shown = controlled(self.state, method, path, body)
        except ValidationError as problem:
            self.send_problem(400, str(problem))
            return
        if shown is None:
            self.send_problem(404, f"Not found: {method} {path}")
        else:
            self.send(200, shown)


def _model(name: str) -> JsonObject:
    return {
        "id": name,
        "type": "model",
        "display_name": name,
        "created_at": "2026-01-01T00:00:00Z",
        "lifecycle": "active",
    }


ROUTES: list[tuple[str, str, Callable[..., None]]] = [
    ("POST", "/v1/messages", Handler.message),
    ("POST", "/v1/messages/count_tokens", Handler._count),
    ("GET", "/v1/models", Handler._models),
    ("GET", "/v1/models/([^/]+)", Handler._one_model),
    ("POST", "/v1/messages/batches", Handler._new_batch),
    ("GET", "/v1/messages/batches", Handler._all_batches),
    ("GET", "/v1/messages/batches/([^/]+)", Handler._batch),
    ("POST", "/v1/messages/batches/([^/]+)/cancel", Handler._cancel_batch),
    ("GET", "/v1/messages/batches/([^/]+)/results", Handler._batch_results),
]
