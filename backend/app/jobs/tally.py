"""What became of the records of a reading."""

from dataclasses import dataclass, field

COUNTS = ("found", "new", "updated", "closed", "bad", "reread", "ended")


@dataclass(slots=True)
class Tally:
    """What became of the records of a reading; `seen` holds the source's ids of the postings that are there."""

    found: int = 0
    new: int = 0
    updated: int = 0
    closed: int = 0
    bad: int = 0
    # Read again only because we read better now.
    reread: int = 0
    # New ones that had ended by themselves.
    ended: int = 0
    first_bad: str | None = None
    seen: set[str] = field(default_factory=set)

    @property
    def changed(self) -> bool:
        """Whether anything about postings is different now."""
        return bool(self.new or self.updated or self.closed or self.reread)

    def note_bad(self, reason: str) -> None:
        """Count a record that can't be used; the first reason is kept to show."""
        self.bad += 1
        self.first_bad = self.first_bad or reason

    def add(self, other: "Tally") -> None:
        """Count what another tally counted."""
        for name in COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.first_bad = self.first_bad or other.first_bad
        self.seen |= other.seen
