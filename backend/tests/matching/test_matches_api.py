"""`/matches` over real PostgreSQL, with postings ingested and a profile filled in as people do."""

import re
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.auth.models import User
from app.core.db import unit_of_work
from app.jobs.models import Feed, ScrapeRun
from app.jobs.repository import JobRepository
from app.jobs.types import RunState
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
MATCHES = "/api/v1/matches"
DEVELOPER = {"titles": ["Backend Developer"]}
SKILLS = ("Python", "PostgreSQL")


@pytest.fixture
def developer(client: TestClient, user: User, auth_headers: Headers) -> Headers:
    """A backend developer, signed in."""
    fill_profile(client, auth_headers, skills=SKILLS, **DEVELOPER)
    return auth_headers


@pytest.fixture
def listed(client: TestClient, developer: Headers, run_tasks: RunTasks) -> Callable[..., dict[str, Any]]:
    """Scores everything, then gives a page of matches."""

    def page(**parameters: Any) -> dict[str, Any]:
        client.post(f"{MATCHES}/refresh", headers=developer)
        run_tasks()
        return got(client, developer, MATCHES, **parameters)

    return page


def got(client: TestClient, headers: Headers, path: str, **parameters: Any) -> dict[str, Any]:
    """A successful answer."""
    answer = client.get(path, params=parameters, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def titles(page: dict[str, Any]) -> list[str]:
    """The titles of a page."""
    return [item["job"]["title"] for item in page["items"]]


class TestList:
    def test_says_what_is_missing_without_a_profile(self, client: TestClient, auth_headers: Headers) -> None:
        store_postings(posting(1))
        page = got(client, auth_headers, MATCHES)
        assert page["items"] == []
        assert page["reason"] == "no_profile"

    def test_says_that_nothing_was_scored_yet(self, client: TestClient, developer: Headers) -> None:
        assert got(client, developer, MATCHES)["reason"] == "not_scored"

    def test_says_that_there_are_no_jobs(self, listed: Callable[..., dict[str, Any]]) -> None:
        assert listed()["reason"] == "no_jobs"

    def test_the_best_come_first(self, listed: Callable[..., dict[str, Any]]) -> None:
        store_postings(posting(1, title="Staff Nurse"), posting(2), posting(3, title="Baker", text="You bake bread."))
        page = listed()
        assert titles(page)[0] == "Backend Developer"
        assert page["total"] == {"value": 3, "relation": "eq"}
        scores = [item["score"] for item in page["items"]]
        assert scores == sorted(scores, reverse=True)

    def test_a_match_has_everything_the_contract_names(self, listed: Callable[..., dict[str, Any]]) -> None:
        store_postings(posting(1))
        [match] = listed()["items"]
        assert {"id", "job", "score", "band", "eligibility", "factors", "matching_skills", "missing_skills"} <= set(
            match
        )
        assert {"score_version", "status", "computed_at"} <= set(match)
        assert match["status"] == "new"
        assert match["eligibility"] == {"state": "eligible", "reasons": []}
        assert {"Python", "PostgreSQL"} <= set(match["matching_skills"])
        assert "Kubernetes" in match["missing_skills"]

    def test_the_parts_reproduce_the_score(self, listed: Callable[..., dict[str, Any]]) -> None:
        store_postings(*(posting(number, title=title) for number, title in enumerate(["Staff Nurse", "Data Engineer"])))
        for match in listed()["items"]:
            judged = [factor for factor in match["factors"] if factor["score"] is not None]
            assert sum(factor["weight"] for factor in judged) == pytest.approx(1.0)
            parts = 100 * sum(factor["weight"] * factor["score"] for factor in judged)
            assert abs(parts - match["score"]) <= 0.05 + 1e-9
            assert round(match["score"], 1) == match["score"]
            assert all(factor["reason"] for factor in match["factors"])

    def test_quotes_are_words_of_the_posting(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1, more="You must be legally authorized to work in the United States."))
        [match] = listed()["items"]
        job = got(client, developer, f"/api/v1/jobs/{match['job']['id']}")
        quotes = [item["quote"] for factor in match["factors"] for item in factor["evidence"] if item["from"] == "job"]
        assert "You need Python and PostgreSQL every day." in quotes
        assert all(quote in f"{job['title']}\n{job['location']}\n{job['description_text']}" for quote in quotes)
        assert match["eligibility"]["state"] == "unclear"
        assert match["eligibility"]["reasons"][0]["quote"].startswith("You must be legally authorized")

    def test_ineligible_ones_come_last_in_both_orders(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        fill_profile(client, developer, **DEVELOPER, work_authorization=["PL"])
        store_postings(
            posting(10, more="You must be authorized to work in the United States."),
            posting(2, title="Baker", text="You bake bread."),
        )
        assert titles(listed()) == ["Baker", "Backend Developer"]
        assert titles(listed(sort="newest")) == ["Baker", "Backend Developer"]
        assert titles(listed(eligibility="ineligible")) == ["Backend Developer"]

    def test_filters_and_says_how_many_are_below(self, listed: Callable[..., dict[str, Any]]) -> None:
        store_postings(
            posting(1), posting(2, title="Baker", text="You bake bread."), posting(3, title="Cook", text="You cook.")
        )
        page = listed(min_score=50)
        assert titles(page) == ["Backend Developer"]
        assert page["below"] == {"value": 2, "relation": "eq"}
        assert len(listed(band=["poor", "fair"])["items"]) == 2
        assert listed(band="excellent", min_score=99.9)["items"] == []

    def test_what_is_not_stored_is_counted_as_below(
        self, listed: Callable[..., dict[str, Any]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("app.matching.following.bounds.KEPT", 1)
        store_postings(posting(1), posting(2, title="Baker", text="You bake bread."), posting(3))
        page = listed(min_score=100)
        assert page["compared"] == 3
        assert page["below"] == {"value": 3, "relation": "gte"}

    def test_pages_do_not_overlap(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(*(posting(number) for number in range(7)))
        for sort in ("score", "newest"):
            page = listed(limit=3, sort=sort)
            seen = [item["id"] for item in page["items"]]
            while page["next_cursor"]:
                page = got(client, developer, MATCHES, limit=3, sort=sort, cursor=page["next_cursor"])
                seen += [item["id"] for item in page["items"]]
            assert len(seen) == len(set(seen)) == 7

    @pytest.mark.parametrize(
        "cursor", ["x", "e30", "eyJyYW5rIjowLCJieSI6ImEiLCJpZCI6IjEifQ", "eyJyYW5rIjowLCJieSI6MX0"]
    )
    def test_a_strange_cursor_is_refused(self, client: TestClient, developer: Headers, cursor: str) -> None:
        assert client.get(MATCHES, params={"cursor": cursor}, headers=developer).status_code == 422

    @pytest.mark.parametrize(
        "parameters", [{"min_score": 101}, {"min_score": "nan"}, {"band": "superb"}, {"sort": "pay"}, {"x": 1}]
    )
    def test_strange_parameters_are_refused(
        self, client: TestClient, developer: Headers, parameters: dict[str, Any]
    ) -> None:
        assert client.get(MATCHES, params=parameters, headers=developer).status_code == 422

    def test_a_job_on_two_boards_is_shown_once(self, listed: Callable[..., dict[str, Any]]) -> None:
        long = "We look for somebody who cares about the details. " * 6
        twins = {"company": "Brightline", "more": long}
        store_postings(posting(1, **twins), source="board")
        store_postings(posting(1, **twins, url="https://other.example/1"), source="other")
        page = listed(min_score=1)
        assert (len(page["items"]), page["compared"], page["below"]["value"]) == (1, 1, 0)

    def test_a_private_posting_is_its_owners_only(
        self,
        client: TestClient,
        user: User,
        make_user: MakeUser,
        listed: Callable[..., dict[str, Any]],
        run_tasks: RunTasks,
    ) -> None:
        _, stranger = make_user()
        fill_profile(client, stranger, skills=SKILLS, **DEVELOPER)
        store_postings(posting(1), private_to=user.id)
        assert len(listed()["items"]) == 1
        client.post(f"{MATCHES}/refresh", headers=stranger)
        run_tasks()
        assert got(client, stranger, MATCHES)["items"] == []

    def test_needs_a_person(self, client: TestClient) -> None:
        assert client.get(MATCHES).status_code == 401


class TestRefresh:
    def test_is_a_task_with_counts(self, client: TestClient, developer: Headers, run_tasks: RunTasks) -> None:
        store_postings(posting(1), posting(2))
        started = client.post(f"{MATCHES}/refresh", headers=developer)
        assert started.status_code == 202
        assert re.fullmatch(r"/api/v1/tasks/[0-9a-f-]{36}", started.headers["location"])
        run_tasks()
        task = got(client, developer, started.headers["location"])
        assert task["state"] == "succeeded"
        assert task["result"]["compared"] == task["result"]["stored"] == 2
        assert sum(task["result"]["bands"].values()) == 2

    def test_asked_twice_is_one_task(self, client: TestClient, developer: Headers, run_tasks: RunTasks) -> None:
        run_tasks()
        first, second = (client.post(f"{MATCHES}/refresh", headers=developer).json()["id"] for _ in range(2))
        assert first == second

    def test_follows_a_change_of_the_profile(
        self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks
    ) -> None:
        store_postings(posting(1))
        fill_profile(client, auth_headers, **DEVELOPER)
        run_tasks()
        [before] = got(client, auth_headers, MATCHES)["items"]
        fill_profile(client, auth_headers, skills=SKILLS)
        run_tasks()
        [after] = got(client, auth_headers, MATCHES)["items"]
        assert after["score"] > before["score"]
        assert after["score_version"] != before["score_version"]
        assert after["id"] == before["id"]

    def test_the_same_again_changes_nothing(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1), posting(2, title="Staff Nurse"))
        assert listed()["items"] == listed()["items"]

    def test_what_fell_out_goes_unless_touched(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1), posting(2))
        kept = next(item for item in listed()["items"] if item["job"]["company"] == "Company 1")
        client.patch(f"{MATCHES}/{kept['id']}", json={"status": "interested"}, headers=developer)
        fill_profile(client, developer, **DEVELOPER, excluded_companies=["company 1", "Company 2"])
        assert [item["id"] for item in listed(status="interested")["items"]] == [kept["id"]]
        assert len(listed()["items"]) == 1


class TestOne:
    def test_reads_one(self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]) -> None:
        store_postings(posting(1))
        [match] = listed()["items"]
        assert match.items() <= got(client, developer, f"{MATCHES}/{match['id']}").items()

    def test_a_strangers_is_not_found(
        self, client: TestClient, make_user: MakeUser, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1))
        [match] = listed()["items"]
        _, stranger = make_user()
        fill_profile(client, stranger, skills=SKILLS)
        path = f"{MATCHES}/{match['id']}"
        answers = [
            client.get(path, headers=stranger),
            client.get(f"{path}/what-if", headers=stranger),
            client.patch(path, json={"status": "hidden"}, headers=stranger),
            client.get(f"{MATCHES}/{uuid.uuid4()}", headers=stranger),
        ]
        assert [answer.status_code for answer in answers] == [404] * 4
        assert len({answer.json()["code"] for answer in answers}) == 1

    def test_of_any_job(self, client: TestClient, developer: Headers) -> None:
        jobs = store_postings(posting(1))
        match = got(client, developer, f"{MATCHES}/of-job/{jobs['1']}")
        assert match["job"]["id"] == str(jobs["1"])
        assert got(client, developer, f"{MATCHES}/{match['id']}")["score"] == match["score"]
        assert client.get(f"{MATCHES}/of-job/{uuid.uuid4()}", headers=developer).status_code == 404


