"""Invented stocks of postings as large as wished, as they are kept packed: the same ones for the same number.

Titles, workplaces, skills and pay are spread as they are in real stocks: some hundred professions, hundreds of
thousands of distinct titles, a few skills that many ask for and many that few do.
"""

import os
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt

from app.matching.corpus.rarity import Rarity
from app.matching.corpus.statistics import Corpus, Ground
from app.matching.engine.layout import SKILL, Records, layout
from app.matching.engine.segment import Segment, joined, of_records
from app.matching.engine.values import Values, key_of, written
from app.matching.engine.view import View
from app.matching.person import PersonSkill, PersonTitle, ProfileFacts
from app.matching.postings import Tongues, Workplace
from app.ml.closeness.shipped import shipped
from app.ml.closeness.terms import terms_of
from app.ml.lexicon.concepts import lexicon
from app.ml.occupations import occupation_of
from app.ml.places.reading import Place
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority
from app.ml.text.tables import listed, rows
from app.ml.titles.reading import TitleFacts, read_title
from app.ml.vectors import LENGTH, whole
from app.profile.types import RemoteWish

DAY = date(2026, 11, 30)
BLOCK = 20_000
PER_FAMILY, MODIFIERS, POOL, WORDINGS = 8, 800, 300, 24
COUNTRIES = ("US", "GB", "DE", "FR", "PL", "ES", "NL", "IN", "CA", "AU", "IE", "SE", "PT", "IT", "CH", "AT", "SG", "BR")
CITIES_EACH = 700
Bytes = npt.NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Profession:
    """Kinds of work people do: the title at heart, its occupation, and the skills asked for, the commonest first."""

    title: TitleFacts
    occupation: str | None
    skills: Sequence[str]


