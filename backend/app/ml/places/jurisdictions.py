"""For which state or province a licence is asked."""

import re
from functools import cache

from app.ml.places.geography import country_coded, country_named, region_code, region_named, region_names
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


# Letters of a state that are as well those of a licence or a title.
_TITLES = frozenset(
    {"PA", "MD", "OT", "OR", "IN", "ME", "OK", "HI", "MS", "MA", "DE", "LA", "CO", "AL", "ID", "PE", "CT", "RI"}
)
_CODE = re.compile(r"(?<![\w-])[A-Z]{2}(?![\w-])")


def state_in(line: str) -> str | None:
    """Return the state of the USA or province of Canada that a short line names, by its name or its letters."""
    for name in re.findall(r"[A-Z][A-Za-z]+(?: [A-Z][a-z]+)*", line):
        for country in ("US", "CA"):
            if (found := region_named(name, country)) and len(name) > len("TX"):
                return region_code(*found)
    letters = [code for code in _CODE.findall(line) if code not in _TITLES]
    # Of a line that is hardly more than the letters, those of a title are a state's too: "RN PA", "RN - CO".
    letters += [code for code in _CODE.findall(line)[1:] if code in _TITLES]
    return next(
        (code for name in letters if (found := region_named(name, "US")) and (code := region_code(*found))), None
    )


def jurisdiction_named(words: str) -> str | None:
    """Return the code ("US-TX", "GB") of a state or country as people write it; None where it is none we know."""
    text = words.strip()
    country, dash, part = text.upper().partition("-")
    if country_coded(country) and (not dash or 0 < len(part) <= _LONGEST_PART):
        return text.upper()
    for place in ("US", "CA", "GB", "AU"):
        if found := region_named(text, place):
            return region_code(*found) or found[0]
    return country_named(text)


_LONGEST_PART = 3
