"""Showing channels: their forms, and what was filled in without its secrets."""

from typing import Any

from app.alerts.channel import ChannelKind
from app.alerts.models import Channel
from app.alerts.reaching.addresses import address_of, secret_fields
from app.alerts.reaching.schemas import ChannelField, ChannelForm, ChannelOut
from app.core.types import JsonObject
from app.profile.errors import KeyLost

UNREADABLE = "What you filled in can't be read any more. Fill it in again."


def shown(kind: ChannelKind[Any], row: Channel | None) -> ChannelOut:
    """A kind of channel, as one person has set it up."""
    words, address, problem = _filled_in(kind, row)
    return ChannelOut(
        kind=kind.slug,
        label=kind.label,
        hint=kind.hint,
        form=form_of(kind),
        confirms=kind.confirms,
        makes_secret=kind.made is not None,
        unavailable=kind.unavailable(),
        state=row.state if row else None,
        shown=words,
        address=address,
        at_most=row.at_most if row else None,
        paused=row.paused if row else False,
        last_error=problem or (row.last_error if row else None),
        last_sent_at=row.last_sent_at if row else None,
        confirm_until=row.confirm_until if row and row.confirm_hash else None,
        version=row.version if row else 0,
    )


def words_for(kind: ChannelKind[Any], row: Channel) -> str:
    """The address in a few signs."""
    return _filled_in(kind, row)[0] or kind.label


def _filled_in(kind: ChannelKind[Any], row: Channel | None) -> tuple[str | None, JsonObject, str | None]:
    if row is None:
        return None, {}, None
    try:
        address = address_of(row)
    except (KeyLost, ValueError):
        return None, {}, UNREADABLE
    hidden = {*secret_fields(kind), kind.made}
    return kind.shown(address), {name: value for name, value in dict(address).items() if name not in hidden}, None


def form_of(kind: ChannelKind[Any]) -> ChannelForm:
    """The form, without what we make ourselves."""
    schema = kind.address.model_json_schema(mode="validation")
    secrets = secret_fields(kind)
    properties = {name: _field(field, name in secrets) for name, field in schema["properties"].items()}
    properties.pop(kind.made or "", None)
    return ChannelForm(properties=properties, required=[n for n in schema.get("required", []) if n in properties])


def _field(schema: JsonObject, secret: bool) -> ChannelField:
    default = schema.get("default")
    examples = schema.get("examples")
    description = schema.get("description")
    return ChannelField(
        title=str(schema.get("title")),
        description=description if isinstance(description, str) else None,
        writeOnly=secret,
        default=default if isinstance(default, str) and default else None,
        examples=[str(one) for one in examples] if isinstance(examples, list) else [],
    )
