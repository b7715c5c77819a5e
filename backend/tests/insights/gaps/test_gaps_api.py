"""`/insights/gaps` over real PostgreSQL."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.auth.models import User
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
GAPS, MATCHES = "/api/v1/insights/gaps", "/api/v1/matches"
LICENSED = "You must hold an active RN license in Texas."
CLERK = "You keep our files and answer the post.\nYou must know Microsoft Excel and payroll."


def got(client: TestClient, headers: Headers, path: str = GAPS, **parameters: Any) -> dict[str, Any]:
    """A successful answer."""
    answer = client.get(path, params=parameters, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def by_name(page: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The gaps of a page by name."""
    return {item["name"]: item for item in page["items"]}


@pytest.fixture
def matched(client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> Headers:
    """A person who knows Python, with jobs for developers, one of which demands a licence, and two of other trades."""
    fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"], locations=["Austin, TX"])
    store_postings(
        posting(1),
        posting(2, more="You must know Django."),
        posting(3, text=f"You need Python every day.\n{LICENSED}", locations=("Austin, TX, United States",)),
        posting(4, title="Data Engineer", more="Fluent German is required."),
        posting(5, title="Staff Nurse"),
        posting(6, title="Office Clerk", text=CLERK),
    )
    client.post(f"{MATCHES}/refresh", headers=auth_headers).raise_for_status()
    run_tasks()
    return auth_headers


def recomputed(client: TestClient, headers: Headers, change: dict[str, str]) -> list[float]:
    """By how much each match of 40 or more would rise, match by match, through the public what-if."""
    rises = []
    for match in client.get(MATCHES, params={"limit": 100, "min_score": 40}, headers=headers).json()["items"]:
        one = client.get(
            f"{MATCHES}/{match['id']}/what-if", params={change["parameter"]: change["value"]}, headers=headers
        ).json()
        rises.append(round(one["score_after"] - one["score_before"], 1))
    return rises


class TestGaps:
    def test_each_gain_is_that_of_the_public_what_if(self, client: TestClient, matched: Headers) -> None:
        page = got(client, matched)
        assert page["items"]
        for item in page["items"]:
            rises = recomputed(client, matched, item["change"])
            assert item["gain"] == pytest.approx(sum(rises)), item["name"]
            assert item["matches"] == sum(rise > 0 for rise in rises)
            assert item["most"] == max(rises)

    def test_says_why_how_far_and_in_whose_words(self, client: TestClient, matched: Headers) -> None:
        found = by_name(got(client, matched))
        assert "Python" not in found
        django = found["Django"]
        assert (django["near"]["name"], django["effort"]["level"], django["state"]) == ("Python", "small", "partly")
        assert django["importance"] == "must"
        assert [quote["text"] for quote in django["quotes"]] == ["You must know Django."]
        database = found["PostgreSQL"]
        assert (database["asked"], database["matches"]) == (3, 3)
        assert database["reason"].startswith("3 of your 4 best matches ask for PostgreSQL")

    def test_is_in_order_of_gain_times_demand(self, client: TestClient, matched: Headers) -> None:
        items = got(client, matched)["items"]
        worths = [item["worth"] for item in items]
        assert worths == sorted(worths, reverse=True)
        assert all(item["worth"] == pytest.approx(item["gain"] * item["demand"]) for item in items)

    def test_jobs_that_hardly_fit_say_nothing_of_a_person(self, client: TestClient, matched: Headers) -> None:
        page = got(client, matched)
        assert not {"Microsoft Excel", "Payroll", "Patient care", "Wound care"} & set(by_name(page))
        basis = page["basis"]
        assert (basis["best"], basis["matches"], basis["left_out"], basis["least_score"]) == (6, 4, 2, 40.0)
        assert basis["words"].startswith("4 of your 6 matches score 40 or more. The other 2 fit too little")
        # Asked for fewer, only those are counted.
        assert got(client, matched, n=5)["basis"]["words"].startswith("4 of your 5 best matches score 40 or more.")
        assert got(client, matched, n=4)["basis"]["words"].startswith("Over your 4 best matches.")

    def test_with_none_close_enough_it_says_so(
        self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks
    ) -> None:
        fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"])
        store_postings(posting(1, title="Office Clerk", text=CLERK), posting(2, title="Staff Nurse"))
        client.post(f"{MATCHES}/refresh", headers=auth_headers).raise_for_status()
        run_tasks()
        for path in (GAPS, f"{GAPS}/matrix"):
            basis = got(client, auth_headers, path)["basis"]
            assert (basis["reason"], basis["matches"], basis["best"], basis["left_out"]) == (
                "no_close_matches", 0, 2, 2
            )  # fmt: skip
            assert basis["words"].startswith("None of your 2 matches scores 40 or more.")
        assert got(client, auth_headers)["items"] == []

    def test_a_licence_opens_a_match(self, client: TestClient, matched: Headers) -> None:
        [licence] = got(client, matched, kind="credential")["items"]
        assert (licence["opens"], licence["gain"], licence["effort"]) == (1, 0.0, None)
        assert licence["quotes"][0]["text"] == LICENSED
        judged = client.get(
            f"{MATCHES}/{licence['quotes'][0]['match_id']}/what-if",
            params={licence["change"]["parameter"]: licence["change"]["value"]},
            headers=matched,
        ).json()
        assert judged["eligibility_after"] == "eligible"

    def test_a_language_raises_and_opens(self, client: TestClient, matched: Headers) -> None:
        [german] = got(client, matched, kind="language")["items"]
        assert (german["name"], german["opens"]) == ("German", 1)
        assert german["change"]["parameter"] == "add_language"

    def test_pages_and_orders(self, client: TestClient, matched: Headers) -> None:
        whole = got(client, matched, sort="demand")["items"]
        first = got(client, matched, sort="demand", limit=2)
        second = got(client, matched, sort="demand", limit=2, cursor=first["next_cursor"])
        assert [*first["items"], *second["items"]] == whole[:4]

    def test_without_a_profile_or_matches_it_says_so(self, client: TestClient, auth_headers: Headers) -> None:
        page = got(client, auth_headers)
        assert (page["items"], page["basis"]["reason"]) == ([], "no_profile")
        fill_profile(client, auth_headers, skills=("Python",))
        assert got(client, auth_headers)["basis"]["reason"] == "no_matches"

    @pytest.mark.parametrize("strange", [{"n": 501}, {"n": 0}, {"sort": "x"}, {"kind": "x"}, {"a": "1"}])
    def test_strange_questions_are_refused(
        self, client: TestClient, auth_headers: Headers, strange: dict[str, Any]
    ) -> None:
        assert client.get(GAPS, params=strange, headers=auth_headers).status_code == 422


class TestMatrix:
    def test_says_what_the_match_page_says(self, client: TestClient, matched: Headers) -> None:
        found = got(client, matched, f"{GAPS}/matrix")
        assert len(found["columns"]) == 4
        for place, column in enumerate(found["columns"]):
            page = client.get(f"{MATCHES}/{column['match_id']}", headers=matched).json()
            assert column["score"] == page["score"]
            states = {skill["id"]: skill["state"] for row in page["requirements"] for skill in row["skills"]}
            for row in found["rows"]:
                assert row["cells"][place]["state"] == states.get(row["id"], "not_asked")

    def test_counts_its_cells(self, client: TestClient, matched: Headers) -> None:
        for row in got(client, matched, f"{GAPS}/matrix", skills=5)["rows"]:
            states = [cell["state"] for cell in row["cells"]]
            assert [row["met"], row["partly"], row["missing"]] == [
                states.count(one) for one in ("met", "partly", "missing")
            ]
            assert row["asked"] == len(states) - states.count("not_asked")


class TestJob:
    def test_tells_what_each_point_would_change(self, client: TestClient, matched: Headers) -> None:
        for match in client.get(MATCHES, headers=matched).json()["items"]:
            found = got(client, matched, f"{GAPS}/jobs/{match['job']['id']}")
            assert found["score"] == match["score"]
            for item in found["items"]:
                one = client.get(
                    f"{MATCHES}/{match['id']}/what-if",
                    params={item["change"]["parameter"]: item["change"]["value"]},
                    headers=matched,
                ).json()
                assert item["gain"] == pytest.approx(one["score_after"] - one["score_before"])
                opens = one["eligibility_before"] != "eligible" and one["eligibility_after"] == "eligible"
                assert item["opens"] == opens
            everything: dict[str, list[str]] = {}
            for item in found["items"]:
                everything.setdefault(item["change"]["parameter"], []).append(item["change"]["value"])
            whole = client.get(f"{MATCHES}/{match['id']}/what-if", params=everything, headers=matched).json()
            assert found["score_with_all"] == whole["score_after"]

    def test_a_strangers_private_job_is_not_there(
        self, client: TestClient, matched: Headers, make_user: MakeUser
    ) -> None:
        other, _ = make_user()
        job_id = store_postings(posting(9), source="mine", private_to=other.id)["9"]
        assert client.get(f"{GAPS}/jobs/{job_id}", headers=matched).status_code == 404
