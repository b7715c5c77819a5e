"""Which security clearance is demanded, and whether it may come after one is hired."""

import re

from app.ml.demands.types import ClearanceDemand
from app.ml.terms.clearance import LEVELS, demanded_clearances
from app.ml.text.folding import fold
from app.ml.text.passage import passage
from app.ml.text.quoting import cut

_OBTAIN = re.compile(
    r"\b(?:obtain\w*|eligib\w+|get|gain\w*|achiev\w+|acquir\w+|undergo\w*|pass(?:ing)?|attain\w*|clearable|"
    r"secur(?:e|ing)|"
    r"willing\w*|subject to|apply for|application for|complet\w+|process\w*)\b"
)
_HELD = re.compile(r"\b(?:active|current\w*|existing|possess\w*|hold\w*|already|valid|in[- ]scope)\b")
_EITHER = re.compile(r"\bor\b(?! (?:higher|above|greater))|/(?! ?sci)|\beither\b")


def clearance_demand(text: str) -> ClearanceDemand | None:
    """The first security clearance a posting demands; of several in one sentence any is enough only after "or"."""
    fact = next(demanded_clearances(passage(text)), None)
    if fact is None:
        return None
    folded = fold(fact.quote)
    named = levels_in(folded)
    held, may_obtain, either = (bool(said.search(folded)) for said in (_HELD, _OBTAIN, _EITHER))
    # "An active Secret clearance with the ability to obtain Top Secret": the lower one must be there.
    first = named[-1:] if held and may_obtain else named[:1]
    levels = named if len(named) > 1 and either else first
    # "Must hold or be able to obtain": it may come later.
    return ClearanceDemand(levels, cut(fact.quote), may_obtain and (either or not held))


def levels_in(folded: str) -> tuple[str, ...]:
    """The levels that folded words name, the highest first; none where they only say "clearance"."""
    found = [name for name, pattern in LEVELS if pattern.search(folded)]
    return tuple(name for name in found if name not in _PARTS or _PARTS[name].search(folded))


# "Top Secret" is no "Secret", and "Top Secret/SCI" no other "Top Secret".
_PARTS = {
    "Secret": re.compile(r"(?<!top )(?<!top-)(?<!nato )\bsecret\b"),
    "Top Secret": re.compile(r"\btop[- ]secret\b(?! ?/ ?sci\b| ?\(ts)"),
}
