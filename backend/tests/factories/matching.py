"""People and postings for tests of matching, as plain objects."""

import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import select

from app.core.clock import now
from app.core.db import unit_of_work
from app.jobs.ingest import Origin, ingest
from app.jobs.models import Job
from app.jobs.source import Posting
from app.jobs.tally import Tally
from app.jobs.types import JobFacts, JobStatus, ScoringRow
from app.matching.columns import posting_table
from app.matching.corpus.rarity import Rarity
from app.matching.corpus.statistics import Corpus, Ground
from app.matching.detail import PostingDetail, posting_detail
from app.matching.loaded import rules
from app.matching.person import ProfileFacts
from app.matching.postings import PostingTable
from app.matching.rule import Finding
from app.matching.snapshot import profile_facts
from app.matching.types import Eligibility
from app.ml.demands.reading import Said, read_demands
from app.ml.demands.types import Demands
from app.ml.occupations import occupation_of
from app.ml.places.reading import read_places
from app.ml.posting import enrich
from app.ml.terms.remote import Remote
from app.ml.titles.reading import read_title
from app.profile.types import Preferences, ProfileSnapshot, SnapshotSkill

DAY = date(2026, 11, 20)
GROUND = Ground(DAY, Corpus())
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
    named = occupation_of(title)
    defaults: dict[str, Any] = {
        "id": uuid.UUID(int=number),
        "title": title,
        "title_tokens": read.tokens,
        "family": read.family,
        "esco_uri": named[0].uri if named else None,
        "company": "Brightline",
        "location": "",
        "places": (),
        "remote": Remote.UNKNOWN,
        "posted_at": datetime(2026, 11, 20, 8, tzinfo=UTC),
        "skill_ids": (*must, *nice, *generic),
        "must_skill_ids": must,
        "nice_skill_ids": nice,
        "terms": b"",
    }
    empty: dict[str, Any] = dict.fromkeys(ScoringRow.__dataclass_fields__)
    return ScoringRow(**(empty | defaults | columns))


def table(*rows: ScoringRow, as_of: date = DAY, rarity: Rarity | None = None) -> PostingTable:
    """Postings as columns."""
    return posting_table(rows, Corpus(rarity or Rarity()), as_of)


def detail(row: ScoringRow | None = None, text: str = "", *, as_of: date = DAY, **facts: Any) -> PostingDetail:
    """A posting with its words; `facts` are credentials and languages as they are stored."""
    row = row or scoring_row()
    demands = stated(text, location=row.location, mode=row.remote, scope=row.remote_scope)
    known = {"requirements": (), "credentials": (), "languages": (), "facts": {"demands": demands.stored()}} | facts
    return posting_detail(
        JobFacts(row, "board", "https://jobs.example/1", JobStatus.open, text, **known), Corpus(), as_of
    )


def stated(text: str, **said: Any) -> Demands:
    """The demands that a text states, as ingest reads them; `said` are fields of `Said`."""
    facts = enrich("Worker", text, said.get("location", ""))
    read: dict[str, Any] = {
        "places": read_places(said.get("location", "")),
        "mode": facts.remote.mode,
        "scope": facts.remote.scope,
        "credentials": facts.credentials,
        "languages": facts.languages,
        "work_permit": facts.work_permit,
        "sponsorship": facts.sponsorship,
    }
    return read_demands(Said(text, **(read | said)))


def findings(rule: str, demands: Demands | str, as_of: date = DAY, **who: Any) -> list[Finding]:
    """What a rule finds for a person, from demands or from a text that states them."""
    asked = stated(demands) if isinstance(demands, str) else demands
    return list(rules()[rule].check(person(**who), asked, as_of))


def verdicts(found: Sequence[Finding]) -> list[Eligibility]:
    """The states of findings alone."""
    return [finding.state for finding in found]


NURSE_TEXT = "You care for patients on a ward.\nYou must have experience in patient care and wound care.\n{more}"
DEVELOPER_TEXT = "We build things.\nYou need Python and PostgreSQL every day.\nKubernetes is nice to have.\n{more}"


def posting(
    number: int, *, title: str = "Backend Developer", text: str | None = None, more: str = "", **fields: Any
) -> Posting:
    """A posting as a source gives it."""
    body = (text or (NURSE_TEXT if "Nurse" in title else DEVELOPER_TEXT)).format(more=more)
    given: dict[str, Any] = {
        "source_id": str(number),
        "url": f"https://jobs.example/{number}",
        "title": title,
        "company": f"Company {number}",
        "description_text": body,
        "posted_at": now() - timedelta(days=number % 10, minutes=number),
    }
    return Posting(**(given | fields))


def store_postings(
    *postings: Posting, source: str = "board", private_to: uuid.UUID | None = None
) -> dict[str, uuid.UUID]:
    """Store postings as a reading would; gives the job's id by the source's id."""
    for _ in ingest(unit_of_work, Origin(source, private_to=private_to), postings, Tally()):
        pass
    with unit_of_work() as session:
        query = select(Job.source_id, Job.id).where(Job.source == source)
        return dict(session.execute(query).tuples().all())


def fill_profile(
    client: TestClient, headers: dict[str, str], *, skills: Sequence[str] = (), **preferences: Any
) -> None:
    """Give a person skills and wishes through the API."""
    for name in skills:
        assert client.post("/api/v1/profile/skills", json={"name": name}, headers=headers).status_code == 201
    answer = client.patch("/api/v1/profile", json={"preferences": preferences}, headers=headers)
    assert answer.status_code == 200, answer.text
