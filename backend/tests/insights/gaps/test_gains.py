"""The gain shown for "learn X" is the sum of full recomputations, for any profile and postings."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from app.insights.gaps.gains import MOST_TRIED, Gap, ordered
from app.insights.gaps.lacking import lacking, lacking_skill
from app.insights.gaps.types import GapKind, GapSort
from app.jobs.types import ScoringRow
from app.matching.explaining import HELD, scored, tenths_of
from app.matching.facts import Person
from app.matching.gaining import suppose
from app.matching.loaded import factors
from app.matching.snapshot import profile_facts
from app.matching.weights import Weights, default_weights
from app.matching.what_if import Change, supposed
from app.ml.lexicon.concepts import lexicon
from app.ml.terms.remote import Remote
from app.profile.types import Preferences, ProfileSnapshot, RemoteWish, SnapshotLanguage, SnapshotSkill
from tests.factories.matching import SOMEONE, detail, scoring_row, table

SKILLS = (
    "python", "django", "postgresql", "docker", "kubernetes", "communication", "patient-care", "apache-kafka", "react",
    "vue", "typescript", "java", "german", "french", "project-management", "nursing", "excel", "sql",
)  # fmt: skip
KNOWN = [skill_id for skill_id in SKILLS if lexicon().get(skill_id)]
TITLES = ["Staff Nurse", "Senior Backend Developer", "Care Assistant", "Data Engineer", "Baker"]
LANGUAGES = ["English", "German", "French"]
PLACES = [{"city": "London", "region": "England", "country": "GB", "group": None}]
some_skills = st.lists(st.sampled_from(KNOWN), max_size=6, unique=True)


@st.composite
def rows(draw: st.DrawFn) -> ScoringRow:
    """A posting."""
    pay = draw(st.one_of(st.none(), st.integers(10_000, 200_000)))
    return scoring_row(
        draw(st.integers(1, 2**64)),
        title=draw(st.sampled_from(TITLES)),
        must=draw(some_skills),
        nice=draw(some_skills),
        generic=draw(some_skills),
        years_min=draw(st.one_of(st.none(), st.integers(0, 12))),
        annual_min=pay,
        annual_max=pay,
        pay_currency=draw(st.sampled_from([None, "EUR"])),
        remote=draw(st.sampled_from(list(Remote))),
        places=draw(st.lists(st.sampled_from(PLACES), max_size=1)),
        language=draw(st.sampled_from([None, "en", "de"])),
        posted_at=datetime(2026, 11, draw(st.integers(1, 20)), tzinfo=UTC),
    )


@st.composite
def people(draw: st.DrawFn) -> Person:
    """A person, with weights as shipped or their own."""
    skills, languages = draw(some_skills), draw(st.lists(st.sampled_from(LANGUAGES), max_size=2, unique=True))
    snapshot = ProfileSnapshot(
        user_id=SOMEONE,
        version=1,
        titles=tuple(draw(st.lists(st.sampled_from(TITLES), max_size=2, unique=True))),
        skills=tuple(SnapshotSkill(skill_id, skill_id) for skill_id in skills),
        experience_years=draw(st.one_of(st.none(), st.integers(0, 30))),
        languages=tuple(SnapshotLanguage(name, draw(st.sampled_from([None, "B1", "native"]))) for name in languages),
        location=draw(st.sampled_from([None, "London, United Kingdom"])),
        preferences=Preferences(remote=draw(st.sampled_from(list(RemoteWish)))),
    )
    own = draw(st.sampled_from([{}, {"skills": 100}, {"skills": 0}, {"language": 60, "title": 1}]))
    return Person(snapshot, profile_facts(snapshot), Weights(own) if own else default_weights())


def one_by_one(who: Person, postings: list[ScoringRow], change: Change) -> list[int]:
    """By how much each score would rise, a posting at a time, by the code of the public what-if."""
    after = profile_facts(supposed(who.snapshot, change, None))
    return [
        tenths_of(after, detail(row), who.weights) - tenths_of(who.facts, detail(row), who.weights) for row in postings
    ]


some_postings = st.lists(rows(), min_size=1, max_size=8, unique_by=lambda row: row.id)


class TestGains:
    @settings(max_examples=80)
    @given(people(), some_postings)
    def test_each_is_the_sum_of_full_recomputations(self, who: Person, postings: list[ScoringRow]) -> None:
        missing = lacking(who.facts, table(*postings), [detail(row) for row in postings])
        changes = [one.change for one in missing]
        rises = suppose(who, table(*postings), changes).rises
        for place, change in enumerate(changes):
            assert rises[place].tolist() == one_by_one(who, postings, change)

    @settings(max_examples=40)
    @given(people(), some_postings)
    def test_what_is_missing_is_what_the_checklist_does_not_call_met(
        self, who: Person, postings: list[ScoringRow]
    ) -> None:
        missing = {one.id for one in lacking(who.facts, table(*postings), [detail(row) for row in postings])}
        asked = {skill_id for row in postings for skill_id in row.skill_ids}
        assert missing == {skill_id for skill_id in asked if who.facts.holding(skill_id).level < HELD}

    @settings(max_examples=40)
    @given(people(), some_postings, st.sampled_from(KNOWN))
    def test_only_factors_that_say_so_are_moved_by_a_skill(
        self, who: Person, postings: list[ScoringRow], skill_id: str
    ) -> None:
        richer = replace(who.snapshot, skills=(*who.snapshot.skills, SnapshotSkill(skill_id, skill_id)))
        before, after = (
            scored(profile_facts(one), table(*postings), who.weights).steps for one in (who.snapshot, richer)
        )
        for place, (slug, factor) in enumerate(factors().items()):
            assert factor.of_skills or np.array_equal(before[place], after[place]), slug

    @settings(max_examples=30)
    @given(people(), some_postings)
    def test_no_change_changes_nothing(self, who: Person, postings: list[ScoringRow]) -> None:
        found = suppose(who, table(*postings), [Change(), Change(add_skills=())])
        assert not found.rises.any()

    def test_without_changes_or_postings_there_is_nothing(self) -> None:
        who = Person(ProfileSnapshot(SOMEONE, 1), profile_facts(ProfileSnapshot(SOMEONE, 1)), default_weights())
        assert suppose(who, table(scoring_row()), []).after.shape == (0, 1)


class TestOrder:
    def test_goes_by_gain_times_demand_then_by_id(self) -> None:
        def gap(skill_id: str, rises: list[int], demand: int) -> Gap:
            one = lacking_skill(skill_id)
            one.ask(0, "nice")
            return Gap(one, np.array(rises), (), demand, 0.0)

        found = [gap("react", [5, 5], 10), gap("docker", [1, 0], 200), gap("django", [1, 0], 200), gap("sql", [30], 1)]
        assert [one.lacking.id for one in ordered(found, GapSort.worth)] == ["django", "docker", "react", "sql"]
        assert [one.lacking.id for one in ordered(found, GapSort.gain)] == ["sql", "react", "django", "docker"]

    def test_the_lexicons_names_all_stand_for_their_skill(self) -> None:
        # A gap is supposed by its name, as the public what-if takes it.
        assert all((found := lexicon().by_name(skill.name)) and found.id == skill.id for skill in lexicon())
        assert lacking_skill("german").kind is GapKind.language
        assert MOST_TRIED >= 100
