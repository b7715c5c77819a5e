"""Writes `docs/sources.md`: what each source is, and how much of what it offers is read.

`make docs-sources` runs it. Where the real payloads are at hand their figures are measured
anew (not with `--kept`), else those in `recorded/real.json` stay.
"""

import json
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from app.core.config import REPOSITORY
from app.core.pace import times
from app.jobs.plugins import all_sources
from app.jobs.source import Source
from tests.conftest import SHARED_DATA
from tests.jobs.recall import PARTS, REAL, Recall, kept_figures, note_of, of_real, of_recordings

PAGE = REPOSITORY / "docs" / "sources.md"
_UNITS = ((86_400, "day"), (3_600, "hour"), (60, "minute"))
_INTRODUCTION = """# Sources

Written by `make docs-sources` from the sources themselves; don't edit it by hand. One file in
`backend/app/jobs/sources` is one source. `python -m app.cli source try <slug>` reads one and stores nothing.

A *complete* listing shows all there is, so what it no longer shows is closed. A *newest* listing is a window: nothing
is closed for being absent from it. *Each* means that boards or feeds are followed one by one.
"""
_RECALL = """
## How much is read

Of the records that have a field, how many gave a posting that has it too. Whether a record has it is decided without
the source, by `fields.json` beside its recordings; 0, null, false and empty are absent. *Invented* are the
recordings in the project, in the exact shape of the site; *real* are payloads captured from the site, kept apart from
the project. Where a source has no real row, its shape is that of the site's documentation. A dash means that no record
has the field.
"""
_UNDERSTOOD = """
### Read, but not as a value to filter by

The words are kept and shown; they name no amount, period or type that is known.
"""


def page(real: dict[str, Recall]) -> str:
    """The whole page; `real` are the figures of real payloads."""
    sources = sorted(all_sources().values(), key=lambda source: (source.label.casefold(), source.slug))
    invented = {source.slug: of_recordings(source.slug) for source in sources}
    parts = [
        _INTRODUCTION,
        "## What each one is\n",
        *_declared(sources),
        "\n## Terms\n",
        *map(_terms, sources),
        _RECALL,
        *_recalls(sources, invented, real),
        *_notes(sources),
        _UNDERSTOOD,
        *_not_understood(sources, invented, real),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _declared(sources: list[Source]) -> Iterator[str]:
    yield "| source | slug | listing | read | asked at most | at most read | from the start | needs |"
    yield "|---|---|---|---|---|---|---|---|"
    for source in sources:
        kind = "complete" if source.complete else "newest"
        needs = ", ".join(f"{need.label}{'' if need.required else ' (if you like)'}" for need in source.needs)
        cells = [
            f"{source.label}{' (each)' if source.has_boards else ''}",
            f"`{source.slug}`",
            kind,
            f"every {_period(source.schedule)}",
            str(source.pace),
            times(source.rate.readings, source.rate.per),
            "on" if source.terms.default_enabled else "off",
            needs or "nothing",
        ]
        yield f"| {' | '.join(cells)} |"


def _period(per: timedelta) -> str:
    """`30 minutes`, `hour`, `2 days`."""
    seconds = int(per.total_seconds())
    size, unit = next((size, unit) for size, unit in _UNITS if seconds % size == 0)
    return f"{seconds // size} {unit}s" if seconds > size else unit


def _terms(source: Source) -> str:
    link = f" [Terms]({source.terms.link})." if source.terms.link else ""
    notice = f" {source.terms.notice}" if source.terms.notice else ""
    return f"- **{source.label}**: “{source.terms.attribution}”{link}{notice}"


def _recalls(sources: list[Source], invented: dict[str, Recall], real: dict[str, Recall]) -> Iterator[str]:
    yield f"| source | payloads | records | {' | '.join(PARTS)} |"
    yield f"|---|---|---|{'---|' * len(PARTS)}"
    for source in sources:
        for kind, recall in (("invented", invented[source.slug]), ("real", real.get(source.slug))):
            if recall is not None and recall.records:
                cells = " | ".join(_cell(recall.shares[name].read, recall.shares[name].present) for name in PARTS)
                yield f"| {source.label} | {kind} | {recall.records} | {cells} |"


def _cell(read: int, present: int) -> str:
    if not present:
        return "–"
    # Rounded down, so that 100 % means all.
    return f"{read}/{present} ({100 * read // present} %)"


def _notes(sources: list[Source]) -> Iterator[str]:
    notes = [f"- **{source.label}**: {note}" for source in sources if (note := note_of(source.slug))]
    if notes:
        yield ""
        yield from notes


def _not_understood(sources: list[Source], invented: dict[str, Recall], real: dict[str, Recall]) -> Iterator[str]:
    for source in sources:
        for kind, recall in (("invented", invented[source.slug]), ("real", real.get(source.slug))):
            for name, share in recall.shares.items() if recall else ():
                if share.understood < share.read:
                    rest = share.read - share.understood
                    yield f"- **{source.label}** ({kind}): {name} of {rest} of {share.present} records"


def measured(data: Path) -> dict[str, Recall]:
    """The figures of all real payloads there are."""
    found = {slug: of_real(slug, data) for slug in sorted(all_sources())}
    return {slug: recall for slug, recall in found.items() if recall is not None}


def write(*, measure: bool = True) -> None:
    """Write the page; where the real payloads are at hand, `measure` them and keep the figures."""
    if measure and SHARED_DATA.is_dir():
        figures = {slug: recall.as_json() for slug, recall in measured(SHARED_DATA).items()}
        REAL.write_text(json.dumps(figures, indent=2) + "\n")
    PAGE.write_text(page(kept_figures()))


if __name__ == "__main__":
    write(measure="--kept" not in sys.argv)
