"""There is always an answer: who gets whose, and what happens to versions that can't be loaded or fail."""

import uuid
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.db import unit_of_work
from app.core.ids import new_id
from app.core.storage import store
from app.insights.learned import answering
from app.insights.learned.answering import arm_of
from app.insights.learned.loading import held
from app.insights.learned.models import ModelDay, ModelEvent, ModelRollout, ModelVersion
from app.insights.learned.repository import ModelsRepository
from app.insights.learned.service import answer, in_use
from app.insights.learned.types import Arm, ModelEventKind, ModelName, VersionState
from app.ml.models.recommender import Basket, SkillQuestion, SkillRecommender
from app.ml.registry.artefacts import MOST_PACKED, checksum
from tests.insights.learned.conftest import CIRCLES, NAME, Make

QUESTION = SkillQuestion(("python",))


def roll(session: Session, **values: Any) -> None:
    rollout = ModelsRepository(session, NAME).rollout(locked=True)
    for field, value in values.items():
        setattr(rollout, field, value)
    session.commit()


def states() -> dict[str, VersionState]:
    with unit_of_work() as session:
        return {row.version: row.state for row in session.scalars(select(ModelVersion))}


def events() -> list[tuple[ModelEventKind, str]]:
    with unit_of_work() as session:
        return [(row.kind, row.words) for row in session.scalars(select(ModelEvent).order_by(ModelEvent.id))]


def damage(version_id: uuid.UUID, content: bytes) -> None:
    with unit_of_work() as session:
        row = session.get_one(ModelVersion, version_id)
        store().put(row.storage_key, content)


def used(person_id: uuid.UUID | None = None) -> tuple[str, bool]:
    with unit_of_work() as session:
        found = in_use(session, NAME, person_id)
        assert isinstance(found.model.predict(QUESTION), list)
        return found.version, found.shipped


