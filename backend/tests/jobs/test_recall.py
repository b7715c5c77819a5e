"""That sources read what their payloads offer, and that the page about them is true."""

import json
from pathlib import Path

import pytest

from app.jobs.plugins import all_sources
from tests.jobs.recall import kept_figures, of_real, of_recordings, shapes_of
from tests.jobs.recordings import RECORDED
from tests.jobs.sources_page import PAGE, page

# Measuring more records than this takes longer than a test should; `make docs-sources` measures all.
MOST_MEASURED = 150


@pytest.mark.parametrize("slug", sorted(all_sources()))
class TestRecall:
    def test_reads_every_field_of_its_recordings(self, slug: str) -> None:
        recall = of_recordings(slug)
        assert recall.missed == []
        declared = {field for shape in shapes_of(slug) for field, places in shape["fields"].items() if places}
        empty = [field for field in declared if not recall.shares[field].present]
        assert not empty, "no record has it: the place in fields.json is wrong, or the recording lacks it"

    def test_names_recordings_that_exist(self, slug: str) -> None:
        named = [name for shape in shapes_of(slug) for name in shape["recordings"]]
        assert [name for name in named if not (RECORDED / slug / name).exists()] == []


def test_the_page_is_current() -> None:
    # Compared in parts, so that a difference shows its line.
    assert PAGE.read_text().splitlines() == page(kept_figures()).splitlines(), "run: make docs-sources"


@pytest.mark.shared
@pytest.mark.parametrize("slug", [slug for slug, kept in kept_figures().items() if kept.records <= MOST_MEASURED])
def test_the_figures_of_real_payloads_are_true(slug: str, shared_data: Path) -> None:
    recall = of_real(slug, shared_data)
    assert recall is not None
    assert json.dumps(recall.as_json()) == json.dumps(kept_figures()[slug].as_json())
    assert recall.missed == []