@dataclass
class Stock:
    """So many invented postings."""

    size: int
    seed: int = 7
    values: dict[int, bytes] = field(default_factory=dict)

    def blocks(self) -> Iterator[tuple[Records, list[bytes]]]:
        """The postings, packed, in blocks; fills `values`."""
        for start in range(0, self.size, BLOCK):
            yield self._block(start, min(BLOCK, self.size - start))

    def view(self, *, shuffled: bool = False) -> View:
        """An index of them, without a database."""
        values, segments = Values(), list[Segment]()
        for records, skills in self.blocks():
            values.add(self.values)
            order = np.random.default_rng(1).permutation(len(records)) if shuffled else np.arange(len(records))
            stamps = np.zeros(len(records), dtype=np.int64)
            segments.append(of_records(values, records[order], [skills[row] for row in order.tolist()], stamps))
        whole_stock = joined(segments[::-1] if shuffled else segments)
        return View((whole_stock,), Ground(DAY, Corpus(_rarity(whole_stock), shipped())), 1)

    def _block(self, start: int, size: int) -> tuple[Records, list[bytes]]:
        random = np.random.default_rng([self.seed, start])
        records = np.zeros(size, dtype=layout().record)
        for name in layout().coded:
            records[name] = self._key(name, None)
        profession = _skewed(random, size, len(self.professions))
        self._name(random, records, profession)
        self._describe(random, records, start)
        wording = random.integers(0, WORDINGS, size)
        records["meaning"] = _near(random, self._meanings[profession, wording], 20)
        return records, self._skills(random, profession)

    def _name(self, random: np.random.Generator, records: Records, profession: npt.NDArray[np.int64]) -> None:
        modifier = np.where(random.random(len(records)) < 0.3, 0, _skewed(random, len(records), MODIFIERS))
        for row, (one, other) in enumerate(zip(profession.tolist(), modifier.tolist(), strict=True)):
            records["title"][row], records["title_meaning"][row] = self._title(one, other)
        occupations = np.array([self._key("occupation", one.occupation) for one in self.professions], dtype=np.uint64)
        records["occupation"] = occupations[profession]

    def _describe(self, random: np.random.Generator, records: Records, start: int) -> None:
        size = len(records)
        records["id"][:, 0] = np.uint64(0x019A_0000_0000_7000) + (np.arange(start, start + size) // 64).astype(
            np.uint64
        )
        records["id"][:, 1] = random.integers(1 << 62, 1 << 63, size, dtype=np.uint64)
        # One in ten stands on several boards.
        shared = (random.random(size) < 0.1) & (np.arange(size) > 0)
        records["positions"] = np.where(shared[:, None], np.roll(records["id"], 1, axis=0), records["id"])
        records["company"] = random.integers(1, 60_000, size, dtype=np.uint64)
        records["fingerprint"] = random.integers(0, 1 << 63, size, dtype=np.uint64)
        records["level"] = random.choice([-1, 1, 2, 3, 4, 5], size, p=[0.35, 0.15, 0.2, 0.2, 0.07, 0.03])
        records["years_min"] = np.where(random.random(size) < 0.5, np.nan, random.integers(0, 12, size))
        pay = random.integers(22, 160, size) * 1_000.0
        records["pay_min"] = np.where(random.random(size) < 0.6, np.nan, pay)
        records["pay_max"] = records["pay_min"] + random.integers(0, 40, size) * 1_000.0
        records["posted"] = DAY.toordinal() - random.integers(0, 90, size)
        for name, choices in self._choices.items():
            records[name] = choices[_skewed(random, size, len(choices))]

    def _skills(self, random: np.random.Generator, profession: npt.NDArray[np.int64]) -> list[bytes]:
        lengths = random.integers(2, 14, len(profession))
        owners = np.repeat(np.arange(len(profession)), lengths)
        places = self._pools[profession[owners], _skewed(random, len(owners), POOL)]
        _, once = np.unique(owners * len(lexicon()) + places, return_index=True)
        entries = np.zeros(len(once), dtype=SKILL)
        entries["place"], entries["firmness"] = places[once], random.choice(3, len(once), p=[0.4, 0.2, 0.4])
        ends = np.cumsum(np.bincount(owners[once], minlength=len(profession)))
        return [part.tobytes() for part in np.split(entries, ends[:-1])]

    def _key(self, column: str, value: object) -> int:
        stored = written(value)
        key = key_of(column, stored)
        self.values[key] = stored
        return key

    def _title(self, profession: int, modifier: int) -> tuple[int, int]:
        if (profession, modifier) not in self._titles:
            own, word = self.professions[profession].title, self._modifiers[modifier]
            tokens = (word, *own.tokens) if modifier else own.tokens
            facts = replace(own, text=" ".join(tokens), core=" ".join(tokens), tokens=tokens)
            random = np.random.default_rng([profession, modifier])
            vector = _near(random, self._title_vectors[[profession]], 30 if modifier else 0)[0]
            self._titles[profession, modifier] = self._key("title", facts), self._key("title_meaning", vector)
        return self._titles[profession, modifier]

    @cached_property
    def _titles(self) -> dict[tuple[int, int], tuple[int, int]]:
        return {}

    @cached_property
    def professions(self) -> list[Profession]:
        """The kinds of work, the commonest first."""
        random, fields = (
            np.random.default_rng(self.seed),
            {row["family"]: listed(row["groups"]) for row in rows("family_fields")},
        )
        found = []
        by_group: dict[str, list[str]] = {}
        for skill in lexicon():
            by_group.setdefault(skill.group, []).append(skill.id)
        for row in rows("families"):
            known = [skill for group in fields.get(row["slug"], ("business",)) for skill in by_group.get(group, ())]
            for phrase in listed(row["phrases"])[:PER_FAMILY]:
                title, named = read_title(phrase), occupation_of(phrase)
                pool = random.choice(known, min(POOL, len(known)), replace=False).tolist()
                found.append(Profession(title, named[0].uri if named else None, pool))
        return [found[place] for place in random.permutation(len(found)).tolist()]

    @cached_property
    def _pools(self) -> npt.NDArray[np.int64]:
        pools = np.zeros((len(self.professions), POOL), dtype=np.int64)
        for row, profession in enumerate(self.professions):
            places = [lexicon().place_of(skill) or 0 for skill in profession.skills]
            pools[row] = np.resize(places, POOL)
        return pools

    @cached_property
    def _modifiers(self) -> list[str]:
        words = {token for skill in lexicon() for token in skill.name.lower().split() if token.isalpha()}
        return sorted(words)[:: max(1, len(words) // MODIFIERS)][:MODIFIERS]

    @cached_property
    def _title_vectors(self) -> Bytes:
        return whole([" ".join(profession.title.tokens) for profession in self.professions])

    @cached_property
    def _meanings(self) -> Bytes:
        """Vectors of ways to word the duties of each profession: shape (professions, WORDINGS, dimensions)."""
        random = np.random.default_rng(self.seed + 1)
        terms = [terms_of(duties_of(profession, random)) for profession in self.professions for _ in range(WORDINGS)]
        return shipped().vectors(terms).reshape(len(self.professions), WORDINGS, -1)

    @cached_property
    def _choices(self) -> dict[str, npt.NDArray[np.uint64]]:
        """Keys of the values of the columns that a posting draws from, the commonest first."""
        cities = [
            Place(f"City {number}, {country}", f"City {number}", f"Region {number % 12}", country)
            for number in range(CITIES_EACH)
            for country in COUNTRIES
        ]
        places: list[Workplace] = [Workplace(Remote.REMOTE, None, ()), Workplace(Remote.UNKNOWN, None, ())]
        places += [Workplace(Remote.REMOTE, country, ()) for country in COUNTRIES]
        modes = (Remote.ONSITE, Remote.HYBRID, Remote.UNKNOWN)
        places += [Workplace(modes[number % 3], None, (city,)) for number, city in enumerate(cities)]
        choices: dict[str, Sequence[object]] = {
            "workplace": places,
            "currency": ("USD", "EUR", "GBP", "PLN", None),
            "employment": (EmploymentType.FULL_TIME, None, EmploymentType.PART_TIME, EmploymentType.CONTRACT),
            "language": ("en", "de", None, "fr"),
            "tongues": (Tongues(("English",), ()), Tongues((), ()), Tongues(("German",), ("English",))),
        }
        return {
            name: np.array([self._key(name, value) for value in values], dtype=np.uint64)
            for name, values in choices.items()
        }


def size_wished() -> int:
    """How many postings to measure with."""
    return int(os.environ.get("BENCH_POSTINGS", "1000000"))


def duties_of(profession: Profession, random: np.random.Generator) -> str:
    """What somebody of a profession does, in words."""
    some = [profession.skills[place] for place in _skewed(random, 14, len(profession.skills)).tolist()]
    names = [skill.name for one in some if (skill := lexicon().get(one))]
    return f"{' '.join(profession.title.tokens)}. " + ". ".join(names)


def invented_people(stock: Stock, number: int, seed: int = 3) -> list[ProfileFacts]:
    """People of all professions of a stock, with wishes of all kinds."""
    return [_person(stock, np.random.default_rng([seed, one]), one) for one in range(number)]


def _person(stock: Stock, random: np.random.Generator, number: int) -> ProfileFacts:
    own = [stock.professions[int(place)] for place in _skewed(random, 2, len(stock.professions))]
    known = [own[0].skills[place] for place in set(_skewed(random, 40, len(own[0].skills)).tolist())]
    titles = [PersonTitle(one.title, 1.0, one.title.text, occupation=one.occupation) for one in own]
    country = COUNTRIES[int(random.integers(len(COUNTRIES)))]
    home = Place("", f"City {int(random.integers(40))}", None, country) if number % 4 else None
    return ProfileFacts(
        user_id=uuid.UUID(int=number + 1),
        version=1,
        titles=tuple(titles),
        skills={skill: PersonSkill(skill, None) for skill in known},
        level=(Seniority.MID, Seniority.SENIOR, None)[number % 3],
        years=float(random.integers(0, 15)),
        pay_floor=int(random.integers(25, 90)) * 1_000 if number % 2 else None,
        currency=("USD", "EUR", "GBP")[number % 3],
        home=home,
        remote=(RemoteWish.any, RemoteWish.hybrid_ok, RemoteWish.remote_only)[number % 3],
        employment_types=(EmploymentType.FULL_TIME,) if number % 3 else (),
        done=tuple(duties_of(one, random) for one in own),
    )


def _skewed(random: np.random.Generator, size: int, choices: int) -> npt.NDArray[np.int64]:
    """Draws of which the first choices are the commonest."""
    return (random.random(size) ** 2.5 * choices).astype(np.int64)


def _near(random: np.random.Generator, vectors: Bytes, noise: int) -> Bytes:
    """Vectors of bytes near others."""
    moved = vectors + random.normal(0, max(noise, 1e-9), vectors.shape) * (127 / np.sqrt(vectors.shape[1])) / 100
    lengths = np.sqrt((moved * moved).sum(axis=1, keepdims=True))
    scaled: Bytes = np.rint(moved / np.maximum(lengths, 1e-9) * LENGTH).astype(np.int8)
    return scaled


def _rarity(stock: Segment) -> Rarity:
    asked = np.bincount(stock.places, minlength=len(lexicon()))
    demand = {lexicon().at(place).id: int(asked[place]) for place in np.flatnonzero(asked).tolist()}
    return Rarity(len(stock), demand)
