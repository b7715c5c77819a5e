"""How much of what the lexicon finds in marked sentences was marked as a skill too."""

import json
from collections.abc import Iterator
from pathlib import Path

from app.ml.skills import find_skills
from evaluation.task import DataMissing, Figure, Task

_SETS = {"skillspan": "SkillSpan", "green": "Green", "sayfullina": "Sayfullina"}


class LexiconMentions(Task):
    """Precision of the lexicon's mentions: a mention is right where at least half of its words are marked.

    Annotators leave out much that is a skill (soft skills in one set, all others in another), so that the figure is for
    comparing versions of the lexicon and not a share of errors.
    """

    name = "lexicon"
    measures = "skills of the lexicon named in sentences, the share that annotators marked too"

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        """Measure on every split but the one the counts of the lexicon were taken from."""
        for folder, shown in _SETS.items():
            found = sorted(path for path in (data / "gold" / folder).glob("*.json") if path.stem != "train")
            if not found:
                yield DataMissing(f"gold/{folder}/dev|test.json")
            for path in found:
                right, total = _counts(path)
                yield Figure(f"{shown} {path.stem}", "precision", 100 * right / max(total, 1), n=total)


def _counts(path: Path) -> tuple[int, int]:
    right = total = 0
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            tags = [row[key] for key in ("tags_skill", "tags_knowledge") if key in row]
            marks = [any(tag[at] != "O" for tag in tags) for at in range(len(row["tokens"]))]
            judged = [2 * sum(hit) >= len(hit) for hit in _mentions(row["tokens"], marks)]
            right, total = right + sum(judged), total + len(judged)
    return right, total


def _mentions(tokens: list[str], marks: list[bool]) -> Iterator[list[bool]]:
    """Yield, for each mention, which of its words are marked."""
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token) + 1)
    for mention in find_skills(" ".join(tokens)):
        yield [
            mark
            for mark, start, after in zip(marks, starts, starts[1:], strict=False)
            if start < mention.end and after - 1 > mention.start
        ]
