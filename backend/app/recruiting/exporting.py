"""A ranking as a file, with reasons; hidden candidates stay hidden in it."""

import uuid
from collections.abc import Iterator, Sequence

import orjson
from fastapi import Response
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.spreadsheet import MEDIA_TYPE, csv_bytes
from app.profile.download import attachment
from app.recruiting import decisions, listing, ranking
from app.recruiting.errors import RankingNotFound, RankingNotReady
from app.recruiting.judging import Posting
from app.recruiting.models import Ranking
from app.recruiting.ranking_store import RankingStore
from app.recruiting.schemas import RankedItem
from app.recruiting.types import ExportFormat


def get(session: Session, desk: User, ranking_id: uuid.UUID) -> Ranking:
    """A ranking of this desk that is made; raises `RankingNotFound` or `RankingNotReady`."""
    made = RankingStore(session, desk.id).get(ranking_id)
    if made is None:
        raise RankingNotFound
    if made.finished_at is None:
        raise RankingNotReady
    return made


def export(session: Session, desk: User, ranking_id: uuid.UUID, kind: ExportFormat) -> Response:
    """A ranking to save."""
    made = get(session, desk, ranking_id)
    against = ranking.of_ranking(session, desk, made)
    stand = decisions.standing(session, desk.id, made.job_id)
    ordered = ranking.in_order(RankingStore(session, desk.id).placed(made))
    found = listing.items(session, desk, against, made, ordered, stand)
    if kind is ExportFormat.json:
        return attachment(_json(made, against, found), "ranking.json", "application/json")
    return attachment(_csv(found), "ranking.csv", MEDIA_TYPE)


def _json(made: Ranking, against: Posting, found: Sequence[RankedItem]) -> bytes:
    head = {
        "ranking_id": str(made.id),
        "job": {"id": str(against.item.id), "title": against.item.title, "company": against.item.company},
        "made_at": made.finished_at.isoformat() if made.finished_at else None,
        "weights": made.weights,
        "candidates": [item.model_dump(mode="json", by_alias=True) for item in found],
    }
    return orjson.dumps(head, option=orjson.OPT_INDENT_2)


def _csv(found: Sequence[RankedItem]) -> bytes:
    slugs = [factor.slug for factor in found[0].factors] if found else []
    return csv_bytes([_columns(slugs), *([*_cells(item)] for item in found)])


def _columns(slugs: Sequence[str]) -> list[str]:
    fixed = ["rank", "candidate", "name", "score", "band", "eligibility", "eligibility_reasons", "decision", "reason"]
    parts = [name for slug in slugs for name in (f"{slug}_score", f"{slug}_weight", f"{slug}_reason")]
    return [*fixed, *parts, "matching_skills", "missing_skills", "warnings", "score_version", "candidate_id"]


def _cells(item: RankedItem) -> Iterator[str]:
    yield from (str(item.rank), item.code, item.name or "", f"{item.score:.1f}", item.band.value)
    yield item.eligibility.state.value
    yield "; ".join(reason.detail for reason in item.eligibility.reasons)
    yield item.decision.decision.value if item.decision else ""
    yield item.decision.reason if item.decision else ""
    for factor in item.factors:
        yield "" if factor.score is None else f"{factor.score:.3f}"
        yield f"{factor.weight:.4f}"
        yield factor.reason
    yield "; ".join(item.matching_skills)
    yield "; ".join(item.missing_skills)
    yield " ".join(item.warnings)
    yield item.score_version
    yield str(item.candidate_id)
