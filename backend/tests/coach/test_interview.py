"""A practice interview where no language model is set up: questions, feedback, report, own review."""

import uuid

from fastapi.testclient import TestClient

from tests.factories.coach import CONVERSATIONS, STORY, Headers, Json, begin, say

VAGUE = "We always worked very agile and we were a great team. We used a lot of tools."


def interview(client: TestClient, headers: Headers, job: uuid.UUID, **more: object) -> Json:
    """Begin an interview with the tough technical interviewer."""
    return begin(client, headers, "Tough technical interviewer", mode="interview", job_id=job, **more)


def report(client: TestClient, headers: Headers, begun: Json) -> Json:
    """The report of an interview."""
    found: Json = client.get(f"{CONVERSATIONS}/{begun['id']}/report", headers=headers).json()
    return found


def scores(feedback: Json) -> dict[str, int | None]:
    """The scores of a rubric by name."""
    return {one["name"]: one["score"] for one in feedback["rubric"]}


class TestQuestions:
    def test_come_from_what_the_posting_asks_and_what_the_profile_lacks(
        self, client: TestClient, headers: Headers, job: uuid.UUID
    ) -> None:
        begun = interview(client, headers, job)
        first = begun["messages"][0]["question"]
        assert (begun["questions"], begun["answered"], begun["stage"]) == (8, 0, "open")
        assert first["kind"] == "experience"
        assert first["standing"] == "met"
        assert "Python" in first["text"] or "PostgreSQL" in first["text"]
        assert "Python and PostgreSQL" in first["job_quote"]
        assert first["cv_quotes"]
        assert first["text"] in begun["messages"][0]["text"]
        assert begun["plan"] == [first]
        asked = [first]
        while (question := say(client, headers, begun, skip=True)["reply"]["question"]) is not None:
            asked.append(question)
        assert len({one["text"] for one in asked}) == 8
        [gap] = [one for one in asked if one["standing"] == "missing"]
        assert (gap["kind"], "Salesforce" in gap["text"]) == ("gap", True)
        assert asked[-1]["kind"] == "closing"

    def test_there_are_as_many_as_asked_for(self, client: TestClient, headers: Headers, job: uuid.UUID) -> None:
        for count in (3, 12):
            begun = interview(client, headers, job, questions=count)
            assert begun["questions"] == count

    def test_without_a_profile_the_posting_alone_leads(
        self, client: TestClient, auth_headers: Headers, job: uuid.UUID
    ) -> None:
        begun = interview(client, auth_headers, job)
        first = begun["messages"][0]["question"]
        assert (first["standing"], first["cv_quotes"]) == ("unjudged", [])
        assert first["job_quote"]
        answered = say(client, auth_headers, begun, STORY)
        assert scores(answered["reply"]["feedback"])["evidence"] is None

    def test_without_a_job_there_are_general_ones(self, client: TestClient, headers: Headers) -> None:
        begun = begin(client, headers, "Nursing panel", mode="interview")
        assert begun["questions"] == 8
        assert begun["messages"][0]["question"]["about"] is None


