"""People and postings for tests of matching, as plain objects."""

import uuid
from datetime import UTC, date, datetime
from typing import Any

from app.jobs.types import JobFacts, JobStatus, ScoringRow
from app.matching.columns import posting_detail, posting_table
from app.matching.person import ProfileFacts
from app.matching.postings import PostingDetail, PostingTable
from app.matching.rarity import Rarity
from app.matching.snapshot import profile_facts
from app.ml.remote import Remote
from app.ml.titles import read_title
from app.profile.types import Preferences, ProfileSnapshot, SnapshotSkill

DAY = date(2026, 11, 20)
SOMEONE = uuid.UUID(int=7)
# Fields of the preferences that the profile does not have too; wanted titles are `wanted`.
WISHES = set(Preferences.__dataclass_fields__) - {"titles", "seniority", "languages"}


def person(*, skills: tuple[str, ...] = (), **facts: Any) -> ProfileFacts:
    """A person; `skills` are lexicon ids, the rest fields of the snapshot or of the preferences."""
    return profile_facts(snapshot(skills=skills, **facts))


def snapshot(*, skills: tuple[str, ...] = (), **facts: Any) -> ProfileSnapshot:
    """A profile's snapshot, with fields of the preferences among the rest."""
    wishes = {name: facts.pop(name) for name in list(facts) if name in WISHES}
    wishes["titles"] = facts.pop("wanted", ())
    own = tuple(SnapshotSkill(name=skill_id, skill_id=skill_id, quote=f"knows {skill_id}") for skill_id in skills)
    return ProfileSnapshot(user_id=SOMEONE, version=1, skills=own, preferences=Preferences(**wishes), **facts)


def scoring_row(number: int = 1, *, title: str = "Backend Developer", **columns: Any) -> ScoringRow:
    """A posting's columns; `must`, `nice` and `generic` are skill ids."""
    read = read_title(title)
    must, nice = tuple(columns.pop("must", ())), tuple(columns.pop("nice", ()))
    generic = tuple(columns.pop("generic", ()))
    defaults: dict[str, Any] = {
        "id": uuid.UUID(int=number),
        "title": title,
        "title_tokens": read.tokens,
        "family": read.family,
        "company": "Brightline",
        "location": "",
        "places": (),
        "remote": Remote.UNKNOWN,
        "posted_at": datetime(2026, 11, 20, 8, tzinfo=UTC),
        "skill_ids": (*must, *nice, *generic),
        "must_skill_ids": must,
        "nice_skill_ids": nice,
    }
    empty = dict.fromkeys(ScoringRow.__dataclass_fields__)
    return ScoringRow(**(empty | defaults | columns))


def table(*rows: ScoringRow, as_of: date = DAY, rarity: Rarity | None = None) -> PostingTable:
    """Postings as columns."""
    return posting_table(rows, rarity or Rarity(), as_of)


def detail(row: ScoringRow | None = None, text: str = "", *, as_of: date = DAY, **facts: Any) -> PostingDetail:
    """A posting with its words; `facts` are credentials and languages as they are stored."""
    row = row or scoring_row()
    known = {"requirements": (), "credentials": (), "languages": ()} | facts
    return posting_detail(
        JobFacts(row, "board", "https://jobs.example/1", JobStatus.open, text, **known), Rarity(), as_of
    )
