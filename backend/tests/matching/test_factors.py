"""Each factor by a table of cases: who, what is asked, how it scores."""

from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest

from app.matching.factor import Verdict
from app.matching.loaded import factors
from app.matching.pairs import Pairs
from app.matching.people import PersonTable
from app.ml.places.reading import Place
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority
from app.profile.types import RemoteWish, SnapshotJob, SnapshotLanguage
from tests.factories.matching import detail, person, scoring_row

LONDON = {"city": "London", "region": "England", "country": "GB", "group": None}
LEEDS = {"city": "Leeds", "region": "England", "country": "GB", "group": None}
BERLIN = {"city": "Berlin", "region": "Berlin", "country": "DE", "group": None}


def verdict(slug: str, who: dict[str, Any], asked: dict[str, Any], text: str = "") -> Verdict | None:
    """What a factor says of one person and one posting."""
    return factors()[slug].judge(person(**who), detail(scoring_row(**asked), text))


def score(slug: str, who: dict[str, Any], asked: dict[str, Any]) -> float | None:
    """The score alone."""
    found = verdict(slug, who, asked)
    return found.score if found else None


class TestWeights:
    def test_add_up_to_a_hundred(self) -> None:
        assert sum(factor.weight for factor in factors().values()) == 100

    def test_every_factor_says_what_it_is(self) -> None:
        assert all(factor.label and factor.__doc__ for factor in factors().values())


class TestSkills:
    def test_abstains_where_no_skill_is_named(self) -> None:
        assert verdict("skills", {"skills": ("python",)}, {}) is None

    def test_nothing_held_scores_low_and_does_not_abstain(self) -> None:
        found = score("skills", {}, {"must": ("python", "django", "postgresql")})
        assert found is not None
        assert found < 0.1

    def test_everything_held_is_full(self) -> None:
        skills = ("python", "django", "postgresql")
        assert score("skills", {"skills": skills}, {"must": skills}) == pytest.approx(1.0)

    @pytest.mark.parametrize(("firm", "loose"), [("must", "nice"), ("nice", "generic")])
    def test_what_is_asked_firmly_weighs_more(self, firm: str, loose: str) -> None:
        asked = {firm: ("python", "postgresql"), loose: ("docker", "kubernetes")}
        met = score("skills", {"skills": ("python", "postgresql")}, asked)
        missed = score("skills", {"skills": ("docker", "kubernetes")}, asked)
        assert met is not None
        assert missed is not None
        assert met > missed

    def test_an_implied_skill_counts_in_part(self) -> None:
        asked = {"must": ("python", "docker", "postgresql")}
        none, implied, outright = (score("skills", {"skills": (held,)}, asked) for held in ("sql", "django", "python"))
        assert none is not None
        assert implied is not None
        assert outright is not None
        assert none < implied < outright

    def test_a_language_spoken_is_a_skill_held(self) -> None:
        asked = {"must": ("spanish", "python")}
        spoken = score("skills", {"languages": (SnapshotLanguage("Spanish", "native"),)}, asked)
        silent = score("skills", {}, asked)
        assert spoken is not None
        assert silent is not None
        assert spoken > silent

    def test_one_common_word_does_not_make_a_match(self) -> None:
        found = score("skills", {"skills": ("python",)}, {"generic": ("python",)})
        assert found is not None
        assert found < 0.6

    def test_quotes_both_sides(self) -> None:
        text = "About us.\nYou need Python and PostgreSQL every day.\nFree fruit."
        found = verdict("skills", {"skills": ("python",)}, {"must": ("python", "postgresql")}, text)
        assert found is not None
        assert found.reason == "You show 1 of the 2 skills the posting names."
        assert [(item.from_, item.quote) for item in found.evidence] == [
            ("cv", "knows python"),
            ("job", "You need Python and PostgreSQL every day."),
        ]


