"""`models` on the command line: the same as the page, for where there is no browser."""

import pytest
from typer.testing import CliRunner

from app.commands import models as command
from app.insights.learned.types import ModelName, VersionState
from tests.insights.learned.conftest import Make, postings

NAME = ModelName.skill_recommender.value


def said(*arguments: str, code: int = 0) -> str:
    ended = CliRunner().invoke(command.app, list(arguments))
    assert ended.exit_code == code, ended.output
    return ended.output


def test_lists_what_answers_and_why_one_cannot_learn(database: None) -> None:
    told = said("list")

    assert all(name.value in told for name in ModelName)
    assert "people have marked" in told


def test_trains_rolls_out_and_goes_back(database: None) -> None:
    postings(600)

    assert f"{NAME}: challenger" in said("train", NAME)
    assert "(n = " in said("evaluate", NAME)
    assert "25 % of people" in said("rollout", NAME, "--percentage", "25", "--shadow")
    assert "0 % of people" in said("rollback", NAME)
    assert "lexicon-" not in said("rollout", NAME, "--promote").split(NAME)[1].splitlines()[0]
    assert "lexicon-" in said("rollback", NAME)


def test_says_how_many_rows_are_missing(database: None) -> None:
    told = said("train")

    assert "Too few postings with pay (0 of 500)." in told
    assert "Too few rows are held out" in said("evaluate", NAME)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("train", "nobody"), "no model called"),
        (("rollout", NAME, "--promote"), "no challenger"),
        (("rollback", NAME), "shipped version answers already"),
    ],
    ids=["unknown", "no challenger", "nothing before"],
)
def test_says_plainly_what_does_not_work(database: None, arguments: tuple[str, ...], told: str) -> None:
    assert told in said(*arguments, code=1)


def test_an_impossible_percentage_is_refused(make_version: Make) -> None:
    make_version(VersionState.challenger)

    said("rollout", NAME, "--percentage", "101", code=2)
