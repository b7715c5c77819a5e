"""`/alerts/channels`: the ways a person is reached."""

from fastapi import APIRouter, Response

from app.alerts.reaching import connecting, trying
from app.alerts.reaching.schemas import ChannelIn, ChannelKept, ChannelOut, ChannelPatch
from app.auth.deps import CurrentUser, ReleasedUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.limits import heavy
from app.core.pagination import Page
from app.core.problems import problems

channels_router = APIRouter(prefix="/alerts/channels", tags=["alerts"])


@channels_router.get("")
def list_channels(session: SessionDep, user: CurrentUser) -> Page[ChannelOut]:
    """List every kind of channel: its form, whether it can be used here, and how you have set it up."""
    return connecting.listing(session, user)


@channels_router.get("/{kind}", responses=problems(404))
def read_channel(kind: str, session: SessionDep, user: CurrentUser, response: Response) -> ChannelOut:
    """Read one kind of channel."""
    found = connecting.read(session, user, kind)
    tagged(response, found.version)
    return found


@channels_router.put("/{kind}", responses=problems(404, 409, 412, 422, 429))
def connect_channel(
    kind: str, body: ChannelIn, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response
) -> ChannelKept:
    """Connect a channel or change its address; one that must be confirmed sends the question."""
    kept = connecting.connect(session, user, kind, body, match)
    tagged(response, kept.version)
    return kept


@channels_router.patch("/{kind}", responses=problems(404, 412, 422))
def change_channel(
    kind: str, body: ChannelPatch, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response
) -> ChannelOut:
    """Pause a channel, go on with it, or limit how often it is used."""
    changed = connecting.change(session, user, kind, body, match)
    tagged(response, changed.version)
    return changed


@channels_router.delete("/{kind}", status_code=204, responses=problems(404, 412))
def disconnect_channel(kind: str, session: SessionDep, user: CurrentUser, match: IfMatch) -> None:
    """Forget a channel with all that was filled in."""
    connecting.disconnect(session, user, kind, match)


@channels_router.post("/{kind}/test", dependencies=[heavy], responses=problems(404, 409, 429, 502))
def test_channel(kind: str, user: ReleasedUser) -> ChannelOut:
    """Send a test now; what the receiver says of it is the answer."""
    return trying.attempt(user, kind)


@channels_router.post("/{kind}/confirm/resend", responses=problems(404, 409, 429))
def resend_confirmation(kind: str, session: SessionDep, user: CurrentUser) -> ChannelOut:
    """Send the question to a channel that is not confirmed once more; the earlier link ends."""
    return connecting.resend(session, user, kind)


@channels_router.post("/{kind}/secret", responses=problems(404, 409, 412, 429))
def remake_channel_secret(
    kind: str, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response
) -> ChannelKept:
    """Make a new signing secret, shown this once; the former counts no more."""
    kept = connecting.remake_secret(session, user, kind, match)
    tagged(response, kept.version)
    return kept
