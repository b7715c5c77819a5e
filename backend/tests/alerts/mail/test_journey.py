"""From an address to its end: asked, confirmed, tried, ended with one click, and asked anew."""

import re
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from app.alerts.deliveries.sending import send_due
from app.alerts.models import Channel
from app.alerts.notices import NewNotice, Ways, tell_all
from app.alerts.types import ChannelState, Frequency, NoticeKind
from app.auth.models import User
from app.background.models import TaskRun
from app.background.worker import execute
from app.core.clock import as_of, now
from app.core.config import get_settings
from app.core.db import unit_of_work
from tests.conftest import MakeUser, RunTasks
from tests.mail_server import MailServer

API = "/api/v1/alerts"
URL = f"{API}/channels/email"
TOKEN = re.compile(r"#token=([\w-]+)")


@pytest.fixture(autouse=True)
def _mail(database: None, mail_server: MailServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "smtp_url", SecretStr(mail_server.url))


class Person:
    """Somebody with a mailbox."""

    def __init__(self, client: TestClient, headers: dict[str, str], server: MailServer, run: RunTasks) -> None:
        self.client, self.headers, self.server, self.run = client, headers, server, run

    def connect(self, **body: object) -> dict[str, object]:
        """Ask for alerts by mail."""
        answer = self.client.put(URL, json=body, headers=self.headers)
        assert answer.status_code == 200, answer.text
        self.run()
        return dict(answer.json())

    def state(self) -> str:
        """Where the channel stands."""
        return str(self.client.get(URL, headers=self.headers).json()["state"])

    def test(self) -> int:
        """Try it."""
        return self.client.post(f"{URL}/test", headers=self.headers).status_code

    def token(self) -> str:
        """The token of the newest mail."""
        found = TOKEN.search(self.server.mails[-1].text)
        assert found is not None
        return found[1]

    def post(self, path: str, token: str) -> int:
        """Open a link, without signing in."""
        return self.client.post(f"{API}/{path}", json={"token": token}).status_code


@pytest.fixture
def person(
    client: TestClient, user: User, auth_headers: dict[str, str], mail_server: MailServer, run_tasks: RunTasks
) -> Person:
    """The signed-in candidate."""
    return Person(client, auth_headers, mail_server, run_tasks)


def test_nothing_but_the_question_is_sent_before_a_yes_and_nothing_after_a_no(
    person: Person, mail_server: MailServer
) -> None:
    kept = person.connect()
    assert (kept["state"], kept["shown"]) == ("pending", "candidate@example.test")
    (asked,) = mail_server.mails
    assert "Do you want alerts" in asked.text
    assert person.test() == 409
    assert len(mail_server.mails) == 1

    # A newer question ends the older one.
    old = person.token()
    assert person.client.post(f"{URL}/confirm/resend", headers=person.headers).status_code == 200
    person.run()
    token = person.token()
    assert person.post("confirm", old) == 404
    with as_of(now() + timedelta(hours=49)):
        assert person.post("confirm", token) == 404
    assert person.state() == "pending"
    assert person.post("confirm", token) == 200
    assert person.post("confirm", token) == 404
    assert person.client.post(f"{URL}/confirm/resend", headers=person.headers).status_code == 409

    assert person.test() == 200
    mail = mail_server.mails[-1].mail
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    ending = str(mail["List-Unsubscribe"]).strip("<>").removeprefix(get_settings().base_url)
    page = person.client.get(ending, follow_redirects=False)
    assert page.status_code == 303
    assert page.headers["location"].endswith(f"/unsubscribe#token={person.token()}")
    assert person.state() == "active"

    wrong = person.client.post(ending, data={"List-Unsubscribe": "No"})
    assert wrong.status_code == 422
    for _ in range(2):
        done = person.client.post(ending, data={"List-Unsubscribe": "One-Click"})
        assert done.status_code == 200
    unknown = person.client.post(f"{API}/unsubscribe/{'x' * 43}", data={"List-Unsubscribe": "One-Click"})
    assert (unknown.status_code, unknown.json()) == (200, done.json())
    assert person.state() == "unsubscribed"
    assert person.test() == 409
    count = len(mail_server.mails)

    # Wanting it again is a new question; the old links end nothing and confirm nothing.
    person.connect()
    assert person.state() == "pending"
    assert len(mail_server.mails) == count + 1
    assert person.post("confirm", token) == 404
    assert person.post("confirm", person.token()) == 200


