"""What people and admins see of the model's cost, what they set, and what they say about their data."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr
from sqlalchemy import select

from app.auth.models import User
from app.auth.types import Role
from app.core import personal_data
from app.core.clock import as_of, now
from app.core.config import get_settings
from app.core.db import unit_of_work
from app.llm import cache, ledger, service
from app.llm.errors import BudgetExceeded
from app.llm.ledger import Asked
from app.llm.models import Call, CreditAccount, CreditEntry, Window, Wishes
from app.llm.types import CacheKind, CallState, Engine, Tokens
from tests.conftest import MakeUser
from tests.fake_llm.fixture import FakeLlm

USAGE, ADMIN = "/api/v1/usage", "/api/v1/admin/usage"
MODEL = "claude-sonnet-5-5"
# At $2 and $10 a million: 4,000 and 1,500 millionths of a dollar.
MOST, USED = Tokens(input=1_000, output=200), Tokens(input=400, cached=100, output=50)
USED_USD = 0.00131


@pytest.fixture
def admin(make_user: MakeUser) -> tuple[User, dict[str, str]]:
    return make_user(role=Role.admin, email="admin@example.test")


def spend(user_id: uuid.UUID | None, prompt: str = "cover_letter/1", subject: str | None = None) -> uuid.UUID:
    """A call that was asked, answered and paid."""
    held = ledger.reserve(Asked(user_id, prompt, MODEL, Engine.anthropic, MOST, subject=subject))
    ledger.settle(held.call_id, USED, stop_reason="end_turn")
    return held.call_id


def picked(body: dict[str, object], names: str) -> list[object]:
    return [body[name] for name in names.split()]


def test_a_newcomer_sees_what_there_is(client: TestClient, auth_headers: dict[str, str]) -> None:
    with as_of(datetime(2026, 12, 5, 10, tzinfo=UTC)):
        body = client.get(USAGE, headers=auth_headers).json()
    assert (body["credits"], body["credits_held"], body["spent"]) == (1_000, 0, 0)
    assert body["refill_on"] == "2027-01-01"
    assert body["limits"] == {"call": 0.5, "person_day": 2.0, "person_month": 20.0}
    assert body["cache"] == {"hits": 0, "misses": 0, "saved": 0}
    assert (body["engine"], body["host"], body["free"], body["model_names"], body["models"]) == (
        "none",
        None,
        False,
        [],
        None,
    )
    assert body["warnings"] == []


def test_what_was_spent_is_shown(client: TestClient, user: User, auth_headers: dict[str, str]) -> None:
    spend(user.id)
    ledger.reserve(Asked(user.id, "coach_chat/1", MODEL, Engine.anthropic, MOST))
    body = client.get(USAGE, headers=auth_headers).json()
    assert (body["credits"], body["credits_held"], body["spent"]) == (1_000 - 2 - 4, 4, USED_USD)
    day, month = body["windows"]
    assert (day["limit"], day["spent"], day["held"], day["cap"]) == ("person_day", USED_USD, 0.004, 2.0)
    assert (month["limit"], month["cap"]) == ("person_month", 20.0)
    assert body["months"] == [{"month": f"{now():%Y-%m}", "calls": 2, "spent": USED_USD, "credits": 2}]
    assert body["previews"] == [{"prompt": "cover_letter", "calls": 1, "cost": USED_USD, "credits": 2}]


def test_windows_say_when_they_end(client: TestClient, auth_headers: dict[str, str]) -> None:
    with as_of(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)):
        body = client.get(USAGE, headers=auth_headers).json()
    assert {one["ends_at"] for one in body["windows"]} == {"2027-01-01T00:00:00.000Z"}


@pytest.mark.parametrize(("cap", "percent"), [(0.00131, 100), (0.0015, 80), (0.0026, 50), (0.0027, None)])
def test_a_limit_that_is_near_is_told(
    client: TestClient,
    user: User,
    auth_headers: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    cap: float,
    percent: int | None,
) -> None:
    spend(user.id)
    settings = get_settings()
    monkeypatch.setattr(settings, "llm_engine", "anthropic")
    monkeypatch.setattr(settings, "anthropic_api_key", SecretStr("key"))
    monkeypatch.setattr(settings, "llm_limit_person_day_usd", cap)
    warnings = client.get(USAGE, headers=auth_headers).json()["warnings"]
    assert [(one["limit"], one["percent"]) for one in warnings] == ([("person_day", percent)] if percent else [])


def test_findings_in_the_cache_are_counted(client: TestClient, user: User, auth_headers: dict[str, str]) -> None:
    kept = cache.key(CacheKind.cover_letter, str(user.id), "job", "facts", "options")
    cache.get(kept)
    cache.put(kept, b"x", saved_microusd=2_000_000)
    cache.get(kept)
    assert client.get(USAGE, headers=auth_headers).json()["cache"] == {"hits": 1, "misses": 1, "saved": 2.0}


def test_calls_are_listed_newest_first_by_page(client: TestClient, user: User, auth_headers: dict[str, str]) -> None:
    made = [str(spend(user.id)) for _ in range(3)]
    first = client.get(f"{USAGE}/calls?limit=2", headers=auth_headers).json()
    assert [one["id"] for one in first["items"]] == made[:0:-1]
    assert first["total"] == {"value": 3, "relation": "eq"}
    rest = client.get(f"{USAGE}/calls", params={"cursor": first["next_cursor"]}, headers=auth_headers).json()
    assert [one["id"] for one in rest["items"]] == made[:1]
    assert rest["next_cursor"] is None
    one = rest["items"][0]
    assert (one["prompt"], one["state"], one["cost"], one["held"], one["credits"]) == (
        "cover_letter/1",
        "settled",
        USED_USD,
        0,
        2,
    )
    assert (one["input_tokens"], one["cached_tokens"], one["output_tokens"], one["stop_reason"]) == (
        400,
        100,
        50,
        "end_turn",
    )


def test_nobody_sees_anothers_calls(client: TestClient, user: User, make_user: MakeUser) -> None:
    spend(user.id)
    _, stranger = make_user()
    assert client.get(f"{USAGE}/calls", headers=stranger).json()["items"] == []
    kinds = [one["kind"] for one in client.get(f"{USAGE}/credits", headers=stranger).json()["items"]]
    assert kinds == ["start"]
    assert client.get(USAGE, headers=stranger).json()["spent"] == 0


@pytest.mark.parametrize("path", ["calls", "credits"])
@pytest.mark.parametrize("cursor", ["x", "bnVsbA", "eyJpZCI6MX0", "eyJpZCI6Ilx1MDAwMCJ9"])
def test_a_cursor_of_somebody_elses_making_is_refused(
    client: TestClient, auth_headers: dict[str, str], path: str, cursor: str
) -> None:
    answer = client.get(f"{USAGE}/{path}", params={"cursor": cursor}, headers=auth_headers)
    assert answer.status_code == 422, answer.text


def test_credits_tell_their_story(client: TestClient, user: User, auth_headers: dict[str, str]) -> None:
    with as_of(datetime(2026, 11, 30, 12, tzinfo=UTC)):
        call_id = spend(user.id)
    with as_of(datetime(2026, 12, 1, 0, 0, 1, tzinfo=UTC)):
        items = client.get(f"{USAGE}/credits", headers=auth_headers).json()["items"]
    told = [(one["kind"], one["amount"], one["balance"], one["reason"]) for one in items]
    assert told == [
        ("refill", 2, 1_000, "2026-12"),
        ("charge", -2, 998, "cover_letter/1"),
        ("start", 1_000, 1_000, "2026-11"),
    ]
    assert items[1]["call_id"] == str(call_id)


def test_wishes_are_cautious_until_said_otherwise(client: TestClient, auth_headers: dict[str, str]) -> None:
    first = client.get(f"{USAGE}/wishes", headers=auth_headers)
    assert first.json() == {"redact": True, "read_with_model": False}
    tag = {"If-Match": first.headers["ETag"]}
    said = client.patch(f"{USAGE}/wishes", json={"read_with_model": True}, headers=auth_headers | tag)
    assert said.json() == {"redact": True, "read_with_model": True}
    assert client.patch(f"{USAGE}/wishes", json={"redact": False}, headers=auth_headers | tag).status_code == 412
    again = client.get(f"{USAGE}/wishes", headers=auth_headers)
    assert again.json() == said.json()
    assert again.headers["ETag"] == said.headers["ETag"]


@pytest.mark.parametrize("body", [{"redact": None}, {"redact": "yes"}, {"other": True}, [], {"redact": 1}])
def test_a_wish_is_yes_or_no(client: TestClient, auth_headers: dict[str, str], body: object) -> None:
    assert client.patch(f"{USAGE}/wishes", json=body, headers=auth_headers).status_code == 422


@pytest.mark.parametrize(("method", "path"), [("get", ""), ("patch", ""), ("post", "/grants")])
def test_only_an_admin_sees_and_limits(
    client: TestClient, auth_headers: dict[str, str], method: str, path: str
) -> None:
    answer = client.request(method, ADMIN + path, json={"day": 1.0} if method != "get" else None, headers=auth_headers)
    assert answer.status_code in {403, 422}
    assert client.get(ADMIN, headers=auth_headers).status_code == 403
    assert client.post(f"{USAGE}/test-connection", headers=auth_headers).status_code == 403


def test_an_admin_sees_who_spent_what(client: TestClient, user: User, admin: tuple[User, dict[str, str]]) -> None:
    spend(user.id, subject="persona:1")
    spend(user.id, prompt="coach_chat/2", subject="persona:2")
    spend(None)
    lost = ledger.reserve(Asked(None, "cover_letter/1", MODEL, Engine.anthropic, MOST))
    ledger.charge_unknown(lost.call_id)
    body = client.get(ADMIN, headers=admin[1]).json()
    assert body["spent"] == pytest.approx(3 * USED_USD + 0.004)
    assert body["lost"] == 0.004
    assert [(one["name"], one["calls"], one["user_id"]) for one in body["by_person"]] == [
        ("The instance", 2, None),
        ("candidate@example.test", 2, str(user.id)),
    ]
    assert {one["name"]: (one["calls"], one["failed"]) for one in body["by_prompt"]} == {
        "cover_letter/1": (3, 1),
        "coach_chat/2": (1, 0),
    }
    assert {one["name"]: one["spent"] for one in body["by_subject"]} == {"persona:1": USED_USD, "persona:2": USED_USD}
    (model,) = body["by_model"]
    assert (model["name"], model["input_tokens"], model["output_tokens"], model["cached_share"]) == (
        MODEL,
        1_500,
        150,
        0.2,
    )
    assert body["by_day"] == [{"day": f"{now():%Y-%m-%d}", "spent": body["spent"]}]
    assert [one["limit"] for one in body["windows"]] == ["day", "month"]


def test_figures_cover_the_days_asked_for(client: TestClient, admin: tuple[User, dict[str, str]]) -> None:
    with as_of(now() - timedelta(days=8)):
        spend(None)
    assert client.get(f"{ADMIN}?days=7", headers=admin[1]).json()["by_prompt"] == []
    body = client.get(f"{ADMIN}?days=10", headers=admin[1]).json()
    assert body["by_prompt"][0]["calls"] == len(body["by_day"]) == 1


def test_the_admin_sees_what_the_cache_saved(client: TestClient, admin: tuple[User, dict[str, str]]) -> None:
    kept = cache.key(CacheKind.job_extract, "job", "hash")
    assert client.get(ADMIN, headers=admin[1]).json()["cache_hit_rate"] is None
    cache.put(kept, b"x", saved_microusd=500_000)
    for _ in range(3):
        cache.get(kept)
    cache.get(cache.key(CacheKind.job_extract, "job", "other"))
    body = client.get(ADMIN, headers=admin[1]).json()
    assert (body["cache_hit_rate"], body["cache_saved"]) == (0.75, 1.5)
    line = next(one for one in body["cache"] if one["kind"] == "job_extract")
    assert line == {"kind": "job_extract", "hits": 3, "misses": 1, "hit_rate": 0.75, "saved": 1.5}


def test_an_admin_lowers_a_limit_and_takes_it_back(
    client: TestClient, user: User, admin: tuple[User, dict[str, str]]
) -> None:
    seen = client.get(ADMIN, headers=admin[1])
    tag = {"If-Match": seen.headers["ETag"]}
    changed = client.patch(ADMIN, json={"person_day": 0.003, "credits_monthly": 50}, headers=admin[1] | tag)
    assert changed.json()["limits"] == seen.json()["limits"] | {"person_day": 0.003}
    assert changed.json()["credits"] == {"start": 1_000, "monthly": 50}
    assert changed.json()["ceilings"] == seen.json()["limits"]
    with pytest.raises(BudgetExceeded, match="in a day"):
        spend(user.id)
    assert client.patch(ADMIN, json={"day": 1}, headers=admin[1] | tag).status_code == 412
    back = client.patch(ADMIN, json={"person_day": None}, headers=admin[1])
    assert back.json()["limits"] == seen.json()["limits"]
    spend(user.id)


def test_the_operator_has_the_last_word(
    client: TestClient, admin: tuple[User, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = client.patch(ADMIN, json={"month": 100.5}, headers=admin[1])
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["loc"] == ["body", "month"]
    client.patch(ADMIN, json={"month": 90}, headers=admin[1])
    monkeypatch.setattr(get_settings(), "llm_limit_month_usd", 10.0)
    assert client.get(ADMIN, headers=admin[1]).json()["limits"]["month"] == 10


@pytest.mark.parametrize(
    "body", [{}, {"day": -1}, {"day": "x"}, {"day": 1e300}, {"credits_start": -1}, {"credits_start": 2**40}, {"x": 1}]
)
def test_a_limit_is_an_amount(client: TestClient, admin: tuple[User, dict[str, str]], body: object) -> None:
    assert client.patch(ADMIN, json=body, headers=admin[1]).status_code == 422


def test_an_admin_gives_credits(
    client: TestClient, user: User, auth_headers: dict[str, str], admin: tuple[User, dict[str, str]]
) -> None:
    body = {"user_id": str(user.id), "credits": 250, "reason": "Interview week"}
    given = client.post(f"{ADMIN}/grants", json=body, headers=admin[1])
    assert given.status_code == 201
    assert (given.json()["credits"], given.json()["balance"]) == (250, 1_250)
    newest = client.get(f"{USAGE}/credits", headers=auth_headers).json()["items"][0]
    assert (newest["kind"], newest["amount"], newest["reason"]) == ("grant", 250, "Interview week")
    assert client.get(USAGE, headers=auth_headers).json()["credits"] == 1_250


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"user_id": str(uuid.uuid4())}, 404),
        ({"credits": 0}, 422),
        ({"credits": 10**9}, 422),
        ({"reason": ""}, 422),
        ({"reason": "a\x00b c"}, 422),
        ({"user_id": "x"}, 422),
    ],
)
def test_a_grant_is_to_somebody_for_something(
    client: TestClient, user: User, admin: tuple[User, dict[str, str]], change: dict[str, object], status: int
) -> None:
    body = {"user_id": str(user.id), "credits": 1, "reason": "because"} | change
    assert client.post(f"{ADMIN}/grants", json=body, headers=admin[1]).status_code == status


def test_a_person_takes_their_data_along_and_leaves_none(database: None, user: User) -> None:
    call_id, kept = spend(user.id), cache.key(CacheKind.cv_parse, str(user.id), "sha")
    cache.put(kept, b"x")
    with unit_of_work() as session:
        given = personal_data.exporters()["llm"](session, user.id)
        assert [one["amount"] for one in given["credits"]] == [1_000, -2]  # type: ignore[call-overload, index, union-attr]  # JSON
        assert given["wishes"] == {"redact": True, "read_with_model": False}
        personal_data.erasers()["llm"](session, user.id)
    with unit_of_work() as session:
        assert session.get_one(Call, call_id).user_id is None
        for table in (CreditAccount, CreditEntry, Wishes):
            assert session.scalars(select(table)).all() == []
        assert {row.name.split(":")[0] for row in session.scalars(select(Window))} == {"instance"}
    assert cache.get(kept) is None


def test_a_call_under_way_outlives_the_account(database: None, user: User) -> None:
    held = ledger.reserve(Asked(user.id, "cover_letter/1", MODEL, Engine.anthropic, MOST))
    with unit_of_work() as session:
        personal_data.erasers()["llm"](session, user.id)
        session.delete(session.get_one(User, user.id))
    assert ledger.settle(held.call_id, USED).cost == 1_310
    with unit_of_work() as session:
        assert session.get_one(Call, held.call_id).state is CallState.settled
        assert {(row.reserved, row.spent) for row in session.scalars(select(Window))} == {(0, 1_310)}


def test_what_was_spent_on_a_kind_of_subject_is_counted_for_its_domain(database: None) -> None:
    for subject in ("persona:1", "persona:1", "persona_x", "letter:1"):
        spend(None, subject=subject)
    with unit_of_work() as session:
        (found,) = service.spent_on(session, "persona:", days=1)
    assert (found.name, found.calls, found.spent) == ("persona:1", 2, 2 * USED_USD)


def test_the_connection_is_tried_by_one_tiny_call(
    client: TestClient, admin: tuple[User, dict[str, str]], fake_llm: FakeLlm
) -> None:
    said = client.post(f"{USAGE}/test-connection", headers=admin[1]).json()
    assert picked(said, "engine model ok") == ["anthropic", "claude-haiku-5-5", True]
    assert said["latency_ms"] >= 0
    (line,) = fake_llm.invoice
    with unit_of_work() as session:
        (call,) = session.scalars(select(Call)).all()
    # The instance pays, and what it pays is what it is charged.
    assert (call.user_id, call.cost) == (None, line.microusd)


def test_a_connection_that_fails_says_why(
    client: TestClient, admin: tuple[User, dict[str, str]], fake_llm: FakeLlm
) -> None:
    fake_llm.fail("unauthorized")
    said = client.post(f"{USAGE}/test-connection", headers=admin[1]).json()
    assert picked(said, "ok latency_ms") == [False, None]
    assert said["detail"]


def test_without_a_model_there_is_no_connection_to_try(client: TestClient, admin: tuple[User, dict[str, str]]) -> None:
    said = client.post(f"{USAGE}/test-connection", headers=admin[1]).json()
    assert picked(said, "engine model ok detail") == ["none", None, False, "No language model is set up."]
