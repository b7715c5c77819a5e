"""The postings of stored matches as columns, with what they demand."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.matching.columns import posting_table
from app.matching.corpus.statistics import Ground
from app.matching.facts import details
from app.matching.postings import PostingTable
from app.ml.demands.types import Demands


@dataclass(frozen=True, slots=True)
class Postings:
    """Postings in the order of the table's rows."""

    table: PostingTable
    job_ids: Sequence[uuid.UUID]
    demands: Sequence[Demands]


def read(session: Session, job_ids: Sequence[uuid.UUID], ground: Ground) -> Postings:
    """The postings that are still there."""
    found = [posting for _, posting in details(session, job_ids, ground)]
    rows = [posting.row for posting in found]
    return Postings(
        posting_table(rows, ground.corpus, ground.as_of), [row.id for row in rows], [one.demands for one in found]
    )
