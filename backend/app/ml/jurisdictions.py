"""For which state or province a licence is asked."""

import re
from functools import cache

from app.ml.geography import region_code, region_named
from app.ml.passage import Passage

_WINDOW = 60


@cache
def _state_pattern() -> re.Pattern[str]:
    names = "|".join(
        [
            r"Alabama",
            r"Alaska",
            r"Arizona",
            r"Arkansas",
            r"California",
            r"Colorado",
            r"Connecticut",
            r"Delaware",
            r"Florida",
            r"Georgia",
            r"Hawaii",
            r"Idaho",
            r"Illinois",
            r"Indiana",
            r"Iowa",
            r"Kansas",
            r"Kentucky",
            r"Louisiana",
            r"Maine",
            r"Maryland",
            r"Massachusetts",
            r"Michigan",
            r"Minnesota",
            r"Mississippi",
            r"Missouri",
            r"Montana",
            r"Nebraska",
            r"Nevada",
            r"New Hampshire",
            r"New Jersey",
            r"New Mexico",
            r"New York",
            r"North Carolina",
            r"North Dakota",
            r"Ohio",
            r"Oklahoma",
            r"Oregon",
            r"Pennsylvania",
            r"Rhode Island",
            r"South Carolina",
            r"South Dakota",
            r"Tennessee",
            r"Texas",
            r"Utah",
            r"Vermont",
            r"Virginia",
            r"Washington",
            r"West Virginia",
            r"Wisconsin",
            r"Wyoming",
            r"Ontario",
            r"British Columbia",
            r"Alberta",
            r"Quebec",
            r"Manitoba",
            r"Saskatchewan",
        ][::-1]
    )
    return re.compile(
        rf"\b(?P<name>{names})\b|\b(?:in|of|State of|[Ss]tate:?)\s+(?P<code>[A-Z]{{2}})\b|"
        rf"\b(?P<lead>[A-Z]{{2}})\s+(?:State\s+)?$"
    )


def jurisdiction_near(prepared: Passage, start: int, end: int) -> str | None:
    """Return the state a licence is asked for, where its name stands close by in the same sentence."""
    index = prepared.segment_at(start)
    segment = prepared.segments[index]
    left = max(segment.start, start - _WINDOW)
    right = min(segment.end, end + _WINDOW)
    beside = [prepared.text[left:start], prepared.text[end:right]]
    for text in beside:
        found = _state_pattern().search(text)
        region = region_named(found["name"] or found["code"] or found["lead"]) if found else None
        if region and region[0] in ("US", "CA"):
            return region_code(*region)
    return None
