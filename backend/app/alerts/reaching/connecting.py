"""Connecting, changing and ending channels."""

import uuid
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from sqlalchemy.orm import Session

from app.alerts.channel import ChannelKind
from app.alerts.channels_loaded import kinds
from app.alerts.models import Channel
from app.alerts.reaching import confirming, rows
from app.alerts.reaching.addresses import keep_address, keep_unsubscribe, opened, plain, secret_fields
from app.alerts.reaching.errors import ChannelKindNotFound, ChannelNotConnected, ChannelUnavailable, NothingMade
from app.alerts.reaching.presenting import shown
from app.alerts.reaching.schemas import ChannelIn, ChannelKept, ChannelOut, ChannelPatch
from app.alerts.types import ChannelState
from app.auth.models import User
from app.auth.tokens import digest, new_secret
from app.core.errors import FieldError, Invalid
from app.core.etag import Precondition
from app.core.ids import new_id
from app.core.limits import limiter
from app.core.pagination import Page, Total
from app.core.types import JsonObject
from app.profile.errors import KeyLost

CHANGES = "60/hour"


def kind_named(slug: str) -> ChannelKind[Any]:
    """A kind by its slug; raises `ChannelKindNotFound`."""
    if (kind := kinds().get(slug)) is None:
        raise ChannelKindNotFound
    return kind


def listing(session: Session, user: User) -> Page[ChannelOut]:
    """All kinds of channels, as a person has set them up."""
    mine = rows.mine(session, user.id)
    items = [shown(kind, mine.get(slug)) for slug, kind in kinds().items()]
    return Page[ChannelOut](items=items, next_cursor=None, total=Total.of(len(items)))


def read(session: Session, user: User, slug: str) -> ChannelOut:
    """One kind, as a person has set it up; raises `ChannelKindNotFound`."""
    return shown(kind_named(slug), rows.of_kind(session, user.id, slug))


def connect(session: Session, user: User, slug: str, body: ChannelIn, match: Precondition) -> ChannelKept:
    """Connect a channel, or fill its form in anew."""
    kind, row = kind_named(slug), rows.of_kind(session, user.id, slug, lock=True)
    match.check(row.version if row else 0)
    if (problem := kind.unavailable()) is not None:
        raise ChannelUnavailable(problem)
    limiter().hit("channels", CHANGES, str(user.id))
    former = _former(row)
    address = kind.completed(_checked(kind, body.address, former), user.email)
    channel = row or _new_row(user.id, slug)
    moved = row is None or former != plain(address) or row.state is ChannelState.unsubscribed
    keep_address(channel, address)
    channel.at_most, channel.paused = body.at_most, body.paused
    channel.version += 1
    session.add(channel)
    session.flush()
    if moved:
        _begin(session, user, kind, channel)
    made = str(plain(address)[kind.made]) if kind.made and not former else None
    return ChannelKept(**dict(shown(kind, channel)), secret=made)


def change(session: Session, user: User, slug: str, patch: ChannelPatch, match: Precondition) -> ChannelOut:
    """Pause a channel, go on with it, or limit how often it is used; raises `ChannelNotConnected`."""
    kind, channel = connected(session, user.id, slug)
    match.check(channel.version)
    if "at_most" in patch.model_fields_set:
        channel.at_most = patch.at_most
    if patch.paused is not None:
        channel.paused = patch.paused
    channel.version += 1
    return shown(kind, channel)


def disconnect(session: Session, user: User, slug: str, match: Precondition) -> None:
    """Forget a channel with all that was filled in; raises `ChannelNotConnected`."""
    _, channel = connected(session, user.id, slug)
    match.check(channel.version)
    session.delete(channel)


def resend(session: Session, user: User, slug: str) -> ChannelOut:
    """Send the question once more; raises `NothingToConfirm`, `TooManyRequests`."""
    kind, channel = connected(session, user.id, slug)
    confirming.ask(session, user, channel)
    return shown(kind, channel)


def remake_secret(session: Session, user: User, slug: str, match: Precondition) -> ChannelKept:
    """Make a new secret in place of the one there was, which counts no more; raises `NothingMade`."""
    kind, channel = connected(session, user.id, slug)
    if kind.made is None:
        raise NothingMade
    match.check(channel.version)
    limiter().hit("channels", CHANGES, str(user.id))
    address = kind.address.model_validate({name: value for name, value in opened(channel).items() if name != kind.made})
    keep_address(channel, address)
    channel.version += 1
    return ChannelKept(**dict(shown(kind, channel)), secret=str(plain(address)[kind.made]))


def connected(session: Session, user_id: uuid.UUID, slug: str) -> tuple[ChannelKind[Any], Channel]:
    """A channel the person has connected, locked; raises `ChannelNotConnected`."""
    kind, channel = kind_named(slug), rows.of_kind(session, user_id, slug, lock=True)
    if channel is None:
        raise ChannelNotConnected
    return kind, channel


def _former(row: Channel | None) -> JsonObject | None:
    try:
        return opened(row) if row is not None else None
    except KeyLost:
        return None


def _checked(kind: ChannelKind[Any], filled: Mapping[str, str | None], former: JsonObject | None) -> BaseModel:
    """The form, checked by its kind. What is secret and left out stays; raises `Invalid`."""
    if kind.made is not None and kind.made in filled:
        raise Invalid.field(["body", "address", kind.made], "This is made here, not filled in", "extra_forbidden")
    kept = {*secret_fields(kind), kind.made}
    given = {name: value for name, value in filled.items() if value not in (None, "")}
    values = {name: value for name, value in (former or {}).items() if name in kept} | given
    try:
        checked: BaseModel = kind.address.model_validate(values)
    except ValidationError as problem:
        raise Invalid(errors=[_field_error(error) for error in problem.errors(include_input=False)]) from None
    return checked


def _field_error(error: ErrorDetails) -> FieldError:
    message = str(error["msg"]).removeprefix("Value error, ")
    return {"loc": ["body", "address", *error["loc"]], "msg": message, "type": error["type"]}


def _new_row(user_id: uuid.UUID, slug: str) -> Channel:
    return Channel(id=new_id(), user_id=user_id, kind=slug, version=0, paused=False, failures=0)


def _begin(session: Session, user: User, kind: ChannelKind[Any], channel: Channel) -> None:
    """A new address: it starts afresh, after a confirmation where its kind wants one."""
    channel.failures, channel.last_error, channel.last_sent_at = 0, None, None
    channel.confirm_hash = channel.confirm_until = channel.confirmed_at = channel.unsubscribed_at = None
    channel.state = ChannelState.active
    if kind.confirms:
        token = new_secret()
        channel.state, channel.unsubscribe_hash = ChannelState.pending, digest(token)
        keep_unsubscribe(channel, token)
        confirming.ask(session, user, channel)
