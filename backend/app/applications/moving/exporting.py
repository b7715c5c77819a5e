"""The board as a table that spreadsheets open, and that comes back by import as it was."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from fastapi import Response
from sqlalchemy.orm import Session

from app.applications.board import service as board
from app.applications.board import stages as board_stages
from app.applications.board.models import Application
from app.applications.board.private import Private
from app.applications.board.sealing import private_of
from app.applications.board.stages import USUAL
from app.applications.moving.cells import COLUMNS, contacts_cell, pay_cell
from app.applications.moving.types import BoardExportKind, CardField
from app.auth.models import User
from app.core.clock import today
from app.core.spreadsheet import MEDIA_TYPE, csv_bytes
from app.profile.download import attachment


def export(session: Session, actor: User, kind: BoardExportKind) -> Response:
    """The board to save."""
    del kind  # There is but one so far.
    return attachment(board_csv(session, actor), f"applications-{today().isoformat()}.csv", MEDIA_TYPE)


def board_csv(session: Session, actor: User) -> bytes:
    """All cards, column by column, from the top."""
    order = [one.slug for one in board_stages.read(session, actor).stages]
    cards = sorted(board.cards_for(session, actor.id), key=lambda card: (order.index(card.stage), card.position))
    return csv_bytes([[*COLUMNS], *(_cells(card) for card in cards)])


# Any: cells are made of fields of many types.
_CELLS: dict[CardField, Callable[[Application, Private], Any]] = {
    CardField.job_title: lambda card, _: card.title,
    CardField.company: lambda card, _: card.company,
    CardField.stage: lambda card, _: USUAL[card.stage],
    CardField.location: lambda card, _: card.location,
    CardField.url: lambda card, _: card.url,
    CardField.applied_at: lambda card, _: _moment(card.applied_at),
    CardField.replied_at: lambda card, _: _moment(card.replied_at),
    CardField.moved_at: lambda card, _: _moment(card.moved_at),
    CardField.saved_at: lambda card, _: _moment(card.created_at),
    CardField.pay_offered: lambda _, kept: pay_cell(kept.offered),
    CardField.pay_advertised: lambda _, kept: pay_cell(kept.advertised),
    CardField.pay_wanted: lambda _, kept: pay_cell(kept.wanted),
    CardField.contacts: lambda _, kept: contacts_cell(kept.contacts),
    CardField.notes: lambda _, kept: kept.notes,
}


def _cells(card: Application) -> list[str]:
    kept = private_of(card)
    return [_CELLS[field](card, kept) or "" for field in COLUMNS.values()]


def _moment(at: datetime | None) -> str:
    return at.isoformat() if at else ""
