"""`jobs`: load postings from a file, or one from an address."""

from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Annotated

import typer

from app import models as models  # all tables, so that relationships resolve
from app import tasks as tasks  # all tasks, so that news of the postings reaches those who listen
from app.core.clock import as_of
from app.core.db import unit_of_work
from app.core.errors import AppError
from app.jobs.files import FORMATS, read_file
from app.jobs.import_schemas import ImportResult
from app.jobs.imports.extraction.found import NoJob
from app.jobs.imports.importing import ImportOne, import_one
from app.jobs.ingest import Origin, ingest
from app.jobs.links import checked_link
from app.jobs.news import announce, count_demand
from app.jobs.readers import Readers, usable_processes
from app.jobs.tally import Tally

app = typer.Typer(no_args_is_help=True)
SAY_EVERY_S = 5.0
# From this many bytes on a file is worth starting processes for: each costs some seconds before it reads.
LARGE = 5_000_000
AS_OF = "Load as if it were this day; what is open on it stays open."


@app.callback()
def jobs() -> None:
    """Postings from files and addresses."""


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True)],
    kind: Annotated[str, typer.Option("--format", help=f"One of {', '.join(FORMATS)}.")] = "auto",
    day: Annotated[datetime | None, typer.Option("--as-of", formats=["%Y-%m-%d"], help=AS_OF)] = None,
    source: Annotated[str, typer.Option(help="What the postings' source is called.")] = "file",
) -> None:
    """Load postings: one JSON object a line, or a JSON list; gzipped or not. Loading twice changes nothing."""
    if kind not in FORMATS:
        raise typer.BadParameter(f"there is no format {kind!r}; use one of {', '.join(FORMATS)}")
    moment = day.replace(hour=12, tzinfo=UTC) if day else None
    tally, said = Tally(), monotonic()
    with as_of(moment) if moment else nullcontext(), _readers(file) as readers:
        origin = Origin(source, frozen=moment is not None)
        for so_far in ingest(unit_of_work, origin, read_file(file, FORMATS[kind]), tally, readers):
            if monotonic() - said > SAY_EVERY_S:
                said = monotonic()
                print(f"{so_far.found:,} read …", flush=True)
    with unit_of_work() as session:
        announce(session, source, tally, scheduled=True)
        if tally.changed:
            count_demand(session)
    print(_summary(tally))


def _readers(file: Path) -> AbstractContextManager[Readers | None]:
    processes = usable_processes()
    return Readers(processes) if processes > 1 and file.stat().st_size >= LARGE else nullcontext()


def _summary(tally: Tally) -> str:
    counts = f"{tally.found:,} postings: {tally.new:,} new, {tally.updated:,} changed, {tally.ended:,} already ended"
    return f"{counts}, {tally.bad:,} unusable" + (f" ({tally.first_bad})" if tally.first_bad else "") + "."


@app.command("import-url")
def import_url(url: str) -> None:
    """Bring in one job by the address of its page, for everybody; print what was read from where."""
    try:
        asked = ImportOne(url=checked_link(url, ["url"]))
        result = ImportResult.model_validate(import_one(unit_of_work, asked))
    except (NoJob, AppError) as problem:
        print(problem)
        raise typer.Exit(1) from None
    print(f"{'Already here' if result.existing else 'Imported'}: {result.job_id}, by {result.method}")
    for field in result.fields:
        print(f"  {field.name}: {field.value or '-'} ({field.origin})")
    for note in result.notes:
        print(note)
