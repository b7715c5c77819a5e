"""Link the occupations of ESCO to those of O*NET: by shared titles, nearness in meaning, and like groups."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.ml.build.phrasebook import onet_rows
from app.ml.titles.words import normalise
from app.ml.vectors import Floats, embed, normal

Words = tuple[str, ...]
_TITLE_FILES = (
    ("Occupation_Data.txt", "Title"),
    ("Alternate_Titles.txt", "Alternate Title"),
    ("Sample_of_Reported_Titles.txt", "Reported Job Title"),
)
_NAME, _SHARED, _GROUP = 2.0, 0.4, 0.06
# Without a shared title an occupation has to be this near to be called the same.
_NEAR = 0.62
_ASIDE = re.compile(r" ?\(([^()]*)\)")
# How much better the nearest occupation of a code is than its other ones, as a home for a title of that code.
_MAIN = 0.3


@dataclass(frozen=True, slots=True)
class Onet:
    """The occupations of O*NET by code, each with all its titles, the official one first."""

    codes: tuple[str, ...]
    titles: tuple[tuple[str, ...], ...]


def read_onet(data: Path) -> Onet:
    """Read the occupations with all their titles."""
    titles: dict[str, dict[str, None]] = defaultdict(dict)
    for file, column in _TITLE_FILES:
        for row in onet_rows(data, file):
            titles[row["O*NET-SOC Code"]].update(dict.fromkeys(spelt_out(row[column])))
    codes = sorted(titles)
    return Onet(tuple(codes), tuple(tuple(titles[code]) for code in codes))


def spelt_out(title: str) -> list[str]:
    """Return both names of a title such as "Cardiac Care Unit Nurse (CCU Nurse)"."""
    bare = _ASIDE.sub("", title).strip()
    return [name for name in (bare, *_ASIDE.findall(title)) if name]


def links(labels: Sequence[Sequence[str]], isco: Sequence[str], means: Floats, onet: Onet) -> NDArray[np.int16]:
    """Return per ESCO occupation the place of its nearest O*NET occupation, -1 for none."""
    votes = _votes(labels, onet)
    near = means @ _onet_vectors(onet).T
    groups = _groups(votes, isco, onet)
    found = np.full(len(labels), -1, np.int16)
    for place in range(len(labels)):
        scores = near[place] + _GROUP * groups[place]
        total = sum(votes[place].values())
        for code, vote in votes[place].items():
            scores[code] += _SHARED * vote / (total + 1)
        best = int(scores.argmax())
        if votes[place].get(best) or near[place, best] >= _NEAR:
            found[place] = best
    return found


def _votes(labels: Sequence[Sequence[str]], onet: Onet) -> list[dict[int, float]]:
    """Return per ESCO occupation how much its labels are titles of each O*NET occupation."""
    holders: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for place, titles in enumerate(onet.titles):
        for title in titles:
            holders[normalise(title)].add(place)
    found: list[dict[int, float]] = []
    for names in labels:
        votes: defaultdict[int, float] = defaultdict(float)
        for number, name in enumerate(names):
            held = holders.get(normalise(name), set())
            for code in held:
                votes[code] += (_NAME if number == 0 else 1.0) / len(held)
        found.append(votes)
    return found


def _onet_vectors(onet: Onet) -> Floats:
    vectors = [embed(titles[:1])[0] + normal(embed(titles).sum(axis=0)[None])[0] for titles in onet.titles]
    return normal(np.stack(vectors))


def _groups(votes: Sequence[Mapping[int, float]], isco: Sequence[str], onet: Onet) -> Floats:
    """Return how usual it is, as a logarithm, that an ISCO group goes with a SOC group; learnt from shared titles."""
    majors = sorted({code[:2] for code in onet.codes})
    column = np.asarray([majors.index(code[:2]) for code in onet.codes])
    seen: dict[str, Floats] = defaultdict(lambda: np.full(len(majors), 0.5, np.float32))
    for place, counted in enumerate(votes):
        for code, vote in counted.items():
            seen[isco[place][:2]][column[code]] += vote
    shares = {group: np.log(counts / counts.sum()) for group, counts in seen.items()}
    usual = np.full(len(majors), np.log(1 / len(majors)), np.float32)
    result: Floats = np.stack([shares.get(code[:2], usual)[column] for code in isco]).astype(np.float32)
    return result


def borrowed(
    labels: Sequence[Sequence[Words]], linked: NDArray[np.int16], vectors: Floats, onet: Onet
) -> list[list[Words]]:
    """Return per ESCO occupation the titles it gains from O*NET: such as one O*NET occupation alone has.

    Of several occupations linked to one code a title goes to the one it is nearest to, by `vectors` (a row each).
    """
    own = {words for names in labels for words in names}
    holders = Counter(words for titles in onet.titles for words in {normalise(title) for title in titles})
    gained: list[list[Words]] = [[] for _ in labels]
    for code, titles in enumerate(onet.titles):
        homes = np.flatnonzero(linked == code)
        if not len(homes):
            continue
        main = vectors[homes] @ embed(titles[:1])[0]
        bonus = _MAIN * (main == main.max())
        for title in titles:
            words = normalise(title)
            if words and words not in own and holders[words] == 1:
                gained[homes[int((vectors[homes] @ embed([title])[0] + bonus).argmax())]].append(words)
    return [list(dict.fromkeys(words)) for words in gained]