class TestFeedback:
    def test_quotes_the_answer_and_asks_the_next_question(
        self, client: TestClient, headers: Headers, job: uuid.UUID
    ) -> None:
        begun = interview(client, headers, job)
        answered = say(client, headers, begun, STORY)
        reply, feedback = answered["reply"], answered["reply"]["feedback"]
        assert all(quote in STORY for one in feedback["rubric"] for quote in one["quotes"])
        assert scores(feedback)["result"] == 4
        assert "fell from 4 hours" in next(one for one in feedback["rubric"] if one["name"] == "result")["quotes"][0]
        assert "Harbour Analytics" in next(one for one in feedback["rubric"] if one["name"] == "evidence")["reason"]
        assert reply["text"].endswith(f"Question 2 of 8: {reply['question']['text']}")
        assert feedback["words"] is None
        vague = say(client, headers, begun, VAGUE)["reply"]["feedback"]
        assert vague["overall"] < feedback["overall"] - 40
        assert any('"We always worked very agile"' in one["reason"] for one in vague["rubric"])

    def test_an_answer_can_be_given_again(self, client: TestClient, headers: Headers, job: uuid.UUID) -> None:
        begun = interview(client, headers, job)
        say(client, headers, begun, VAGUE)
        again = say(client, headers, begun, STORY, again=True)
        assert "Question 2 of 8" in again["reply"]["text"]
        [answer] = report(client, headers, begun)["answers"]
        assert (answer["answer"], answer["attempts"]) == (STORY, 2)
        assert answer["overall"] == again["reply"]["feedback"]["overall"]

    def test_nothing_can_be_answered_again_before_an_answer(
        self, client: TestClient, headers: Headers, job: uuid.UUID
    ) -> None:
        begun = interview(client, headers, job)
        answer = client.post(
            f"{CONVERSATIONS}/{begun['id']}/messages", json={"text": "x", "again": True}, headers=headers
        )
        assert answer.json()["code"] == "nothing_to_regenerate"

    def test_after_the_last_question_it_is_over(self, client: TestClient, headers: Headers, job: uuid.UUID) -> None:
        begun = interview(client, headers, job, questions=3)
        ends = [say(client, headers, begun, STORY)["stage"] for _ in range(3)]
        assert ends == ["open", "open", "finished"]
        answer = client.post(f"{CONVERSATIONS}/{begun['id']}/messages", json={"text": STORY}, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (409, "interview_over")
        found = client.get(f"{CONVERSATIONS}/{begun['id']}", headers=headers).json()
        assert (found["stage"], found["answered"], found["messages"][-1]["question"]) == ("finished", 3, None)

    def test_regenerating_keeps_the_place(self, client: TestClient, headers: Headers, job: uuid.UUID) -> None:
        begun = interview(client, headers, job)
        first = say(client, headers, begun, STORY)["reply"]
        again = client.post(f"{CONVERSATIONS}/{begun['id']}/regenerate", json={}, headers=headers).json()["reply"]
        assert (again["id"], again["question"], again["feedback"]["rubric"]) == (
            first["id"], first["question"], first["feedback"]["rubric"],
        )  # fmt: skip
        assert client.get(f"{CONVERSATIONS}/{begun['id']}", headers=headers).json()["answered"] == 1


class TestReport:
    def test_sums_up_by_criterion_with_evidence(self, client: TestClient, headers: Headers, job: uuid.UUID) -> None:
        begun = interview(client, headers, job, questions=4)
        empty = report(client, headers, begun)
        assert (empty["answers"], empty["overall"]) == ([], None)
        say(client, headers, begun, STORY)
        say(client, headers, begun, VAGUE)
        say(client, headers, begun, skip=True)
        found = report(client, headers, begun)
        assert [one["skipped"] for one in found["answers"]] == [False, False, True]
        assert [one["answer"] for one in found["answers"]] == [STORY, VAGUE, None]
        assert "You answered 2 of 4 questions." in found["summary"]
        means = {one["name"]: one["score"] for one in found["criteria"]}
        first, second = ({one["name"]: one["score"] for one in answer["rubric"]} for answer in found["answers"][:2])
        assert means["result"] == (first["result"] + (second["result"] or 0)) / 2
        assert sorted(means.values(), reverse=True) == [one["score"] for one in found["criteria"]]
        assert any("Tell this once more" in step for step in found["next_steps"])
        assert any("Salesforce" in step for step in found["next_steps"])
        assert found["notice"]

    def test_own_scores_stand_beside_the_rules(self, client: TestClient, headers: Headers, job: uuid.UUID) -> None:
        begun = interview(client, headers, job)
        message = say(client, headers, begun, STORY)["message"]
        where = f"{CONVERSATIONS}/{begun['id']}/messages/{message['id']}/review"
        body = {"scores": [{"name": "result", "score": 3}, {"name": "action", "score": 1}], "note": "Too fast"}
        kept = client.patch(where, json=body, headers=headers).json()
        assert kept["review"]["note"] == "Too fast"
        found = report(client, headers, begun)
        own = {one["name"]: one["own"] for one in found["answers"][0]["rubric"]}
        assert (own["result"], own["action"], own["task"]) == (3, 1, None)
        assert {one["name"]: one["own"] for one in found["criteria"]}["result"] == 3
        reply = client.get(f"{CONVERSATIONS}/{begun['id']}", headers=headers).json()["messages"][-1]
        nowhere = where.replace(message["id"], reply["id"])
        assert client.patch(nowhere, json=body, headers=headers).status_code == 404

    def test_a_chat_has_none(self, client: TestClient, headers: Headers) -> None:
        begun = begin(client, headers)
        answer = client.get(f"{CONVERSATIONS}/{begun['id']}/report", headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (409, "not_an_interview")

    def test_is_part_of_the_export(self, client: TestClient, headers: Headers, job: uuid.UUID) -> None:
        begun = interview(client, headers, job)
        say(client, headers, begun, STORY)
        text = client.get(f"{CONVERSATIONS}/{begun['id']}/export", headers=headers).text
        assert "## Report" in text
        assert "- Result: 4 of 4." in text
        kept = client.get(f"{CONVERSATIONS}/{begun['id']}/export?format=json", headers=headers).json()
        assert kept["report"]["answers"][0]["answer"] == STORY
