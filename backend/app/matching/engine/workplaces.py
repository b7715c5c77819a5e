"""How well all distinct workplaces suit a person: a factor is asked about few, which stand for the others.

A workplace without its cities and regions answers for all workplaces that differ from it in nothing else, unless one of
their cities or regions is the person's: those are asked about one by one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from app.core.types import JsonValue
from app.matching.people import Whereabouts
from app.matching.postings import Workplace
from app.ml.places.reading import Place
from app.ml.terms.remote import Remote
from app.ml.text.folding import squeeze

Places = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Workplaces:
    """Distinct workplaces: which of the `bare` ones stands for each, and which lie in a city or region."""

    bare: tuple[Workplace, ...]
    stands_for: Places
    near: dict[str, list[int]]

    @classmethod
    def of(cls, workplaces: Iterable[JsonValue]) -> "Workplaces":
        """The same of workplaces as they are stored."""
        bare: dict[Workplace, int] = {}
        near: dict[str, list[int]] = {}
        stands_for: list[int] = []
        for number, stored in enumerate(workplaces):
            mode, scope, places = _read(stored)
            outline = tuple(sorted({_without_city(place) for place in places}, key=repr))
            stands_for.append(bare.setdefault(Workplace(mode, scope, outline), len(bare)))
            for name in {name for place in places for name in _names(place)}:
                near.setdefault(name, []).append(number)
        return cls(tuple(bare), np.array(stands_for, dtype=np.int32), near)

    def close_to(self, own: Whereabouts) -> Places:
        """The workplaces in a city or region of the person's."""
        names = {name for place in own.places for name in _names(place)}
        found = {number for name in names for number in self.near.get(name, ())}
        return np.array(sorted(found), dtype=np.int32)


def _names(place: Place) -> list[str]:
    return [squeeze(name) for name in (place.city, place.region) if name]


def _without_city(place: Place) -> Place:
    return replace(place, text="", city=None, region=None)


def _read(stored: JsonValue) -> tuple[Remote, str | None, Sequence[Place]]:
    if not isinstance(stored, dict):
        return Remote.UNKNOWN, None, ()
    scope, places = stored.get("scope"), stored.get("places")
    known = [place for place in places if isinstance(place, dict)] if isinstance(places, list) else []
    return (
        Remote(str(stored.get("mode"))),
        scope if isinstance(scope, str) else None,
        [Place(str(place.get("text")), *(_text(place.get(part)) for part in PARTS)) for place in known],
    )


PARTS = ("city", "region", "country", "group")


def _text(value: JsonValue) -> str | None:
    return value if isinstance(value, str) else None
