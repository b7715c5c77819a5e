"""Messages for the tests of channels."""

from dataclasses import replace

from app.alerts.message import Item, Message
from app.alerts.types import Frequency, NoticeKind

HOSTILE = "<script>alert(1)</script> & *bold* _x_ `y` @everyone <!channel>\r\nBcc: evil@example.test \u202eemoc"

ITEM = Item(
    kind=NoticeKind.posting_edited,
    title="Backend Engineer at Brightline",
    body="The posting changed.\nPay is named now.",
    why="you saved this job",
    url="https://career.example.test/jobs/1",
    changes=[("Pay", "", "€78–95k a year")],
    diff=[("-", "Office five days"), ("+", "Remote within the EU")],
)
MESSAGE = Message(
    id="0198c0de-0000-7000-8000-000000000001",
    subject="A job you follow changed",
    frequency=Frequency.instant,
    items=[ITEM],
    inbox_url="https://career.example.test/inbox",
    manage_url="https://career.example.test/settings/notifications",
    unsubscribe_url="https://career.example.test/unsubscribe#token=abc",
    one_click_url="https://career.example.test/api/v1/alerts/unsubscribe/abc",
)
HOSTILE_MESSAGE = replace(
    MESSAGE,
    subject=HOSTILE,
    items=[
        replace(
            ITEM,
            title=HOSTILE * 100,
            body=HOSTILE * 100,
            why=HOSTILE * 20,
            url="javascript:alert(1)",
            changes=[(HOSTILE, HOSTILE, HOSTILE)] * 50,
            diff=[("+", HOSTILE)] * 500,
        )
    ]
    * 100,
)
