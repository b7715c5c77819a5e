"""Ask for the listing of a board."""

from app.core.fetch_errors import BadStatus
from app.core.fetched import Fetched
from app.core.http import Outbound
from app.jobs.source import Board, Context, NoBoard, Source

_GONE = {404, 410}


def board_listing(
    http: Outbound, source: Source, context: Context, url: str, params: dict[str, str | int] | None = None
) -> Fetched:
    """The listing of a board; raises `NoBoard` where the site knows none of this name, else a `FetchError`."""
    try:
        return http.get(url, params=params)
    except BadStatus as problem:
        if problem.status in _GONE:
            raise no_board(source, context.board) from problem
        raise


def no_board(source: Source, board: Board | None) -> NoBoard:
    """That the site knows no board of this name, and what to do."""
    name = f" called “{board.address}”" if board else ""
    return NoBoard(f"{source.label} has no board{name}. Look up its name in the address of the company's careers page.")
