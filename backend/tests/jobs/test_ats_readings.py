"""Boards read into the database: what a second reading asks for and changes."""

import gzip
import json
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from sqlalchemy import select
from werkzeug import Request, Response

from app.core import config
from app.core.db import unit_of_work
from app.jobs.models import Job, JobText
from app.jobs.readings.desk import Desk
from app.jobs.readings.outcome import Outcome
from app.jobs.readings.plan import to_read
from app.jobs.readings.reading import read_part
from app.jobs.types import RunState

Counts = tuple[int, int, int, int]


def read_from(monkeypatch: pytest.MonkeyPatch, slug: str, address: str) -> Outcome:
    """Read a source whose only listing stands at this address."""
    monkeypatch.setenv(f"SOURCE_{slug.upper()}_URL", address)
    config.get_settings.cache_clear()
    with unit_of_work() as session:
        [(setup, _boards)] = to_read(session, [slug])
    return read_part(setup, None, Desk())


def counts(outcome: Outcome) -> Counts:
    tally = outcome.tally
    return tally.found, tally.new, tally.updated, tally.closed


class Careers:
    """A local SmartRecruiters with one page of postings; it counts the texts it was asked for."""

    def __init__(self, site: HTTPServer) -> None:
        self.names = {"743999001": "Miller", "743999002": "Baker"}
        self.declared, self.asked = 2, 0
        site.expect_request("/postings").respond_with_handler(self._listing)
        for number in (1, 2):
            site.expect_request(f"/postings/74399900{number}").respond_with_handler(self._detail)
        self.address = site.url_for("/postings")

    def _listing(self, _request: Request) -> Response:
        rows = [{"id": key, "name": name, "company": {"identifier": "Quarry"}} for key, name in self.names.items()]
        return _json({"totalFound": self.declared, "content": rows})

    def _detail(self, request: Request) -> Response:
        self.asked += 1
        text = f"<p>The text of {request.path}</p>"
        return _json({"jobAd": {"sections": {"jobDescription": {"title": "Work", "text": text}}}})


def _json(document: object) -> Response:
    return Response(json.dumps(document), content_type="application/json")


class TestSmartRecruiters:
    def test_texts_are_asked_for_once(self, site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        careers = Careers(site)
        assert counts(read_from(monkeypatch, "smartrecruiters", careers.address)) == (2, 2, 0, 0)
        assert counts(read_from(monkeypatch, "smartrecruiters", careers.address)) == (2, 0, 0, 0)
        assert careers.asked == 2
        careers.names["743999001"] = "Head Miller"
        assert counts(read_from(monkeypatch, "smartrecruiters", careers.address)) == (2, 0, 1, 0)
        assert careers.asked == 3
        with unit_of_work() as session:
            rows = session.execute(select(Job.title, JobText.description_text).join(JobText, JobText.job_id == Job.id))
            assert {title: text.splitlines()[-1] for title, text in rows.all()} == {
                "Head Miller": "The text of /postings/743999001",
                "Baker": "The text of /postings/743999002",
            }

    def test_what_is_gone_is_closed_unless_something_was_not_shown(
        self, site: HTTPServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        careers = Careers(site)
        read_from(monkeypatch, "smartrecruiters", careers.address)
        del careers.names["743999002"]
        held = read_from(monkeypatch, "smartrecruiters", careers.address)
        assert (held.state, held.complete, counts(held)) == (RunState.ok, False, (1, 0, 0, 0))
        assert held.error == "The board has 2 jobs and showed 1 of them."
        careers.declared = 1
        assert counts(read_from(monkeypatch, "smartrecruiters", careers.address)) == (1, 0, 0, 1)

    def test_an_unproven_nothing_closes_nothing(self, site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        careers = Careers(site)
        read_from(monkeypatch, "smartrecruiters", careers.address)
        careers.names, careers.declared = {}, 0
        outcome = read_from(monkeypatch, "smartrecruiters", careers.address)
        assert (outcome.state, counts(outcome)) == (RunState.failed, (0, 0, 0, 0))


@pytest.mark.shared
@pytest.mark.parametrize(
    ("slug", "first", "second"),
    [
        ("greenhouse", "luno_20260808T1957227", "luno_20260814T1343243"),
        ("lever", "mamamoney_20260808T1957227", "mamamoney_20260814T1343243"),
    ],
)
def test_a_real_board_on_two_dates(
    site: HTTPServer, monkeypatch: pytest.MonkeyPatch, shared_data: Path, slug: str, first: str, second: str
) -> None:
    ids: list[set[str]] = []
    for name in (first, second):
        content = gzip.decompress((shared_data / f"sources/ats_timeseries/{slug}_{name}.json.gz").read_bytes())
        document = json.loads(content)
        ids.append({str(row["id"]) for row in (document if slug == "lever" else document["jobs"])})
        site.clear()
        site.expect_request("/board").respond_with_data(content, content_type="application/json")
        outcome = read_from(monkeypatch, slug, site.url_for("/board"))
        again = read_from(monkeypatch, slug, site.url_for("/board"))
        assert counts(again) == (len(ids[-1]), 0, 0, 0)
    assert (outcome.tally.found, outcome.tally.new) == (len(ids[1]), len(ids[1] - ids[0]))
    assert outcome.tally.closed == len(ids[0] - ids[1])
