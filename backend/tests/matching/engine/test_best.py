"""The best for a person and the people for a posting, out of a real database."""

import uuid
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import delete, select, update

from app.auth.models import User
from app.core.db import unit_of_work
from app.jobs.models import Job
from app.matching.corpus import keeping
from app.matching.engine import best as engine
from app.matching.engine import features
from app.matching.engine.best import Best
from app.matching.engine.index import index
from app.matching.engine.people import PeopleIndex, score_posting
from app.matching.engine.view import View
from app.matching.explaining import explain, scored
from app.matching.facts import Person, details
from app.matching.weights import default_weights
from tests.conftest import MakeUser
from tests.factories.matching import SOMEONE, fill_profile, posting, snapshot, store_postings
from tests.factories.matching import person as facts_of

pytestmark = pytest.mark.usefixtures("database")
DEVELOPER: dict[str, Any] = {"skills": ("python", "postgresql"), "titles": ("Backend Developer",)}


def developer(**wishes: Any) -> Person:
    """A developer with wishes."""
    known = DEVELOPER | wishes
    return Person(snapshot(**known), facts_of(**known), default_weights())


def found(who: Person, **wanted: Any) -> Best:
    """The best as they are now."""
    features.catch_up(unit_of_work)
    with unit_of_work() as session:
        return engine.best(session, looked(), who, **wanted)


def looked() -> View:
    """What the index of the process sees now."""
    with unit_of_work() as session:
        return index().look(session, keeping.current(session))


class TestBest:
    def test_is_what_an_explanation_of_each_says(self) -> None:
        store_postings(*(posting(number, title=title) for number, title in enumerate(("Developer", "Nurse", "Baker"))))
        who = developer()
        best = found(who)
        with unit_of_work() as session:
            known = dict(details(session, best.job_ids, keeping.current(session)))
        for place, job_id in enumerate(best.job_ids):
            explained = explain(who.facts, known[job_id], who.weights)
            assert best.tenths[place] == explained.tenths
            assert best.fingerprints[place] == known[job_id].fingerprint
            assert best.steps[:, place].tolist() == [
                -1 if part.score is None else round(part.score * 1000) for part in explained.parts
            ]
        assert best.tenths.tolist() == sorted(best.tenths.tolist(), reverse=True)
        assert (best.compared, best.appended) == (3, 0)

    def test_one_of_each_position(self) -> None:
        ids = store_postings(posting(1), posting(2), posting(3, title="Staff Nurse"))
        with unit_of_work() as session:
            same = update(Job).where(Job.id.in_([ids["1"], ids["2"]])).values(cluster_id=uuid.UUID(int=9))
            session.execute(same)
        best = found(developer())
        assert len(best.job_ids) == best.compared == 2
        assert best.positions[0] == uuid.UUID(int=9)

    def test_what_is_to_be_kept_comes_last(self) -> None:
        ids = store_postings(posting(1), posting(2, title="Staff Nurse"), posting(3, title="Baker"))
        best = found(developer(), keep=[ids["3"], ids["1"], uuid.uuid4()], limit=1)
        assert best.job_ids == [ids["1"], ids["3"]]
        assert best.appended == 1

    def test_excluded_companies_and_private_ones_of_others_are_not_shown(self, user: User) -> None:
        common, own = store_postings(posting(1), posting(2)), store_postings(posting(3), private_to=user.id, source="i")
        assert set(found(developer()).job_ids) == set(common.values())
        best = found(developer(excluded_companies=("company  1",)))
        assert (best.job_ids, best.compared) == ([common["2"]], 1)
        who = developer()
        theirs = Person(who.snapshot, replace(who.facts, user_id=user.id), who.weights)
        assert set(found(theirs).job_ids) == {*common.values(), *own.values()}

    def test_what_went_since_the_look_is_left_out(self) -> None:
        ids = store_postings(posting(1), posting(2))
        features.catch_up(unit_of_work)
        view = looked()
        with unit_of_work() as session:
            session.execute(delete(Job).where(Job.id == ids["1"]))
        with unit_of_work() as session:
            assert engine.best(session, view, developer()).job_ids == [ids["2"]]

    def test_nothing_of_nothing(self) -> None:
        best = found(developer(), keep=[uuid.uuid4()])
        assert (best.job_ids, best.compared, best.appended) == ([], 0, 0)
        assert best.steps.shape[1] == 0


class TestPeople:
    def test_each_person_scores_as_by_themselves(
        self, client: TestClient, user: User, auth_headers: dict[str, str], make_user: MakeUser
    ) -> None:
        other, headers = make_user()
        fill_profile(client, auth_headers, skills=["Python"], titles=["Backend Developer"])
        fill_profile(client, headers, skills=["Wound care"], titles=["Staff Nurse"], excluded_companies=["Company 2"])
        ids = store_postings(posting(1), posting(2, title="Staff Nurse"))
        features.catch_up(unit_of_work)
        view = looked()
        with unit_of_work() as session:
            people = PeopleIndex().look(session)
        one = view.posting(ids["1"])
        assert one is not None
        user_ids, weighed = score_posting(people, one.table)
        assert set(user_ids) == {user.id, other.id}
        for place, user_id in enumerate(user_ids):
            who = people.person(user_id)
            assert who is not None
            alone = scored(who.facts, one.table, who.weights)
            assert (weighed.tenths[place], weighed.steps[:, place].tolist()) == alone.at(0)
        second = view.posting(ids["2"])
        assert second is not None
        assert score_posting(people, second.table, excluded_by=second.company_key)[0] == [user.id]
        assert score_posting(people, second.table, private_to=other.id)[0] == [other.id]
        assert score_posting(people, second.table, private_to=SOMEONE)[0] == []

    def test_is_kept_up_with_profiles_and_weights(
        self, client: TestClient, user: User, auth_headers: dict[str, str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kept, read = PeopleIndex(), list[uuid.UUID]()
        from app.matching.facts import person

        def counted(session: Any, user_id: uuid.UUID) -> Person | None:
            read.append(user_id)
            return person(session, user_id)

        monkeypatch.setattr("app.matching.engine.people.person", counted)

        def look() -> list[tuple[tuple[str, ...], int]]:
            with unit_of_work() as session:
                people = kept.look(session)
            return [
                (tuple(one.facts.skills), one.weights.own.get("pay", 0))
                for block in people.blocks
                for one in block.people
            ]

        assert look() == []
        fill_profile(client, auth_headers, skills=["Python"])
        assert [len(skills) for skills, _ in look()] == [1]
        fill_profile(client, auth_headers, skills=["Docker"])
        assert [len(skills) for skills, _ in look()] == [2]
        weights = client.get("/api/v1/matches/weights", headers=auth_headers)
        changed = {"weights": {one["slug"]: one["weight"] for one in weights.json()["items"]} | {"pay": 44}}
        etag = {"If-Match": weights.headers["ETag"]}
        assert client.put("/api/v1/matches/weights", json=changed, headers=auth_headers | etag).status_code == 200
        assert [pay for _, pay in look()] == [44]
        seen = len(read)
        assert [pay for _, pay in look()] == [44]
        assert len(read) == seen
        with unit_of_work() as session:
            session.delete(session.scalars(select(User).where(User.id == user.id)).one())
        assert look() == []
