"""The grounding check, held against letters that were written by hand with invented facts in them."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from app.llm.grounding.check import check
from evaluation.letters import FOLDER, Labelled, Letter, letters
from evaluation.task import DataMissing, Figure, Task

_CAUGHT, _FALSE = 95.0, 5.0
_HALVES = {
    "tuned": "half the check was written on",
    "kept": "half kept apart",
    "practice": "further letters, to practise on",
}
# The forty that count; the further ones only helped to find words and wordings.
_COUNTED = ("tuned", "kept")
# What the half kept apart gave when it was first counted, before the further letters were written.
_FIRST = {"invented": 93.8, "true": 14.8, "general": 20.0}
_KINDS = {
    "skill": "skill", "posting": "only the posting names it", "employer": "employer", "title": "title",
    "number": "number", "date": "date", "degree": "degree", "school": "school", "licence": "licence or certificate",
    "language": "language",
}  # fmt: skip


@dataclass(slots=True)
class _Tally:
    """How many sentences of each label there are, and how many of them were flagged."""

    flagged: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    all: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, name: str, *, flagged: bool) -> None:
        self.all[name] += 1
        self.flagged[name] += flagged

    def share(self, name: str) -> float:
        return 100 * self.flagged[name] / max(1, self.all[name])


class Grounding(Task):
    """Letters for invented people, CVs and postings, half in no way used for tuning; every sentence is labelled."""

    name = "grounding"
    measures = (
        "Which sentences of a letter the grounding check flags. Forty letters with their CVs and postings were written "
        "by hand (`evaluation/data/letters`): an invented sentence has a skill, employer, title, number, date, degree, "
        "licence or language that the CV lacks, or claims what only the posting names; a true one says what it says "
        "in the same or in other words; a general one (greetings, wishes, words about the employer) claims nothing of "
        "the person. One person wrote letters and check, so that letters of others will be flagged more often."
    )

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:  # noqa: ARG002  # these letters ship with the project
        """Measure on the letters that ship with the project; the data folder is not looked at."""
        found = list(letters(FOLDER))
        counted = [letter for letter in found if letter.half in _COUNTED]
        yield from _figures("all forty", _tally(counted))
        for half, shown in _HALVES.items():
            yield from _figures(shown, _tally([letter for letter in found if letter.half == half]))
        for language, shown in (("en", "forty, English"), ("de", "forty, German")):
            yield from _figures(shown, _tally([letter for letter in counted if letter.language == language]))
        by_kind = _tally(counted, lambda sentence: _KINDS.get(sentence.kind or "", ""))
        for kind in sorted(set(_KINDS.values()) & set(by_kind.all)):
            yield Figure("all forty", f"flagged of invented: {kind}", by_kind.share(kind), n=by_kind.all[kind])
        yield Figure("all forty", "time for a letter (ms)", _time(counted), 100.0, n=len(counted), at_most=True)


def _tally(found: list[Letter], name_of: Callable[[Labelled], str] = lambda sentence: sentence.label) -> _Tally:
    tally = _Tally()
    for letter in found:
        findings = check([sentence.text for sentence in letter.sentences], letter.ground)
        for sentence, finding in zip(letter.sentences, findings, strict=True):
            tally.add(name_of(sentence), flagged=finding.state == "unsupported")
    return tally


def _figures(data: str, tally: _Tally) -> Iterator[Figure]:
    for label, first in _FIRST.items():
        note = f"at its first reading {first}; its mistakes never looked at" if data == _HALVES["kept"] else ""
        caught = label == "invented"
        goal = _CAUGHT if caught else _FALSE
        yield Figure(
            data, f"flagged of {label}", tally.share(label), goal, n=tally.all[label], note=note, at_most=not caught
        )


def _time(found: list[Letter]) -> float:
    """How long a letter takes in a process that has checked one before, its CV not seen yet, in ms."""
    started = perf_counter()
    for letter in found:
        check([sentence.text for sentence in letter.sentences], letter.ground)
    return 1_000 * (perf_counter() - started) / max(1, len(found))