class TestStatus:
    def test_is_kept_and_hides(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1), posting(2))
        first, second = listed()["items"]
        answer = client.patch(f"{MATCHES}/{first['id']}", json={"status": "hidden"}, headers=developer)
        assert answer.status_code == 200
        assert answer.json()["status"] == "hidden"
        page = listed()
        assert [item["id"] for item in page["items"]] == [second["id"]]
        assert page["hidden"] == 1
        assert [item["id"] for item in listed(status=["hidden", "applied"])["items"]] == [first["id"]]

    def test_hiding_one_board_s_posting_hides_the_job(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        twins = {"company": "Brightline", "more": "We look for somebody who cares about the details. " * 6}
        store_postings(posting(1, **twins), source="board")
        [match] = listed()["items"]
        client.patch(f"{MATCHES}/{match['id']}", json={"status": "hidden"}, headers=developer)
        store_postings(posting(1, **twins, url="https://other.example/1"), source="other")
        assert listed()["items"] == []

    def test_a_stale_change_is_refused(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1))
        path = f"{MATCHES}/{listed()['items'][0]['id']}"
        tag = client.get(path, headers=developer).headers["etag"]
        changed = client.patch(path, json={"status": "interested"}, headers={**developer, "If-Match": tag})
        assert changed.status_code == 200
        assert changed.headers["etag"] != tag
        stale = client.patch(path, json={"status": "hidden"}, headers={**developer, "If-Match": tag})
        assert stale.status_code == 412
        assert got(client, developer, path)["status"] == "interested"

    @pytest.mark.parametrize("body", [{}, {"status": "lost"}, {"status": "new", "score": 100}])
    def test_strange_bodies_are_refused(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]], body: dict[str, Any]
    ) -> None:
        store_postings(posting(1))
        path = f"{MATCHES}/{listed()['items'][0]['id']}"
        assert client.patch(path, json=body, headers=developer).status_code == 422


