"""Evaluation as a table for the terminal, and as sections of `docs/evaluation.md`, where a drop shows in a diff."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.task import DataMissing, Figure

HEADER = """# Evaluation

Written by `make docs-evaluation`; don't edit it by hand. `make eval` measures and prints the same tables,
`make eval TASK=titles DATA=folder` one of them on another folder. Figures are per cent unless their name says
otherwise. *Against* is a baseline measured in the same run. Every section says which commit it was measured on.
"""
_SECTION = "<!-- task: {} -->"
_END = "<!-- end -->"


@dataclass(slots=True)
class Outcome:
    """What one task gave: its figures, and what it could not measure."""

    name: str
    measures: str
    figures: list[Figure] = field(default_factory=list)
    missing: list[DataMissing] = field(default_factory=list)


def table(figures: Sequence[Figure]) -> str:
    """The figures as aligned columns, each goal marked as met or missed."""
    cells = [("data", "figure", "value", "goal", "against", "n", "")]
    cells += [(f.data, f.name, _number(f.value), _goal(f), _number(f.baseline), _count(f.n), f.note) for f in figures]
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    lines = ["  ".join(map(_padded, row, widths, range(len(row)))) for row in cells]
    return "\n".join(line.rstrip() for line in lines)


def _padded(cell: str, width: int, column: int) -> str:
    return cell.rjust(width) if 2 <= column <= 5 else cell.ljust(width)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"


def _count(value: int | None) -> str:
    return "" if value is None else f"{value:,}"


def _goal(figure: Figure) -> str:
    if figure.goal is None:
        return ""
    sign = "≤" if figure.at_most else "≥"
    return f"{sign} {figure.goal:.1f} {'met' if figure.met else 'MISSED'}"


def section(outcome: Outcome, command: str, commit: str) -> str:
    """One task as Markdown."""
    rows = [
        f"| {f.data} | {f.name} | {_number(f.value)} | {_goal(f)} | {_number(f.baseline)} | {_count(f.n)} | {f.note} |"
        for f in outcome.figures
    ]
    missing = [found.sentence for found in outcome.missing]
    return "\n".join(
        [
            _SECTION.format(outcome.name),
            f"## {outcome.name}",
            "",
            outcome.measures,
            "",
            f"`{command}` at commit {commit}.",
            "",
            "| data | figure | value | goal | against | n | |",
            "|---|---|---:|---|---:|---:|---|",
            *rows,
            *([""] if missing else []),
            *missing,
            _END,
        ]
    )


def store(page: Path, outcomes: Sequence[Outcome], versions: Mapping[str, str], commit: str) -> None:
    """Write sections into the page; those of tasks that were not measured now stay."""
    kept = _sections(page.read_text()) if page.exists() else {}
    for outcome in outcomes:
        if outcome.figures:
            kept[outcome.name] = section(outcome, f"make eval TASK={outcome.name}", commit)
    names = "\n".join(f"| {name} | `{version}` |" for name, version in versions.items())
    head = f"{HEADER}\n| part | version |\n|---|---|\n{names}\n"
    page.write_text("\n".join([head, *("\n".join([kept[name], ""]) for name in sorted(kept))]))


def _sections(text: str) -> dict[str, str]:
    found = re.finditer(r"<!-- task: (\w+) -->.*?<!-- end -->", text, re.DOTALL)
    return {match[1]: match[0] for match in found}
