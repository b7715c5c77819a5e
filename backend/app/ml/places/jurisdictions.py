"""For which state or province a licence is asked."""

import re
from functools import cache

from app.ml.places.geography import region_code, region_named, region_names
from app.ml.text.passage import Passage

_WINDOW, _FAR = 60, 200
# "Any state, territory or commonwealth (such as Puerto Rico)": no state in particular.
_ANY_STATE = re.compile(
    r"\b(?:any|a|one of the|some|in an?|each|(?:the )?(?:various|several|other|all|fifty|"
    r"50)) (?:u\.?s\.? )?states?\b|\bstate(?:,| or) territor|\bany jurisdiction"
)
_LICENCE = len("license")


@cache
def _state_pattern() -> re.Pattern[str]:
    # Longest first, or "West Virginia" is read as Virginia.
    names = "|".join(sorted((*region_names("US"), *region_names("CA")), key=len, reverse=True))
    return re.compile(
        rf"\b(?P<name>(?i:{names}))\b|\b(?P<nys>NY)S\b|\b(?:in|of|State of|[Ss]tate:?)\s+(?P<code>[A-Z]{{2}})\b|"
        rf"\b(?P<lead>[A-Z]{{2}})\s+(?:State\s+)?$|"
        rf"[Ll]icen[cs]\w*\s*[-–(,:]{{1,2}}\s*(?P<behind>[A-Z]{{2}})\b"
    )


def jurisdiction_near(prepared: Passage, start: int, end: int) -> str | None:
    """Return the state a licence is asked for, where its name stands close by in the same sentence."""
    index = prepared.segment_at(start)
    segment = prepared.segments[index]
    left = max(segment.start, start - _WINDOW)
    right = min(segment.end, end + _WINDOW)
    # "RN license (TX)": the word licence may be part of what was found.
    # What stands before a semicolon is said of something else.
    beside = [prepared.text[left:start].rpartition(";")[2], prepared.text[max(left, end - _LICENCE) : right]]
    if _ANY_STATE.search(prepared.folded, max(segment.start, start - _FAR), right):
        return None
    for text in beside:
        found = _state_pattern().search(text)
        region = (
            region_named(found["name"] or found["nys"] or found["code"] or found["lead"] or found["behind"])
            if found
            else None
        )
        if region and region[0] in ("US", "CA"):
            return region_code(*region)
    return None
