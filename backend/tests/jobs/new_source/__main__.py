"""Writes a new source: its file, an invented recording, what must be read from it, and where its fields stand.

`make source name=x` runs it. What comes out works and is only a beginning: put the site's own shape into the recording
and the source, then `python -m tests.jobs.recordings x` and `make docs-sources`.
"""

import keyword
import re
import subprocess
import sys
from pathlib import Path
from string import Template

import typer

from app.core.config import REPOSITORY
from tests.jobs.recordings import FIELDS, RECORDED

TEMPLATES = Path(__file__).parent
SOURCES = REPOSITORY / "backend" / "app" / "jobs" / "sources"


class Refused(Exception):
    """The name can't be that of a new source; says why."""


def checked(name: str, taken: set[str]) -> str:
    """The slug of a new source; raises `Refused`."""
    if not re.fullmatch(r"[a-z][a-z0-9]{1,30}", name) or keyword.iskeyword(name):
        raise Refused("Name it in lower-case letters and digits: make source name=acme")
    if name in taken:
        raise Refused(f"There is a source called {name} already.")
    return name


def write(slug: str, sources: Path, recorded: Path) -> list[Path]:
    """Write the files of a new source; gives them."""
    label = slug.capitalize()
    words = {"slug": slug, "label": label, "class_name": label}
    targets = {
        "source.py.template": sources / f"{slug}.py",
        "list.json": recorded / slug / "list.json",
        "fields.json": recorded / slug / FIELDS,
    }
    for template, target in targets.items():
        target.parent.mkdir(exist_ok=True)
        target.write_text(Template((TEMPLATES / template).read_text()).substitute(words))
    return list(targets.values())


def main(name: str) -> None:
    """Write the source called `name`, then what must be read from its recording and the page about all sources."""
    slug = checked(name, {path.stem for path in SOURCES.glob("*.py")})
    written = write(slug, SOURCES, RECORDED)
    # In processes of their own: this one has loaded the sources without the new one.
    for command in (["tests.jobs.recordings", slug], ["tests.jobs.sources_page", "--kept"]):
        subprocess.run([sys.executable, "-m", *command], check=True, cwd=REPOSITORY / "backend")
    for path in (*written, RECORDED / slug / "list.expected.json", REPOSITORY / "docs" / "sources.md"):
        typer.echo(path.relative_to(REPOSITORY))


if __name__ == "__main__":
    try:
        main(sys.argv[1] if len(sys.argv) == 2 else "")
    except Refused as problem:
        sys.exit(str(problem))