class TestWhoAnswers:
    def test_the_shipped_one_where_nothing_was_trained(self, database: None) -> None:
        assert used()[1] is True

    def test_every_model_has_a_shipped_version_that_answers(self, database: None) -> None:
        with unit_of_work() as session:
            found = {name: in_use(session, name, None) for name in ModelName}
        assert all(one.shipped and one.version and one.model.name == name for name, one in found.items())

    def test_the_champion(self, make_version: Make) -> None:
        make_version(VersionState.champion, ago=2)

        assert used() == ("1.2", False)

    def test_is_read_from_the_store_once(self, make_version: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        version_id = make_version(VersionState.champion)
        assert used() == ("1.0", False)
        damage(version_id, b"gone")

        assert used() == ("1.0", False)


HOSTILE = {
    "another checksum": lambda good: good[:-1] + bytes([good[-1] ^ 1]),
    "cut": lambda good: good[: len(good) // 2],
    "empty": lambda _good: b"",
    "too large": lambda good: good + bytes(MOST_PACKED),
}


class TestRefused:
    @pytest.mark.parametrize("kind", sorted(HOSTILE))
    def test_a_file_that_is_not_the_registered_one_is_replaced_by_the_version_before(
        self, make_version: Make, kind: str
    ) -> None:
        make_version(VersionState.retired, ago=5)
        bad = make_version(VersionState.champion, ago=2)
        with unit_of_work() as session:
            good = store().get(session.get_one(ModelVersion, bad).storage_key)
        damage(bad, HOSTILE[kind](good))

        assert used() == ("1.5", False)
        assert states() == {"1.5": VersionState.champion, "1.2": VersionState.rejected}
        ((happened, words),) = events()
        assert happened is ModelEventKind.refused
        assert "1.2 was not loaded" in words
        assert "Version 1.5 answers instead" in words
        assert used() == ("1.5", False)
        assert len(events()) == 1

    def test_a_missing_file_falls_back_to_the_shipped_one(self, make_version: Make) -> None:
        bad = make_version(VersionState.champion)
        with unit_of_work() as session:
            store().delete(session.get_one(ModelVersion, bad).storage_key)

        assert used()[1] is True
        assert "The shipped version answers instead" in events()[0][1]

    def test_an_unknown_format_is_refused(self, make_version: Make) -> None:
        make_version(VersionState.champion, format="pickle")

        assert used()[1] is True
        assert "form 'pickle' is not known" in events()[0][1]

    def test_a_registered_file_of_another_model_is_refused(self, make_version: Make) -> None:
        bad = make_version(VersionState.champion)
        content = b"PK\x05\x06" + bytes(18)
        damage(bad, content)
        with unit_of_work() as session:
            row = session.get_one(ModelVersion, bad)
            row.sha256, row.size = checksum(content), len(content)

        assert used()[1] is True
        assert states() == {"1.0": VersionState.rejected}

    def test_a_chain_of_bad_files_ends_at_the_shipped_one(self, make_version: Make) -> None:
        for ago, state in ((9, VersionState.retired), (5, VersionState.retired), (2, VersionState.champion)):
            damage(make_version(state, ago=ago), b"bad")

        assert used()[1] is True
        assert set(states().values()) == {VersionState.rejected}
        assert len(events()) == 3

    def test_a_store_that_does_not_answer_changes_nothing_for_good(
        self, make_version: Make, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        make_version(VersionState.champion)

        def down(*_: object) -> bytes:
            raise OSError("no route")

        with monkeypatch.context() as patched:
            patched.setattr("app.core.storage.FolderStore.get", down)
            assert used()[1] is True
        assert states() == {"1.0": VersionState.champion}
        assert used() == ("1.0", False)

    def test_a_bad_challenger_costs_nobody_an_answer(self, make_version: Make, session: Session) -> None:
        make_version(VersionState.champion, ago=2)
        damage(make_version(VersionState.challenger, version="2"), b"bad")
        roll(session, percentage=100)

        assert used(new_id()) == ("1.2", False)
        assert states()["2"] is VersionState.rejected


class TestSides:
    @given(people=st.uuids(), percentage=st.integers(0, 100), name=st.sampled_from(ModelName))
    def test_a_person_is_always_on_the_same_side_and_stays_in(
        self, people: uuid.UUID, percentage: int, name: ModelName
    ) -> None:
        sides = [arm_of(name, people, share) for share in range(101)]

        assert sides[percentage] is arm_of(name, people, percentage)
        inside = [side is Arm.challenger for side in sides]
        assert inside == sorted(inside)
        assert sides[0] is Arm.champion
        assert sides[100] is Arm.challenger

    @given(seed=st.integers(0, 2**64), percentage=st.integers(0, 100))
    def test_as_many_as_the_percentage_says(self, seed: int, percentage: int) -> None:
        people = [uuid.uuid5(uuid.UUID(int=seed), str(number)) for number in range(2_000)]

        inside = sum(arm_of(NAME, person, percentage) is Arm.challenger for person in people)

        # Six standard deviations of a share of 2,000.
        share = percentage / 100
        assert abs(inside / 2_000 - share) <= 6 * (share * (1 - share) / 2_000) ** 0.5 + 1e-9

    def test_models_do_not_share_their_sides(self) -> None:
        people = [uuid.UUID(int=number) for number in range(400)]

        sides = [tuple(arm_of(name, person, 50) for name in ModelName) for person in people]

        assert len(Counter(sides)) == 16

    def test_nobody_in_particular_gets_the_champion(self) -> None:
        assert arm_of(NAME, None, 100) is Arm.champion

    def test_a_person_inside_gets_the_challenger(self, make_version: Make, session: Session) -> None:
        make_version(VersionState.champion, ago=2)
        make_version(VersionState.challenger, version="2")
        roll(session, percentage=40)
        people = [new_id() for _ in range(60)]

        assert {used(person)[0] for person in people} == {"1.2", "2"}
        assert all(used(person) == used(person) for person in people)
        assert used()[0] == "1.2"


class TestBothAnswer:
    def test_in_the_shadow_people_see_the_champion_and_differences_are_counted(
        self, make_version: Make, session: Session
    ) -> None:
        make_version(VersionState.champion, ago=2)
        make_version(VersionState.challenger, version="2", skills=("python", "cobol"))
        roll(session, shadow=True)
        for _ in range(3):
            told = answer(session, NAME, new_id(), QUESTION)
            assert told.version == "1.2"
        session.commit()

        with unit_of_work() as fresh:
            (day,) = fresh.scalars(select(ModelDay)).all()
        assert (day.version, day.arm, day.answers, day.compared, day.differing) == ("2", "shadow", 3, 3, 3)
        assert day.difference == 3.0

    def test_a_challenger_that_raises_is_replaced_at_once_and_then_stopped(
        self, make_version: Make, session: Session, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        make_version(VersionState.champion, ago=2)
        make_version(VersionState.challenger, version="2")
        roll(session, percentage=100)
        usual = SkillRecommender.predict

        def fails(self: SkillRecommender, question: SkillQuestion) -> Any:
            if self.version == "2":
                raise RuntimeError("broken")
            return usual(self, question)

        monkeypatch.setattr(SkillRecommender, "predict", fails)
        told = [answer(session, NAME, new_id(), QUESTION) for _ in range(answering.MOST_ERRORS + 1)]
        session.commit()

        assert {(one.version, len(one.answer)) for one in told} == {("1.2", 2)}
        assert states() == {"1.2": VersionState.champion, "2": VersionState.rejected}
        assert [kind for kind, _ in events()] == [ModelEventKind.fell_back]
        with unit_of_work() as fresh:
            assert fresh.get_one(ModelRollout, NAME).percentage == 0

    def test_a_slow_challenger_is_stopped(
        self, make_version: Make, session: Session, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        make_version(VersionState.champion, ago=2)
        make_version(VersionState.challenger, version="2")
        roll(session, percentage=100)
        monkeypatch.setattr(answering, "ALLOWED_S", -1.0)
        for _ in range(answering.MOST_SLOW):
            assert answer(session, NAME, new_id(), QUESTION).version == "2"
        session.commit()

        assert states()["2"] is VersionState.rejected
        assert answer(session, NAME, new_id(), QUESTION).version == "1.2"

    def test_what_the_champion_raises_is_not_hidden(
        self, make_version: Make, session: Session, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        make_version(VersionState.champion)

        def fails(*_: object) -> None:
            raise RuntimeError("broken")

        monkeypatch.setattr(SkillRecommender, "predict", fails)
        with pytest.raises(RuntimeError, match="broken"):
            answer(session, NAME, new_id(), QUESTION)


def test_few_versions_are_held(make_version: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.insights.learned.loading.MOST_HELD", 1)
    model = SkillRecommender.load(SkillRecommender.train([Basket(CIRCLES[0], "g")] * 9, lambda: None), "1")
    first, second = (new_id(), "a"), (new_id(), "b")
    held.put(first, model)
    held.put(second, model)

    assert held.get(first) is None
    assert held.get(second) is model
