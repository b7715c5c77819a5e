"""The task that measures phrases of skill takes every split that is there, and needs nothing else."""

import json
from pathlib import Path

from evaluation.plain_matcher import plain_spans
from evaluation.task import DataMissing, Figure
from evaluation.tasks.skill_spans import SkillSpans


def _write(path: Path, *rows: dict[str, list[str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_every_split_but_the_one_learnt_from_is_measured(tmp_path: Path) -> None:
    row = {
        "tokens": ["Experience", "with", "Kubernetes", "."],
        "tags_skill": list("OOOO"),
        "tags_knowledge": list("OOBO"),
    }
    for split in ("train", "test", "blind"):
        _write(tmp_path / "gold" / "skillspan" / f"{split}.json", row)
    found = list(SkillSpans().measure(tmp_path))
    figures = [one for one in found if isinstance(one, Figure)]
    assert {figure.data for figure in figures} == {
        f"SkillSpan {style} {split}" for style in ("skill", "knowledge") for split in ("test", "blind")
    }
    knowledge = next(one for one in figures if one.data == "SkillSpan knowledge test" and one.name == "F1")
    assert knowledge.value == knowledge.baseline == 100
    assert [str(one) for one in found if isinstance(one, DataMissing)] == [
        "gold/green/dev|test.json",
        "gold/sayfullina/dev|test.json",
    ]


def test_the_plain_matcher_takes_the_longest_name() -> None:
    assert plain_spans(["use", "machine", "learning", "and", "python"]) == [(1, 3), (4, 5)]
    assert plain_spans([]) == []
