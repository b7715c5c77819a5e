"""How readings of postings are judged by the table of what they state; every posting here is invented."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.ml.credentials.mentions import CredentialMention
from app.ml.pay.pay_claims import PayPeriod
from app.ml.pay.salary import Pay
from app.ml.posting import PostingFacts, enrich
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.years import YearsAsked
from evaluation.posting_sets import Posted
from evaluation.posting_truth import FIELDS, Score, Truth, digest, judge, truths
from evaluation.task import Figure
from evaluation.tasks import posting_facts
from evaluation.tasks.posting_facts import PostingFactsTask

_POSTED = Posted(
    "1", "Baker", "You need two years of experience as a baker. £14 an hour. This is a full-time position.", "Leeds"
)


@pytest.fixture(scope="module")
def silent() -> PostingFacts:
    """Facts of a posting that states none."""
    return enrich("Baker", "We bake bread.", "")


def _truth(**cells: str) -> Truth:
    return Truth("nhs", "1", digest(_POSTED), "tuned", dict.fromkeys(FIELDS, "") | cells)


def _pay(least: int, most: int | None, period: PayPeriod) -> Pay:
    return Pay(least, most, "GBP", period, "")


def _measured() -> dict[tuple[str, str], Figure]:
    figures = [figure for figure in PostingFactsTask().measure(Path()) if isinstance(figure, Figure)]
    return {(figure.data, figure.name): figure for figure in figures}


def _counts(score: Score) -> tuple[int, int, int]:
    return score.right, score.false, score.missed


def _licence(type_: str, place: str | None) -> CredentialMention:
    return CredentialMention(type_, type_, place, True, "")


@pytest.mark.parametrize(
    ("cell", "pay", "counts"),
    [
        ("", None, (0, 0, 0)),
        ("30000-35000 GBP year", _pay(30000, 35000, "year"), (1, 0, 0)),
        ("30000-35000 GBP year", _pay(30000, None, "year"), (0, 1, 1)),
        ("30000-35000 GBP year|30000- GBP year", _pay(30000, None, "year"), (1, 0, 0)),
        ("30000-35000 GBP year", None, (0, 0, 1)),
        ("", _pay(12, 12, "hour"), (0, 1, 0)),
        ("?", _pay(12, 12, "hour"), (0, 0, 0)),
    ],
)
def test_judges_pay(cell: str, pay: Pay | None, counts: tuple[int, int, int], silent: PostingFacts) -> None:
    assert _counts(judge(_truth(pay=cell), replace(silent, pay=pay))["pay"]) == counts


@pytest.mark.parametrize(
    ("cell", "read", "counts"),
    [
        ("full_time,part_time", EmploymentType.PART_TIME, (1, 0, 0)),
        ("permanent", EmploymentType.FULL_TIME, (1, 0, 0)),
        ("?temporary", EmploymentType.TEMPORARY, (0, 0, 0)),
        ("?temporary", None, (0, 0, 0)),
        ("temporary", EmploymentType.CONTRACT, (0, 1, 1)),
        ("", EmploymentType.CONTRACT, (0, 1, 0)),
    ],
)
def test_judges_the_type(
    cell: str, read: EmploymentType | None, counts: tuple[int, int, int], silent: PostingFacts
) -> None:
    assert _counts(judge(_truth(type=cell), replace(silent, employment_type=read))["type"]) == counts


def test_any_of_the_stated_years_is_right(silent: PostingFacts) -> None:
    read = replace(silent, years=YearsAsked(2, None, ""))
    assert _counts(judge(_truth(years="1|2"), read)["years"]) == (1, 0, 0)
    assert _counts(judge(_truth(years="3"), read)["years"]) == (0, 1, 1)
    assert _counts(judge(_truth(years="?"), read)["years"]) == (0, 0, 0)


def test_an_unknown_mode_is_no_reading(silent: PostingFacts) -> None:
    assert silent.remote.mode is Remote.UNKNOWN
    assert _counts(judge(_truth(remote="remote"), silent)["remote"]) == (0, 0, 1)


def test_judges_licences_and_their_states_apart(silent: PostingFacts) -> None:
    read = replace(silent, credentials=(_licence("rn", "US-TX"), _licence("bls", None), _licence("cdl", "US")))
    scores = judge(_truth(licence="rn@US-OH,?bls,nmc"), read)
    assert _counts(scores["licence"]) == (1, 1, 1)
    assert scores["licence"].wrong == ["nhs 1: read cdl falsely, missed nmc"]
    assert _counts(scores["place"]) == (0, 1, 1)


def test_a_clearance_is_no_licence(silent: PostingFacts) -> None:
    read = replace(silent, credentials=(_licence("security-clearance", "US"),))
    assert _counts(judge(_truth(), read)["licence"]) == (0, 0, 0)


def test_nothing_read_and_nothing_stated_is_perfect() -> None:
    assert (Score().precision, Score().recall) == (100.0, 100.0)
    assert (Score(right=3, false=1, missed=2).precision, Score(right=3, missed=1).recall) == (75.0, 75.0)


def test_the_table_holds_facts_and_no_words() -> None:
    rows = list(truths())
    assert len({(row.source, row.id) for row in rows}) == len(rows) == 336
    assert all(len(row.sha256) == 64 and set(row.half) <= set("abcdefghijklmnopqrstuvwxyz") for row in rows)
    assert max(len(cell) for row in rows for cell in row.cells.values()) < 160


def test_a_changed_posting_is_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    changed = replace(_POSTED, text=f"{_POSTED.text} Remote.")
    monkeypatch.setattr(posting_facts, "SOURCES", {"nhs": lambda _: iter([changed])})
    monkeypatch.setattr(posting_facts, "truths", lambda: [_truth(pay="14-14 GBP hour")])
    figures = _measured()
    found = figures["NHS", "hand-checked texts found"]
    assert (found.value, found.n) == (0, 0)
    assert "changed" in found.note


def test_measures_sources_sets_and_sums(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting_facts, "SOURCES", {"nhs": lambda _: iter([_POSTED])})
    monkeypatch.setattr(posting_facts, "truths", lambda: [_truth(pay="14-14 GBP hour", type="full_time", years="2")])
    figures = _measured()
    for data in ("NHS", "all four", "half the rules were written on"):
        for field in ("pay", "type", "years"):
            assert (figures[data, f"{field}: recall"].value, figures[data, f"{field}: recall"].n) == (100, 1)
    assert figures["all four", "pay: precision"].met
    assert figures["NHS", "pay: precision"].goal is None


@pytest.mark.parametrize(
    ("kind", "same"),
    [
        (EmploymentType.FULL_TIME, True),
        (EmploymentType.PART_TIME, False),
        (EmploymentType.CONTRACT, None),
        (None, None),
    ],
)
def test_hours_and_terms_say_nothing_of_each_other(kind: EmploymentType | None, same: bool | None) -> None:
    assert posting_facts._same_type(replace(_POSTED, kind=kind)) is same
