"""Which part of a posting a sentence stands in: what is asked, wished for, done, offered, or told of the firm."""

import re
from functools import lru_cache

from app.ml.asking.firm import tells_of_firm
from app.ml.asking.section_headings import Section, heading_section
from app.ml.text.passage import Passage, passage

__all__ = ["Section", "heading_section", "sections"]

_LONGEST_LABEL = 6
_LONGEST_HEADING = 90
_LONGEST_LEAD = 160
_LONG = 120
_PROSE = 80
_LABEL = re.compile(r"^[^:.!?]{3,60}:")
_STANDS_OUT = re.compile(r"[:?!]$")


def sections(text: str) -> tuple[Section, ...]:
    """Return for each segment of a text the section it stands in."""
    return _sections(text)


@lru_cache(maxsize=8)
def _sections(text: str) -> tuple[Section, ...]:
    prepared = passage(text)
    current: Section = "unknown"
    # What was open before a label that speaks for its own line only, and that line.
    outer: tuple[Section, int] | None = None
    found: list[Section] = []
    for index, segment in enumerate(prepared.segments):
        if outer and segment.block != outer[1]:
            current = current if _goes_on(prepared, index) else outer[0]
            outer = None
        opened, inline = _opened(prepared, index)
        if opened:
            outer = (current, segment.block) if inline else None
            current = opened
        elif _is_unknown_heading(prepared, index) or (segment.kind == "sentence" and _leaves(prepared, index)):
            current = "unknown"
        found.append("notice" if index in prepared.boilerplate else current)
    return tuple(found)


def _opened(prepared: Passage, index: int) -> tuple[Section | None, bool]:
    """Return the section a segment opens, and whether it does so by a label before words of the same line."""
    segment = prepared.segments[index]
    line = prepared.folded[segment.start : segment.end].rstrip(". …")
    # "Requirements: a degree and ..." opens a section in the line itself.
    label = _LABEL.match(line)
    if label and len(label.group().split()) <= _LONGEST_LABEL and (section := heading_section(label.group())):
        return section, len(label.group()) < len(line) and not line.endswith(":")
    if segment.kind == "heading" or segment.text.endswith("..."):
        return heading_section(line), False
    ends_open = line.endswith(":") and len(segment.text) <= _LONGEST_LEAD
    return (heading_section(line[-_LONGEST_HEADING:]) if ends_open else None), False


def _goes_on(prepared: Passage, index: int) -> bool:
    """Say whether the line after a labelled one continues what the label opened: a bullet or a bare item does."""
    segment = prepared.segments[index]
    return segment.kind == "bullet" or (segment.kind == "heading" and not segment.text.endswith(":"))


def _is_unknown_heading(prepared: Passage, index: int) -> bool:
    """Say whether a heading of no known kind closes the section before it: prose follows it, not a list."""
    segment = prepared.segments[index]
    if segment.kind != "heading" or index + 1 >= len(prepared.segments):
        return False
    following = prepared.segments[index + 1]
    if following.kind != "sentence" or following.text[-1] not in ".!?" or following.end - following.start < _PROSE // 2:
        return False
    closes_list = index > 0 and prepared.segments[index - 1].kind == "bullet"
    stands_out = bool(_STANDS_OUT.search(segment.text)) or segment.text.isupper()
    return closes_list or stands_out or tells_of_firm(prepared.folded[following.start : following.end])


def _leaves(prepared: Passage, index: int) -> bool:
    """Say whether a sentence after a list of bullets has left the list's section."""
    before = prepared.segments[index - 1] if index else None
    segment = prepared.segments[index]
    if not before or before.kind != "bullet" or segment.block == before.block:
        return False
    return len(segment.text) > _LONG or segment.text[-1] in ".!"
