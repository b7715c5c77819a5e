"""Fields of CVs, matched exactly with what a person wrote down."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from evaluation.cvs.gold import Gold, read_gold
from evaluation.cvs.reading import files, read
from evaluation.cvs.scoring import score_gold
from evaluation.task import DataMissing, Figure, Task

CONTACT_GOAL, GOAL = 95.0, 90.0
# Gold lies beside the files of these folders, as OfflineCV's and RenderCV's projects write it.
FOLDERS = {"offlinecv": "cvs/offlinecv", "rendercv": "cvs/rendercv"}
FIELDS = ("contact", "title", "company", "dates", "school", "degree", "field", "skills F1", "positions (count)")
# Asked for by nobody, but a drop should show.
WITHOUT_GOAL = {"field", "positions (count)"}

Case = tuple[str, Callable[[], bytes], Gold]


class CvFields(Task):
    """Contact, positions, courses of study and skills of every CV with gold, the project's own included."""

    name = "cv_fields"
    measures = (
        "Exact match per field (after case, spaces and punctuation) on CVs with hand-written gold, and on the "
        "project's invented CVs: eighteen people in five languages, each in one column and in two."
    )

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        """Yield one figure a field and data set."""
        for name, folder in FOLDERS.items():
            cases = list(_golden(data / folder))
            if cases:
                yield from _figures(name, cases)
            else:
                yield DataMissing(folder)
        yield from _invented()


def _golden(folder: Path) -> Iterator[Case]:
    for path in files(folder):
        gold = read_gold(path)
        if gold:
            yield path.name, path.read_bytes, gold


def _invented() -> Iterator[Figure | DataMissing]:
    try:
        from evaluation.invented.cvs import invented_cvs  # noqa: PLC0415  # drawn with a tool of development only
        from evaluation.invented.gold import gold_of  # noqa: PLC0415  # as above
    except ImportError as error:
        yield DataMissing(f"reportlab ({error})")
        return
    for columns in (1, 2):
        chosen = [cv for cv in invented_cvs() if cv.columns == columns]
        cases = [(cv.name, cv.data, gold_of(cv.person)) for cv in chosen]
        yield from _figures(f"invented, {columns} column{'s' * (columns - 1)}", cases)


def _figures(name: str, cases: list[Case]) -> Iterator[Figure]:
    values: dict[str, list[float]] = defaultdict(list)
    misses: dict[str, list[str]] = defaultdict(list)
    for file, data, gold in cases:
        reading = read(data(), file)
        if reading.facts is None:
            values["unread (count)"].append(1.0)
            misses["unread (count)"].append(f"{file}: {reading.refused or reading.crash}")
            continue
        for score in score_gold(gold, reading.facts):
            field = score.field.split(".")[0]
            values[field].append(score.value)
            if score.value < 1:
                misses[field].append(file)
    for field in (*FIELDS, "unread (count)"):
        if values[field]:
            yield _figure(name, field, values[field], misses[field])


def _figure(name: str, field: str, values: list[float], misses: list[str]) -> Figure:
    if field == "unread (count)":
        return Figure(name, field, sum(values), goal=0, note="; ".join(misses[:2]), at_most=True)
    goal = None if field in WITHOUT_GOAL else CONTACT_GOAL if field == "contact" else GOAL
    note = f"missed in {', '.join(sorted(set(misses))[:2])}" if misses else ""
    return Figure(name, field, 100 * sum(values) / len(values), goal=goal, n=len(values), note=note)
