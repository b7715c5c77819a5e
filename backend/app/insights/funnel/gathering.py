"""The journeys of a person's applications, in five queries however many there are."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from sqlalchemy.orm import Session

from app.applications.board.types import Origin
from app.insights.funnel.journeys import journey_of
from app.insights.funnel.repository import FunnelRepository
from app.insights.funnel.types import Card, Journey, Period
from app.jobs.plugins import label_of
from app.ml.titles.families import families
from app.ml.titles.reading import read_title
from app.profile import documents

OWN, IMPORTED, GONE = "own", "imported", "gone"
TAILORED, NO_CV, UNKNOWN = "tailored", "none", "unknown"
_SOURCES = {OWN: "Your own entry", IMPORTED: "Brought in from a file", GONE: "The posting is gone"}
_CVS = {TAILORED: "CVs tailored to the job", NO_CV: "No CV noted"}


@dataclass(frozen=True, slots=True)
class Journeys:
    """All journeys, and how their sources, CVs and titles are called."""

    all: Sequence[Journey]
    sources: Mapping[str, str]
    cvs: Mapping[str, str]
    titles: Mapping[str, str]


def gathered(
    session: Session, user_id: uuid.UUID, period: Period, moment: datetime, *, told_apart: bool = True
) -> Journeys:
    """Every journey of a person, whatever its day; `period` gives the zone days are reckoned in. Raises `KeyLost`.

    Without `told_apart` their CVs are not named and titles of their own entries not read, which is most of the work.
    """
    rows = FunnelRepository(session, user_id)
    cards = rows.cards()
    happened, interviews, moves = rows.happenings(), rows.interviews(moment), rows.moves()
    journeys = [
        journey_of(
            card,
            happened.get(card.id, ()),
            interviews.get(card.id, ()),
            moves.get(card.match_id, ()) if card.match_id else (),
            (_source(card), _cv(card), _title(card) if told_apart else UNKNOWN),
            period,
            moment,
        )
        for card in cards
    ]
    named = sorted({card.cv_document_id for card in cards if card.cv_document_id and told_apart})
    names = {str(document.id): documents.name_of(document) for document in rows.documents(named)} if named else {}
    return Journeys(
        all=[journey for journey in journeys if journey is not None],
        sources=_SOURCES | {card.source: label_of(card.source) for card in cards if card.source},
        cvs=_CVS | names,
        titles={family.slug: family.label for family in families()} | {UNKNOWN: "Not known"},
    )


def _source(card: Card) -> str:
    if card.source:
        return card.source
    if card.origin is Origin.imported:
        return IMPORTED
    return OWN if card.origin is Origin.own else GONE


def _cv(card: Card) -> str:
    # A tailored CV is made for one posting: each would be a group of one.
    if card.tailored_cv_id:
        return TAILORED
    return str(card.cv_document_id) if card.cv_document_id else NO_CV


def _title(card: Card) -> str:
    return card.family or _family(card.title) or UNKNOWN


@lru_cache(maxsize=2_048)
def _family(title: str) -> str | None:
    return read_title(title).family
