"""Postings and sources from the command line."""

import gzip
import json
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from sqlalchemy import func, select
from typer.testing import CliRunner

from app.commands import jobs, source
from app.core.db import unit_of_work
from app.jobs.models import Job
from app.jobs.types import JobStatus
from tests.jobs.test_jobposting import job_posting
from tests.jobs.test_reading import listing

pytestmark = pytest.mark.usefixtures("database")
runner = CliRunner()


def count(**columns: object) -> int:
    with unit_of_work() as session:
        return session.scalar(select(func.count()).select_from(Job).filter_by(**columns)) or 0


class TestImport:
    def write(self, path: Path) -> Path:
        ends = ("2020-11-01T23:59:59+0000", "2020-12-31T23:59:59+0000")
        lines = [job_posting(url=f"https://c.example/{number}", validThrough=ends[number % 2]) for number in range(10)]
        path.write_text("\n".join(json.dumps(line) for line in lines))
        return path

    def test_as_of_a_day_and_twice(self, tmp_path: Path) -> None:
        arguments = ["import", str(self.write(tmp_path / "x.jsonl")), "--as-of", "2020-11-05"]
        first = runner.invoke(jobs.app, arguments)
        assert (first.exit_code, "10 postings: 10 new, 0 changed, 5 already ended, 0 unusable." in first.output) == (
            0,
            True,
        )
        again = runner.invoke(jobs.app, arguments)
        assert "10 postings: 0 new, 0 changed, 0 already ended" in again.output
        assert (count(), count(status=JobStatus.open), count(closed_reason="expired")) == (10, 5, 5)

    def test_tells_formats_apart_by_itself(self, tmp_path: Path) -> None:
        plain = {"title": "Cook", "company": "Kitchen", "url": "https://c.example/cook"}
        path = tmp_path / "mixed.json"
        path.write_text(json.dumps([plain, job_posting(url="https://c.example/other")]))
        assert "2 postings: 2 new" in runner.invoke(jobs.app, ["import", str(path)]).output

    def test_keeps_what_came_before_the_damage(self, tmp_path: Path) -> None:
        whole = gzip.compress(self.write(tmp_path / "x.jsonl").read_bytes())
        path = tmp_path / "cut.gz"
        path.write_bytes(whole[: len(whole) - 12])
        result = runner.invoke(jobs.app, ["import", str(path), "--as-of", "2020-11-05"])
        assert (result.exit_code, "broke off" in result.output) == (0, True)
        path.write_text('[{"title": "Cook"')
        result = runner.invoke(jobs.app, ["import", str(path)])
        assert (result.exit_code, "not JSON" in result.output) == (0, True)

    def test_says_what_is_wrong(self, tmp_path: Path) -> None:
        assert runner.invoke(jobs.app, ["import", "nowhere.jsonl"]).exit_code == 2
        path = self.write(tmp_path / "x.jsonl")
        assert runner.invoke(jobs.app, ["import", str(path), "--format", "csv"]).exit_code == 2


class TestTry:
    def test_prints_and_stores_nothing(self, site: HTTPServer) -> None:
        site.expect_request("/api").respond_with_json([*listing(1, 2), "stray"])
        result = runner.invoke(source.app, ["try", "remoteok", "--limit", "1"])
        assert result.exit_code == 0
        assert "Engineer 1 · Company 1" in result.output
        assert "Engineer 2" not in result.output
        assert "2 postings, 1 unusable entries." in result.output
        assert count() == 0

    def test_says_how_it_ended(self, site: HTTPServer) -> None:
        site.expect_request("/api").respond_with_data("<html>")
        result = runner.invoke(source.app, ["try", "remoteok"])
        assert result.exit_code == 1
        assert "web page" in result.output

    def test_an_unknown_source(self) -> None:
        assert runner.invoke(source.app, ["try", "nope"]).exit_code == 2