def test_a_digest_arrives_once_whole_and_ends_with_one_click(
    person: Person, user: User, mail_server: MailServer
) -> None:
    person.connect()
    person.post("confirm", person.token())
    mail_server.mails.clear()

    def tell(*keys: str) -> None:
        daily = Ways({"email": Frequency.daily, "inbox": Frequency.instant})
        news = [NewNotice(NoticeKind.job_found, key, f"Job {key}", why="it is new", path="/jobs/1") for key in keys]
        with unit_of_work() as session:
            tell_all(session, user.id, news, daily)

    tell("one", "two")
    # The server does not take it at first: it is the same mail that comes later.
    mail_server.answers["DATA"] = "451 busy"
    send_due()
    with as_of(now() + timedelta(days=1)):
        send_due()
        mail_server.answers.clear()
    with as_of(now() + timedelta(days=2)):
        send_due()
        send_due()
    (digest,) = mail_server.mails
    for part in (digest.text, digest.html):
        assert "Job one" in part
        assert "Job two" in part
        assert f"{get_settings().base_url}/jobs/1" in part

    tell("three")
    ending = str(digest.mail["List-Unsubscribe"]).strip("<>").removeprefix(get_settings().base_url)
    person.client.post(ending, data={"List-Unsubscribe": "One-Click"})
    with as_of(now() + timedelta(days=4)):
        send_due()
    assert mail_server.mails == [digest]


def test_the_page_says_what_it_ends_and_takes_it_back_for_a_while(person: Person, mail_server: MailServer) -> None:
    person.connect(address={"address": "Other@Example.test"})
    person.post("confirm", person.token())
    person.test()
    token = person.token()
    look = person.client.post(f"{API}/unsubscribe/look", json={"token": token}).json()
    assert look == {"label": "E-mail", "shown": "o•••@example.test", "ended": False, "undo_until": None}
    ended = person.client.post(f"{API}/unsubscribe", json={"token": token}).json()
    assert ended["ended"]
    assert ended["undo_until"]
    assert person.post("unsubscribe/undo", token) == 200
    assert person.state() == "active"
    person.post("unsubscribe", token)
    with as_of(now() + timedelta(minutes=31)):
        assert person.post("unsubscribe/undo", token) == 404
        assert person.client.post(f"{API}/unsubscribe/look", json={"token": token}).json()["undo_until"] is None
    assert person.state() == "unsubscribed"
    assert person.post("unsubscribe", "y" * 43) == 404


def test_another_address_is_asked_anew_and_the_questions_are_counted(
    person: Person, mail_server: MailServer, make_user: MakeUser
) -> None:
    person.connect(address={"address": "one@example.test"})
    person.post("confirm", person.token())
    person.connect(address={"address": "one@example.test"}, paused=True)
    assert person.state() == "active"
    person.connect(address={"address": "two@example.test"})
    assert person.state() == "pending"
    assert [mail.recipient for mail in mail_server.mails] == ["one@example.test", "two@example.test"]

    statuses = [person.client.post(f"{URL}/confirm/resend", headers=person.headers).status_code for _ in range(6)]
    assert statuses[0] == 200
    assert statuses[-1] == 429
    # Somebody else can't flood that mailbox either.
    other = person.client.put(URL, json={"address": {"address": "two@example.test"}}, headers=make_user()[1])
    assert other.status_code == 429


def test_a_server_that_does_not_take_the_question_says_so_and_is_asked_again(
    person: Person, mail_server: MailServer
) -> None:
    mail_server.answers["RCPT"] = "451 later"
    person.connect()
    seen = person.client.get(URL, headers=person.headers).json()
    assert "451 later" in seen["last_error"]
    mail_server.answers.clear()
    person.client.post(f"{URL}/confirm/resend", headers=person.headers)
    with unit_of_work() as session:
        run = session.query(TaskRun).filter_by(type="alerts.send_confirmation").one()
        run.available_at = now() - timedelta(minutes=1)
    execute(run.id)
    assert person.client.get(URL, headers=person.headers).json()["last_error"] is None
    assert person.post("confirm", person.token()) == 200
    mail_server.answers["RCPT"] = "550 gone"
    answer = person.client.post(f"{URL}/test", headers=person.headers)
    assert (answer.status_code, answer.json()["code"]) == (502, "not_delivered")
    assert "550 gone" in answer.json()["detail"]


def test_the_links_of_an_account_on_its_way_out_lead_nowhere(person: Person, user: User) -> None:
    person.connect()
    token = person.token()
    with unit_of_work() as session:
        session.get_one(User, user.id).active = False
    assert person.post("confirm", token) == 404
    with unit_of_work() as session:
        channel = session.query(Channel).one()
        assert channel.state is ChannelState.pending
        assert token not in str(vars(channel))
