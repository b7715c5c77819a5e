"""Outbound HTTP against a local server that misbehaves, and against addresses it must not reach."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from app.core import http
from app.core.addresses import is_public
from app.core.config import get_settings
from app.core.fetch_errors import BadStatus, NotAllowed, Throttled, TooLarge, Unreachable, Unreadable
from app.core.http import Outbound, checked_url, outbound, retry_after
from app.core.pace import Pace
from app.core.redis import redis_client


@pytest.fixture(autouse=True)
def _reachable(environment: dict[str, str], httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test server may be reached, and failures of one test do not open the circuit for the next."""
    allowed = [f"{httpserver.host}:{httpserver.port}", f"127.0.0.1:{httpserver.port}"]
    monkeypatch.setattr(get_settings(), "allow_private_hosts", allowed)
    monkeypatch.setattr(http, "_pause", lambda _error, _attempt: 0.0)
    redis_client().flushdb()


class TestGet:
    def test_reads_json(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/a").respond_with_json({"x": [1, None]})
        with outbound() as client:
            answer = client.get(httpserver.url_for("/a"))
        assert answer.json() == {"x": [1, None]}

    def test_says_who_we_are(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/a").respond_with_data("ok")
        with outbound() as client:
            client.get(httpserver.url_for("/a"))
        assert httpserver.log[0][0].headers["User-Agent"].startswith("CareerAgent/")

    def test_retries_what_may_pass(self, httpserver: HTTPServer) -> None:
        httpserver.expect_ordered_request("/a").respond_with_data("busy", status=503)
        httpserver.expect_ordered_request("/a").respond_with_data("fine")
        with outbound() as client:
            assert client.get(httpserver.url_for("/a")).content == b"fine"

    def test_does_not_ask_a_slow_site_once_more(self, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(http, "PATIENCE_S", 0.0)
        httpserver.expect_request("/a").respond_with_data("busy", status=503)
        with outbound() as client, pytest.raises(BadStatus):
            client.get(httpserver.url_for("/a"))
        assert len(httpserver.log) == 1

    def test_does_not_repeat_what_will_not(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/a").respond_with_data("no", status=404)
        with outbound() as client, pytest.raises(BadStatus) as caught:
            client.get(httpserver.url_for("/a"))
        assert caught.value.status == 404
        assert len(httpserver.log) == 1

    def test_passes_on_how_long_to_wait(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/a").respond_with_data("slow down", status=429, headers={"Retry-After": "3600"})
        with outbound() as client, pytest.raises(Throttled) as caught:
            client.get(httpserver.url_for("/a"))
        assert caught.value.retry_after == 3600
        assert len(httpserver.log) == 1

    @pytest.mark.parametrize(
        ("body", "words"),
        [("<html>blocked</html>", "web page"), ("", "nothing"), ('[{"a": 1}, {"a"', "incomplete")],
    )
    def test_says_what_came_instead_of_data(self, httpserver: HTTPServer, body: str, words: str) -> None:
        httpserver.expect_request("/a").respond_with_data(body)
        with outbound() as client, pytest.raises(ValueError, match=words):
            client.get(httpserver.url_for("/a")).json()

    def test_a_failure_outlasts_the_lack_of_a_turn_to_try_again(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/a").respond_with_data(status=503)
        with outbound(pace=Pace(1, timedelta(days=1))) as client, pytest.raises(BadStatus, match="503"):
            client.get(httpserver.url_for("/a"))

    def test_caps_the_decoded_size(self, httpserver: HTTPServer) -> None:
        bomb = gzip.compress(b"0" * 5_000_000)
        httpserver.expect_request("/a").respond_with_data(bomb, headers={"Content-Encoding": "gzip"})
        with outbound() as client, pytest.raises(TooLarge):
            client.get(httpserver.url_for("/a"), max_bytes=1_000_000)

    def test_what_is_packed_several_times_over_is_not_unpacked(self, httpserver: HTTPServer) -> None:
        bomb = gzip.compress(gzip.compress(b"0" * 5_000_000))
        httpserver.expect_request("/a").respond_with_data(bomb, headers={"Content-Encoding": "gzip, gzip"})
        with outbound() as client, pytest.raises(Unreadable, match="packed"):
            client.get(httpserver.url_for("/a"))

    def test_an_unknown_charset_is_no_error(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/a").respond_with_data("Zürich".encode(), content_type="text/plain; charset=klingon")
        with outbound() as client:
            assert client.get(httpserver.url_for("/a")).text() == "Zürich"

    def test_nobody_there(self) -> None:
        with outbound(retries=0) as client, pytest.raises((Unreachable, NotAllowed)):
            client.get("http://no-such-host.invalid/")


class TestRedirects:
    def test_are_followed(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/a").respond_with_data("", status=302, headers={"Location": "/b"})
        httpserver.expect_request("/b").respond_with_data("there")
        with outbound() as client:
            assert client.get(httpserver.url_for("/a")).content == b"there"

    @pytest.mark.parametrize(
        "target", ["http://127.0.0.1:1/", "http://169.254.169.254/latest", "//127.0.0.1:2/", "file:///etc/passwd"]
    )
    def test_to_a_private_place_are_refused(self, httpserver: HTTPServer, target: str) -> None:
        httpserver.expect_request("/a").respond_with_data("", status=302, headers={"Location": target})
        with outbound() as client, pytest.raises(NotAllowed):
            client.get(httpserver.url_for("/a"))

    def test_in_circles_end(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/a").respond_with_data("", status=302, headers={"Location": "/a"})
        with outbound() as client, pytest.raises(Unreadable, match="circles"):
            client.get(httpserver.url_for("/a"))

    def test_do_not_carry_secrets_along(self, httpserver: HTTPServer) -> None:
        seen: list[str | None] = []

        def note(request: Request) -> Response:
            seen.append(request.headers.get("X-Key"))
            return Response("ok")

        httpserver.expect_request("/a").respond_with_data("", status=302, headers={"Location": "/b"})
        httpserver.expect_request("/b").respond_with_handler(note)
        with outbound() as client:
            client.get(httpserver.url_for("/a"), headers={"X-Key": "secret"})
        assert seen == [None]


class TestBreaker:
    def test_leaves_a_failing_host_alone(self, httpserver: HTTPServer) -> None:
        with self.strangers(httpserver, status=500) as client:
            for _ in range(5):
                with pytest.raises(BadStatus):
                    client.get(httpserver.url_for("/a"))
            with pytest.raises(Unreachable, match="in a row"):
                client.get(httpserver.url_for("/a"))
        assert len(httpserver.log) == 5 * 2, "each time tried twice, and counted once"

    def test_one_that_asks_us_to_wait_does_not_fail(self, httpserver: HTTPServer) -> None:
        with self.strangers(httpserver, status=429) as client:
            for _ in range(7):
                with pytest.raises(Throttled):
                    client.get(httpserver.url_for("/a"))

    def test_asks_a_host_of_the_operator_each_time(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/a").respond_with_data("down", status=500)
        with outbound(retries=0) as client:
            for _ in range(7):
                with pytest.raises(BadStatus):
                    client.get(httpserver.url_for("/a"))

    @contextmanager
    def strangers(self, httpserver: HTTPServer, status: int) -> Iterator[Outbound]:
        """A site that answers so, as if it were nobody's we know."""
        httpserver.expect_request("/a").respond_with_data("no", status=status)
        with outbound(retries=1) as client:
            client.manners = replace(client.manners, own_hosts=frozenset())
            yield client


class TestAddresses:
    @pytest.mark.parametrize(
        "address",
        [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "192.88.99.1",
            "168.63.129.16",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:0:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "fe80::1",
            "fe80::1%eth0",
            "fc00::1",
            "ff02::1",
            "fec0::1",
            "5f00::1",
            "3fff::1",
            "2001:db8::1",
        ],
    )
    def test_private_ones_are_not_public(self, address: str) -> None:
        assert not is_public(address)

    @pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8"])
    def test_public_ones_are(self, address: str) -> None:
        assert is_public(address)

    @pytest.mark.parametrize(
        "host",
        ["localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0", "[::1]", "①②⑦.⓪.⓪.①", "LOCALHOST."],
    )
    def test_loopback_in_any_spelling_is_refused(self, host: str) -> None:
        with outbound(retries=0) as client, pytest.raises((NotAllowed, Unreachable)):
            client.get(f"http://{host}:9/")


class TestUrls:
    @pytest.mark.parametrize(
        "url",
        [
            "file:///etc/passwd",
            "gopher://example.com/",
            "javascript:alert(1)",
            "http://",
            "http:///x",
            "//example.com",
            " http://example.com",
            "http://example.com\\@127.0.0.1/",
            "http://user:pass@example.com/",
            "http://example.com:99999/",
            "http://127.0.0.1%00.example.com/",
            "http://[::1",
            "http://xn--/",
            f"http://{'a' * 64}.example/",
            f"http://{'a.' * 200}example/",
            "http://a..example/",
            "http://ex\nample.com/",
            "",
            "x" * 100_000,
        ],
    )
    def test_tricks_are_refused(self, url: str) -> None:
        with pytest.raises(NotAllowed):
            checked_url(url)

    def test_plain_ones_pass(self) -> None:
        assert checked_url("HTTPS://Example.com/a?b=c") == "https://example.com/a?b=c"
        assert checked_url("https://müller.example/") == "https://xn--mller-kva.example/"
        assert checked_url("http://[2606:4700::1111]/") == "http://[2606:4700::1111]/"


class TestRetryAfter:
    @pytest.mark.parametrize(
        ("value", "seconds"),
        [
            ("5", 5),
            ("", None),
            ("soon", None),
            ("999999999", 86_400),
            ("Fri, 01 Jan 1990 00:00:00 GMT", 0),
            ("-1", None),
            ("²", None),
            ("9" * 5_000, None),
        ],
    )
    def test_both_forms(self, value: str, seconds: int | None) -> None:
        assert retry_after({"retry-after": value}) == seconds
