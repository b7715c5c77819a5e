"""Which postings are compared, how much each counts, and the figures they give."""

import uuid
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.insights.salary.asking import asked_of
from app.insights.salary.choosing import Comparable, choose
from app.insights.salary.quartiles import quartiles, too_little
from app.insights.salary.types import Asked, Paid
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority
from tests.factories.pay import BERLIN, MUNICH, PARIS, POSTED, paid

TODAY = date(2026, 11, 20)


def asked(title: str = "Backend Developer", location: str = "Berlin, Germany", **also: Any) -> Asked:
    """A question."""
    return asked_of(title, location=location, **also)


def chosen(*postings: Paid, about: Asked | None = None) -> list[Comparable]:
    """What is compared with a backend developer in Berlin."""
    return choose(about or asked(), postings, TODAY)


def weights(found: list[Comparable]) -> dict[int, float]:
    """The weights by the number of the posting."""
    return {one.paid.id.int: one.weight for one in found}


class TestChoosing:
    @pytest.mark.parametrize(
        ("columns", "why"),
        [
            pytest.param({}, ("Same title", "Same city: Berlin"), id="the same"),
            pytest.param(
                {"title": "Backend Engineer (m/f/d)"}, ("Same title", "Same city: Berlin"), id="in other words"
            ),
            pytest.param({"title": "Python Developer"}, ("Same occupation", "Same city: Berlin"), id="occupation"),
            pytest.param({"places": (MUNICH,)}, ("Same title", "Same country"), id="elsewhere"),
            pytest.param(
                {"skill_ids": ("python", "sql")},
                ("Same title", "Same city: Berlin", "Asks for 1 of the 1 skills"),
                id="skill",
            ),
            pytest.param({"high": None}, ("Same title", "Same city: Berlin", "States only the least"), id="from"),
            pytest.param({"low": None}, ("Same title", "Same city: Berlin", "States only the most"), id="up to"),
        ],
    )
    def test_says_why(self, columns: dict[str, Any], why: tuple[str, ...]) -> None:
        about = asked(skills=["python"]) if "skill_ids" in columns else asked(title="Backend Developer")
        found = chosen(paid(**columns), about=about)
        assert [one.why for one in found] in ([why], [("Same title", *why[1:])])

    @pytest.mark.parametrize(
        "columns",
        [
            pytest.param({"title": "Staff Nurse"}, id="other work"),
            pytest.param({"title": "Senior Director of Engineering"}, id="other level"),
            pytest.param({"places": (PARIS,)}, id="other country"),
            pytest.param({"places": ()}, id="no place"),
            pytest.param({"pay_currency": "USD"}, id="other currency"),
        ],
    )
    def test_leaves_out_what_is_not_alike(self, columns: dict[str, Any]) -> None:
        assert chosen(paid(**columns)) == []

    def test_another_occupation_with_a_title_alike_is_left_out(self) -> None:
        assert chosen(paid(title="Data Analyst"), about=asked("Data Scientist")) == []

    @pytest.mark.parametrize(
        ("level", "weight"),
        [
            pytest.param(Seniority.SENIOR, 1.0, id="same"),
            pytest.param(Seniority.LEAD, 0.35, id="next"),
            pytest.param(None, 0.6, id="unstated"),
        ],
    )
    def test_levels_count_by_how_far_they_are(self, level: Seniority | None, weight: float) -> None:
        found = chosen(paid(seniority=level), about=asked("Senior Backend Developer"))
        assert weights(found)[1] == pytest.approx(weight)

    def test_a_level_two_apart_is_left_out(self) -> None:
        assert chosen(paid(seniority=Seniority.ENTRY), about=asked("Senior Backend Developer")) == []

    def test_what_is_closer_counts_more(self) -> None:
        found = weights(
            chosen(
                paid(1, remote=Remote.ONSITE, skill_ids=("python",)),
                paid(2, remote=Remote.REMOTE, skill_ids=("python",)),
                paid(3, remote=Remote.ONSITE),
                paid(4, remote=Remote.ONSITE, skill_ids=("python",), posted_at=POSTED - timedelta(days=365)),
                paid(5, remote=Remote.ONSITE, skill_ids=("python",), places=(MUNICH,)),
                about=asked(skills=["python"], remote=Remote.ONSITE),
            )
        )
        assert found == pytest.approx({1: 1.0, 2: 0.8, 3: 0.5, 4: 0.5, 5: 0.7})

    def test_an_employer_with_many_postings_counts_as_the_root_of_their_number(self) -> None:
        found = weights(chosen(*(paid(number, company_key=7) for number in range(1, 5)), paid(9)))
        assert found == pytest.approx({1: 0.5, 2: 0.5, 3: 0.5, 4: 0.5, 9: 1.0})

    def test_a_cluster_counts_once_by_its_oldest(self) -> None:
        cluster = uuid.UUID(int=99)
        found = chosen(paid(2, cluster_id=cluster), paid(1, cluster_id=cluster), paid(3))
        assert sorted(weights(found)) == [1, 3]

    def test_without_a_country_every_place_in_the_currency_is_compared(self) -> None:
        found = chosen(paid(1), paid(2, places=(PARIS,)), about=asked(location="", currency="EUR"))
        assert sorted(weights(found)) == [1, 2]

    @given(st.permutations(range(1, 9)))
    def test_the_order_of_the_stock_changes_nothing(self, order: list[int]) -> None:
        postings = {number: paid(number, 50_000 + number, None if number % 3 else 70_000) for number in range(1, 9)}
        assert chosen(*(postings[number] for number in order)) == chosen(*postings.values())


