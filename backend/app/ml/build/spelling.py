"""Decide how each name is sought in a text.

The hand-kept names go into the automaton in all their spellings, as do one-word names of the taxonomies; phrases of
several words are kept by their stems. A name of the taxonomies is sought freely only where it can hardly mean
anything else: `measured.tsv` says how often it stands in postings, and how often annotators saw a skill there.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from app.ml.build.curated import Draft
from app.ml.build.measured import Measured
from app.ml.lexicon.ambiguity import LONGEST_ACRONYM
from app.ml.text.folding import canonical, spellings, squeeze
from app.ml.text.stemming import key_of, singular, stem

LONGEST_PHRASE = 8
_PHRASE = re.compile(r"^[a-z0-9][a-z0-9+#' /-]*$")
_PLAIN = re.compile(r"^[a-z0-9][a-z0-9+#]*$")
_PROPER = re.compile(r"^\S*[A-Z0-9]\S*(?: \S*[A-Z0-9]\S*)+$")
_NOUN_OF = {
    "manage": "management", "develop": "development", "assess": "assessment", "administer": "administration",
    "analyze": "analysis", "maintain": "maintenance", "install": "installation", "operate": "operation",
    "implement": "implementation", "evaluate": "evaluation", "prepare": "preparation", "coordinate": "coordination",
    "negotiate": "negotiation", "inspect": "inspection", "supervise": "supervision", "optimize": "optimization",
    "monitor": "monitoring", "plan": "planning", "teach": "teaching", "process": "processing", "edit": "editing",
    "diagnose": "diagnosis", "repair": "repair", "design": "design", "calibrate": "calibration", "treat": "treatment",
}  # fmt: skip
# Share of the words of a loose label and of the names that must be common to both.
_NEAR = 0.3
_JOINING = frozenset({"in", "on", "at", "to", "for", "with", "of", "and", "or", "by", "from", "as", "into", "about"})
# Verbs that say no more than that something is done.
_VAGUE = (
    "perform conduct carry out use provide do make have be work ensure support give take keep follow handle apply "
    "in of to for and or with on at by as from into about other new different need thing good ability able "
    "complete show demonstrate promote improve deal get act remain receive own"
)
_EMPTY = frozenset(form for word in _VAGUE.split() for form in (stem(word), singular(word)))
# What a posting says of the employer's trade, more often than of what somebody knows: "the construction industry".
_THINGS = frozenset({"industry", "market", "product", "good", "area", "company", "process", "policy", "sector"})


@dataclass(frozen=True, slots=True)
class Spelling:
    """One name of one word, or in the automaton: whose it is, how its owner writes it, and what it must meet."""

    form: str
    skill_id: str
    label: str
    policy: str


class Sought(NamedTuple):
    """Whose name a phrase is; a proper name ("Process Book") is sought with its capitals only."""

    skill_id: str
    proper: bool


def literal(drafts: list[Draft], measured: Measured) -> list[Spelling]:
    """Return the spellings of the hand-kept names and the one-word names of the taxonomies, each once."""
    found: dict[str, Spelling] = {}
    curated = [draft for draft in drafts if draft.source == "curated" and draft.kind != "language"]
    for derived in (False, True):
        for draft in curated:
            for name in (draft.name, *draft.aliases):
                for form in sorted(spellings(name)) if derived else (squeeze(name),):
                    short = len(form) <= LONGEST_ACRONYM and name.isupper()
                    found.setdefault(form, Spelling(form, draft.id, name if short else "", ""))
    for one in _of_taxonomies(drafts, measured):
        found.setdefault(one.form, one)
    return [found[form] for form in sorted(found)]


def is_plain(form: str) -> bool:
    """Say whether a folded name is one word that the matcher finds as a word, without the automaton."""
    return bool(_PLAIN.match(form))


def _of_taxonomies(drafts: list[Draft], measured: Measured) -> Iterator[Spelling]:
    for draft in drafts:
        if draft.source != "curated" and draft.kind != "language":
            for name in (draft.name, *draft.aliases):
                form = squeeze(name)
                if not is_phrase(form) and (policy := _policy_of_word(form, name, draft, measured)):
                    yield Spelling(form, draft.id, name, policy)


def is_phrase(form: str) -> bool:
    """Say whether a folded name is two plain words or more."""
    return bool(_PHRASE.match(form)) and len(key_of(form)) > 1


def _policy_of_word(form: str, name: str, draft: Draft, measured: Measured) -> str:
    """Return how a one-word name of the taxonomies is sought, empty for not at all."""
    if draft.source == "tools" or len(form) <= _SHORTEST or form.isdigit():
        return ""
    if draft.source == "onet" or draft.group in _BRANDED or any(char.isupper() for char in name[1:]):
        # A product: written as its maker does, and an everyday word only among its like.
        return "list" if measured.everyday(form) else "form"
    seen = measured.of(form)
    if draft.nature == "competence" or (seen.marked >= _ENOUGH and seen.share < _FEW):
        return ""
    return "free" if seen.marked >= _PLENTY and seen.share >= _MOST else "domain"


_SHORTEST = 2
_BRANDED = frozenset({"software", "cloud"})
# Places in annotated sentences that make the share of marked ones worth something.
_ENOUGH, _PLENTY = 4, 10
_FEW, _MOST = 0.34, 0.6


def candidates(drafts: list[Draft]) -> dict[tuple[str, ...], Sought]:
    """Return whose name each phrase worth seeking is: names first, then the loose labels near their name."""
    found: dict[tuple[str, ...], Sought] = {}
    for loose in (False, True):
        for draft in drafts:
            if draft.kind == "language" or (draft.source == "curated" and not loose):
                continue
            core = {word for name in (draft.name, *draft.aliases) for word in _own(key_of(canonical(name)))}
            for name in draft.loose if loose else (draft.name, *draft.aliases):
                for key in _keys(name):
                    own = _own(key)
                    near = not loose or len(core.intersection(own)) >= _NEAR * len(core.union(own))
                    if len(own) > 1 and near and not (draft.nature == "knowledge" and key[-1] in _THINGS):
                        found.setdefault(key, Sought(draft.id, bool(_PROPER.match(name))))
    return found


def _own(key: Iterable[str]) -> list[str]:
    """Return the words of a phrase that say what it is about."""
    return [word for word in key if word not in _EMPTY]


def phrases(drafts: list[Draft], measured: Measured, taken: Iterable[str]) -> dict[tuple[str, ...], Sought]:
    """Return the id by stems of every phrase that is sought."""
    closed = {key_of(form) for form in taken}
    found = candidates(drafts)
    return {key: found[key] for key in found if key not in closed and measured.allows(key)}


def _keys(name: str) -> Iterator[tuple[str, ...]]:
    form = canonical(re.sub(r"\s*\([^)]*\)", "", name))
    if not _PHRASE.match(form):
        return
    plain = key_of(form)
    if not 1 < len(plain) <= LONGEST_PHRASE:
        return
    yield plain
    verb, _, rest = form.partition(" ")
    if (noun := _NOUN_OF.get(verb)) and not _JOINING.intersection(plain) and len(plain) < LONGEST_PHRASE - 1:
        yield key_of(f"{rest} {noun}")
        yield key_of(f"{noun} of {rest}")


def packed(
    found: dict[tuple[str, ...], Sought], single: list[Spelling], place: dict[str, int]
) -> list[tuple[str, ...]]:
    """Return the lines of the table of phrases.

    A phrase stands under its first two stems: `("manag staff", "=12|meet=90")`, longest first, `=^12` if it needs its
    capitals; one word stands by itself: `("lattice", "12", "Lattice", "form")`.
    """
    by_pair: dict[str, list[tuple[str, ...]]] = {}
    for key in found:
        by_pair.setdefault(" ".join(key[:2]), []).append(key)
    lines: list[tuple[str, ...]] = [(one.form, str(place[one.skill_id]), one.label, one.policy) for one in single]
    for pair in sorted(by_pair):
        keys = sorted(by_pair[pair], key=lambda key: (-len(key), key))
        lines.append((pair, "|".join(_rest(key, found[key], place) for key in keys)))
    return lines


def _rest(key: tuple[str, ...], sought: Sought, place: dict[str, int]) -> str:
    return f"{' '.join(key[2:])}={'^' if sought.proper else ''}{place[sought.skill_id]}"
