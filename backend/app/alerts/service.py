"""When and how a person is told. Services never commit."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.alerts.channels_loaded import kinds
from app.alerts.defaults import GENERAL, OF_SEARCHES
from app.alerts.models import AlertSetting
from app.alerts.schemas import AlertSettingsOut, AlertSettingsPatch, Kinds
from app.alerts.searches.rezoning import reckon_anew
from app.alerts.times_of_day import quiet_hours
from app.alerts.wishes import Wishes, ensure, wishes_of
from app.auth.models import User
from app.core.clock import now
from app.core.errors import Invalid
from app.core.etag import Precondition
from app.core.types import JsonObject, JsonValue


def settings_of(session: Session, user: User) -> AlertSettingsOut:
    """The settings of a person; as shipped where they said nothing."""
    return _out(session.get(AlertSetting, user.id), wishes_of(session, user.id))


def change_settings(
    session: Session, user: User, body: AlertSettingsPatch, precondition: Precondition
) -> AlertSettingsOut:
    """Change them; what waits is due at the new times."""
    ensure(session, user.id)
    query = select(AlertSetting).where(AlertSetting.user_id == user.id).with_for_update()
    setting = session.scalars(query, execution_options={"populate_existing": True}).one()
    precondition.check(setting.version)
    _refuse_unknown(body.kinds or {})
    given = body.model_fields_set
    if "quiet_hours" in given:
        quiet = body.quiet_hours
        setting.quiet_from, setting.quiet_to = (quiet.from_, quiet.to) if quiet else (None, None)
    if "paused_until" in given:
        setting.paused_until = body.paused_until
    setting.digest_at = body.digest_at or setting.digest_at
    setting.weekday = setting.weekday if body.weekday is None else body.weekday
    setting.kinds = _merged(setting.kinds, body.kinds or {})
    setting.version += 1
    session.flush()
    wishes = wishes_of(session, user.id)
    _refuse_a_digest_in_quiet_hours(wishes)
    reckon_anew(session, user.id)
    session.flush()
    return _out(setting, wishes)


def _merged(had: JsonObject, given: Kinds) -> JsonObject:
    merged = dict(had)
    for kind, wishes in given.items():
        before = merged.get(kind)
        fresh: dict[str, JsonValue] = {name: str(wish) for name, wish in wishes.items()}
        merged[kind.value] = {**(before if isinstance(before, dict) else {}), **fresh}
    return merged


def _refuse_unknown(given: Kinds) -> None:
    for kind, wishes in given.items():
        if kind in OF_SEARCHES:
            told = "What a saved search finds goes by the channels of that search"
            raise Invalid.field(["body", "kinds", str(kind)], told, "of_searches")
        unknown = sorted(set(wishes) - set(kinds()))
        if unknown:
            told = f"There is no channel called {unknown[0]!r}. There are: {', '.join(sorted(kinds()))}"
            raise Invalid.field(["body", "kinds", str(kind)], told, "unknown_channel")


def _refuse_a_digest_in_quiet_hours(wishes: Wishes) -> None:
    if wishes.quiet is None:
        return
    start, end, at = wishes.quiet.start, wishes.quiet.end, wishes.digests.at
    within = start <= at < end if start < end else at >= start or at < end
    if within:
        told = "Your digest would leave in your quiet hours. Let it leave at another time, or change the quiet hours."
        raise Invalid.field(["body", "digest_at"], told, "in_quiet_hours")


def _out(setting: AlertSetting | None, wishes: Wishes) -> AlertSettingsOut:
    paused = wishes.paused_until
    return AlertSettingsOut(
        quiet_hours=quiet_hours(wishes.quiet.start, wishes.quiet.end) if wishes.quiet else None,
        digest_at=wishes.digests.at,
        weekday=wishes.digests.weekday,
        time_zone=wishes.zone.key,
        paused_until=paused if paused and paused > now() else None,
        kinds={kind: {channel: wishes.of(kind, channel) for channel in kinds()} for kind in GENERAL},
        version=setting.version if setting else 1,
    )
