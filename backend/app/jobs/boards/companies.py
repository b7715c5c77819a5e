"""Companies and the boards they recruit on, from a list that comes with the application."""

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.core.text import fold
from app.jobs.plugins import all_sources
from app.jobs.source import Board, Source

LIST = Path(__file__).parent / "data" / "companies.tsv.gz"
_WORD = re.compile(r"\w+")
# What a company's name may end in without being another company's.
_LEGAL = frozenset({
    "ab", "ag", "aps", "as", "asa", "bv", "co", "company", "corp", "corporation", "gmbh", "holding", "inc", "kg",
    "limited", "llc", "llp", "ltd", "nv", "oy", "oyj", "plc", "pty", "sa", "sarl", "sas", "se", "sl", "spa", "srl",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Company:
    """A company of the list: which source reads it, its board's address there, its name, the folded words of both."""

    source: str
    address: str
    name: str
    words: str

    @property
    def board(self) -> Board:
        """Its board."""
        return Board(self.address, self.name)


@cache
def companies() -> tuple[Company, ...]:
    """All companies by name; read once, when first asked for."""
    return tuple(sorted(_read(), key=lambda company: (company.words, company.source, company.address)))


def _read() -> Iterator[Company]:
    known = all_sources()
    if not LIST.is_file():
        return
    with gzip.open(LIST, "rt", encoding="utf-8") as lines:
        for line in lines:
            source, address, name = line.rstrip("\n").split("\t")
            if source in known:
                yield Company(source, address, name, f" {' '.join(_words(name))} {fold(address)}")


@cache
def _by_board() -> dict[tuple[str, str], Company]:
    return {(company.source, company.address): company for company in companies()}


@cache
def _by_name() -> dict[str, tuple[Company, ...]]:
    found: dict[str, tuple[Company, ...]] = {}
    for company in companies():
        key = plain_name(company.name)
        found[key] = (*found.get(key, ()), company)
    return found


def company_on(source: Source, board: Board) -> str | None:
    """The name of the company whose board this is; null where the list does not have it."""
    company = _by_board().get((source.slug, board.address))
    return company.name if company else None


def companies_called(name: str) -> Sequence[Company]:
    """The companies of this name, whatever their legal form."""
    return _by_name().get(plain_name(name), ()) if plain_name(name) else ()


def search_companies(query: str, sources: Sequence[str]) -> list[Company]:
    """The companies that have a word for each word of a query, if only its beginning; the likeliest first."""
    wanted = [f" {word}" for word in _words(query)]
    found = [
        company
        for company in companies()
        if (not sources or company.source in sources) and all(word in company.words for word in wanted)
    ]
    start = f" {' '.join(_words(query))}"
    return sorted(found, key=lambda company: not company.words.startswith(start))


def plain_name(name: str) -> str:
    """A company's name for comparing: folded words without a legal form at the end."""
    words = _words(name)
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    return " ".join(words)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
