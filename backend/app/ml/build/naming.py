"""Give each name to one row of the lexicon."""

import re
from collections.abc import Iterator

from app.ml.build.curated import Draft
from app.ml.text.folding import canonical, compact, squeeze

_WORD = re.compile(r"[a-z0-9+#.]+")
_SHORT = 2


def claim(drafts: list[Draft]) -> list[str]:
    """Leave every name and alias with the first row to claim it; return the clashes that were settled so.

    Names come before aliases and hand-kept aliases before those of the taxonomies; of the loose labels that several
    concepts share, the concept whose name is nearest keeps it.
    """
    owner: dict[str, str] = {}
    clashes: list[str] = []
    for draft in drafts:
        holder = owner.setdefault(canonical(draft.name), draft.id)
        if holder != draft.id:
            clashes.append(f"{draft.source}: the name {draft.name} of {draft.id} belongs to {holder}")
    for draft in sorted(drafts, key=lambda draft: draft.source != "curated"):
        draft.aliases = list(_kept(draft, draft.aliases, owner, clashes))
    _claim_loose(drafts, owner)
    return clashes


def _claim_loose(drafts: list[Draft], owner: dict[str, str]) -> None:
    by_id = {draft.id: draft for draft in drafts}
    wanted = sorted((-_nearness(draft.name, label), draft.id, label) for draft in drafts for label in draft.loose)
    for draft in drafts:
        draft.loose = []
    for _, skill_id, label in wanted:
        if canonical(label) not in owner:
            by_id[skill_id].loose += _kept(by_id[skill_id], [label], owner, [])
    for draft in drafts:
        draft.loose.sort()


def _kept(draft: Draft, names: list[str], owner: dict[str, str], clashes: list[str]) -> Iterator[str]:
    """Yield the names that nobody else has, each once; "problem-solving" is another spelling and no other name."""
    seen = {squeeze(draft.name)}
    for name in names:
        key, form = canonical(name), squeeze(name)
        if not key or "|" in name or "\t" in name or form in seen:
            continue
        fresh = key not in owner
        holder = owner.setdefault(key, draft.id)
        if holder != draft.id:
            clashes.append(f"{draft.source}: alias {name} of {draft.id} belongs to {holder}")
        elif fresh or draft.source == "curated":
            seen.add(form)
            yield name


def _nearness(name: str, label: str) -> float:
    """Return the share of words that two names have in common, 0 to 1."""
    one, other = set(_WORD.findall(canonical(name))), set(_WORD.findall(canonical(label)))
    return round(len(one & other) / len(one | other), 3) if one | other else 0.0


def lookup(drafts: list[Draft]) -> dict[str, str]:
    """Return the id by every canonical name, then by the names written without spaces and dots."""
    found: dict[str, str] = {}
    for draft in drafts:
        found.setdefault(canonical(draft.name), draft.id)
    for draft in drafts:
        for name in (*draft.aliases, *draft.loose):
            found.setdefault(canonical(name), draft.id)
    for draft in drafts:
        for name in (draft.name, *draft.aliases):
            if len(short := compact(name)) > _SHORT:
                found.setdefault(short, draft.id)
    return dict(sorted(found.items()))