class TestScores:
    def test_decorate_any_jobs(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        jobs = store_postings(posting(1), posting(2, title="Staff Nurse"))
        shown = {item["job"]["id"]: item["score"] for item in listed()["items"]}
        ids = [str(job_id) for job_id in jobs.values()]
        repeated = got(client, developer, f"{MATCHES}/scores", job_ids=ids)
        joined = got(client, developer, f"{MATCHES}/scores", job_ids=",".join(ids))
        assert repeated == joined
        assert {item["job_id"]: item["score"] for item in repeated["items"]} == shown
        assert all({"band", "eligibility"} <= set(item) for item in repeated["items"])

    def test_unknown_and_strangers_jobs_are_left_out(
        self, client: TestClient, developer: Headers, make_user: MakeUser
    ) -> None:
        stranger, _ = make_user()
        jobs = store_postings(posting(1), private_to=stranger.id)
        ids = f"{jobs['1']},{uuid.uuid4()}"
        assert got(client, developer, f"{MATCHES}/scores", job_ids=ids)["items"] == []

    @pytest.mark.parametrize("ids", ["not-an-id", ",".join(str(uuid.UUID(int=number)) for number in range(101))])
    def test_strange_ids_are_refused(self, client: TestClient, developer: Headers, ids: str) -> None:
        assert client.get(f"{MATCHES}/scores", params={"job_ids": ids}, headers=developer).status_code == 422

    def test_without_a_profile_there_are_none(self, client: TestClient, auth_headers: Headers) -> None:
        jobs = store_postings(posting(1))
        assert got(client, auth_headers, f"{MATCHES}/scores", job_ids=str(jobs["1"]))["items"] == []


class TestWhatIf:
    def test_a_skill_more_or_less(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1))
        [match] = listed()["items"]
        path = f"{MATCHES}/{match['id']}/what-if"
        more = got(client, developer, path, add_skill="kubernetes")
        less = got(client, developer, path, remove_skill=["python", "PostgreSQL"])
        assert more["score_before"] == less["score_before"] == match["score"]
        assert more["score_after"] > match["score"] > less["score_after"]

    def test_place_pay_and_licence(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1, locations=("Berlin, Germany",), more="We pay €60,000 - €70,000 per year."))
        path = f"{MATCHES}/{listed()['items'][0]['id']}/what-if"
        near, far = (
            got(client, developer, path, location=city)["score_after"] for city in ("Berlin, Germany", "Austin, TX")
        )
        assert near > far
        low, high = (got(client, developer, path, salary_min=floor)["score_after"] for floor in (50_000, 200_000))
        assert low > high

    def test_changes_nothing(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1))
        [match] = listed()["items"]
        got(client, developer, f"{MATCHES}/{match['id']}/what-if", add_skill="kubernetes")
        assert match.items() <= got(client, developer, f"{MATCHES}/{match['id']}").items()


