"""What is learnt is repeatable, better than a title's median, and honest about how far off it is."""

from dataclasses import replace

import numpy as np
import pytest
from sklearn.pipeline import FeatureUnion

from app.ml.salary.features import document, family
from app.ml.salary.model import EVERY_FAMILY, expected
from app.ml.salary.packing import pack
from app.ml.salary.predicting import predict, quartiles
from app.ml.salary.regression import Design, parts, quantiles
from app.ml.salary.training import FEWEST_ROWS, TooFewRows, grouped, train, train_all, words_in_kinds
from app.ml.salary.types import SalaryEstimate
from tests.ml.salary.invented import ask, model, postings

# The same lines again and again; others count them.
pytestmark = pytest.mark.no_cover


def test_the_same_rows_give_the_same_bytes() -> None:
    assert pack({"GBP": train(postings(), "GBP")}) == pack({"GBP": model()})


def test_new_employers_are_estimated_better_than_by_the_median_of_the_title() -> None:
    learnt, asked = postings(), postings(times=4, seed=99, firm="House")
    titles = {row.question.title for row in learnt}
    medians = {title: np.median([row.pay for row in learnt if row.question.title == title]) for title in titles}
    found = [quartiles(model(), expected(model(), document(row.question))) for row in asked]
    stated = np.asarray([row.pay for row in asked])

    ours = np.abs(np.asarray([middle for _, middle, _ in found]) - stated).mean()
    by_title = np.abs(np.asarray([medians[row.question.title] for row in asked]) - stated).mean()

    assert ours < 0.9 * by_title


def test_the_quartiles_hold_about_half_of_new_pay() -> None:
    asked = postings(times=40, seed=8, firm="House")
    found = [quartiles(model(), expected(model(), document(row.question))) for row in asked]
    inside = [low <= row.pay <= high for row, (low, _, high) in zip(asked, found, strict=True)]

    # So many are asked that chance moves the share by a point or two.
    assert 0.42 <= np.mean(inside) <= 0.58


def test_a_trade_that_pays_all_kinds_of_sums_gets_wider_quartiles() -> None:
    by_trade = {
        trade: expected(model(), document(row.question)).spread
        for trade in ("Nurse", "Sales Representative")
        for row in postings(times=1)
        if row.question.title == trade
    }

    assert by_trade["Sales Representative"] > 2 * by_trade["Nurse"]


def test_too_few_rows_are_refused() -> None:
    with pytest.raises(TooFewRows, match="99 postings with pay in GBP"):
        train(postings()[: FEWEST_ROWS - 1], "GBP")


def test_currencies_are_learnt_apart_and_small_ones_left_out() -> None:
    pounds = postings()
    dollars = [replace(row, pay=2 * row.pay, question=replace(row.question, currency="USD")) for row in pounds]
    francs = [replace(row, question=replace(row.question, currency="CHF")) for row in pounds[:20]]

    models = train_all([*dollars, *francs, *pounds])

    assert list(models) == ["GBP", "USD"]
    assert models["GBP"].rows == models["USD"].rows == len(pounds)
    assert models["USD"].base.log_pay == pytest.approx(models["GBP"].base.log_pay + np.log(2), abs=0.01)


def test_rows_of_another_currency_are_left_out() -> None:
    other = [replace(row, pay=9e5, question=replace(row.question, currency="USD")) for row in postings()[:50]]

    assert pack({"GBP": train([*postings(), *other], "GBP")}) == pack({"GBP": model()})


def test_asking_gives_what_the_scikit_learn_pipeline_gives() -> None:
    documents = [document(row.question) for row in postings()]
    step: FeatureUnion = words_in_kinds().fit(documents)
    adds = np.concatenate([known.pay for known in model().kinds.values()]).astype(np.float64)
    by_pipeline = step.transform(documents[:40]) @ adds + model().base.log_pay

    ours = [expected(model(), words).log_pay for words in documents[:40]]

    assert ours == pytest.approx(by_pipeline.tolist(), abs=1e-6)


def test_rows_that_say_the_same_teach_what_they_would_one_by_one() -> None:
    chance = np.random.default_rng(1)
    weighed, target = chance.random((6, 4)), chance.random(30)
    of_row = np.arange(30) % 6
    part = np.zeros(30, np.intp)

    together = Design(weighed, of_row, part).fit(target, 1.0)
    apart = Design(weighed[of_row], np.arange(30), part).fit(target, 1.0)

    assert together.adds == pytest.approx(apart.adds, abs=1e-3)
    assert together.constant == pytest.approx(apart.constant, abs=1e-3)


def test_an_employer_is_held_out_as_a_whole() -> None:
    rows = postings()
    groups, held = grouped(rows), parts(grouped(rows))

    assert all(len(set(held[groups == group])) == 1 for group in set(groups))
    assert len(set(held)) == 10


def test_rows_of_one_employer_alone_are_held_out_one_by_one() -> None:
    assert len(set(parts(np.zeros(120, np.intp)))) == 10


def test_an_employer_has_the_say_of_the_root_of_its_rows() -> None:
    values = np.concatenate([np.zeros(2_500), np.ones(60)])
    groups = np.concatenate([np.zeros(2_500, np.intp), np.arange(1, 61)])

    # 50 against 60, and not 2,500 against 60.
    assert quantiles(values, groups, (0.25, 0.75)) == [0.0, 1.0]


def test_a_trade_that_pays_all_kinds_of_sums_is_not_silenced_by_one_that_pays_by_scale() -> None:
    nurses = [row for row in postings(times=60) if "Nurse" in row.question.title]
    engineers = [row for row in postings(times=8) if "Engineer" in row.question.title]
    learnt = train([*nurses, *engineers], "GBP")
    spreads = [expected(learnt, document(row.question)).spread for row in engineers]

    assert np.mean(np.asarray(spreads) > learnt.widest[EVERY_FAMILY]) > 0.9
    assert np.mean([isinstance(predict({"GBP": learnt}, row.question), SalaryEstimate) for row in engineers]) > 0.5


def test_a_small_family_is_held_to_the_limit_of_all() -> None:
    learnt = train([*postings(), *(replace(row, question=ask("Cook")) for row in postings()[:40])], "GBP")

    assert "nursing" in learnt.widest
    assert len(learnt.widest) == 1 + len({family(row.question) for row in postings()})
