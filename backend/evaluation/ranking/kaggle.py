"""CVs whose folder names their category, against a mixed sample of postings whose title names theirs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from evaluation.ranking.people import person
from evaluation.ranking.postings import offers, sample
from evaluation.ranking.types import Judged, Offer, Person
from evaluation.task import DataMissing, needed

CVS = "cvs/kaggle"
TECH, HEALTHCARE = "tech (INFORMATION-TECHNOLOGY)", "healthcare (HEALTHCARE)"
# With one sample, chance decides by a few postings which method leads in a small category.
SAMPLES = 3
_GROUPS = {
    TECH: "INFORMATION-TECHNOLOGY",
    "engineering (ENGINEERING)": "ENGINEERING",
    HEALTHCARE: "HEALTHCARE",
}


def samples(data: Path, missing: list[DataMissing]) -> Iterator[Judged]:
    """Each CV with the postings of its category, by sample; sets that are not there are noted in `missing`."""
    people, every = _people(needed(data, CVS)), list(offers(data, missing))
    if not people or not every:
        raise DataMissing(f"{CVS}/*/*.pdf" if every else "postings")
    for number in range(SAMPLES):
        yield _judged(people, sample(every, number))


def _judged(people: Sequence[Person], sampled: Mapping[Offer, frozenset[str]]) -> Judged:
    right = {category: _right(sampled, category) for category in {_category(who) for who in people}}
    groups: dict[str, Sequence[str]] = {
        name: [who.id for who in people if _category(who) == category] for name, category in _GROUPS.items()
    }
    return Judged(
        name="kaggle",
        people=people,
        offers=list(sampled),
        gains={who.id: right[_category(who)] for who in people},
        groups=groups,
        note=_counts(sampled),
    )


def _people(folder: Path) -> list[Person]:
    return [
        person(f"{path.parent.name}/{path.stem}", path.read_bytes(), path.name)
        for path in sorted(folder.glob("*/*.pdf"))
    ]


def _category(who: Person) -> str:
    return who.id.partition("/")[0]


def _right(sampled: Mapping[Offer, frozenset[str]], category: str) -> dict[str, int]:
    return {offer.id: 1 for offer, categories in sampled.items() if category in categories}


def _counts(sampled: Iterable[Offer]) -> str:
    sets = Counter(offer.set for offer in sampled)
    return ", ".join(f"{name} {count}" for name, count in sets.most_common())
