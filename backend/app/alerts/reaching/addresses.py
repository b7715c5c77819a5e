"""What a channel's owner filled in: sealed at rest, opened where it is sent, checked again by its kind."""

import json
from typing import Any

from pydantic import BaseModel, SecretStr

from app.alerts.channel import ChannelKind
from app.alerts.channels_loaded import kinds
from app.alerts.models import Channel
from app.core.types import JsonObject
from app.profile.sealing import open_bytes, place, seal_text


def kind_of(channel: Channel) -> ChannelKind[Any] | None:
    """Its kind; null where the kind's file is gone."""
    return kinds().get(channel.kind)


def address_of(channel: Channel) -> BaseModel:
    """The opened address; raises `KeyLost`, or `ValueError` where it is not what the kind asks for any more."""
    kind = kinds()[channel.kind]
    checked: BaseModel = kind.address.model_validate(opened(channel))
    return checked


def opened(channel: Channel) -> JsonObject:
    """The fields as they were filled in; raises `KeyLost`."""
    fields: JsonObject = json.loads(open_bytes(channel.sealed_address, _address_place(channel)))
    return fields


def keep_address(channel: Channel, address: BaseModel) -> None:
    """Seal the address; the channel's id and person are set."""
    channel.sealed_address = seal_text(json.dumps(plain(address)), _address_place(channel))


def plain(address: BaseModel) -> JsonObject:
    """All fields with their secrets in the clear; never leaves the server."""
    return {
        name: value.get_secret_value() if isinstance(value, SecretStr) else value
        for name, value in dict(address).items()
    }


def secret_fields(kind: ChannelKind[Any]) -> list[str]:
    """The fields that are not shown again."""
    properties: JsonObject = kind.address.model_json_schema(mode="validation").get("properties", {})
    return [name for name, schema in properties.items() if _is_secret(schema)]


def _is_secret(schema: object) -> bool:
    return isinstance(schema, dict) and (
        schema.get("writeOnly") is True or any(_is_secret(one) for one in schema.get("anyOf", []))
    )


def _address_place(channel: Channel) -> str:
    return place(Channel.__tablename__, "address", channel.id, channel.user_id)


def keep_unsubscribe(channel: Channel, token: str) -> None:
    """Seal the token of the links that end the channel."""
    channel.sealed_unsubscribe = seal_text(token, _unsubscribe_place(channel))


def unsubscribe_token(channel: Channel) -> str | None:
    """That token, or null where the channel has no such links; raises `KeyLost`."""
    if channel.sealed_unsubscribe is None:
        return None
    return open_bytes(channel.sealed_unsubscribe, _unsubscribe_place(channel)).decode()


def _unsubscribe_place(channel: Channel) -> str:
    return place(Channel.__tablename__, "unsubscribe", channel.id, channel.user_id)