def follow(source: str, address: str, state: RunState | None, **fields: Any) -> None:
    """Follow a board whose last reading, if any, ended like this."""
    moment = datetime(2026, 3, 4, tzinfo=UTC)
    with unit_of_work() as session:
        feed = Feed(source=source, url=address, label="Acme", **fields)
        session.add(feed)
        session.flush()
        if state:
            error = "The site is down." if state is RunState.failed else None
            session.add(
                ScrapeRun(
                    source=source, feed_id=feed.id, started_at=moment, completed_at=moment, state=state, error=error
                )
            )


class TestWhyHidden:
    def why(self, client: TestClient, headers: Headers, url: str) -> tuple[bool, list[str]]:
        found = got(client, headers, f"{MATCHES}/why-hidden", url=url)
        assert all(reason["detail"] for reason in found["reasons"])
        return found["seen"], [reason["rule"] for reason in found["reasons"]]

    def test_never_seen(self, client: TestClient, developer: Headers) -> None:
        assert self.why(client, developer, "https://nowhere.example/1") == (False, ["never_seen"])

    def test_nothing_hides_it(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1))
        listed()
        assert self.why(client, developer, "https://jobs.example/1") == (True, [])

    @pytest.mark.parametrize(
        "spelt", ["http://www.jobs.example/1/", "jobs.example/1?utm_source=letter#apply", "https://JOBS.example/1"]
    )
    def test_other_spellings_of_the_address(self, client: TestClient, developer: Headers, spelt: str) -> None:
        store_postings(posting(1))
        assert self.why(client, developer, spelt)[0]

    def test_no_profile(self, client: TestClient, auth_headers: Headers) -> None:
        store_postings(posting(1))
        assert self.why(client, auth_headers, "https://jobs.example/1") == (True, ["no_profile"])

    def test_not_scored_yet(self, client: TestClient, developer: Headers) -> None:
        store_postings(posting(1))
        assert self.why(client, developer, "https://jobs.example/1") == (True, ["not_scored_yet"])

    def test_hidden_by_the_person_and_low(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1, title="Baker", text="You bake bread."))
        [match] = listed()["items"]
        client.patch(f"{MATCHES}/{match['id']}", json={"status": "hidden"}, headers=developer)
        assert self.why(client, developer, "https://jobs.example/1") == (True, ["filtered_by", "below_score"])
        found = got(client, developer, f"{MATCHES}/why-hidden", url="https://jobs.example/1")
        assert [reason["action"]["kind"] for reason in found["reasons"]] == ["unhide", "open_match"]

    def test_an_excluded_company(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1))
        fill_profile(client, developer, **DEVELOPER, excluded_companies=["COMPANY 1"])
        assert listed()["items"] == []
        assert self.why(client, developer, "https://jobs.example/1") == (True, ["filtered_by"])

    def test_a_duplicate(self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]) -> None:
        twins = {"company": "Brightline", "more": "We look for somebody who cares about the details. " * 6}
        store_postings(posting(1, **twins), source="board")
        store_postings(posting(1, **twins, url="https://other.example/1"), source="other")
        [match] = listed()["items"]
        urls = {"https://jobs.example/1", "https://other.example/1"}
        other = (urls - {match["job"]["url"]}).pop()
        assert "duplicate_of" in self.why(client, developer, other)[1]

    def test_a_closed_one(self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]) -> None:
        store_postings(posting(1))
        listed()
        with unit_of_work() as session:
            JobRepository(session).close_missing("board", None, ["1"], datetime(2026, 3, 4, tzinfo=UTC))
        found = got(client, developer, f"{MATCHES}/why-hidden", url="https://jobs.example/1")
        assert found["reasons"][0] == {
            "rule": "closed", "detail": "The job closed on 4 March 2026: its source no longer lists it.", "fix": None,
            "action": None,
        }  # fmt: skip

    @pytest.mark.parametrize(
        "url",
        [
            "https://boards.greenhouse.io/acme/jobs/123?gh_src=letter",
            "https://job-boards.greenhouse.io/acme/jobs/123",
            "https://acme.example/careers?gh_jid=123",
            "https://jobs.example/1/apply",
        ],
    )
    def test_other_addresses_of_a_job(self, client: TestClient, developer: Headers, url: str) -> None:
        store_postings(posting(1, source_id="123"), source="greenhouse")
        assert self.why(client, developer, url)[0]

    def test_an_identifying_parameter_tells_postings_apart(self, client: TestClient, developer: Headers) -> None:
        store_postings(posting(1, url="https://jobs.example/viewjob?jk=1"))
        seen = [
            self.why(client, developer, f"https://jobs.example/viewjob?jk={number}&utm_source=x")[0]
            for number in (1, 2)
        ]
        assert seen == [True, False]

    @pytest.mark.parametrize(
        ("board", "run", "rule", "action", "words"),
        [
            (None, None, "not_followed", "follow", "which nobody here follows"),
            ({"enabled": False}, None, "source_state", "enable_board", "is switched off"),
            ({}, None, "source_state", "refresh", "has not been read yet"),
            ({}, RunState.failed, "source_state", "refresh", "failed, on 4 March 2026, 00:00 UTC. The site is down."),
            ({}, RunState.throttled, "source_state", "refresh", "asked us to wait"),
            ({}, RunState.ok, "source_state", "import", "4 March 2026, 00:00 UTC and did not show this address"),
        ],
    )
    def test_names_the_board_that_could_hold_it(
        self,
        client: TestClient,
        developer: Headers,
        board: dict[str, Any] | None,
        run: RunState | None,
        rule: str,
        action: str,
        words: str,
    ) -> None:
        if board is not None:
            follow("greenhouse", "acme", run, **board)
        found = got(client, developer, f"{MATCHES}/why-hidden", url="https://boards.greenhouse.io/acme/jobs/9")
        assert [reason["rule"] for reason in found["reasons"]] == ["never_seen", rule]
        assert words in found["reasons"][1]["detail"]
        never, other = (reason["action"] for reason in found["reasons"])
        assert (never["kind"], other["kind"]) == ("import", action)
        assert other["kind"] == "import" or (other["source"], other["address"]) == ("greenhouse", "acme")
        assert (other["board"] is None) == (action in {"follow", "import"})

    def test_a_source_that_is_off(self, client: TestClient, developer: Headers) -> None:
        found = got(client, developer, f"{MATCHES}/why-hidden", url="https://www.linkedin.com/jobs/view/123456789")
        assert "switched off" in found["reasons"][1]["detail"]
        assert found["reasons"][1]["action"]["kind"] == "enable_source"

    @pytest.mark.parametrize(
        "url", ["http://[", "://", "%", "javascript:1", "https://\ud83d", "?gh_jid=1", "a" * 1_900]
    )
    def test_any_text_gets_an_answer(self, client: TestClient, developer: Headers, url: str) -> None:
        answer = client.get(f"{MATCHES}/why-hidden", params={"url": url.encode("utf-8", "replace")}, headers=developer)
        assert answer.status_code == 200, answer.text
        assert answer.json()["reasons"]

    def test_an_ineligible_one(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        fill_profile(client, developer, **DEVELOPER, work_authorization=["PL"])
        store_postings(posting(1, more="You must be authorized to work in the United States."))
        listed()
        assert self.why(client, developer, "https://jobs.example/1") == (True, ["ineligible"])


class TestBadInput:
    @pytest.mark.parametrize(
        ("path", "parameters"),
        [
            ("why-hidden", {"url": "\x00"}),
            ("why-hidden", {"url": "x" * 2_001}),
            ("why-hidden", {}),
            ("scores", {"job_ids": "\x00"}),
            ("scores", {}),
            ("not-an-id", {}),
            (f"{uuid.UUID(int=1)}/what-if", {"salary_min": "1e99"}),
            (f"{uuid.UUID(int=1)}/what-if", {"add_skill": ["python"] * 21}),
            (f"{uuid.UUID(int=1)}/what-if", {"add_skil": "python"}),
            ("", {"cursor": "x" * 3_000}),
            ("", {"limit": 1_000_000}),
        ],
    )
    def test_is_refused_plainly(
        self, client: TestClient, developer: Headers, path: str, parameters: dict[str, Any]
    ) -> None:
        answer = client.get(f"{MATCHES}/{path}".rstrip("/"), params=parameters, headers=developer)
        assert answer.status_code == 422, answer.text
        assert answer.headers["content-type"] == "application/problem+json"

    @pytest.mark.parametrize(
        "url", ["http://[", "javascript:alert(1)", "http://:99999999/", "😀", "w" * 2_000, "//", "https://"]
    )
    def test_any_address_gets_an_answer(self, client: TestClient, developer: Headers, url: str) -> None:
        found = got(client, developer, f"{MATCHES}/why-hidden", url=url)
        assert found["seen"] is False
        assert found["reasons"]

    def test_a_supposed_skill_nobody_knows_changes_nothing(
        self, client: TestClient, developer: Headers, listed: Callable[..., dict[str, Any]]
    ) -> None:
        store_postings(posting(1))
        path = f"{MATCHES}/{listed()['items'][0]['id']}/what-if"
        found = got(client, developer, path, add_skill="w" * 5_000, add_credential="😀", location="Nowhere at all")
        assert found["score_after"] == found["score_before"]
