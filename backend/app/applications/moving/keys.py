"""What makes two applications the same: the address of the posting, else title, company, and the day of applying."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.core.text import fold
from app.jobs.posting.canonical import canonical

# A day begins at another instant once somebody says that they live in another zone; the next day is further off.
SAME_DAY = timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class Known:
    """What is compared of a card or of a line; `name` says which it is."""

    name: uuid.UUID | int
    title: str
    company: str
    url: str | None
    applied_at: datetime | None
    job_id: uuid.UUID | None = None


def _words(one: Known) -> tuple[str, str]:
    return " ".join(fold(one.title).split()), " ".join(fold(one.company).split())


class Register:
    """Finds the application that is the same as another."""

    def __init__(self, shared: Iterable[str] = ()) -> None:
        # Addresses that name no single posting: several jobs were noted with them, as with a page of all jobs.
        self._shared = frozenset(shared)
        self._by_url: dict[str, Known] = {}
        self._by_words: dict[tuple[str, str], list[Known]] = defaultdict(list)
        self._by_job: dict[uuid.UUID, Known] = {}

    def add(self, one: Known) -> None:
        """Note one; the first that comes is found."""
        if address := self._address(one):
            self._by_url.setdefault(address, one)
        self._by_words[_words(one)].append(one)
        if one.job_id:
            self._by_job.setdefault(one.job_id, one)

    def same(self, one: Known) -> Known | None:
        """The one that is the same, if any."""
        address = self._address(one)
        if one.job_id and one.job_id in self._by_job:
            return self._by_job[one.job_id]
        if address and address in self._by_url:
            return self._by_url[address]
        return next((other for other in self._by_words.get(_words(one), ()) if self._alike(one, other)), None)

    def _alike(self, one: Known, other: Known) -> bool:
        """Whether two with the same words are the same: applied to on one day, and not two addresses apart."""
        first, second = self._address(one), self._address(other)
        if first and second and first != second:
            return False
        if one.applied_at is None or other.applied_at is None:
            return one.applied_at is other.applied_at
        return abs(one.applied_at - other.applied_at) < SAME_DAY

    def _address(self, one: Known) -> str | None:
        address = canonical(one.url) if one.url else None
        return None if address in self._shared else address


def shared_addresses(*groups: Sequence[Known]) -> set[str]:
    """Addresses under which one group, a file or a board, has several titles."""
    found: set[str] = set()
    for group in groups:
        titles: dict[str, set[str]] = defaultdict(set)
        for one in group:
            if one.url:
                titles[canonical(one.url)].add(_words(one)[0])
        found |= {address for address, words in titles.items() if len(words) > 1}
    return found
