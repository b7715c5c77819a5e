"""The server: the paths of the protocol, and its own for faults (`/__faults`), the invoice and what it saw."""

import json
import re
import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import cast
from urllib.parse import urlsplit

from pydantic import ValidationError

from app.core.types import JsonObject, JsonValue
from tests.fake_llm.batches import Batches
from tests.fake_llm.faults import Fault, Faults
from tests.fake_llm.invoice import PRICES, Invoice, PromptCache, tokens_of
from tests.fake_llm.protocol import check, error, event
from tests.fake_llm.provider import Served, made, numbered
from tests.fake_llm.questions import Asked, Unreadable

ON_ITS_WAY_S = 0.1
LARGEST = 32 * 1024 * 1024


class Hung(Exception):
    """The connection is to be broken off."""


class State:
    """All the server knows; tests in the same process look at it directly."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.invoice = Invoice()
        self.cache = PromptCache()
        self.batches = Batches()
        self.requests: list[JsonObject] = []
        self.leaving = Event()
        self.lock = Lock()

    def clear(self) -> None:
        """Begin anew."""
        self.faults.clear()
        self.invoice.clear()
        self.cache = PromptCache()
        self.batches = Batches()
        with self.lock:
            self.requests.clear()

    def note(self, request: JsonObject) -> None:
        """Remember what was asked."""
        with self.lock:
            self.requests.append(request)


class Server(ThreadingHTTPServer):
    """One thread a connection; ends at once, also in the middle of answers."""

    daemon_threads = True
    request_queue_size = 512

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.state = State()

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that left is nothing to report."""


