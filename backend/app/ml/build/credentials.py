"""Build `credentials.tsv`: `python -m app.ml.build.credentials <taxonomies folder>`.

The curated list comes first; credentials of a public-domain (CC0) clinical list fill in what it lacks.
"""

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from app.ml.build.curated import CURATED, slug
from app.ml.build.lexicon import DATA
from app.ml.text.folding import squeeze

_GROUPS = {
    "nurses_batch1": "nursing", "nurses_batch2": "nursing", "midlevels": "nursing",
    "physical_therapists": "allied-health", "psychosocial_therapists": "mental-health", "other": "allied-health",
}  # fmt: skip
_CREDENTIAL_WORD = re.compile(r"\b(?:certified|certification|licensed|registered|board|accredited)\b", re.IGNORECASE)
_LAST_CELLS = 4
# In clinical texts these letters mean something else: chemical to nuclear hazards, a questionnaire of needs.
_OTHER_LETTERS = frozenset({"CANS", "CBRN"})
_HEADER = ("type", "name", "acronyms", "phrases", "strict", "country", "group", "words")


def curated() -> Iterator[list[str]]:
    """Yield the hand-kept credentials."""
    for line in (CURATED / "credentials.lst").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            type_, name, acronyms, phrases, *rest = (cell.strip() for cell in line.split("|"))
            *rest, words = [*rest, *[""] * (_LAST_CELLS - len(rest))]
            yield [type_, name, _joined(acronyms), _joined(phrases), *rest, _joined(words)]


def clinical(path: Path, taken: set[str]) -> Iterator[list[str]]:
    """Yield the clinical credentials that the curated list lacks and whose letters can mean nothing else."""
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            letters, name = row["abbr"].strip(), row["name"].strip()
            telling = len(letters) >= 4 and letters.upper() == letters and _CREDENTIAL_WORD.search(name)
            telling = telling and letters not in _OTHER_LETTERS
            if row["group"] in _GROUPS and telling and letters not in taken and squeeze(name) not in taken:
                taken |= {letters, squeeze(name)}
                yield [
                    slug(letters),
                    name,
                    letters,
                    squeeze(re.sub(r"[^\w\s'-]", " ", name)),
                    "",
                    "US",
                    _GROUPS[row["group"]],
                ]


def _joined(cell: str) -> str:
    return "|".join(part.strip() for part in cell.split(",") if part.strip())


def main() -> None:
    """Write the table from the taxonomies folder named on the command line."""
    rows = list(curated())
    taken = {part for row in rows for cell in row[2:4] for part in cell.split("|")}
    rows += clinical(Path(sys.argv[1]) / "health" / "npd_credentials.csv", taken)
    lines = ["\t".join(_HEADER), *("\t".join(row).rstrip() for row in rows)]
    (DATA / "credentials.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(rows)} credentials\n")


if __name__ == "__main__":
    main()
