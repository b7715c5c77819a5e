"""A section into its entries: the lines that head one, their date, and the lines below."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ml.documents.document import Line
from app.ml.documents.layout import body_size
from app.ml.resume.dates import DateSpan, find_dates, without_dates
from app.ml.resume.headings import Look, look, stands_out
from app.ml.resume.pieces import PLACEHOLDER
from app.ml.resume.place_names import INITIALS, is_place
from app.ml.resume.vocabulary import vocabulary
from app.ml.resume.words_of_work import title_score

MAX_HEAD_LINES = 3
MAX_HEAD_WORDS = 15
MAX_HEAD_LENGTH = 130
MAX_OPENING_WORDS = 8
ABBREVIATED = vocabulary("abbreviated")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a section; `span` is None where it has no date."""

    head: tuple[Line, ...]
    span: DateSpan | None
    dated: Line | None
    body: tuple[Line, ...]


def is_head_like(line: Line) -> bool:
    """Tell whether a line is short and no sentence, as the heads of entries are."""
    text = line.text.strip()
    if line.bullet or not text or len(text) > MAX_HEAD_LENGTH:
        return False
    bare = PLACEHOLDER.sub(" ", without_dates(text)).strip() or text
    if len(bare.split()) > MAX_HEAD_WORDS:
        return False
    if bare.endswith((".", ";", ":")) and not _ends_short(bare):
        return False
    return not bare[:1].islower() or bool(find_dates(text))


def _ends_short(text: str) -> bool:
    """Tell a full stop that ends an abbreviation from one that ends a sentence."""
    return text.lower().rsplit(maxsplit=1)[-1].strip("(,") in ABBREVIATED or bool(INITIALS.search(text))


def head_span(line: Line, *, single: bool) -> DateSpan | None:
    """Return the date that makes a line the head of an entry; single dates only where allowed."""
    spans = find_dates(line.text)
    if not spans or len(line.text) > MAX_HEAD_LENGTH or (line.bullet and not spans[0].ranged):
        return None
    span = next((s for s in spans if s.ranged), spans[-1])
    if not span.ranged and not single:
        return None
    rest = without_dates(line.text)
    if line.bullet and (len(rest.split()) > 10 or rest.endswith(".")):
        return None
    if not span.ranged and not _single_fits(line, span, rest):
        return None
    before, after = line.text[: span.at].strip(), line.text[span.until :].strip()
    if len(rest.split()) > MAX_HEAD_WORDS or (rest.endswith(".") and not _ends_short(rest)):
        return None
    at_edge = not before or not after or len(after.split()) <= 6 or len(before.split()) <= 4
    return span if at_edge and not (before[:1].islower() and span.at > 20) else None


def _single_fits(line: Line, span: DateSpan, rest: str) -> bool:
    """A lone date counts at the edge of a short line, set off from the words beside it."""
    if len(rest.split()) > 10:
        return False
    before, after = line.text[: span.at].rstrip(), line.text[span.until :].strip(" .)")
    if not rest or not before.strip(" (-–|,") or not after:
        return True
    return after[:1] in "|·•,-–("


def split_entries(lines: Sequence[Line], *, single_dates: bool) -> list[Entry]:
    """Return the entries of a section in order; lines above the first head belong to it."""
    anchors = _without_dated_items(lines, [at for at, line in enumerate(lines) if head_span(line, single=False)])
    if not anchors and (unrolled := _unrolled(lines)):
        lines = unrolled
        anchors = [at for at, line in enumerate(lines) if head_span(line, single=False)]
    if single_dates or not anchors:
        anchors = [at for at, line in enumerate(lines) if head_span(line, single=True)]
    elif anchors:
        anchors = _with_single_dates(lines, anchors)
    anchors = _one_per_entry(lines, anchors)
    if not anchors:
        return _undated(lines)
    return _Cutter(lines, anchors).entries()


def _without_dated_items(lines: Sequence[Line], anchors: list[int]) -> list[int]:
    """Drop list items that say when something was done ("Led a migration 2019 – 2021") where heads are bold lines."""
    if not any(_is_bold_head(lines[at]) for at in anchors):
        return anchors
    return [at for at in anchors if not lines[at].bullet or _is_bold_head(lines[at]) or _names_a_title(lines[at])]


def _is_bold_head(line: Line) -> bool:
    return not line.bullet and head_look(line)[1]


