"""Setting up the mail server, and looking at what was caught."""

from sqlalchemy.orm import Session

from app.alerts.channel import TryLater, Undeliverable
from app.alerts.mail import catching, composing, stored
from app.alerts.mail.delivery import deliver
from app.alerts.mail.errors import CaughtMailNotFound, MailNotSent, NoMailServer, SetByEnvironment
from app.alerts.mail.schemas import (
    CaughtMailHeader,
    CaughtMailItem,
    CaughtMailOut,
    MailServerIn,
    MailServerOut,
    MailTestOut,
)
from app.alerts.mail.servers import MailSource, current, sender_of
from app.core.config import get_settings
from app.core.errors import Invalid
from app.core.etag import Precondition
from app.core.limits import limiter
from app.core.pagination import Page, PageParams, Total, bad_cursor, encode_cursor

TESTS = "30/hour"
TAKEN = {
    MailSource.caught: "No mail server is set, so the mail was caught. Read it below.",
    MailSource.admin: "The mail server took the mail.",
    MailSource.environment: "The mail server took the mail.",
}


def read(session: Session) -> MailServerOut:
    """Which server sends mail."""
    source, server = current()
    row = stored.row(session)
    return MailServerOut(
        source=source,
        host=server.host if server else None,
        port=server.port if server else None,
        security=server.security if server else None,
        username=server.username if server else None,
        has_password=server is not None and server.password is not None,
        sender=server.sender if server else sender_of(get_settings()),
        version=row.version if row else 0,
    )


def change(session: Session, body: MailServerIn, match: Precondition) -> MailServerOut:
    """Enter a server; raises `SetByEnvironment`."""
    if get_settings().smtp_url is not None:
        raise SetByEnvironment
    row, former = stored.row(session), stored.stored_server(session)
    match.check(row.version if row else 0)
    password = body.password.get_secret_value() if body.password else None
    # A password stays with the server and name it was given for: another host never learns it.
    same = former is not None and (former.host, former.username) == (body.host, body.username)
    if password is None and body.username and same and former is not None:
        password = former.password
    if body.username and not password:
        raise Invalid.field(["body", "password"], "Enter the password of this user name", "missing")
    server = stored.StoredServer(**body.model_dump(exclude={"password"}), password=password)
    kept = stored.keep(session, server)
    return MailServerOut(
        source=MailSource.admin,
        has_password=password is not None,
        version=kept.version,
        **{**body.model_dump(exclude={"password"}), "sender": body.sender or sender_of(get_settings())},
    )


def forget(session: Session, match: Precondition) -> None:
    """Forget the server that was entered."""
    if (row := stored.row(session)) is not None:
        match.check(row.version)
        stored.forget(session)


def send_test(admin_id: str, to: str) -> MailTestOut:
    """Send a test now; raises `MailNotSent` with the server's own answer."""
    limiter().hit("mail_tests", TESTS, admin_id)
    if current()[0] is MailSource.none:
        raise NoMailServer
    try:
        source = deliver(lambda sender: composing.trial(sender, to), to)
    except (Undeliverable, TryLater) as problem:
        raise MailNotSent(str(problem)) from None
    return MailTestOut(source=source, detail=TAKEN[source])


def caught(page: PageParams) -> Page[CaughtMailItem]:
    """Caught mails, the newest first."""
    keys = list(catching.keys())
    begin = _offset(page, keys)
    chosen = keys[begin : begin + page.limit]
    more = begin + page.limit < len(keys)
    mails = [mail for key in chosen if (mail := catching.read(key)) is not None]
    return Page[CaughtMailItem](
        items=[_item(mail) for mail in mails],
        next_cursor=encode_cursor({"after": chosen[-1]}) if more else None,
        total=Total.of(len(keys)),
    )


def _offset(page: PageParams, keys: list[str]) -> int:
    after = page.after()
    if after is None:
        return 0
    if not isinstance(key := after.get("after"), str):
        raise bad_cursor()
    return keys.index(key) + 1 if key in keys else 0


def read_caught(key: str) -> CaughtMailOut:
    """One caught mail; raises `CaughtMailNotFound`."""
    if (mail := catching.read(key)) is None:
        raise CaughtMailNotFound
    return CaughtMailOut(
        **dict(_item(mail)),
        headers=[CaughtMailHeader(name=name, value=str(value)) for name, value in mail.mail.items()],
        text=mail.part("plain"),
        html=mail.part("html"),
    )


def forget_caught() -> None:
    """Delete all caught mails."""
    catching.discard(catching.keys())


def _item(mail: catching.Caught) -> CaughtMailItem:
    return CaughtMailItem(
        id=mail.key,
        subject=mail.header("Subject"),
        sender=mail.header("From"),
        recipient=mail.header("To"),
        sent_at=mail.sent_at(),
    )
