"""Adverse impact: selection rates by the groups a desk recorded. Counting only; no score ever reads a group."""

import uuid
from collections.abc import Iterator, Mapping, Set

from app.recruiting.ranking_schemas import DimensionImpact, GroupRate

# A rate under four fifths of the highest calls for a closer look (29 CFR 1607.4 D).
FOUR_FIFTHS = 0.8
SMALL = 30
NOTE = (
    "The four-fifths rule is a rule of thumb: a ratio under 0.8 calls for a closer look and proves nothing, and one "
    "above it does not prove that all is well."
)


def impact(
    labels: Mapping[uuid.UUID, Mapping[str, str]], everyone: Set[uuid.UUID], selected: Set[uuid.UUID]
) -> list[DimensionImpact]:
    """The rates of every kind of group recorded for any of `everyone`, by name."""
    kinds = sorted({kind for candidate in everyone for kind in labels.get(candidate, {})})
    return [_dimension(kind, labels, everyone, selected) for kind in kinds]


def _dimension(
    kind: str, labels: Mapping[uuid.UUID, Mapping[str, str]], everyone: Set[uuid.UUID], selected: Set[uuid.UUID]
) -> DimensionImpact:
    groups: dict[str, list[uuid.UUID]] = {}
    for candidate in everyone:
        if (group := labels.get(candidate, {}).get(kind)) is not None:
            groups.setdefault(group, []).append(candidate)
    counts = {group: (len(members), len(selected & set(members))) for group, members in sorted(groups.items())}
    rates = list(_rates(counts))
    return DimensionImpact(
        dimension=kind,
        groups=rates,
        unrecorded=len(everyone) - sum(len(members) for members in groups.values()),
        caution=_caution(rates),
        finding=_finding(rates),
    )


def _rates(counts: Mapping[str, tuple[int, int]]) -> Iterator[GroupRate]:
    best = max((chosen / size for size, chosen in counts.values()), default=0.0)
    for group, (size, chosen) in counts.items():
        ratio = (chosen / size) / best if best and len(counts) > 1 else None
        yield GroupRate(
            group=group,
            candidates=size,
            selected=chosen,
            rate=round(chosen / size, 4),
            ratio=None if ratio is None else round(ratio, 4),
            # Of the numbers themselves: 4 of 5 against 5 of 5 is exactly four fifths.
            below_four_fifths=ratio is not None and ratio < FOUR_FIFTHS - 1e-9,
            small=size < SMALL,
        )


def _caution(rates: list[GroupRate]) -> str | None:
    small = [f"{rate.group} ({rate.candidates})" for rate in rates if rate.small]
    if not small:
        return None
    return f"Fewer than {SMALL} candidates in: {', '.join(small)}. With so few, a difference may be chance."


def _finding(rates: list[GroupRate]) -> str:
    if len(rates) < 2:
        return "There is only one group, so there is nothing to compare."
    if all(rate.ratio is None for rate in rates):
        return "Nobody was selected yet, so there is nothing to compare."
    low = [f"{rate.group} ({rate.ratio:.2f})" for rate in rates if rate.below_four_fifths]
    if not low:
        return "Every group's rate is at least four fifths of the highest."
    return f"Under four fifths of the highest rate: {', '.join(low)}."