def _names_a_title(line: Line) -> bool:
    """Tell "Senior Nurse, 2019 – 2021" below its employer from what somebody did."""
    rest = without_dates(line.text)
    doing = rest.split(maxsplit=1)[:1] and rest.split(maxsplit=1)[0].endswith(("ed", "ing"))
    return title_score(rest) > 0 and len(rest.split()) <= MAX_OPENING_WORDS and not doing


def _unrolled(lines: Sequence[Line]) -> list[Line]:
    """Cut heads off the text that runs on behind them ("Chef 01/2011 to 01/2012 … Kept the kitchen clean …").

    Returns nothing where no line starts that way.
    """
    cut: list[Line] = []
    found = False
    for line in lines:
        span = next((span for span in find_dates(line.text) if span.ranged), None)
        before = line.text[: span.at].strip() if span else ""
        if span and 0 < len(before.split()) <= MAX_OPENING_WORDS and title_score(before) > 0:
            found = True
            cut.append(replace(line, text=line.text[: span.until], parts=(), bullet=False))
            line = replace(line, text=line.text[span.until :].strip(), parts=())  # noqa: PLW2901  # the rest of it
        if line.text:
            cut.append(line)
    return cut if found else []


def _with_single_dates(lines: Sequence[Line], anchors: list[int]) -> list[int]:
    """Add lines with one date that are set exactly as the lines with ranges are."""
    patterns = {_pattern(lines[at]) for at in anchors}
    found = set(anchors)
    for at, line in enumerate(lines):
        alone = len(line.parts) > 1 or not without_dates(line.text)
        if (
            alone
            and at not in found
            and not line.bullet
            and head_span(line, single=True)
            and _pattern(line) in patterns
        ):
            found.add(at)
    return sorted(found)


def _pattern(line: Line) -> tuple[object, ...]:
    span = head_span(line, single=True)
    at_start = span is not None and span.at < 3
    left = round(line.box.x0 / 3) if line.box else None
    return (*head_look(line), at_start, left, not without_dates(line.text))


def _one_per_entry(lines: Sequence[Line], anchors: list[int]) -> list[int]:
    """Drop a second dated line that directly follows a bare date or place line of the same head."""
    kept: list[int] = []
    for at in anchors:
        span = head_span(lines[at], single=True)
        previous = kept[-1] if kept else None
        if previous is not None and span and not span.ranged and at - previous == 1:
            before = head_span(lines[previous], single=True)
            if before and before.ranged and not _are_heads_alike(lines[previous], lines[at]):
                continue
        kept.append(at)
    return kept


def _are_heads_alike(one: Line, other: Line) -> bool:
    """Tell two entries without a line below their heads: both name something in bold beside their date."""
    return all(head_look(line)[1] and _names_something(line) for line in (one, other))


def head_look(line: Line) -> Look:
    """Return how the first words of a line look: a plain date beside a bold title does not make it plain."""
    size, bold, caps = look(line)
    return (size, bold or bool(line.parts and line.parts[0].bold), caps)


