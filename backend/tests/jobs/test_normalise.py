"""From a source's words to what is stored."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.jobs.posting.normalise import Reading, Unusable, content_hash, read, text_key
from app.jobs.posting.pay import pay_rank
from app.jobs.posting.rows import job_row
from app.jobs.source import PostedPay, Posting
from app.ml.terms.remote import Remote
from tests.factories.jobs import posting

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def reading(**fields: Any) -> Reading:
    made = posting(**fields)
    return read("board", made, content_hash(made), NOW)


class TestHash:
    def test_is_the_same_for_the_same(self) -> None:
        assert content_hash(posting(posted_at=NOW)) == content_hash(posting(posted_at=NOW))

    @pytest.mark.parametrize(
        "change",
        [{"title": "Other"}, {"locations": ("Leeds",)}, {"pay": PostedPay(1, 2, "USD", "hour")}, {"expires_at": NOW}],
    )
    def test_tells_changes(self, change: dict[str, Any]) -> None:
        assert content_hash(posting(posted_at=NOW, **change)) != content_hash(posting(posted_at=NOW))

    def test_takes_broken_text(self) -> None:
        assert content_hash(posting(title="Half \ud83d"))


class TestBasics:
    @pytest.mark.parametrize(
        "fields", [{"url": "javascript:x"}, {"url": ""}, {"title": " \x00"}, {"company": "&nbsp;"}]
    )
    def test_what_can_not_be_used_says_why(self, fields: dict[str, str]) -> None:
        with pytest.raises(Unusable, match="has no"):
            reading(**fields)

    def test_a_date_in_the_future_is_today(self) -> None:
        assert reading(posted_at=NOW + timedelta(days=40)).posted_at == NOW

    def test_without_a_date_it_is_new(self) -> None:
        assert reading(posted_at=None).posted_at == NOW

    def test_an_end_in_the_past_closes(self) -> None:
        row = job_row(reading(expires_at=NOW - timedelta(days=1)))
        assert (row["status"], row["closed_reason"], row["closed_at"]) == ("closed", "expired", NOW - timedelta(days=1))

    def test_several_places(self) -> None:
        read_ = reading(locations=("Berlin, Germany", "Leeds, United Kingdom", "Berlin, Germany"))
        assert read_.location == "Berlin, Germany; Leeds, United Kingdom"
        assert [place.country for place in read_.places] == ["DE", "GB"]

    def test_the_source_knows_best_where_work_is_done(self) -> None:
        assert reading(work_mode="remote", description_text="On site only.").remote is Remote.REMOTE

    def test_the_words_of_a_source_for_the_type(self) -> None:
        assert reading(employment_type="FULL_TIME").employment_type == "full_time"


class TestPay:
    def test_fields(self) -> None:
        row = job_row(reading(pay=PostedPay(28, 35.4, "gbp", "hour")))
        assert (row["pay_min"], row["pay_max"], row["pay_currency"], row["pay_period"]) == (28, 35, "GBP", "hour")
        assert (row["annual_min"], row["annual_max"]) == (28 * 2080, 35 * 2080)

    def test_turned_round(self) -> None:
        row = job_row(reading(pay=PostedPay(90_000, 70_000, "USD", "year")))
        assert (row["pay_min"], row["pay_max"]) == (70_000, 90_000)

    def test_a_mislabelled_currency_gives_way_to_the_text(self) -> None:
        text = "Salary range: PLN 350,700 - 474,400 a year plus benefits. " * 2
        pay = reading(pay=PostedPay(350_700, 474_400, "USD", "year"), description_text=text).pay
        assert pay is not None
        assert pay.currency == "PLN"

    def test_one_figure_stays_as_the_source_gives_it(self) -> None:
        text = "We pay up to $75 an hour, plus benefits and a yearly review of both. " * 2
        pay = reading(pay=PostedPay(75, 75, "USD", "hour"), description_text=text).pay
        assert pay is not None
        assert (pay.min, pay.max) == (75, 75)

    @pytest.mark.parametrize("figure", [0, -5, float("inf"), float("nan"), 1e18])
    def test_nonsense_is_no_pay(self, figure: float) -> None:
        assert reading(pay=PostedPay(figure, figure, "USD", "year")).pay is None

    def test_a_string(self) -> None:
        row = job_row(reading(pay_text="£24,907 to £30,615 per annum"))
        assert (row["pay_min"], row["pay_max"], row["pay_currency"], row["pay_period"]) == (24907, 30615, "GBP", "year")

    def test_rank_compares_currencies(self) -> None:
        assert pay_rank(60_000, "GBP") > pay_rank(60_000, "USD") > pay_rank(600_000, "INR") > pay_rank(None, "USD")
        assert pay_rank(60_000, "XXX") == -1


class TestTextKey:
    def test_ignores_case_accents_and_spaces(self) -> None:
        text = "Wir suchen für unser Büro eine Person. " * 10
        again = text.upper().replace("Ü", "U").replace(" ", "  ")
        assert text_key(reading(description_text=text)) == text_key(reading(description_text=again))

    def test_short_texts_have_none(self) -> None:
        assert text_key(reading(description_text="Short.")) == ""


def test_a_field_at_its_limits_is_stored() -> None:
    made = Posting(
        source_id="x",
        url="https://board.example/" + "u" * 1_900,
        title="t" * 10_000,
        company="c" * 10_000,
        description_html="<p>" + "w" * 100_000 + " ü " * 100_000,
        locations=tuple(f"Place {number}" for number in range(500)),
        tags=tuple("tag" * 100 for _ in range(500)),
    )
    row = job_row(read("board", made, "digest", NOW))
    assert len(str(row["title"])) == 300
    assert len(str(row["location"])) <= 500
