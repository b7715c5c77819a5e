"""The sources there are: the files of `sources/`."""

from functools import cache
from urllib.parse import urlsplit

from app.core.config import get_settings
from app.core.discovery import load_plugins
from app.core.pace import declare_pace
from app.jobs import sources
from app.jobs.source import Source
from app.jobs.types import DEMO, IMPORT

_READ_BY_NONE = {IMPORT: "Imported", DEMO: "Invented"}


@cache
def all_sources() -> dict[str, Source]:
    """Every source by slug."""
    # The base class is abstract, its plug-ins are not.
    loaded = load_plugins(sources, Source)  # type: ignore[type-abstract]
    for source in loaded.values():
        # Whoever asks its host (a job that is imported, a board that is tried) keeps the pace of its readings.
        host = urlsplit(source.address).netloc
        if host and "{" not in host:
            declare_pace(host, source.pace)
    return loaded


def stands_for_all(source: Source) -> bool:
    """Whether `SOURCE_<SLUG>_URL` names one address in place of all boards of a source."""
    address = address_of(source)
    return address is not None and "{board}" not in address


def address_of(source: Source) -> str | None:
    """The address that `SOURCE_<SLUG>_URL` sets in place of a source's own."""
    return get_settings().source_url(source.slug)


def first_hand(slug: str) -> bool:
    """Whether a source is where employers themselves publish: it knows a careers address when it sees one."""
    source = all_sources().get(slug)
    return source is not None and type(source).board_at is not Source.board_at


def label_of(slug: str) -> str:
    """What people call the source of a posting."""
    source = all_sources().get(slug)
    return source.label if source else _READ_BY_NONE.get(slug, slug)