class _Cutter:
    """Finds where each entry starts, taking the first one as the pattern for the rest."""

    def __init__(self, lines: Sequence[Line], anchors: list[int]) -> None:
        self.lines = lines
        self.anchors = anchors
        self.body = body_size(lines)
        floors = [0, *(anchor + 1 for anchor in anchors[:-1])]
        above = [self._lines_above(anchor, floor) for anchor, floor in zip(anchors, floors, strict=True)]
        # The first entry is the pattern, except where it lacks what the others have above their date.
        usual = max(above, key=above.count)
        self.first_above = above[0] if above[0] or _names_something(lines[anchors[0]]) else usual
        self.first_look = head_look(lines[anchors[above.index(self.first_above)] - self.first_above])
        self.first_start = anchors[0] - min(above[0], MAX_HEAD_LINES)
        alike = sum(head_look(line) == self.first_look for line in lines)
        self.distinct = stands_out(self.first_look, self.body) and alike <= max(2 * len(anchors), 2)

    def entries(self) -> list[Entry]:
        starts = [self.first_start if n == 0 else self._start(n) for n in range(len(self.anchors))]
        ends = [*starts[1:], len(self.lines)]
        entries = [entry for entry in _undated(self.lines[: starts[0]]) if _is_position(entry)]
        for start, end, anchor in zip(starts, ends, self.anchors, strict=True):
            entries.extend(self._cut(start, end, anchor))
        return entries

    def _lines_above(self, anchor: int, floor: int) -> int:
        count = 0
        while count < MAX_HEAD_LINES and anchor - count - 1 >= floor and is_head_like(self.lines[anchor - count - 1]):
            count += 1
        return count

    def _start(self, n: int) -> int:
        anchor, floor = self.anchors[n], self.anchors[n - 1] + 1
        above = self._lines_above(anchor, floor)
        if self.distinct:
            for count in range(above, -1, -1):
                if head_look(self.lines[anchor - count]) == self.first_look and self._is_opening(anchor - count, floor):
                    return anchor - count
        above = min(above, self.first_above)
        # A line straight under the date of the entry before is that entry's employer or title.
        while above and anchor - above <= self.anchors[n - 1] + self._below_first():
            above -= 1
        return anchor - above

    def _is_opening(self, at: int, floor: int) -> bool:
        """Tell whether the line above cannot be part of the same head."""
        return at <= floor or head_look(self.lines[at - 1]) != self.first_look or not is_head_like(self.lines[at - 1])

    def _below_first(self) -> int:
        """Return how many lines of the first entry's head stand below its date."""
        first = self.anchors[0]
        return 0 if self.first_above else int(first + 1 < len(self.lines) and is_head_like(self.lines[first + 1]))

    def _cut(self, start: int, end: int, anchor: int) -> list[Entry]:
        head_end = self._head_end(start, anchor, end)
        extra = [at for at in range(head_end + 1, end) if self._starts_undated(at, end)]
        first = Entry(
            tuple(self.lines[start:head_end]),
            head_span(self.lines[anchor], single=True),
            self.lines[anchor],
            tuple(self.lines[head_end : extra[0] if extra else end]),
        )
        if not extra:
            return [first]
        return [first, *_undated(self.lines[extra[0] : end])]

    def _starts_undated(self, at: int, end: int) -> bool:
        """Tell an entry without a date among dated ones: it looks like their heads and follows a body."""
        line = self.lines[at]
        if not self.distinct or not line.bold or head_look(line) != self.first_look or not is_head_like(line):
            return False
        return self.lines[at - 1].bullet and at + 1 < end and title_score(line.text) > 0

    def _head_end(self, start: int, anchor: int, end: int) -> int:
        """Return where the head stops: lines below the date belong to it while they look like heads do."""
        at = anchor + 1
        names = sum(len(without_dates(line.text)) > 1 for line in self.lines[start:at])
        if names == 0 and at < end and self.lines[at].bullet and _is_bulleted_title(self.lines[at]):
            return at + 1
        while at < end and at - start < MAX_HEAD_LINES + 1 and self._continues_head(at, end, names):
            names += 1
            at += 1
        return at

    def _continues_head(self, at: int, end: int, names: int) -> bool:
        line = self.lines[at]
        ended = line.text[-1:] in ".;,:" and not _ends_short(line.text)
        if not is_head_like(line) or len(line.text) > 90 or ended:
            return False
        if names == 0 or is_place(line.text):
            return True
        styled = line.bold or bool(line.parts and all(part.italic for part in line.parts))
        following = self.lines[at + 1] if at + 1 < end else None
        if names == 1:
            return styled or following is None or following.bullet or len(line.text.split()) <= 8
        return styled and names < 3 and len(line.text.split()) <= 10


def _is_bulleted_title(line: Line) -> bool:
    return len(line.text.split()) <= 10 and title_score(line.text) > 0 and not line.text.endswith(".")


def _names_something(line: Line) -> bool:
    return bool(PLACEHOLDER.sub("", without_dates(line.text)).strip())


def _is_position(entry: Entry) -> bool:
    """Tell an entry without a date, above the first that has one, from stray words."""
    return bool(entry.body) and any(title_score(line.text) > 0 for line in entry.head)


def _undated(lines: Sequence[Line]) -> list[Entry]:
    """Cut entries without dates: a head is a short line after a list, or one that stands out."""
    starts = [at for at in range(len(lines)) if _opens_undated(lines, at)]
    if not starts:
        return []
    entries = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        head_end = start + 1
        while head_end < end and head_end - start < MAX_HEAD_LINES and is_head_like(lines[head_end]):
            if lines[start].bold and not lines[head_end].bold and head_end - start >= 2:
                break
            head_end += 1
        if not any(line.bullet for line in lines[start:end]):
            head_end = min(head_end, start + 2)
        entries.append(Entry(tuple(lines[start:head_end]), None, None, tuple(lines[head_end:end])))
    return entries


def _opens_undated(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if not is_head_like(line):
        return False
    if at == 0 or lines[at - 1].bullet:
        return True
    before = lines[at - 1]
    return (line.bold and not before.bold) or (title_score(line.text) > 0 and not is_head_like(before))
