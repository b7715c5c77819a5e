"""The goals on real files, where they are at hand."""

import os
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from app.ml.resume.evaluate import SUFFIXES, Outcome, measure

HERE = Path(__file__).resolve()
DATA = Path(os.environ.get("CAREER_SHARED_DATA") or HERE.parents[5] / "shared" / "data") / "cvs"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="shared CVs absent: set CAREER_SHARED_DATA to their folder")


def outcomes(folder: str, every: int = 1) -> list[Outcome]:
    paths = sorted(path for path in (DATA / folder).rglob("*") if path.suffix.lower() in SUFFIXES)
    small = [path for path in paths if not path.stem.endswith("_full")]
    return [measure(path, date(2026, 1, 1)) for path in small[::every]]


@needs_data
@pytest.mark.parametrize("folder", ["offlinecv", "rendercv"])
def test_gold_fields(folder: str) -> None:
    scores = defaultdict(list)
    for outcome in outcomes(folder):
        for score in outcome.scores:
            scores[score.field].append(score.value)
    shares = {name: sum(values) / len(values) for name, values in scores.items()}
    assert {name: share for name, share in shares.items() if share < (0.95 if "contact" in name else 0.9)} == {}
    assert {"contact.full_name", "title", "company", "dates", "school", "degree", "skills F1"} <= set(shares)


@needs_data
@pytest.mark.parametrize(("folder", "every"), [("kaggle", 12), ("templates", 1), ("offlinecv", 1)])
def test_real_files_are_read(folder: str, every: int) -> None:
    read = outcomes(folder, every)
    assert [outcome for outcome in read if outcome.crash or outcome.refused] == []
    without = [outcome for outcome in read if set(outcome.missing) - {"skills"}]
    assert len(without) <= 0.03 * len(read)
