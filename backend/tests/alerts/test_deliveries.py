"""Messages to channels: when they leave, what becomes of them, and that nothing is sent twice."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update

from app.alerts.channel import TryLater, Undeliverable
from app.alerts.deliveries import claiming, sending, settling
from app.alerts.models import Channel, Delivery
from app.alerts.notices import NewNotice, Ways, tell_all
from app.alerts.types import ChannelState, DeliveryState, Frequency, NoticeKind
from app.auth.models import User
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from tests.alerts.conftest import Connect, Sent, beat, move_to
from tests.alerts.fake_channel import SLUG, FakeKind
from tests.conftest import MakeUser, RunTasks

Headers = dict[str, str]
DELIVERIES = "/api/v1/alerts/deliveries"
SETTINGS = "/api/v1/alerts/settings"
# Ten in the evening in Berlin, before the night in which the clocks go back.
EVENING = datetime(2026, 10, 24, 20, tzinfo=UTC)


def told(user: User, *keys: str, frequency: Frequency = Frequency.instant) -> None:
    with unit_of_work() as session:
        news = [NewNotice(kind=NoticeKind.job_found, key=key, title=key) for key in keys]
        tell_all(session, user.id, news, Ways({SLUG: frequency, "inbox": frequency}))


def send(moment: datetime | None = None) -> int:
    return beat(moment)[1]


def listed(client: TestClient, headers: Headers, **query: Any) -> list[dict[str, Any]]:
    answer = client.get(DELIVERIES, params=query, headers=headers)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def row(state: DeliveryState | None = None) -> Delivery:
    with unit_of_work() as session:
        query = select(Delivery).where(Delivery.state == state) if state else select(Delivery)
        return session.scalars(query.order_by(Delivery.id.desc())).first() or pytest.fail("no delivery")


class TestLeaving:
    def test_instant_ones_leave_at_once(
        self, client: TestClient, auth_headers: Headers, user: User, connect: Connect, sent: Sent, run_tasks: RunTasks
    ) -> None:
        connect(user)
        told(user, "one")
        run_tasks()
        told(user, "two", "three")
        told(user, "two")
        run_tasks()
        assert [message["titles"] for message in sent()] == [["one"], ["two", "three"]]
        second, first = listed(client, auth_headers)
        assert (first["id"], first["subject"], first["state"], first["items"]) == (sent()[0]["id"], "one", "sent", 1)
        assert (second["subject"], second["channel"], second["attempts"]) == ("2 new jobs", SLUG, 1)
        assert listed(client, auth_headers, state="dead") == []
        assert len(listed(client, auth_headers, channel=SLUG)) == 2

    def test_quiet_hours_hold_them_together_until_the_morning(
        self, client: TestClient, auth_headers: Headers, user: User, connect: Connect, sent: Sent
    ) -> None:
        move_to(user, "Europe/Berlin")
        connect(user)
        client.patch(SETTINGS, json={"quiet_hours": {"from": "22:00", "to": "07:00"}}, headers=auth_headers)
        for hours, key in ((0, "late"), (4, "night")):
            with as_of(EVENING + timedelta(hours=hours)):
                told(user, key)
        assert send(datetime(2026, 10, 25, 5, 59, tzinfo=UTC)) == 0
        assert send(datetime(2026, 10, 25, 6, 0, tzinfo=UTC)) == 1
        with as_of(datetime(2026, 10, 25, 7, 0, tzinfo=UTC)):
            told(user, "day")
            assert send() == 1
        assert [message["titles"] for message in sent()] == [["late", "night"], ["day"]]

    def test_digests_gather_until_their_time_and_take_nothing_more(
        self, user: User, connect: Connect, sent: Sent, fake: FakeKind
    ) -> None:
        move_to(user, "Europe/Berlin")
        connect(user)
        with as_of(EVENING):
            told(user, "one", frequency=Frequency.daily)
            told(user, "weekly", frequency=Frequency.weekly)
            told(user, "two", frequency=Frequency.daily)
        fake.problems.append(TryLater("Full"))
        morning = datetime(2026, 10, 25, 7, tzinfo=UTC)
        assert send(morning) == 0
        with as_of(morning + timedelta(seconds=30)):
            told(user, "late", frequency=Frequency.daily)
        assert send(morning + timedelta(minutes=1)) == 1
        assert send(morning + timedelta(days=1)) == 2
        assert sorted(message["titles"] for message in sent()) == [["late"], ["one", "two"], ["weekly"]]
        assert sent()[0]["subject"] == "Your day: 2 new jobs"

    def test_a_channel_has_the_last_word_on_how_often(self, user: User, connect: Connect, sent: Sent) -> None:
        connect(user, at_most=Frequency.daily)
        with as_of(EVENING):
            told(user, "one")
            assert send() == 0
        assert send(EVENING + timedelta(days=1)) == 1

    def test_a_rest_holds_everything(
        self, client: TestClient, auth_headers: Headers, user: User, connect: Connect, sent: Sent
    ) -> None:
        connect(user)
        with as_of(EVENING):
            told(user, "waiting", frequency=Frequency.daily)
            rest = {"paused_until": (EVENING + timedelta(days=7)).isoformat()}
            client.patch(SETTINGS, json=rest, headers=auth_headers)
            told(user, "instant")
        assert send(EVENING + timedelta(days=6)) == 0
        assert send(EVENING + timedelta(days=7)) == 2
        assert [message["titles"] for message in sent()] in ([["waiting"], ["instant"]], [["instant"], ["waiting"]])

    def test_another_zone_is_another_time(self, user: User, connect: Connect) -> None:
        move_to(user, "Europe/Berlin")
        connect(user)
        with as_of(EVENING):
            told(user, "one", frequency=Frequency.daily)
        move_to(user, "America/Sao_Paulo")
        assert send(datetime(2026, 10, 25, 10, 59, tzinfo=UTC)) == 0
        assert send(datetime(2026, 10, 25, 11, 0, tzinfo=UTC)) == 1


class TestEnding:
    def test_it_is_tried_again_and_given_up_with_the_reason(
        self, client: TestClient, auth_headers: Headers, user: User, connect: Connect, sent: Sent, fake: FakeKind
    ) -> None:
        connect(user)
        told(user, "one")
        moment = now()
        fake.problems.extend([TryLater("Busy", timedelta(minutes=20)), RuntimeError("oops")])
        fake.problems.extend(TryLater("Down") for _ in range(6))
        assert send(moment) == 0
        [waiting] = listed(client, auth_headers)
        assert (waiting["state"], waiting["error"], waiting["attempts"]) == ("waiting", "Busy", 1)
        # It asked for twenty minutes; a fault of ours is no end either.
        assert send(moment + timedelta(minutes=19)) == 0
        assert row().attempts == 1
        for attempt in range(2, 9):
            moment += timedelta(days=1)
            assert send(moment) == 0
            assert row().attempts == attempt
        [dead] = listed(client, auth_headers)
        assert (dead["state"], dead["error"]) == ("dead", "Down. We tried 8 times.")
        assert send(moment + timedelta(days=1)) == 0
        again = client.post(f"{DELIVERIES}/{dead['id']}/retry", headers=auth_headers)
        assert (again.status_code, again.json()["state"]) == (200, "waiting")
        assert send() == 1
        assert [message["id"] for message in sent()] == [dead["id"]]
        assert client.post(f"{DELIVERIES}/{dead['id']}/retry", headers=auth_headers).status_code == 409
        assert client.post(f"{DELIVERIES}/{uuid.uuid4()}/retry", headers=auth_headers).status_code == 404

    def test_pauses_grow_and_keep_out_of_quiet_hours(
        self, client: TestClient, auth_headers: Headers, user: User, connect: Connect, fake: FakeKind
    ) -> None:
        connect(user)
        client.patch(SETTINGS, json={"quiet_hours": {"from": "20:00", "to": "07:00"}}, headers=auth_headers)
        moment = datetime(2026, 12, 1, 17, tzinfo=UTC)
        pauses = []
        with as_of(moment):
            told(user, "one")
        for _ in range(5):
            fake.problems.append(TryLater("Down"))
            assert send(moment) == 0
            pauses.append(row().due_at - moment)
            moment = row().due_at
        minutes = [round(pause.total_seconds() / 60) for pause in pauses]
        # The fourth would have ended at half past seven in the evening, the fifth in the night.
        assert minutes[:4] == [1, 5, 30, 120]
        assert moment == datetime(2026, 12, 2, 7, tzinfo=UTC)

    def test_a_channel_that_fails_again_and_again_is_said_to(
        self, client: TestClient, auth_headers: Headers, user: User, connect: Connect, fake: FakeKind
    ) -> None:
        channel_id = connect(user)

        def channel() -> Channel:
            with unit_of_work() as session:
                return session.get_one(Channel, channel_id)

        for number in range(3):
            fake.problems.append(Undeliverable("No such room"))
            told(user, f"n{number}")
            assert channel().state is ChannelState.active
            send()
        assert (channel().state, channel().failures, channel().last_error) == (ChannelState.failing, 3, "No such room")
        items = client.get("/api/v1/alerts/inbox", params={"kind": "channel_failing"}, headers=auth_headers).json()
        assert [item["title"] for item in items["items"]] == ["Fake does not reach you"]
        assert items["items"][0]["body"] == "No such room"
        # Not by the channel itself; that is still tried, and as soon as something arrives, all is well.
        assert send() == 0
        told(user, "more")
        assert send() == 1
        assert (channel().state, channel().failures, channel().last_error) == (ChannelState.active, 0, None)

    @pytest.mark.parametrize(
        ("change", "reason"),
        [
            ({"paused": True}, "This channel was paused."),
            ({"state": ChannelState.unsubscribed}, "You ended this channel."),
            ({"state": ChannelState.pending}, "This channel was not confirmed."),
            (None, "This channel was removed."),
        ],
    )
    def test_what_may_not_be_sent_is_dropped_with_the_reason(
        self,
        client: TestClient,
        auth_headers: Headers,
        user: User,
        connect: Connect,
        sent: Sent,
        change: dict[str, Any] | None,
        reason: str,
    ) -> None:
        channel_id = connect(user)
        told(user, "one")
        with unit_of_work() as session:
            channel = session.get_one(Channel, channel_id)
            if change is None:
                session.delete(channel)
            for name, value in (change or {}).items():
                setattr(channel, name, value)
        assert send() == 0
        [dropped] = listed(client, auth_headers)
        assert (dropped["state"], dropped["error"], dropped["subject"]) == ("dropped", reason, "one")
        assert sent() == []

    def test_what_was_deleted_is_not_sent(
        self, client: TestClient, auth_headers: Headers, user: User, connect: Connect
    ) -> None:
        connect(user)
        told(user, "one")
        [item] = client.get("/api/v1/alerts/inbox", headers=auth_headers).json()["items"]
        client.delete(f"/api/v1/alerts/inbox/{item['id']}", headers=auth_headers)
        assert send() == 0
        assert listed(client, auth_headers)[0]["error"] == "You deleted what it told."

    def test_who_leaves_is_sent_nothing(self, user: User, connect: Connect, make_user: MakeUser) -> None:
        connect(user)
        told(user, "one")
        with unit_of_work() as session:
            session.execute(update(User).where(User.id == user.id).values(active=False))
        assert send() == 0
        assert row().state is DeliveryState.waiting


class TestClaims:
    def claim(self) -> claiming.Outgoing:
        with unit_of_work() as session:
            found = claiming.claim(session)
        assert found is not None
        assert found.outgoing is not None
        return found.outgoing

    def test_one_worker_has_it_until_its_lease_ends(self, user: User, connect: Connect, sent: Sent) -> None:
        connect(user)
        told(user, "one")
        first = self.claim()
        with unit_of_work() as session:
            assert claiming.claim(session) is None
        later = now() + claiming.LEASE + timedelta(seconds=1)
        with as_of(later):
            second = self.claim()
            assert (second.delivery_id, second.message.id) == (first.delivery_id, first.message.id)
            # Who was thought dead comes back: what it says counts no more.
            with unit_of_work() as session:
                settling.settle_dead(session, first, "Late")
                assert not settling.settle_sent(session, first)
            assert row().state is DeliveryState.sending
            with unit_of_work() as session:
                assert settling.settle_sent(session, second)
        assert row().state is DeliveryState.sent
        assert sent() == []

    def test_a_worker_that_dies_each_time_is_not_asked_for_ever(self, user: User, connect: Connect) -> None:
        connect(user)
        told(user, "one")
        moment = now()
        for _ in range(claiming.MOST_ATTEMPTS):
            with as_of(moment):
                self.claim()
            moment += claiming.LEASE + timedelta(seconds=1)
        with as_of(moment):
            assert sending.send_next() is False
        assert (row().state, row().error) == (DeliveryState.dead, "Sending it broke off again and again.")
