"""What the list would be with other weights, without keeping them."""

from collections import Counter
from collections.abc import Mapping

import numpy as np
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.pagination import Total
from app.jobs import service as jobs
from app.jobs.schemas import JobItem
from app.matching.loaded import factors
from app.matching.ranking import Wanted
from app.matching.types import BAND_SPANS, Band, band_of
from app.matching.weighing.checking import checked
from app.matching.weighing.schemas import PreviewItem, PreviewOut
from app.matching.weighing.stored import Stored, Tenths, listed
from app.matching.weights import Weights


def preview(session: Session, actor: User, weights: Mapping[str, int], wanted: Wanted, limit: int) -> PreviewOut:
    """The first matches as these weights would rank them, with their places now; raises `Invalid`.

    `wanted` filters as the list does, by the scores as they would be.
    """
    tried = Weights(checked(weights))
    stored = listed(session, actor.id, Wanted(eligibility=wanted.eligibility, status=wanted.status))
    after = stored.weighed(tried)
    order = [row for row in stored.order(after).tolist() if admits(wanted, int(after[row]))]
    places = _places(stored, after)
    items = jobs.summaries(session, [stored.job_ids[row] for row in order[:limit]], actor)
    return PreviewOut(
        items=[
            _item(stored, after, places[row], row, items[stored.job_ids[row]])
            for row in order[:limit]
            if stored.job_ids[row] in items
        ],
        total=Total.of(len(order)),
        bands_before=bands(stored.tenths),
        bands=bands(after),
        weights=dict(zip(factors(), tried.of_factors, strict=True)),
        compared=len(stored),
        left_out=stored.left_out,
    )


def admits(wanted: Wanted, tenths: int) -> bool:
    """Whether a score is one the list is asked for."""
    in_band = not wanted.spans or any(start <= tenths < end for start, end in wanted.spans)
    return tenths >= wanted.least and in_band


def bands(tenths: Tenths) -> dict[Band, int]:
    """How many scores there are of each band."""
    edges = [start for start, _ in BAND_SPANS.values()]
    counted = Counter(np.searchsorted(edges, tenths, side="right").tolist())
    return {band: counted[number] for number, band in enumerate(BAND_SPANS, start=1)}


def _places(stored: Stored, after: Tenths) -> list[tuple[int, int]]:
    """The place of each row now and then, from 1."""
    both = []
    for tenths in (stored.tenths, after):
        place = np.empty(len(stored), dtype=np.int64)
        place[stored.order(tenths)] = np.arange(1, len(stored) + 1)
        both.append(place.tolist())
    return list(zip(*both, strict=True))


def _item(stored: Stored, after: Tenths, places: tuple[int, int], row: int, job: JobItem) -> PreviewItem:
    before, score = int(stored.tenths[row]) / 10, int(after[row]) / 10
    return PreviewItem(
        match_id=stored.ids[row],
        job=job,
        score_before=before,
        score=score,
        band_before=band_of(before),
        band=band_of(score),
        eligibility=stored.eligibility[row],
        rank_before=places[0],
        rank=places[1],
        steps=stored.said(row),
    )
