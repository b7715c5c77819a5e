"""Lines of running text into list items and paragraphs."""

from collections.abc import Sequence

from app.ml.documents.document import Line
from app.ml.resume.vocabulary import vocabulary

FULL_LINE = 0.86
SAME_LEFT = 3.0
MAX_ITEMS = 60
# Before these a hyphen at the end of a line belongs to the word.
HYPHENATED = vocabulary("hyphenated")
MAX_ITEM = 2000


def items_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return list items, wrapped lines joined; without list marks, sentences that start a line start an item."""
    right = max((line.box.x1 for line in lines if line.box), default=0.0)
    marked = any(line.bullet for line in lines)
    items: list[str] = []
    before: Line | None = None
    for line in lines:
        if before is None or not items or _starts_item(before, line, right, marked=marked):
            items.append(line.text)
        else:
            items[-1] = join_wrapped(items[-1], line.text)
        before = line
    return tuple(item[:MAX_ITEM] for item in items[:MAX_ITEMS] if any(char.isalnum() for char in item))


def _starts_item(before: Line, line: Line, right: float, *, marked: bool) -> bool:
    if line.bullet:
        return True
    if marked and before.bullet and line.box and before.box and line.box.x0 > before.box.x0 - 1:
        return False
    if line.text[:1].islower() or before.text.endswith(("-", ",")):
        return False
    if before.box is None or line.box is None:
        return not marked or bool(line.gap_above)
    if marked and line.column == before.column and line.box.x0 >= before.box.x0 - 1:
        # A sentence may end where a row does: what would not have fitted there goes on below.
        ended = before.text[-1:] in ".!?" and not (_same_left(before, line) and wraps_into(before, line))
        if not ended:
            return False
    return before.text[-1:] in ".!?;" or before.box.x1 < FULL_LINE * right


def _same_left(before: Line, line: Line) -> bool:
    return bool(before.box and line.box and abs(before.box.x0 - line.box.x0) < SAME_LEFT)


def wraps_into(before: Line, line: Line) -> bool:
    """Tell whether the first word of a line would not have fitted on the line before."""
    if before.room is None or line.box is None or line.bullet or line.page != before.page:
        return False
    first = line.text.split(maxsplit=1)[0]
    return before.room < line.box.width * (len(first) + 1) / max(len(line.text), 1)


def names_only(lines: Sequence[Line]) -> list[Line]:
    """Leave out descriptions where bold names are set apart from them."""
    bold = sum(line.bold for line in lines)
    if 1 < bold < len(lines) and not any(line.bullet for line in lines):
        return [line for line in lines if line.bold]
    return list(lines)


def text_of(lines: Sequence[Line]) -> str:
    """Return lines as one paragraph."""
    text = ""
    for line in lines:
        text = join_wrapped(text, line.text) if text else line.text
    return text


def join_wrapped(text: str, more: str) -> str:
    """Return two lines as one, a word cut by a hyphen put together."""
    if text.endswith("-") and more[:1].islower() and text[-2:-1].isalpha():
        kept = text.rsplit(None, 1)[-1][:-1].lower() in HYPHENATED
        return (text if kept else text[:-1]) + more
    return f"{text} {more}"
