"""Why a weight is proposed, in words and numbers."""

from collections.abc import Sequence

import numpy as np

from app.matching.loaded import factors
from app.matching.scoring import ABSTAINED
from app.matching.weighing.learning import Liked
from app.matching.weighing.phrases import Phrase, phrase
from app.matching.weighing.signals import Signals
from app.ml.terms.remote import Remote

# From this step on a factor counts as strong.
STRONG = 500
# Ways of working are named where there are so many jobs of both, and the person treats them this differently.
ENOUGH, APART = 3, 0.3
_MODES = {Remote.ONSITE: "on-site", Remote.HYBRID: "hybrid", Remote.REMOTE: "remote"}
_BY_PLACE = "place"


def because(signals: Signals, factor: int, modes: Sequence[Remote], *, raised: bool) -> str:
    """What the person did that speaks for another weight of a factor (by its place); `modes` per choice."""
    slug = list(factors())[factor]
    if raised and slug == _BY_PLACE and (said := _by_mode(signals.liked, modes)):
        return said
    judged = signals.steps[factor] != ABSTAINED
    said_of, liked = signals.steps[factor][judged], signals.liked[judged]
    words, limit = phrase(slug), STRONG
    if min((said_of >= STRONG).sum(), (said_of < STRONG).sum()) < ENOUGH:
        limit, words = int(np.median(said_of)), _by_rank(factors()[slug].label)
    strong, weak = liked[said_of >= limit], liked[said_of < limit]
    return _raising(strong, weak, words) if raised else _lowering(strong, weak, words)


def _raising(strong: Liked, weak: Liked, words: Phrase) -> str:
    hid = f"You hid {_of((~weak).sum(), len(weak))} {words.weak}" if len(weak) else ""
    kept = f"you kept {_of(strong.sum(), len(strong))} {words.strong}"
    return f"{hid} and {kept.removeprefix('you ')}." if hid else f"Y{kept[1:]}."


def _lowering(strong: Liked, weak: Liked, words: Phrase) -> str:
    kept = f"You kept {_of(strong.sum(), len(strong))} {words.strong}"
    return f"{kept}, and also {_of(weak.sum(), len(weak))} {words.weak}." if len(weak) else f"{kept}."


def _by_mode(liked: Liked, modes: Sequence[Remote]) -> str | None:
    """ "You hid 9 of 11 on-site jobs and kept 6 of 6 remote ones", where that is what sets them apart."""
    groups = {mode: liked[np.array([one is mode for one in modes], dtype=np.bool_)] for mode in _MODES}
    large = {mode: group for mode, group in groups.items() if len(group) >= ENOUGH}
    if len(large) < 2:
        return None
    share = {mode: float(group.mean()) for mode, group in large.items()}
    low, high = min(share, key=lambda mode: share[mode]), max(share, key=lambda mode: share[mode])
    if share[high] - share[low] < APART:
        return None
    hid = f"You hid {_of((~large[low]).sum(), len(large[low]))} {_MODES[low]} jobs"
    return f"{hid} and kept {_of(large[high].sum(), len(large[high]))} {_MODES[high]} ones."


def _by_rank(label: str) -> Phrase:
    return Phrase("", f"jobs that are better in {label}", f"jobs that are worse in {label}")


def _of(some: "np.integer", all_of_them: int) -> str:
    return f"{int(some)} of {all_of_them}"
