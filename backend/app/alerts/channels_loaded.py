"""The channels there are: what lies in their folder."""

from functools import cache
from typing import Any

from app.alerts import channels as channels_package
from app.alerts.channel import ChannelKind
from app.core.discovery import load_plugins


@cache
def kinds() -> dict[str, ChannelKind[Any]]:
    """All kinds of channels by slug, e-mail first as the one that most people want."""
    found = load_plugins(channels_package, ChannelKind)  # type: ignore[type-abstract]  # it looks for subclasses
    return dict(sorted(found.items(), key=lambda entry: (not entry[1].confirms, entry[1].label.lower())))
