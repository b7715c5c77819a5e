"""The webhook of a person's own: signed as Standard Webhooks says, read as its receivers read it."""

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request

from app.alerts.channel import TryLater, Undeliverable
from app.alerts.channels.webhook import Webhook, WebhookAddress
from app.core.config import get_settings
from app.core.redis import redis_client
from tests.alerts.messages import HOSTILE_MESSAGE, MESSAGE


@pytest.fixture
def address(
    environment: dict[str, str], httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[WebhookAddress]:
    """An address of the local server."""
    monkeypatch.setattr(get_settings(), "allow_private_hosts", [f"127.0.0.1:{httpserver.port}"])
    redis_client().flushdb()
    yield WebhookAddress(url=f"http://127.0.0.1:{httpserver.port}/hook/s3cret")
    redis_client().flushdb()


def verified(request: Request, address: WebhookAddress) -> bool:
    """Whether the signature is the one the specification describes."""
    key = base64.b64decode(address.secret.get_secret_value().removeprefix("whsec_"))
    head = f"{request.headers['webhook-id']}.{request.headers['webhook-timestamp']}.".encode()
    expected = base64.b64encode(hmac.new(key, head + request.data, hashlib.sha256).digest()).decode()
    return f"v1,{expected}" in request.headers["webhook-signature"].split(" ")


def test_what_arrives_is_signed_and_the_same_message_has_the_same_id(
    address: WebhookAddress, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/hook/s3cret", method="POST").respond_with_data(status=204)
    Webhook().send(address, MESSAGE)
    Webhook().send(address, HOSTILE_MESSAGE)
    first, second = (request for request, _ in httpserver.log)
    assert verified(first, address)
    assert verified(second, address)
    assert first.headers["webhook-id"] == second.headers["webhook-id"] == MESSAGE.id
    told = json.loads(first.data)
    assert told["type"] == "alert.sent"
    (item,) = told["data"]["items"]
    assert item["changes"] == [{"name": "Pay", "before": "", "after": "€78–95k a year"}]
    assert item["diff"][1] == {"sign": "+", "text": "Remote within the EU"}
    hostile = json.loads(second.data)["data"]
    assert hostile["items"][0]["url"] is None
    assert "\n" not in hostile["subject"]


def test_the_answer_decides_and_is_not_repeated_to_the_person(address: WebhookAddress, httpserver: HTTPServer) -> None:
    def answer(status: int) -> None:
        httpserver.clear()
        httpserver.expect_request("/hook/s3cret").respond_with_data("inner secrets", status=status)

    for status, expected in {410: Undeliverable, 301: Undeliverable, 408: TryLater, 502: TryLater}.items():
        answer(status)
        with pytest.raises(expected) as problem:
            Webhook().send(address, MESSAGE)
        assert str(status) in str(problem.value)
        assert "inner" not in str(problem.value)


def test_a_host_that_talks_on_has_taken_it(address: WebhookAddress, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/hook/s3cret").respond_with_data("x" * 1_000_000)
    Webhook().send(address, MESSAGE)


def test_a_path_is_not_shown(address: WebhookAddress) -> None:
    assert "s3cret" not in Webhook().shown(address)
    assert "whsec_" not in repr(address)
