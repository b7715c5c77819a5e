"""Bring the curated lists, ESCO and O*NET together: one concept, one row.

Curated rows come first and keep their ids. An ESCO concept joins the curated row that is the same thing: one of
the same name, one that `esco_same.lst` states, or one whose name differs by a light verb only ("perform data
analysis", "manage contracts"). All others become rows of their own.
"""

import re
from collections.abc import Iterator

from app.ml.build.curated import Draft, slug
from app.ml.build.esco import Concept, Esco
from app.ml.build.fields import group_of, kind_of
from app.ml.build.onet import Technology, draft_of
from app.ml.build.picks import picks
from app.ml.text.folding import compact, spellings, squeeze

_QUALIFIER = re.compile(r"\s*\([^)]*\)$")
_LIGHT = ("perform", "conduct", "carry out", "apply", "use", "provide", "practise", "practice", "undertake", "do")
_NOUN_OF = {
    "manage": "management", "develop": "development", "design": "design", "maintain": "maintenance",
    "operate": "operation", "analyse": "analysis", "assess": "assessment", "plan": "planning", "teach": "teaching",
    "install": "installation", "administer": "administration", "coordinate": "coordination", "edit": "editing",
    "process": "processing", "evaluate": "evaluation", "optimise": "optimisation", "write": "writing",
}  # fmt: skip
_VENDORS = (
    "Microsoft", "Adobe", "Oracle", "IBM", "Apache", "Google", "Amazon", "Autodesk", "SAP", "Atlassian", "Apple",
    "Intuit", "Salesforce", "Cisco", "VMware", "Red Hat", "ESRI", "Dassault Systemes", "Siemens", "Bentley",
    "The MathWorks", "Epic Systems", "Blackbaud", "Trimble", "Avid Technology", "McAfee", "Symantec", "HP",
)  # fmt: skip
_SHORT = 2


class Names:
    """Who holds a name: the row's own names before its aliases, earlier rows before later ones."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.names: dict[str, Draft] = {}
        self.aliases: dict[str, Draft] = {}
        self.ids: dict[str, Draft] = {}
        for draft in drafts:
            self.add(draft)

    def add(self, draft: Draft) -> None:
        """Take in a row."""
        self.ids[draft.id] = draft
        for form in _forms(draft.name):
            self.names.setdefault(form, draft)
        for alias in draft.aliases:
            for form in _forms(alias):
                self.aliases.setdefault(form, draft)

    def called(self, name: str) -> Draft | None:
        """Return the row of this name."""
        return next((self.names[form] for form in _forms(name) if form in self.names), None)

    def known_as(self, name: str) -> Draft | None:
        """Return the row with this name or alias."""
        found = self.called(name)
        return found or next((self.aliases[form] for form in _forms(name) if form in self.aliases), None)


def _forms(name: str) -> list[str]:
    """Return the spellings that mean the same name; "C" and "C++" have no short form."""
    short = compact(name)
    forms = sorted(spellings(name))
    return [*forms, short] if len(short) > _SHORT and short.isalnum() else forms


def join_esco(drafts: list[Draft], esco: Esco) -> None:
    """Add the concepts of ESCO to the drafts, or to those that are the same."""
    names = Names(drafts)
    stated = {squeeze(label): (relation, name) for relation, label, name in picks("esco_same.lst", 3)}
    rows: dict[str, Draft] = {}
    for concept in esco.concepts:
        relation, home = _home(concept, names, stated)
        if home is None or relation != "same":
            row = _own_row(concept, names)
            if home is not None:
                (row.implies if relation == "narrower" else row.related).append(home.id)
            drafts.append(row)
            names.ids[row.id] = row
        else:
            row = home
            row.nature = row.nature or concept.nature
            label = _QUALIFIER.sub("", concept.label)
            row.loose += [label, concept.label, *concept.labels]
        row.esco.append(concept.key)
        row.under += [code for code in concept.groups if code not in row.under]
        rows[concept.key] = row
    for concept in esco.concepts:
        rows[concept.key].under = rows[concept.key].under[:_DEEPEST]
    _relate(rows, esco)


_DEEPEST = 4


def _home(concept: Concept, names: Names, stated: dict[str, tuple[str, str]]) -> tuple[str, Draft | None]:
    """Return how a concept stands to which curated row."""
    if found := stated.get(squeeze(concept.label)):
        relation, name = found
        home = names.ids.get(name) or names.known_as(name)
        if home is None:
            raise ValueError(f"esco_same.lst names {name!r}, which is in no list")
        return relation, None if relation == "apart" else home
    bare = _QUALIFIER.sub("", concept.label)
    for label in (concept.label, bare):
        if home := names.known_as(label):
            return "same", home
    return "same", next((home for noun in _nouns(bare) if (home := names.called(noun))), None)


def _nouns(label: str) -> Iterator[str]:
    """Yield the noun phrases that a verb phrase stands for: "manage contracts" -> "contract management"."""
    for verb in _LIGHT:
        if label.startswith(f"{verb} "):
            yield label.removeprefix(f"{verb} ")
    verb, _, rest = label.partition(" ")
    if verb in _NOUN_OF and rest and rest.count(" ") <= 1:
        yield f"{rest} {_NOUN_OF[verb]}"
        yield f"{re.sub('ies$', 'y', rest).removesuffix('s') if not rest.endswith('ss') else rest} {_NOUN_OF[verb]}"


def _own_row(concept: Concept, names: Names) -> Draft:
    bare = _QUALIFIER.sub("", concept.label)
    label = concept.label if names.known_as(bare) else bare
    first = label.split(" ")[0]
    name = label[:1].upper() + label[1:] if first.islower() else label
    skill_id = slug(label)
    if not skill_id or skill_id in names.ids:
        skill_id = f"{skill_id}-{concept.key[:4]}".strip("-")
    row = Draft(skill_id, name, kind_of(concept), group_of(concept), source="esco", nature=concept.nature)
    row.aliases = [] if label == concept.label else [concept.label]
    row.loose = list(concept.labels)
    return row


def _relate(rows: dict[str, Draft], esco: Esco) -> None:
    for concept in esco.concepts:
        row = rows[concept.key]
        row.broader += [
            parent.id
            for key in concept.parents
            if (parent := rows.get(key)) and parent.id not in (row.id, *row.broader)
        ]
    for one, other in esco.related:
        first, second = rows[one], rows[other]
        if first is not second:
            first.related += [second.id] if second.id not in first.related else []


def join_onet(drafts: list[Draft], known: list[Technology], source: str) -> None:
    """Add the technologies or tools that no row is called by yet, and the O*NET names of those that are."""
    names = Names(drafts)
    for technology in known:
        row = draft_of(technology, source)
        home = _known(row, names)
        if home is not None:
            home.loose += [row.name, *row.aliases]
        elif row.id and row.id not in names.ids:
            drafts.append(row)
            names.add(row)


def _known(row: Draft, names: Names) -> Draft | None:
    if found := names.known_as(row.name):
        return found
    # "Adobe Persuasion" is a program; what it shares its name with is not.
    other = (names.known_as(alias) for alias in _other_names(row))
    return next((found for found in other if found and found.kind != "soft"), None)


def _other_names(row: Draft) -> Iterator[str]:
    yield from row.aliases
    for vendor in _VENDORS:
        if row.name.startswith(f"{vendor} "):
            yield row.name.removeprefix(f"{vendor} ")
    yield from (name for name in row.loose if " " in name)
