"""Which places can be reached from here: addresses, names, ports, redirects, and answers that never end."""

import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from app.core.addresses import Blocked, checked_addresses
from app.core.config import get_settings
from app.core.fetch_errors import NotAllowed, TimedOut, Unreachable
from app.core.http import checked_url, outbound
from app.core.redis import redis_client

PUBLIC, LOOPBACK = "93.184.216.34", "127.0.0.1"
NOTHING: frozenset[str] = frozenset()


@pytest.fixture(autouse=True)
def _reachable(environment: dict[str, str], httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "allow_private_hosts", [f"{httpserver.host}:{httpserver.port}"])
    redis_client().flushdb()


Resolve = Callable[..., None]


@pytest.fixture
def resolve(monkeypatch: pytest.MonkeyPatch) -> Resolve:
    """Lets every name resolve to the given addresses, call by call; the last ones stay."""

    def use(*answers: list[str]) -> None:
        left = list(answers)

        def getaddrinfo(_host: str, port: int, *_: Any, **__: Any) -> list[Any]:
            addresses = left.pop(0) if len(left) > 1 else left[0]
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)

    return use


class TestNames:
    @pytest.mark.parametrize(
        "addresses", [[PUBLIC, LOOPBACK], [LOOPBACK, PUBLIC], ["::1"], ["169.254.169.254"], ["fd00:ec2::254"]]
    )
    def test_one_private_answer_is_enough(self, resolve: Resolve, addresses: list[str]) -> None:
        resolve(addresses)
        with pytest.raises(Blocked):
            checked_addresses("jobs.example", 443, NOTHING)

    def test_the_checked_address_is_the_one_connected_to(
        self, resolve: Resolve, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        connected: list[str] = []

        def connect(address: tuple[str, int], *_: Any, **__: Any) -> socket.socket:
            connected.append(address[0])
            raise OSError("nobody there")

        resolve([PUBLIC], [LOOPBACK])
        monkeypatch.setattr(socket, "create_connection", connect)
        with outbound(retries=0) as client, pytest.raises(Unreachable):
            client.get("http://rebinding.example/")
        assert connected == [PUBLIC], "asked a second time, the name would have led elsewhere"

    @pytest.mark.parametrize("port", [22, 25, 2375, 5432, 6379, 8080, 9200, 11211])
    def test_only_web_ports(self, resolve: Resolve, port: int) -> None:
        resolve([PUBLIC])
        with pytest.raises(Blocked, match="not a web port"):
            checked_addresses("jobs.example", port, NOTHING)
        assert checked_addresses("jobs.example", port, frozenset({f"jobs.example:{port}"})) == [PUBLIC]

    @pytest.mark.parametrize(
        "url",
        [
            "http://redis:6379/",
            "http://db:5432/",
            "http://169.254.169.254/latest/meta-data/",
            "http://[fd00:ec2::254]/",
            "http://100.100.100.200/",
            "http://192.0.0.192/",
            "http://168.63.129.16/",
            "http://172.17.0.1/",
            "http://[64:ff9b::7f00:1]/",
            "http://[::ffff:127.0.0.1]:80/",
            "http://127.0.0.1./",
            "http://0x7f.1/",
            "http://2852039166/",
        ],
    )
    def test_nothing_is_sent_to_neighbours(self, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
        def connect(*_: Any, **__: Any) -> socket.socket:
            raise AssertionError("a connection was tried")

        monkeypatch.setattr(socket, "create_connection", connect)
        with outbound(retries=0) as client, pytest.raises((NotAllowed, Unreachable)):
            client.get(url)


class TestAddressesAsWritten:
    @pytest.mark.parametrize(
        "url",
        [
            "ftp://example.com/",
            "dict://example.com/",
            "data:text/html,x",
            "blob:https://example.com/1",
            "view-source:https://example.com",
            "jar:https://example.com!/",
            "http:127.0.0.1",
            "http://example.com@127.0.0.1/",
            "http://127.0.0.1@example.com/",
            "http://127.0.0.1\\@example.com",
            "http://[fe80::1%25eth0]/",
            "http://example.com:0080/",
            "http://example.com:0/",
            "\thttp://example.com/",
        ],
    )
    def test_tricks_are_refused(self, url: str) -> None:
        with pytest.raises(NotAllowed):
            checked_url(url)

    def test_a_zero_elsewhere_is_no_trick(self) -> None:
        assert checked_url("https://example.com/a:0/b?at=10:05") == "https://example.com/a:0/b?at=10:05"


class TestRedirects:
    @pytest.mark.parametrize(
        "target",
        [
            "http://127.0.0.1:1/",
            "file:///etc/passwd",
            "//169.254.169.254/",
            "http://user@example.com/",
            "http://[::1]/",
            "gopher://127.0.0.1:6379/_",
        ],
    )
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_are_checked_again(self, httpserver: HTTPServer, status: int, target: str) -> None:
        httpserver.expect_request("/a").respond_with_data("", status=status, headers={"Location": target})
        with outbound(retries=0) as client, pytest.raises((NotAllowed, Unreachable)):
            client.post_json(httpserver.url_for("/a"), {"secret": 1})
        assert len(httpserver.log) == 1

    def test_environment_proxies_are_not_used(self, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, "http://127.0.0.1:1")
        httpserver.expect_request("/a").respond_with_data("direct")
        with outbound(retries=0) as client:
            assert client.get(httpserver.url_for("/a")).content == b"direct"


@pytest.fixture
def dripping(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server that sends one byte of its headers now and then, for ever; gives its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
            while not stop.wait(0.05):
                try:
                    connection.sendall(b"x")
                except OSError:
                    return

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    port = listener.getsockname()[1]
    monkeypatch.setattr(get_settings(), "allow_private_hosts", [f"127.0.0.1:{port}"])
    yield f"http://127.0.0.1:{port}/"
    stop.set()
    listener.close()
    thread.join(timeout=5)


class TestTime:
    def test_headers_that_drip_for_ever_end(self, dripping: str) -> None:
        with outbound(retries=0) as client, pytest.raises(TimedOut):
            client.get(dripping, timeout=0.5)

    def test_nothing_is_asked_once_the_time_is_up(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/a").respond_with_data("late")
        with outbound(until=0.0) as client, pytest.raises(TimedOut, match="no time left"):
            client.get(httpserver.url_for("/a"))
        assert not httpserver.log

    def test_stopping_is_noticed_before_a_request(self, httpserver: HTTPServer) -> None:
        def stop() -> None:
            raise KeyboardInterrupt

        with outbound(check=stop) as client, pytest.raises(KeyboardInterrupt):
            client.get(httpserver.url_for("/a"))
        assert not httpserver.log

    def test_endless_headers_end(self, httpserver: HTTPServer) -> None:
        def many(_request: Request) -> Response:
            return Response("ok", headers=[(f"X-{number}", "x" * 200) for number in range(10_000)])

        httpserver.expect_request("/a").respond_with_handler(many)
        with outbound(retries=0) as client, pytest.raises(Unreachable):
            client.get(httpserver.url_for("/a"))


def test_a_pause_asked_for_keeps_others_away(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/a").respond_with_data("", status=429, headers={"Retry-After": "900"})
    with outbound() as client:
        client.manners = replace(client.manners, own_hosts=NOTHING)
        for _ in range(2):
            with pytest.raises(Exception, match=r"wait 900 s|asked again at"):
                client.get(httpserver.url_for("/a"))
    assert len(httpserver.log) == 1
