"""How each source is set up: what its file says, unless an admin decided otherwise."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.orm import Session

from app.core.crypto import Undecryptable, decrypt, encrypt
from app.core.types import JsonObject
from app.jobs.errors import UnusableSetting
from app.jobs.models import SourceSetting
from app.jobs.runs import SettingRepository
from app.jobs.schemas import SourcePatch
from app.jobs.source import Setting, Source


@dataclass(frozen=True, slots=True)
class Setup:
    """A source with what was decided about it; `settings` are in the clear and never leave the server."""

    source: Source
    enabled: bool
    schedule: timedelta | None
    settings: Mapping[str, str]
    version: int

    @property
    def missing(self) -> list[Setting]:
        """The settings the source needs and does not have."""
        return [need for need in self.source.needs if need.required and not self.settings.get(need.name)]


def setup_of(source: Source, row: SourceSetting | None) -> Setup:
    """The set-up of a source; without a row it is as its file says."""
    if row is None:
        return Setup(source, source.terms.default_enabled, source.schedule, {}, 0)
    schedule = timedelta(minutes=row.schedule) if row.schedule else None
    return Setup(source, row.enabled, schedule, _opened(source, row.settings), row.version)


def _opened(source: Source, stored: JsonObject) -> dict[str, str]:
    opened: dict[str, str] = {}
    for need in source.needs:
        value = stored.get(need.name)
        if isinstance(value, str):
            text = _unsealed(source, need, value) if need.secret else value
            opened |= {need.name: text} if text else {}
    return opened


def _place(source: Source, need: Setting) -> str:
    return f"source_settings|{source.slug}|{need.name}"


def _unsealed(source: Source, need: Setting, value: str) -> str | None:
    try:
        return decrypt(base64.b64decode(value), _place(source, need)).decode()
    except (Undecryptable, ValueError):
        # The key of this instance is another one now: the setting counts as missing and is asked for again.
        return None


def _sealed(source: Source, need: Setting, value: str) -> str:
    return base64.b64encode(encrypt(value.encode(), _place(source, need))).decode() if need.secret else value


def change(session: Session, source: Source, patch: SourcePatch) -> Setup:
    """Write down what an admin decided; raises `UnusableSetting`."""
    repository = SettingRepository(session)
    minutes = round(source.schedule.total_seconds() / 60)
    fresh = SourceSetting(slug=source.slug, enabled=source.terms.default_enabled, schedule=minutes)
    row = repository.get(source.slug) or repository.add(fresh)
    if patch.enabled is not None:
        row.enabled = patch.enabled
    if "schedule" in patch.model_fields_set:
        row.schedule = _allowed(source, patch.schedule)
    if patch.settings is not None:
        row.settings = _merged(source, row.settings, patch.settings)
    session.flush()
    return setup_of(source, row)


def _allowed(source: Source, minutes: int | None) -> int | None:
    least = source.rate.per.total_seconds() / source.rate.readings / 60
    if minutes is not None and minutes < least:
        raise UnusableSetting.field(
            ["body", "schedule"], f"{source.label} may be read every {least:.0f} minutes at most"
        )
    return minutes


def _merged(source: Source, stored: JsonObject, changes: Mapping[str, str | None]) -> JsonObject:
    needs = {need.name: need for need in source.needs}
    merged = dict(stored)
    for name, value in changes.items():
        if name not in needs:
            raise UnusableSetting.field(["body", "settings", name], f"{source.label} has no setting of this name")
        merged.pop(name, None)
        if value and value.strip():
            merged[name] = _sealed(source, needs[name], value.strip())
    return merged
