"""The phrases that invented postings are made of, read from `data`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_DATA = files("app.jobs.demo").joinpath("data")
_KINDS = ("healthcare", "technology", "office", "hands")
_LISTS = {"-": "duties", "!": "musts", "+": "extras"}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of position: its titles, and what may be said of the work and of what it asks."""

    name: str
    sector: str
    titles: Sequence[str]
    count: int
    pay: str
    modes: Sequence[str]
    duties: Sequence[str]
    musts: Sequence[str]
    extras: Sequence[str]


@dataclass(frozen=True, slots=True)
class Employer:
    """An invented employer; `home` are the countries it may be in, none means any."""

    name: str
    sector: str
    home: Sequence[str]
    about: str


@dataclass(frozen=True, slots=True)
class Place:
    """A country: its currency, what a US figure is multiplied by for a year there, how pay is usually said."""

    code: str
    name: str
    currency: str
    factor: float
    said: str
    cities: Sequence[str]


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds of positions."""
    blocks = (block for name in _KINDS for block in _text(f"{name}.txt").split("\n== ")[1:])
    return tuple(_kind(block.split("\n")) for block in blocks)


def _text(name: str) -> str:
    return "\n" + _DATA.joinpath(name).read_text(encoding="utf-8")


def _kind(lines: Sequence[str]) -> Kind:
    single = dict(line.split(": ", 1) for line in lines[1:] if ": " in line and line[0] not in _LISTS)
    lists = {name: [line[2:] for line in lines if line.startswith(f"{mark} ")] for mark, name in _LISTS.items()}
    return Kind(
        name=lines[0],
        sector=single["sector"],
        titles=single["titles"].split(" | "),
        count=int(single["count"]),
        pay=single["pay"],
        modes=single.get("mode", "onsite").split(),
        duties=lists["duties"],
        musts=lists["musts"],
        extras=lists["extras"],
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    lines = [line for line in _text(f"{name}.tsv").split("\n") if line and not line.startswith("#")]
    header = lines[0].split("\t")
    return (dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:])


@cache
def employers() -> tuple[Employer, ...]:
    """All invented employers."""
    return tuple(
        Employer(row["name"], row["sector"], tuple(filter(None, row["home"].split("|"))), row["about"])
        for row in _rows("companies")
    )


@cache
def places() -> Mapping[str, Place]:
    """The countries by code."""
    return {
        row["country"]: Place(
            row["country"], row["name"], row["currency"], float(row["factor"]), row["said"], row["cities"].split("|")
        )
        for row in _rows("places")
    }


@cache
def licences() -> Mapping[tuple[str, str], str]:
    """What the law asks, by kind of licence and country."""
    return {(row["kind"], row["country"]): row["text"] for row in _rows("licences")}


@cache
def phrases() -> Mapping[str, Sequence[str]]:
    """Openers, closers, benefits and names of contacts."""
    blocks = (block.strip().split("\n") for block in _text("phrases.txt").split("\n== ")[1:])
    return {lines[0]: [line for line in lines[1:] if line] for lines in blocks}
