"""How like a person's titles all distinct titles are, at once: what `app.ml.titles.reading.similarity` says of two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.core.types import JsonValue
from app.ml.titles.reading import GENERIC, GENERIC_SHARE, TitleFacts, family_part, weight_of

Floats = npt.NDArray[np.float32]
Places = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Titles:
    """Distinct titles as columns: the titles that hold each word, how much their words weigh, their families."""

    words: dict[str, int]
    starts: npt.NDArray[np.int64]
    holders: Places
    masses: Floats
    families: tuple[str | None, ...]
    family: npt.NDArray[np.int32]

    @classmethod
    def of(cls, titles: Iterable[JsonValue]) -> "Titles":
        """The columns of titles as they are stored."""
        words: dict[str, int] = {}
        families: dict[str | None, int] = {}
        flat: list[int] = []
        lengths: list[int] = []
        family: list[int] = []
        for title in titles:
            tokens, slug = read_stored(title)
            flat += [words.setdefault(word, len(words)) for word in tokens]
            lengths.append(len(tokens))
            family.append(families.setdefault(slug, len(families)))
        weights = np.array([weight_of(word) for word in words], dtype=np.float64)
        places = np.array(flat, dtype=np.int32)
        owners = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
        order = np.argsort(places, kind="stable")
        return cls(
            words=words,
            starts=np.concatenate([[0], np.cumsum(np.bincount(places, minlength=len(words)))]),
            holders=owners[order],
            masses=np.bincount(owners, weights[places], minlength=len(lengths)).astype(np.float32),
            families=tuple(families),
            family=np.array(family, dtype=np.int32),
        )

    def __len__(self) -> int:
        return len(self.masses)

    def similarity(self, own: TitleFacts) -> Floats:
        """How like one title each of these is, 0 to 1; 0 where one of the two has no words."""
        if not own.tokens:
            return np.zeros(len(self), dtype=np.float32)
        telling = [word for word in sorted(set(own.tokens)) if word not in GENERIC]
        general = [word for word in sorted(set(own.tokens)) if word in GENERIC]
        specific = self._shared(telling)
        shared = specific + self._shared(general)
        mass = sum(weight_of(word) for word in set(own.tokens))
        parts = np.array([family_part(own.family, slug) for slug in self.families], dtype=np.float32)
        base, share = (part.take(self.family) for part in parts.T)
        doubtful = (base == 0) & (specific == 0)
        factor = np.where(doubtful, np.float32(GENERIC_SHARE), np.float32(1.0))
        alike = base + factor * share * (2 * shared / (np.float32(mass) + self.masses))
        return np.where(self.masses > 0, alike, np.float32(0.0))

    def _shared(self, words: Sequence[str]) -> Floats:
        """What the words weigh that each title has of these."""
        total = np.zeros(len(self), dtype=np.float32)
        for word in words:
            place = self.words.get(word)
            if place is not None:
                # A title has a word once, so that no place comes twice.
                total[self.holders[self.starts[place] : self.starts[place + 1]]] += np.float32(weight_of(word))
        return total


def read_stored(title: JsonValue) -> tuple[list[str], str | None]:
    """The words of a title, each once, and its family, as they are stored."""
    if not isinstance(title, dict):
        return [], None
    tokens, family = title.get("tokens"), title.get("family")
    words = dict.fromkeys(map(str, tokens)) if isinstance(tokens, list) else {}
    return list(words), family if isinstance(family, str) else None