class TestTitle:
    def test_the_same_title_is_full(self) -> None:
        assert score("title", {"titles": ("Backend Developer",)}, {"title": "Backend Developer"}) == pytest.approx(1.0)

    def test_no_title_in_the_profile_scores_nothing(self) -> None:
        found = verdict("title", {}, {})
        assert found is not None
        assert found.score == 0.0
        assert found.reason == "Your profile names no job title yet."

    def test_the_closest_title_counts(self) -> None:
        near = score("title", {"titles": ("Baker", "Backend Developer")}, {"title": "Backend Developer"})
        far = score("title", {"titles": ("Baker",)}, {"title": "Backend Developer"})
        assert near is not None
        assert far is not None
        assert near > 0.8 > 0.3 > far

    def test_an_older_title_counts_a_little_less(self) -> None:
        newest = score("title", {"titles": ("Backend Developer", "Baker")}, {})
        oldest = score("title", {"titles": ("Baker", "Backend Developer")}, {})
        assert newest is not None
        assert oldest is not None
        assert newest > oldest

    def test_a_wish_counts_like_the_newest_title(self) -> None:
        assert score("title", {"wanted": ("Baker",), "titles": ("Cook",)}, {"title": "Baker"}) == pytest.approx(1.0)

    def test_abstains_on_a_title_without_words(self) -> None:
        assert verdict("title", {"titles": ("Baker",)}, {"title_tokens": ()}) is None

    def test_quotes_the_cv_only_where_the_cv_says_it(self) -> None:
        told = SnapshotJob("Baker", "Crumb", "2020", None, quote="Baker at Crumb")
        found = verdict("title", {"titles": ("Baker",), "experience": (told,)}, {"title": "Baker"})
        assert found is not None
        assert [(item.from_, item.quote) for item in found.evidence] == [("cv", "Baker"), ("job", "Baker")]


class TestSeniority:
    @pytest.mark.parametrize(
        ("own", "asked", "expected"),
        [
            (Seniority.MID, Seniority.MID, 1.0),
            (Seniority.MID, Seniority.SENIOR, 0.6),
            (Seniority.SENIOR, Seniority.MID, 0.75),
            (Seniority.LEAD, Seniority.MANAGER, 1.0),
            (Seniority.INTERN, Seniority.EXECUTIVE, 0.0),
            (None, Seniority.MID, 0.3),
        ],
    )
    def test_levels_by_distance(self, own: Seniority | None, asked: Seniority, expected: float) -> None:
        assert score("seniority", {"seniority": own}, {"seniority": asked}) == pytest.approx(expected)

    @pytest.mark.parametrize(
        ("own", "asked", "expected"), [(5.0, 5, 1.0), (12.0, 5, 1.0), (2.0, 4, 2.5 / 4.5), (None, 3, 0.3)]
    )
    def test_years_by_share(self, own: float | None, asked: int, expected: float) -> None:
        assert score("seniority", {"experience_years": own}, {"years_min": asked}) == pytest.approx(expected)

    def test_both_count_alike(self) -> None:
        who = {"seniority": Seniority.MID, "experience_years": 2.0}
        asked = {"seniority": Seniority.SENIOR, "years_min": 2}
        assert score("seniority", who, asked) == pytest.approx((0.6 + 1.0) / 2)

    def test_abstains_where_neither_is_stated(self) -> None:
        assert verdict("seniority", {"seniority": Seniority.MID}, {}) is None


