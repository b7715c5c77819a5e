"""When a saved search is looked through."""

from datetime import date, datetime

from app.alerts.defaults import oftener
from app.alerts.local_time import Digests
from app.alerts.models import SavedSearch
from app.alerts.types import Frequency


def frequency_of(search: SavedSearch, channel: str) -> Frequency:
    """How often a channel is told what a search finds."""
    return Frequency(str(search.channel_frequencies.get(channel, search.frequency)))


def looked_through(search: SavedSearch) -> Frequency:
    """How often a search is looked through: as the channel wants it that is told most often."""
    found = search.frequency
    for channel in search.channels:
        found = oftener(found, frequency_of(search, channel))
    return found


def next_run(search: SavedSearch, digests: Digests, after: datetime) -> datetime | None:
    """When a search is looked through next; null for one that is as things come."""
    frequency = looked_through(search)
    return None if frequency is Frequency.instant else digests.moment(digests.next_day(frequency, after))


def present_day(search: SavedSearch, digests: Digests, moment: datetime) -> date:
    """The local day that a search which is due now is looked through for."""
    return digests.last_day(looked_through(search), moment)
