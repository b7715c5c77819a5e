"""The sources there are: the files of `sources/`."""

from functools import cache

from app.core.config import get_settings
from app.core.discovery import load_plugins
from app.jobs import sources
from app.jobs.extraction.found import IMPORT
from app.jobs.source import Source


@cache
def all_sources() -> dict[str, Source]:
    """Every source by slug."""
    # The base class is abstract, its plug-ins are not.
    return load_plugins(sources, Source)  # type: ignore[type-abstract]


def address_of(source: Source) -> str | None:
    """The address that `SOURCE_<SLUG>_URL` sets in place of a source's own."""
    return get_settings().source_url(source.slug)


def label_of(slug: str) -> str:
    """What people call the source of a posting."""
    source = all_sources().get(slug)
    return source.label if source else "Imported" if slug == IMPORT else slug
