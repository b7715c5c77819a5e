"""Real payloads of Greenhouse, Lever, Ashby and Workday."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.jobs.plugins import all_sources
from app.jobs.posting.cleaning import plain_text, safe_html
from app.jobs.source import BadRecord, Incomplete, Payload, PostedPay, Posting, SourceProblem


def real(shared_data: Path, slug: str, path: str, wanted: type[Exception] | None = None) -> list[Posting]:
    """The postings of a real payload, none of them bad."""
    file = shared_data / "sources" / path
    content = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    found: list[Posting | BadRecord] = []
    ended: Exception | None = None
    try:
        for record in all_sources()[slug].parse(Payload(content, "https://mirror.example/jobs")):
            found.append(record)  # noqa: PERF402 - what came before a problem counts
    except SourceProblem as problem:
        ended = problem
    assert type(ended) is (wanted or type(None))
    assert not [record for record in found if isinstance(record, BadRecord)]
    return [record for record in found if isinstance(record, Posting)]


@pytest.mark.shared
class TestRealPayloads:
    @pytest.mark.parametrize(("name", "total"), [("anthropic_4", 4), ("gitlab_2", 167), ("board_4", 548)])
    def test_greenhouse(self, shared_data: Path, name: str, total: int) -> None:
        shown = int(name.rpartition("_")[2])
        found = real(
            shared_data, "greenhouse", f"greenhouse/greenhouse_{name}.json", Incomplete if total > shown else None
        )
        assert len(found) == shown
        assert all(one.locations and one.posted_at and one.updated_at and one.department for one in found)
        assert all(one.language in {"en", "ja"} and one.description_html.startswith("<") for one in found)
        assert not any("&lt;p" in safe_html(one.description_html, one.url) for one in found)

    def test_greenhouse_s_own_fields(self, shared_data: Path) -> None:
        found = real(shared_data, "greenhouse", "greenhouse/greenhouse_anthropic_4.json")
        assert [one.work_mode for one in found] == ["remote", "onsite", "onsite", None]
        assert found[1].locations == ("San Francisco, CA", "New York City, NY", "Seattle, WA")

    def test_lever(self, shared_data: Path) -> None:
        found = real(shared_data, "lever", "lever/lever_spotify_4.json")
        assert [one.work_mode for one in found[:3]] == ["remote", "onsite", "hybrid"]
        assert found[0].locations == ("London", "Stockholm")
        assert {one.company for one in found} == {"Spotify"}
        assert all(one.posted_at and one.apply_url and one.employment_type for one in found)

    def test_ashby(self, shared_data: Path) -> None:
        found = real(shared_data, "ashby", "ashby/ashby_4_comp.json")
        assert [one.pay for one in found] == [
            PostedPay(151_000, 231_000, "USD", "year"),
            None,
            PostedPay(191_000, 291_000, "USD", "year"),
            None,
        ]
        assert found[0].locations == ("Remote (US)", "San Francisco, CA", "New York, NY (HQ)")
        assert [one.work_mode for one in found[:3]] == ["remote", "onsite", "hybrid"]

    def test_workday(self, shared_data: Path) -> None:
        found = real(shared_data, "workday", "workday/workday_bega_20.json", Incomplete)
        assert len({one.source_id for one in found}) == 20
        assert all(one.posted_at and one.requisition_id for one in found)
        assert not any("Locations" in place for one in found for place in one.locations)
        [detail] = real(shared_data, "workday", "workday/workday_bega_detail.json")
        assert (detail.source_id, detail.locations) == ("begacheese/Bega_Careers/JR-7309", ("Hobart (TAS), Australia",))
        assert detail.posted_at == datetime(2026, 6, 15, tzinfo=UTC)
        assert detail.expires_at == datetime(2026, 7, 13, 23, 59, 59, tzinfo=UTC)
        assert detail.employment_type == "Full time"


@pytest.mark.shared
class TestTwoDates:
    def test_every_posting_of_the_series_is_read(self, shared_data: Path) -> None:
        files = sorted((shared_data / "sources/ats_timeseries").glob("*.json.gz"))
        assert len(files) == 18
        for file in files:
            slug = file.name.partition("_")[0]
            document = json.loads(gzip.decompress(file.read_bytes()))
            rows = document if slug == "lever" else document["jobs"]
            found = real(shared_data, slug, f"ats_timeseries/{file.name}")
            assert {one.source_id for one in found} == {str(row["id"]) for row in rows}
            assert all(one.company and one.locations and one.posted_at for one in found if one.title)

    def test_the_whole_text_of_lever_is_read(self, shared_data: Path) -> None:
        file = "ats_timeseries/lever_moo_20260808T2026295.json.gz"
        rows = json.loads(gzip.decompress((shared_data / "sources" / file).read_bytes()))
        for row, one in zip(rows, real(shared_data, "lever", file), strict=True):
            text = "".join(plain_text(safe_html(one.description_html, one.url)).split())
            for heading in (part["text"] for part in row["lists"]):
                assert text.count("".join(heading.split())) >= 1
            opening = "".join(row["openingPlain"].split())[:200]
            assert text.count(opening) == 1 or not opening
            assert "".join(row["additionalPlain"].split())[-200:] in text
