"""The goals on real files, where they are at hand."""

from pathlib import Path

import pytest

from evaluation.cvs.reading import files, missing, read
from evaluation.task import Figure
from evaluation.tasks.cv_fields import CvFields

pytestmark = pytest.mark.shared


def test_gold_fields(shared_data: Path) -> None:
    figures = [found for found in CvFields().measure(shared_data) if isinstance(found, Figure)]
    assert [figure for figure in figures if figure.met is False] == []
    assert {"contact", "title", "company", "dates", "school", "degree", "skills F1"} <= {f.name for f in figures}


@pytest.mark.parametrize(("folder", "every"), [("kaggle", 12), ("templates", 1), ("offlinecv", 1)])
def test_real_files_are_read(shared_data: Path, folder: str, every: int) -> None:
    paths = [path for path in files(shared_data / "cvs" / folder) if not path.stem.endswith("_full")][::every]
    readings = [read(path.read_bytes(), path.name) for path in paths]
    assert [reading for reading in readings if reading.crash or reading.refused] == []
    without = [
        reading.name
        for reading in readings
        if reading.document and reading.facts and set(missing(reading.document, reading.facts)) - {"skills"}
    ]
    assert len(without) <= 0.03 * len(readings)
