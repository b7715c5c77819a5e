"""Slack, Discord, Telegram and ntfy: the real protocols against local servers that also misbehave."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from app.alerts.channel import ChannelKind, TryLater, Undeliverable
from app.alerts.channels_loaded import kinds
from app.alerts.message import Message
from app.core.config import get_settings
from app.core.redis import redis_client
from tests.alerts.messages import HOSTILE_MESSAGE, MESSAGE

Send = Callable[[str, Message], dict[str, Any]]
PATHS = {
    "slack": "/services/T0AAAAAA1/B0BBBBBB2/abcDEF1234567890",
    "discord": "/api/webhooks/123456789012345678/abcDEF_-1234567890abcDEF",
    "telegram": "/bot123456789:AAbbccddeeffgghhiijjkkllmmnnooppqqr/sendMessage",
    "ntfy": "/",
}
BASES = {"slack": "/services", "discord": "/api/webhooks", "telegram": ""}
GOOD = {
    "slack": Response("ok"),
    "discord": Response(status=204),
    "telegram": Response('{"ok": true, "result": {}}', content_type="application/json"),
    "ntfy": Response('{"id": "x"}', content_type="application/json"),
}
LIMITS = {"slack": 3_000, "discord": 2_000, "telegram": 4_096, "ntfy": 4_096}


@pytest.fixture(autouse=True)
def _reachable(environment: dict[str, str], httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    base = f"http://127.0.0.1:{httpserver.port}"
    for slug, path in BASES.items():
        monkeypatch.setenv(f"CHANNEL_{slug.upper()}_URL", base + path)
    monkeypatch.setattr(get_settings(), "allow_private_hosts", [f"127.0.0.1:{httpserver.port}"])
    redis_client().flushdb()
    yield
    redis_client().flushdb()


def addressed(slug: str, server: HTTPServer) -> tuple[ChannelKind[Any], Any]:
    """A channel whose servers are the local one."""
    kind, base = kinds()[slug], f"http://127.0.0.1:{server.port}"
    fields = {
        "slack": {"url": base + PATHS["slack"]},
        "discord": {"url": base + PATHS["discord"]},
        "telegram": {"bot_token": "123456789:AAbbccddeeffgghhiijjkkllmmnnooppqqr", "chat_id": "-100123"},
        "ntfy": {"server": base, "topic": "my-jobs", "token": "tk_secret"},
    }[slug]
    return kind, kind.address.model_validate(fields)


@pytest.fixture
def send(httpserver: HTTPServer) -> Send:
    """Sends by a kind and gives what its server received."""

    def deliver(slug: str, message: Message) -> dict[str, Any]:
        httpserver.clear()
        httpserver.expect_oneshot_request(PATHS[slug], method="POST").respond_with_response(GOOD[slug])
        kind, address = addressed(slug, httpserver)
        kind.send(address, message)
        request: Request = httpserver.log[0][0]
        body: dict[str, Any] = json.loads(request.data)
        return {"headers": request.headers, **body}

    return deliver


def text_of(slug: str, sent: dict[str, Any]) -> str:
    """The words of the message."""
    if slug == "slack":
        return str(sent["attachments"][0]["blocks"][0]["text"]["text"])
    return str(sent[{"discord": "content", "telegram": "text", "ntfy": "message"}[slug]])


@pytest.mark.parametrize("slug", sorted(PATHS))
class TestEach:
    def test_sends_all_there_is_to_tell(self, slug: str, send: Send) -> None:
        sent = send(slug, MESSAGE)
        text = text_of(slug, sent)
        for words in (
            "Backend Engineer at Brightline",
            "Pay is named now.",
            "you saved this job",
            "Remote within the EU",
        ):
            assert words.replace("-", "\\-") in text.replace("\\.", ".") or words in text
        assert "https://career.example.test/jobs/1" in text

    def test_hostile_words_stay_words_and_the_rest_is_in_the_inbox(self, slug: str, send: Send) -> None:
        sent = send(slug, HOSTILE_MESSAGE)
        text = text_of(slug, sent)
        assert len(text) <= LIMITS[slug]
        assert len(text.encode()) <= 12_000
        assert "more are in your inbox" in text
        assert "https://career.example.test/inbox" in text
        assert "javascript:" not in text
        assert "\u202e" not in json.dumps(sent, default=str, ensure_ascii=False)
        if slug in {"slack", "telegram"}:
            assert "<script" not in text
            assert "<!channel>" not in text

    def test_says_what_may_pass_and_what_will_not(self, slug: str, httpserver: HTTPServer) -> None:
        kind, address = addressed(slug, httpserver)

        def answer(status: int, body: str = "", **headers: str) -> None:
            httpserver.clear()
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            httpserver.expect_request(PATHS[slug]).respond_with_data(body, status=status, headers=named)

        answer(429, Retry_After="120")
        with pytest.raises(TryLater) as later:
            kind.send(address, MESSAGE)
        assert later.value.after == timedelta(seconds=120)
        assert len(httpserver.log) == 1, "asked again at once"
        answer(503)
        with pytest.raises(TryLater, match="503"):
            kind.send(address, MESSAGE)
        answer(404, '{"description": "chat not found", "error": "chat not found"}')
        with pytest.raises(Undeliverable, match=r"404 \(chat not found"):
            kind.send(address, MESSAGE)
        answer(302, Location="http://169.254.169.254/latest/meta-data")
        with pytest.raises(Undeliverable, match="302"):
            kind.send(address, MESSAGE)
        assert len(httpserver.log) == 1, "followed a redirect"

    def test_a_slow_or_silent_receiver_is_tried_later(
        self, slug: str, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kind, address = addressed(slug, httpserver)
        monkeypatch.setattr("app.alerts.carrying.SECONDS", 0.2)

        def dawdle(_request: Request) -> Response:
            httpserver.stopped.wait(1)  # type: ignore[attr-defined]  # set below
            return GOOD[slug]

        from threading import Event

        httpserver.stopped = Event()  # type: ignore[attr-defined]  # lets the server end at once after the test
        httpserver.expect_request(PATHS[slug]).respond_with_handler(dawdle)
        with pytest.raises(TryLater, match="can't be reached at present"):
            kind.send(address, MESSAGE)
        httpserver.stopped.set()  # type: ignore[attr-defined]  # as above


class TestWords:
    def test_slack_gets_its_own_marks(self, send: Send) -> None:
        sent = send("slack", MESSAGE)
        assert sent["text"] == "A job you follow changed"
        assert text_of("slack", sent).startswith(
            "*<https://career.example.test/jobs/1|Backend Engineer at Brightline>*"
        )
        assert sent["attachments"][0]["blocks"][0]["text"]["type"] == "mrkdwn"

    def test_nobody_is_mentioned_on_discord(self, send: Send) -> None:
        sent = send("discord", HOSTILE_MESSAGE)
        assert sent["allowed_mentions"] == {"parse": []}
        assert sent["username"] == "Career Agent"
        assert "avatar_url" not in sent

    def test_telegram_gets_whole_tags(self, send: Send) -> None:
        sent = send("telegram", HOSTILE_MESSAGE)
        text = text_of("telegram", sent)
        assert (sent["chat_id"], sent["parse_mode"]) == (-100123, "HTML")
        assert text.count("<b>") == text.count("</b>") > 0
        assert text.count("<a ") == text.count("</a>") > 0
        assert "&lt;script&gt;" in text

    def test_telegram_says_in_its_words_how_long_to_wait(self, httpserver: HTTPServer) -> None:
        body = {"ok": False, "description": "Too Many Requests: retry after 77", "parameters": {"retry_after": 77}}
        httpserver.expect_request(PATHS["telegram"]).respond_with_json(body, status=429)
        kind, address = addressed("telegram", httpserver)
        with pytest.raises(TryLater) as later:
            kind.send(address, MESSAGE)
        assert later.value.after == timedelta(seconds=77)

    def test_ntfy_gets_the_token_and_a_link(self, send: Send) -> None:
        sent = send("ntfy", MESSAGE)
        assert sent["headers"]["Authorization"] == "Bearer tk_secret"
        assert (sent["topic"], sent["title"]) == ("my-jobs", "A job you follow changed")
        assert sent["click"] == "https://career.example.test/jobs/1"


class TestAddresses:
    @pytest.mark.parametrize(
        ("slug", "fields"),
        [
            ("slack", {"url": "https://evil.example/services/T0AAAAAA1/B0BBBBBB2/abcDEF1234567890"}),
            ("slack", {"url": "https://hooks.slack.com/services/T0AAAAAA1/B0BBBBBB2/abc/../../x"}),
            ("slack", {"url": "https://hooks.slack.com/services/T0AAAAAA1/B0BBBBBB2/abcDEF1234567890?x=1"}),
            (
                "discord",
                {"url": "https://discord.com.evil.example/api/webhooks/123456789012345678/abcDEF_-1234567890abc"},
            ),
            ("discord", {"url": "exec://rm -rf"}),
            ("telegram", {"bot_token": "1:2/../../", "chat_id": "1234"}),
            ("telegram", {"bot_token": "123456789:AAbbccddeeffgghhiijjkkllmmnnooppqqr", "chat_id": "1234/x"}),
            ("ntfy", {"server": "http://ntfy.sh", "topic": "x"}),
            ("ntfy", {"server": "https://127.0.0.1", "topic": "x"}),
            ("ntfy", {"server": "https://0x7f.1", "topic": "x"}),
            ("ntfy", {"server": "https://localhost", "topic": "x"}),
            ("ntfy", {"server": "file:///etc/passwd", "topic": "x"}),
            ("ntfy", {"topic": "a/b"}),
            ("ntfy", {"topic": "x", "token": "a\r\nX-Evil: 1"}),
            ("webhook", {"url": "https://user:pass@example.org/"}),
            ("webhook", {"url": "http://example.org/"}),
            ("webhook", {"url": "https://[::1]/"}),
        ],
    )
    def test_only_what_each_kind_asks_for_is_taken(self, slug: str, fields: dict[str, str]) -> None:
        with pytest.raises(ValidationError):
            kinds()[slug].address.model_validate(fields)

    def test_the_library_s_own_addresses_are_taken(self) -> None:
        for slug, url in {
            "slack": "https://hooks.slack.com" + PATHS["slack"],
            "discord": "https://discord.com" + PATHS["discord"],
        }.items():
            address = kinds()[slug].address.model_validate({"url": url})
            assert url.rpartition("/")[2] not in kinds()[slug].shown(address)

    def test_a_name_that_leads_inside_is_refused_when_it_is_sent(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(
            "app.core.addresses.socket.getaddrinfo", lambda *_a, **_k: [(2, 1, 6, "", ("10.0.0.1", 443))]
        )
        kind = kinds()["ntfy"]
        address = kind.address.model_construct(server="https://inside.example", topic="x", token=None)
        with pytest.raises(Undeliverable, match="not a public address"):
            kind.send(address, MESSAGE)
