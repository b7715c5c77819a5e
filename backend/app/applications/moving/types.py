"""The words of moving in."""

from enum import StrEnum


class Field(StrEnum):
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
    Field.job_title: "Job title",
    Field.company: "Company",
    Field.url: "Web address",
    Field.location: "Place",
    Field.stage: "Stage",
    Field.applied_at: "Applied on",
    Field.saved_at: "Saved on",
    Field.moved_at: "In this stage since",
    Field.replied_at: "Answer received on",
    Field.deadline: "Deadline",
    Field.follow_up: "Follow up on",
    Field.interview: "Interview on",
    Field.notes: "Notes",
    Field.contacts: "Contacts",
    Field.contact_name: "Contact's name",
    Field.contact_role: "Contact's role",
    Field.contact_email: "Contact's e-mail",
    Field.contact_phone: "Contact's phone",
    Field.pay_advertised: "Pay advertised",
    Field.pay_offered: "Pay offered",
    Field.pay_wanted: "Pay wanted",
    Field.pay_min: "Pay from",
    Field.pay_max: "Pay to",
    Field.pay_currency: "Currency of the pay",
    Field.pay_period: "Pay is per",
}
# A card can't be made without these.
NEEDED = (Field.job_title, Field.company)
# Only these may be made of several columns.
SEVERAL = frozenset({Field.notes})
DATES = (
    Field.applied_at,
    Field.saved_at,
    Field.moved_at,
    Field.replied_at,
    Field.deadline,
    Field.follow_up,
    Field.interview,
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


class ImportState(StrEnum):
    """How far an import is."""

    waiting = "waiting"
    running = "running"
    done = "done"
    undone = "undone"


class ExportKind(StrEnum):
    """The kinds of file a board is exported as."""

    csv = "csv"


class Verdict(StrEnum):
    """What becomes of a line."""

    new = "new"
    existing = "existing"
    skipped = "skipped"
