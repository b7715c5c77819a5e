"""The postings of stored matches as columns, with what they demand: from what scoring keeps of them, without a text."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import ARRAY, Uuid, any_, cast, select
from sqlalchemy.orm import Session

from app.core.types import JsonObject
from app.matching.corpus.statistics import Ground
from app.matching.engine.layout import layout, version_of
from app.matching.engine.models import PostingFeature
from app.matching.engine.segment import of_records
from app.matching.engine.storing import FeatureRepository
from app.matching.engine.values import Values
from app.matching.engine.view import View
from app.matching.postings import PostingTable


@dataclass(frozen=True, slots=True)
class Postings:
    """Postings in the order of the table's rows; what each demands as it is stored."""

    table: PostingTable
    job_ids: Sequence[uuid.UUID]
    demands: Sequence[JsonObject]


def read(session: Session, job_ids: Sequence[uuid.UUID], ground: Ground) -> Postings | None:
    """Those of the postings that are open and packed in the present form; null where there are none."""
    # An array, not a value each: thousands of ids are then one parameter.
    current = PostingFeature.open & (PostingFeature.version == version_of(ground.corpus))
    columns = (PostingFeature.job_id, PostingFeature.packed, PostingFeature.skills, PostingFeature.demands)
    query = select(*columns).where(PostingFeature.job_id == any_(cast(list(job_ids), ARRAY(Uuid()))), current)
    rows = {row[0]: row for row in session.execute(query)}
    if not rows:
        return None
    records = np.frombuffer(b"".join(row[1] for row in rows.values()), dtype=layout().record)
    keys = np.unique(np.concatenate([records[name] for name in layout().coded]))
    values = Values()
    values.add(dict(FeatureRepository(session).values(keys.tolist())))
    segment = of_records(values, records, [bytes(row[2]) for row in rows.values()], np.zeros(len(rows), dtype=np.int64))
    table = View((segment,), ground, 0).whole(0)
    order = table.ids.all()
    return Postings(table, order, [rows[job_id][3] for job_id in order])