@contextmanager
def running(port: int = 0) -> Iterator[Server]:
    """A server that answers until the block ends."""
    with Server(port) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield server
        server.state.leaving.set()
        server.shutdown()
        thread.join()


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    timeout = 120

    @property
    def state(self) -> State:
        """What the server knows."""
        return cast(Server, self.server).state

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer what only looks."""
        self._routed("GET")

    def do_POST(self) -> None:
        """Answer what asks."""
        self._routed("POST")

    def do_DELETE(self) -> None:
        """Answer what takes away."""
        self._routed("DELETE")

    def _routed(self, method: str) -> None:
        self.request_id = numbered("req")
        body = self._read()
        path = urlsplit(self.path).path.rstrip("/")
        if path.startswith("/__"):
            self._own(method, path, body)
            return
        self.state.note(
            {"method": method, "path": path, "headers": dict(self.headers.items()), "body": body, "id": self.request_id}
        )
        if (problem := self._forbidden()) is not None:
            self._send_error(*problem)
            return
        for verb, pattern, answer in ROUTES:
            if verb == method and (found := re.fullmatch(pattern, path)):
                try:
                    answer(self, body, *found.groups())
                except Unreadable as problem_of_body:
                    self._send_error(400, str(problem_of_body))
                except (Hung, OSError):
                    self._break_off()
                return
        self._send_error(404, f"Not found: {method} {path}")

    def _read(self) -> JsonValue:
        length = int(self.headers.get("Content-Length") or 0)
        content = self.rfile.read(min(length, LARGEST))
        try:
            return cast(JsonValue, json.loads(content)) if content else None
        except ValueError:
            return None

    def _forbidden(self) -> tuple[int, str] | None:
        key = self.headers.get("x-api-key") or self.headers.get("authorization")
        if not key:
            return 401, "x-api-key header is required"
        if not self.headers.get("anthropic-version"):
            return 400, "anthropic-version: header is required"
        return None

    # --- answers -----------------------------------------------------------------------------------------------------

    def _message(self, body: JsonValue) -> None:
        asked = Asked(check(body))
        fault = self._fault(asked)
        if fault is not None and self._fails(fault):
            return
        served = made(asked, fault, self.state.cache, self.request_id, self.headers.get("x-call-id"))
        if fault is not None and fault.name == "silence" and fault.after is None:
            self._silent(fault.seconds)
        if asked.streamed:
            self._stream(served, fault)
            return
        # Nothing is charged for what could not be delivered whole.
        if fault is not None and fault.name in ("reset", "cut", "ends_early", "error_event"):
            raise Hung
        self._send(200, served.reply.message())
        self.state.invoice.add(served.line())

    def _fault(self, asked: Asked) -> Fault | None:
        named = self.headers.get("x-fake-fault")
        return Fault.model_validate({"name": named}) if named else self.state.faults.take(asked.prompt)

    def _fails(self, fault: Fault) -> bool:
        statuses = {
            "rate_limit": (429, "Number of requests has exceeded your rate limit"),
            "overloaded": (529, "Overloaded"),
            "server_error": (500, "Internal server error"),
            "bad_request": (400, "prompt is too long"),
            "spend_limit": (400, "You have reached your specified API usage limits."),
            "unauthorized": (401, "invalid x-api-key"),
        }
        if fault.name in statuses:
            status, message = statuses[fault.name]
            wait = fault.retry_after if fault.retry_after is not None else 0 if fault.name == "rate_limit" else None
            self._send_error(status, message, {} if wait is None else {"retry-after": f"{wait:g}"})
            return True
        if fault.name == "reset" and fault.after is None:
            raise Hung
        return False

    def _stream(self, served: Served, fault: Fault | None) -> None:
        self._begin({"Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-cache"})
        sent = 0
        events = list(served.reply.events())
        stop_after = served.broken_after(fault)
        try:
            for body in events:
                if body["type"] == "content_block_delta":
                    if sent == stop_after:
                        break
                    sent += 1
                    self._pause(fault, sent)
                elif stop_after is not None and body["type"] == "content_block_stop":
                    break
                self._chunk(event(body))
        finally:
            # What was made is charged, whether or not it arrived.
            complete = stop_after is None and sent == served.pieces
            self.state.invoice.add(served.line(None if complete else sent))
        if stop_after is None:
            self.wfile.write(b"0\r\n\r\n")
        else:
            self._break(fault)

    def _pause(self, fault: Fault | None, sent: int) -> None:
        if fault is not None and (fault.name == "slow" or (fault.name == "silence" and fault.after == sent - 1)):
            self._silent(fault.seconds)

    def _break(self, fault: Fault | None) -> None:
        if fault is not None and fault.name == "error_event":
            self._chunk(event(error(529, "Overloaded", self.request_id)))
        if fault is not None and fault.name in ("error_event", "ends_early"):
            self.wfile.write(b"0\r\n\r\n")
            return
        if fault is not None and fault.name == "cut":
            self.close_connection = True
            return
        # A reset throws away what is still on its way; let it arrive first.
        self._silent(ON_ITS_WAY_S)
        raise Hung

    def _silent(self, seconds: float) -> None:
        if self.state.leaving.wait(seconds):
            raise Hung

    def _count(self, body: JsonValue) -> None:
        asked = Asked(check(body, counting=True))
        words = json.dumps([asked.system, asked.turns, asked.body.get("output_config"), asked.body.get("tools")])
        self._send(200, {"input_tokens": tokens_of(words)})

    def _models(self, _body: JsonValue) -> None:
        models: list[JsonValue] = [_model(name) for name in PRICES]
        self._send(200, {"data": models, "has_more": False, "first_id": None, "last_id": None})

    def _one_model(self, _body: JsonValue, name: str) -> None:
        if name not in PRICES:
            self._send_error(404, f"model: {name}")
            return
        self._send(200, _model(name))

    # --- batches -----------------------------------------------------------------------------------------------------

    def _new_batch(self, body: JsonValue) -> None:
        fault = self.state.faults.take("batch")
        if fault is not None and self._fails(fault):
            return
        self._send(200, self.state.batches.create(body, self.server_url))

    def _all_batches(self, _body: JsonValue) -> None:
        items: list[JsonValue] = [*self.state.batches.all()]
        self._send(200, {"data": items, "has_more": False, "first_id": None, "last_id": None})

    def _batch(self, _body: JsonValue, name: str) -> None:
        self._send_found(self.state.batches.look(name))

    def _cancel_batch(self, _body: JsonValue, name: str) -> None:
        self._send_found(self.state.batches.cancel(name))

    def _batch_results(self, _body: JsonValue, name: str) -> None:
        results = self.state.batches.results(name, self.state.cache, self.state.invoice)
        if results is None:
            self._send_error(404, f"No results for {name}")
            return
        content = b"".join(json.dumps(result).encode() + b"\n" for result in results)
        self._send_bytes(200, content, "application/x-jsonl")

    def _send_found(self, found: JsonObject | None) -> None:
        if found is None:
            self._send_error(404, "No such batch")
            return
        self._send(200, found)

    @property
    def server_url(self) -> str:
        """Where this server is."""
        return cast(Server, self.server).url

    # --- its own paths -----------------------------------------------------------------------------------------------

    def _own(self, method: str, path: str, body: JsonValue) -> None:
        state = self.state
        if (method, path) == ("POST", "/__faults"):
            try:
                state.faults.add(Fault.model_validate(body))
            except ValidationError as problem:
                self._send_error(400, str(problem))
                return
        elif (method, path) == ("DELETE", "/__faults"):
            state.faults.clear()
        elif (method, path) == ("POST", "/__batches"):
            state.batches.settings.update(body if isinstance(body, dict) else {})
        elif (method, path) == ("POST", "/__clear"):
            state.clear()
        answers: dict[str, Callable[[], JsonObject]] = {
            "/__invoice": lambda: {
                "lines": [line.as_json() for line in state.invoice.lines()],
                "microusd": state.invoice.total(),
            },
            "/__requests": lambda: {"requests": [*state.requests]},
        }
        self._send(200, answers.get(path, self._waiting)())

    def _waiting(self) -> JsonObject:
        return {"faults": [fault.model_dump() for fault in self.state.faults.waiting()]}

    # --- the wire ----------------------------------------------------------------------------------------------------

    def _begin(self, headers: dict[str, str], status: int = 200) -> None:
        self.send_response(status)
        for name, value in {**headers, "request-id": self.request_id}.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def _chunk(self, content: bytes) -> None:
        self.wfile.write(f"{len(content):x}\r\n".encode() + content + b"\r\n")
        self.wfile.flush()

    def _send(self, status: int, body: JsonObject, headers: dict[str, str] | None = None) -> None:
        self._send_bytes(status, json.dumps(body).encode(), "application/json", headers)

    def _send_bytes(self, status: int, content: bytes, kind: str, headers: dict[str, str] | None = None) -> None:
        self._begin({"Content-Type": kind, "Content-Length": str(len(content)), **(headers or {})}, status)
        self.wfile.write(content)

    def _send_error(self, status: int, message: str, headers: dict[str, str] | None = None) -> None:
        self._send(status, error(status, message, self.request_id), headers)

    def _break_off(self) -> None:
        """Reset the connection, as a crashed machine does."""
        self.close_connection = True
        try:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
        except OSError:
            pass  # it is gone already


def _model(name: str) -> JsonObject:
    return {
        "id": name,
        "type": "model",
        "display_name": name,
        "created_at": "2026-01-01T00:00:00Z",
        "lifecycle": "active",
    }


ROUTES: list[tuple[str, str, Callable[..., None]]] = [
    ("POST", "/v1/messages", Handler._message),
    ("POST", "/v1/messages/count_tokens", Handler._count),
    ("GET", "/v1/models", Handler._models),
    ("GET", "/v1/models/([^/]+)", Handler._one_model),
    ("POST", "/v1/messages/batches", Handler._new_batch),
    ("GET", "/v1/messages/batches", Handler._all_batches),
    ("GET", "/v1/messages/batches/([^/]+)", Handler._batch),
    ("POST", "/v1/messages/batches/([^/]+)/cancel", Handler._cancel_batch),
    ("GET", "/v1/messages/batches/([^/]+)/results", Handler._batch_results),
]
