"""Why no source has shown us an address: each source that could hold it says how it is."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from sqlalchemy.orm import Session

from app.jobs.boards.whereabouts import Holder, holders
from app.jobs.types import RunState
from app.matching.schemas import HiddenAction, HiddenReason

_ENDED = {
    RunState.gated: "{name} shows its jobs only to browsers or to people who signed in there (last tried on {day}).",
    RunState.throttled: "{name} asked us to wait when it was last read, on {day}.",
    RunState.failed: "The last reading of {name} failed, on {day}.",
    RunState.not_configured: "{name} needed a setting when it was last to be read, on {day}.",
}
_FIXES = {
    RunState.gated: "Import the job by its address, or paste its text.",
    RunState.not_configured: "An admin can fill it in on the Sources page.",
}
_REFRESH = "Refresh it on the Sources page."
_IMPORT = HiddenAction(kind="import")


def unseen(session: Session, url: str) -> Iterator[HiddenReason]:
    """That nothing has shown us this address, and how each source is that could."""
    fix = "Import the job by its address, or follow the board it stands on, on the Sources page."
    detail = "None of your sources has shown us this address."
    yield HiddenReason(rule="never_seen", detail=detail, fix=fix, action=_IMPORT)
    for holder in holders(session, url):
        yield _of(holder)


def _of(holder: Holder) -> HiddenReason:
    setup, name = holder.setup, _name(holder)
    if holder.board and holder.feed is None:
        detail = f"It may stand on {name}, which nobody here follows."
        action = _on(holder, "follow") if setup.enabled else _on(holder, "enable_source")
        return HiddenReason(
            rule="not_followed", detail=detail, fix="Import the job, or follow the board.", action=action
        )
    if holder.board is None and setup.source.has_boards:
        detail = f"It looks like a job of {name}, but its address does not say on which board."
        fix = "Import the job, or look for the company's board."
        return HiddenReason(rule="not_followed", detail=detail, fix=fix, action=_IMPORT)
    if not setup.enabled:
        detail = f"{setup.source.label} is switched off."
        return _state(detail, "An admin can switch it on on the Sources page.", _on(holder, "enable_source"))
    if holder.feed and not holder.feed.enabled:
        return _state(f"{name} is switched off.", "Switch it on on the Sources page.", _on(holder, "enable_board"))
    if setup.missing:
        labels = ", ".join(need.label for need in setup.missing)
        detail = f"{setup.source.label} needs a setting: {labels}."
        return _state(detail, _FIXES[RunState.not_configured], _on(holder, "set_up"))
    return _of_reading(holder, name)


def _of_reading(holder: Holder, name: str) -> HiddenReason:
    run = holder.run
    if run is None or run.completed_at is None:
        return _state(f"{name} has not been read yet.", _REFRESH, _on(holder, "refresh"))
    if run.state in _ENDED:
        told = f" {run.error}" if run.error else ""
        detail = _ENDED[run.state].format(name=name, day=_day(run.completed_at))
        action = _IMPORT if run.state is RunState.gated else _on(holder, "refresh")
        return _state(f"{detail}{told}", _FIXES.get(run.state, _REFRESH), action)
    extent = "" if holder.setup.source.complete else " It shows only a part of its jobs, the newest."
    detail = f"{name} was last read on {_day(run.completed_at)} and did not show this address.{extent}"
    return _state(detail, "Import the job by its address.", _IMPORT)


def _on(holder: Holder, kind: Literal["follow", "enable_source", "enable_board", "set_up", "refresh"]) -> HiddenAction:
    source, board, feed = holder.setup.source, holder.board, holder.feed
    label = feed.label if feed else board.label if board else None
    return HiddenAction(
        kind=kind,
        source=source.slug,
        source_label=source.label,
        address=board.address if board else None,
        board=feed.id if feed else None,
        label=label,
    )


def _state(detail: str, fix: str, action: HiddenAction) -> HiddenReason:
    return HiddenReason(rule="source_state", detail=detail[:1].upper() + detail[1:], fix=fix, action=action)


def _name(holder: Holder) -> str:
    label = holder.setup.source.label
    if holder.board is None:
        return label
    return f"the board “{holder.feed.label if holder.feed else holder.board.label}” of {label}"


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%B %Y, %H:%M} UTC"
