"""One connection to the server: requests read whole, answers whole or piece by piece, or a break."""

import json
import socket
import struct
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from typing import cast

from app.core.types import JsonObject, JsonValue
from tests.fake_llm.protocol import error

LARGEST = 32 * 1024 * 1024


class Connection(BaseHTTPRequestHandler):
    """What the wire needs; the paths are the server's."""

    protocol_version = "HTTP/1.1"
    timeout = 120
    request_id = ""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer what only looks."""
        self.routed("GET")

    def do_POST(self) -> None:
        """Answer what asks."""
        self.routed("POST")

    def do_DELETE(self) -> None:
        """Answer what takes away."""
        self.routed("DELETE")

    def routed(self, method: str) -> None:
        """Answer a request by its path."""
        # Abstract: the server's handler knows the paths.
        raise NotImplementedError

    def read_json(self) -> JsonValue:
        """The body; null where it is no JSON."""
        length = int(self.headers.get("Content-Length") or 0)
        content = self.rfile.read(min(length, LARGEST))
        try:
            return cast(JsonValue, json.loads(content)) if content else None
        except ValueError:
            return None

    def begin(self, headers: dict[str, str], status: int = 200) -> None:
        """Send the head of an answer; without a length it comes in chunks."""
        self.send_response(status)
        for name, value in {**headers, "request-id": self.request_id}.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def chunk(self, content: bytes) -> None:
        """Send a piece at once."""
        self.wfile.write(f"{len(content):x}\r\n".encode() + content + b"\r\n")
        self.wfile.flush()

    def end(self) -> None:
        """Say that no piece comes any more."""
        self.wfile.write(b"0\r\n\r\n")

    def send(self, status: int, body: JsonObject, headers: dict[str, str] | None = None) -> None:
        """Answer with JSON."""
        self.send_bytes(status, json.dumps(body).encode(), "application/json", headers)

    def send_bytes(self, status: int, content: bytes, kind: str, headers: dict[str, str] | None = None) -> None:
        """Answer with anything."""
        self.begin({"Content-Type": kind, "Content-Length": str(len(content)), **(headers or {})}, status)
        self.wfile.write(content)

    def send_problem(self, status: int, message: str, headers: dict[str, str] | None = None) -> None:
        """Answer with an error."""
        self.send(status, error(status, message, self.request_id), headers)

    def break_off(self) -> None:
        """Reset the connection, as a crashed machine does."""
        self.close_connection = True
        with suppress(OSError):
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