class TestPay:
    @pytest.mark.parametrize(
        ("low", "high", "expected"),
        [
            (60_000, 80_000, 1.0),
            (50_000, 50_000, 1.0),
            (45_000, 55_000, 0.875),
            (30_000, 50_000, 0.75),
            (None, 42_500, 0.375),
            (20_000, 30_000, 0.0),
        ],
    )
    def test_the_range_against_the_floor(self, low: int | None, high: int | None, expected: float) -> None:
        asked = {"annual_min": low, "annual_max": high, "pay_currency": "EUR"}
        assert score("pay", {"salary_min": 50_000, "currency": "EUR"}, asked) == pytest.approx(expected)

    @pytest.mark.parametrize("asked", [{}, {"annual_max": 90_000, "pay_currency": "USD"}])
    def test_abstains_without_pay_in_the_same_currency(self, asked: dict[str, Any]) -> None:
        assert verdict("pay", {"salary_min": 50_000, "currency": "EUR"}, asked) is None

    def test_no_floor_is_neither_good_nor_bad(self) -> None:
        assert score("pay", {}, {"annual_max": 90_000, "pay_currency": "USD"}) == pytest.approx(0.5)

    def test_shows_the_employers_own_figures(self) -> None:
        asked = {"annual_min": 62_400, "pay_min": 30, "pay_max": 40, "pay_currency": "USD", "pay_period": "hour"}
        found = verdict("pay", {"salary_min": 50_000, "currency": "USD"}, asked)
        assert found is not None
        assert found.reason == "It pays 30 to 40 USD an hour; you want at least 50,000 USD a year."


class TestPlace:
    @pytest.mark.parametrize(
        ("location", "place", "expected"),
        [
            (("London", "GB"), LONDON, 1.0),
            (("London", "GB"), LEEDS, 0.5),
            (("London", "GB"), BERLIN, 0.1),
        ],
    )
    def test_by_nearness(self, location: tuple[str, str], place: dict[str, str], expected: float) -> None:
        who = person()
        home = Place(location[0], city=location[0], country=location[1])
        who = type(who)(user_id=who.user_id, version=1, home=home)
        asked = detail(scoring_row(places=(place,), location=str(place["city"]), remote=Remote.ONSITE))
        found = factors()["place"].judge(who, asked)
        assert found is not None
        assert found.score == pytest.approx(expected)

    def test_remote_without_a_scope_is_open_to_all(self) -> None:
        assert score("place", {}, {"remote": Remote.REMOTE}) == pytest.approx(1.0)

    def test_the_wish_for_remote_work_counts(self) -> None:
        asked = {"places": (LONDON,), "location": "London", "remote": Remote.ONSITE}
        any_way = score("place", {"location": "London, United Kingdom"}, asked)
        remote = score("place", {"location": "London, United Kingdom", "remote": RemoteWish.remote_only}, asked)
        assert any_way is not None
        assert remote is not None
        assert remote < any_way / 5

    def test_no_place_in_the_profile_scores_low(self) -> None:
        assert score("place", {}, {"places": (LONDON,), "location": "London"}) == pytest.approx(0.3)

    def test_abstains_where_the_posting_names_none(self) -> None:
        assert verdict("place", {"location": "London"}, {}) is None


class TestFreshness:
    @pytest.mark.parametrize(
        ("posted", "expected"), [((2026, 11, 20), 1.0), ((2026, 10, 30), 0.5), ((2026, 12, 1), 1.0)]
    )
    def test_halves_every_three_weeks(self, posted: tuple[int, int, int], expected: float) -> None:
        assert score("freshness", {}, {"posted_at": datetime(*posted, tzinfo=UTC)}) == pytest.approx(expected)

    def test_the_hour_of_the_day_changes_nothing(self) -> None:
        early, late = (datetime(2026, 11, 1, hour, tzinfo=UTC) for hour in (0, 23))
        assert score("freshness", {}, {"posted_at": early}) == score("freshness", {}, {"posted_at": late})


class TestAbstention:
    @pytest.mark.parametrize("slug", ["skills", "seniority", "pay", "place"])
    def test_says_why(self, slug: str) -> None:
        explanation = factors()[slug].explain(person(), detail())
        assert explanation.reason.startswith("The posting")
        assert explanation.evidence == ()

    def test_an_empty_profile_is_judged_by_every_factor_that_has_facts(self) -> None:
        asked = detail(
            scoring_row(
                must=("python",),
                seniority=Seniority.MID,
                annual_max=1,
                pay_currency="EUR",
                places=(LONDON,),
                location="London",
            )
        )
        answers = [
            float(factor.scores(Pairs(PersonTable((person(),)), asked.table))[0]) for factor in factors().values()
        ]
        assert not np.isnan(answers).any()
