"""What our readers find in postings, kept in a folder of temporary files so that a second run takes seconds."""

import os
import tempfile
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime, time
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from app.jobs.posting.normalise import READERS_VERSION, read
from app.jobs.posting.rows import rows_of
from app.jobs.source import Posting
from app.jobs.types import JobFacts, ScoringRow
from evaluation.ranking.people import TODAY
from evaluation.ranking.types import Offer

FOLDER = "CAREER_EVALUATION_CACHE"
_KEPT = TypeAdapter(list[JobFacts], config=ConfigDict(ser_json_bytes="base64", val_json_bytes="base64"))
# What a reading is kept under names its fields too: one added since makes it another reading.
_SHAPE = repr([field.name for kind in (JobFacts, ScoringRow) for field in fields(kind)])
# The sets are of years that lie far apart: as if all were posted today, or freshness would tell the sets apart.
_POSTED = datetime.combine(TODAY, time(), UTC)
_NAMES = uuid.UUID("0e0f5a52-3b7c-4c1c-8f0f-5f1f5b8f2b6d")
# How the rows of `jobs` write bytes for the database.
_BYTES = "\\x"


def facts_of_all(offers: Sequence[Offer]) -> list[JobFacts]:
    """The facts of each posting, as `jobs` would store them."""
    folder = _folder()
    return [_facts(offer, folder) for offer in offers]


def _facts(offer: Offer, folder: Path) -> JobFacts:
    kept = folder / f"{_key(offer)}.json"
    try:
        return _KEPT.validate_json(kept.read_bytes())[0]
    except (FileNotFoundError, ValidationError):
        facts = _read(offer)
    # Written aside and moved, so that a run that is stopped leaves no half file.
    aside = kept.with_suffix(f".{os.getpid()}")
    aside.write_bytes(_KEPT.dump_json([facts]))
    aside.replace(kept)
    return facts


def _read(offer: Offer) -> JobFacts:
    job, text, _ = rows_of(read("evaluation", _posting(offer), "", _POSTED))
    known = {**job, **text, "id": uuid.uuid5(_NAMES, offer.id), "cluster_id": None, "private_to": None}
    return JobFacts(**_columns(JobFacts, {**known, "row": ScoringRow(**_columns(ScoringRow, known))}))


def _columns(kind: type, known: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that one of the shapes names, bytes as the database gives them back."""
    found = {field.name: known[field.name] for field in fields(kind)}
    return {name: _plain(value) for name, value in found.items()}


def _plain(value: object) -> object:
    written = isinstance(value, str) and value.startswith(_BYTES)
    return bytes.fromhex(str(value).removeprefix(_BYTES)) if written else value


def _posting(offer: Offer) -> Posting:
    posted = offer.posted
    return Posting(
        source_id=offer.id,
        url="https://example.org/posting",
        # Without a title or a company a posting would be refused.
        title=posted.title or "-",
        company="-",
        description_text=posted.text,
        locations=(posted.location,) if posted.location else (),
    )


def _key(offer: Offer) -> str:
    return sha256("\n".join((READERS_VERSION, _SHAPE, repr(offer))).encode("utf-8", "replace")).hexdigest()[:32]


def _folder() -> Path:
    given = os.environ.get(FOLDER)
    folder = Path(given) if given else Path(tempfile.gettempdir()) / f"career-agent-evaluation-{os.getuid()}"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
