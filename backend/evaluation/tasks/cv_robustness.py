"""Whether every CV gives its main facts, whatever it looks like."""

from collections.abc import Iterator
from pathlib import Path

from evaluation.cvs.reading import Reading, files, missing, read
from evaluation.task import DataMissing, Figure, Task

GOAL = 97.0
# Files that test a renderer and hold no CV count for crashes only.
NO_CV = "_minimal"


class CvRobustness(Task):
    """Reads every file under `cvs/` and looks for what a CV has."""

    name = "cv_robustness"
    measures = (
        "All CVs under `cvs/`: at least one position and one course of study where a heading says there are, three "
        "skills, an e-mail address where one stands at the top. Refused files count as failures; `*_minimal` files, "
        "which hold no CV, count for crashes only."
    )

    def measure(self, data: Path) -> Iterator[Figure]:
        """Yield the share of whole readings by folder and over all, and the crashes."""
        root = data / "cvs"
        folders = {path.name: files(path) for path in sorted(root.glob("*")) if path.is_dir()}
        if not any(folders.values()):
            raise DataMissing("cvs")
        every: list[Reading] = []
        for name, paths in folders.items():
            readings = [read(path.read_bytes(), path.name) for path in paths]
            every += readings
            if readings:
                yield _whole(f"cvs/{name}", readings)
        yield _whole("cvs", every)
        crashes = [reading for reading in every if reading.crash]
        note = "; ".join(f"{reading.name}: {reading.crash}" for reading in crashes[:3])
        yield Figure("cvs", "crashes (count)", len(crashes), goal=0, n=len(every), note=note, at_most=True)


def _whole(name: str, readings: list[Reading]) -> Figure:
    judged = [reading for reading in readings if not Path(reading.name).stem.endswith(NO_CV)]
    whole = [reading for reading in judged if not _lacks(reading)]
    goal = GOAL if name == "cvs" else None
    return Figure(name, "whole readings", 100 * len(whole) / max(len(judged), 1), goal=goal, n=len(judged))


def _lacks(reading: Reading) -> list[str]:
    if reading.document is None or reading.facts is None:
        return [reading.refused or reading.crash or "nothing"]
    return list(missing(reading.document, reading.facts))
