"""Every source against its recordings, and against the real payloads where they are at hand."""

import json
from pathlib import Path

import pytest

from app.jobs.plugins import all_sources
from app.jobs.source import BadRecord, Payload, Posting, Source, SourceProblem
from tests.jobs.recordings import expectation, parsed, recordings


@pytest.mark.parametrize("recording", recordings(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_reads_its_recording(recording: Path) -> None:
    assert parsed(recording) == json.loads(expectation(recording).read_text())


@pytest.mark.parametrize("source", all_sources().values(), ids=lambda source: source.slug)
class TestDeclaration:
    def test_has_a_recording(self, source: Source) -> None:
        assert any(recording.parent.name == source.slug for recording in recordings())

    def test_is_polite(self, source: Source) -> None:
        assert source.terms.attribution.endswith(".")
        assert source.schedule >= source.rate.per / source.rate.readings

    def test_says_where_it_is_read(self, source: Source) -> None:
        assert source.has_boards or source.address.startswith("https://")


def _read(slug: str, content: bytes) -> tuple[list[Posting], list[BadRecord], str | None]:
    postings: list[Posting] = []
    bad: list[BadRecord] = []
    try:
        for record in all_sources()[slug].parse(Payload(content, "https://feeds.example/")):
            (postings if isinstance(record, Posting) else bad).append(record)  # type: ignore[arg-type]
    except SourceProblem as problem:
        return postings, bad, str(problem)
    return postings, bad, None


@pytest.mark.shared
class TestRealPayloads:
    def test_remoteok(self, shared_data: Path) -> None:
        content = (shared_data / "sources/remoteok/remoteok_api_2026-03-17.json").read_bytes()
        postings, bad, ended = _read("remoteok", content)
        assert (len(postings), len(bad), ended) == (96, 1, None)
        assert not any("mention the word" in posting.description_html for posting in postings)
        assert all(posting.pay is None or posting.pay.min or posting.pay.max for posting in postings)
        assert sum(1 for posting in postings if posting.pay and posting.pay.period == "hour") == 4

    def test_we_work_remotely_as_a_feed(self, shared_data: Path) -> None:
        content = (shared_data / "sources/weworkremotely/wwr_4items_real.xml").read_bytes()
        postings, bad, ended = _read("rss", content)
        assert [posting.company for posting in postings] == ["Mathmo", "Qase", "APEX TRADE", "Qase"]
        assert (bad, ended) == ([], None)
        assert all(posting.posted_at and posting.expires_at and posting.employment_type for posting in postings)

    @pytest.mark.parametrize("share", [0.1, 0.33, 0.5, 0.77, 0.999])
    def test_a_cut_keeps_what_came_before(self, shared_data: Path, share: float) -> None:
        content = (shared_data / "sources/remoteok/remoteok_api_2026-03-17.json").read_bytes()
        whole, _, _ = _read("remoteok", content)
        postings, _, ended = _read("remoteok", content[: int(len(content) * share)])
        assert ended
        assert "broke off" in ended
        assert postings == whole[: len(postings)]
        assert len(postings) >= int(len(whole) * share) - 15
