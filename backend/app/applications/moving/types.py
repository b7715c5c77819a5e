"""The words of moving in."""

from enum import StrEnum


class CardField(StrEnum):
    """What a column of somebody's table can be."""

    # `title` is a method of text.
    job_title = "title"
    company = "company"
    url = "url"
    location = "location"
    stage = "stage"
    applied_at = "applied_at"
    saved_at = "saved_at"
    moved_at = "moved_at"
    replied_at = "replied_at"
    deadline = "deadline"
    follow_up = "follow_up"
    interview = "interview"
    notes = "notes"
    contacts = "contacts"
    contact_name = "contact_name"
    contact_role = "contact_role"
    contact_email = "contact_email"
    contact_phone = "contact_phone"
    pay_advertised = "pay_advertised"
    pay_offered = "pay_offered"
    pay_wanted = "pay_wanted"
    pay_min = "pay_min"
    pay_max = "pay_max"
    pay_currency = "pay_currency"
    pay_period = "pay_period"


# As the wizard shows them, in its order.
FIELD_LABELS = {
    CardField.job_title: "Job title",
    CardField.company: "Company",
    CardField.url: "Web address",
    CardField.location: "Place",
    CardField.stage: "Stage",
    CardField.applied_at: "Applied on",
    CardField.saved_at: "Saved on",
    CardField.moved_at: "In this stage since",
    CardField.replied_at: "Answer received on",
    CardField.deadline: "Deadline",
    CardField.follow_up: "Follow up on",
    CardField.interview: "Interview on",
    CardField.notes: "Notes",
    CardField.contacts: "Contacts",
    CardField.contact_name: "Contact's name",
    CardField.contact_role: "Contact's role",
    CardField.contact_email: "Contact's e-mail",
    CardField.contact_phone: "Contact's phone",
    CardField.pay_advertised: "Pay advertised",
    CardField.pay_offered: "Pay offered",
    CardField.pay_wanted: "Pay wanted",
    CardField.pay_min: "Pay from",
    CardField.pay_max: "Pay to",
    CardField.pay_currency: "Currency of the pay",
    CardField.pay_period: "Pay is per",
}
# A card can't be made without these.
NEEDED = (CardField.job_title, CardField.company)
# Only these may be made of several columns.
SEVERAL = frozenset({CardField.notes})
DATES = (
    CardField.applied_at,
    CardField.saved_at,
    CardField.moved_at,
    CardField.replied_at,
    CardField.deadline,
    CardField.follow_up,
    CardField.interview,
)


class DateOrder(StrEnum):
    """What comes first in dates such as 03/11/2026."""

    day_first = "day_first"
    month_first = "month_first"


class GoesTo(StrEnum):
    """Where a file belongs."""

    board = "board"
    profile = "profile"
    account = "account"


class BoardImportState(StrEnum):
    """How far an import is."""

    waiting = "waiting"
    running = "running"
    done = "done"
    undone = "undone"


class BoardExportKind(StrEnum):
    """The kinds of file a board is exported as."""

    csv = "csv"


class LineVerdict(StrEnum):
    """What becomes of a line."""

    new = "new"
    existing = "existing"
    skipped = "skipped"