class TestQuartiles:
    def test_are_the_middle_half(self) -> None:
        found = chosen(*(paid(number, 1_000 * number, 1_000 * number) for number in range(41, 61)))
        spread = quartiles(found)
        assert (spread.p25, spread.p50, spread.p75) == (45_500, 50_500, 55_500)

    def test_pay_of_other_periods_is_a_year_s(self) -> None:
        hourly = paid(1, 30, 30, pay_period="hour")
        monthly = paid(2, 5_200, 5_200, pay_period="month")
        assert hourly.yearly == monthly.yearly == 62_400

    def test_a_figure_with_one_end_counts_as_it_stands(self) -> None:
        assert (paid(low=None, high=50_000).yearly, paid(low=50_000, high=None).yearly) == (50_000, 50_000)
        assert paid(low=50_000, high=60_000).yearly == 55_000

    def test_too_few_say_nothing(self) -> None:
        few = chosen(*(paid(number) for number in range(1, 8)))
        assert str(too_little(few)).startswith("7 postings like this state their pay, of 7 employers; at least 8")
        assert str(too_little([])).startswith("No posting like this states its pay")
        assert too_little(chosen(*(paid(number) for number in range(1, 9)))) is None

    def test_few_employers_say_nothing(self) -> None:
        assert "of 2 employers" in str(too_little(chosen(*(paid(n, company_key=n % 2) for n in range(1, 21)))))

    def test_one_that_outweighs_the_rest_says_nothing(self) -> None:
        far: dict[str, Any] = {"posted_at": POSTED - timedelta(days=500), "places": (MUNICH,)}
        postings = [paid(1), *(paid(number, low=None, **far) for number in range(2, 14))]
        found = [replace(one, weight=one.weight / 5) if one.paid.id.int > 1 else one for one in chosen(*postings)]
        assert "only a few of them" in str(too_little(found))

    def test_pay_too_far_apart_says_nothing(self) -> None:
        postings = [paid(number, *([20_000] * 2 if number % 2 else [90_000] * 2)) for number in range(1, 21)]
        assert "too far apart" in str(too_little(chosen(*postings)))

    @given(st.lists(st.integers(20_000, 40_000), min_size=8, max_size=30))
    def test_lie_in_order_within_what_is_stated(self, pay: list[int]) -> None:
        spread = quartiles(chosen(*(paid(number, one, one) for number, one in enumerate(pay, 1))))
        assert min(pay) <= spread.p25 <= spread.p50 <= spread.p75 <= max(pay)


class TestAsking:
    def test_reads_place_level_and_currency(self) -> None:
        about = asked("Senior Backend Developer", "London, UK", skills=["python", "Kung-fu sorcery"])
        assert (about.country, about.city, about.currency, about.seniority) == ("GB", "London", "GBP", "senior")
        assert (about.skill_ids, about.unknown_skills) == (("python",), ("Kung-fu sorcery",))

    def test_what_is_given_goes_before_what_is_read(self) -> None:
        about = asked("Senior Backend Developer", "Berlin", seniority=Seniority.MID, currency="USD")
        assert (about.seniority, about.currency) == (Seniority.MID, "USD")
        assert BERLIN["city"] == about.city
