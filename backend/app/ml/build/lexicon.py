"""Build `skills.tsv`, `relations.tsv` and `spellings.tsv`: `python -m app.ml.build.lexicon <taxonomies folder>`.

The curated lists come first; O*NET technology names and chosen ESCO concepts fill in what they leave out and add
aliases. The order of the output is by id, so that a change reads well in a diff.
"""

import csv
import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.ml.ambiguity import LONGEST_ACRONYM
from app.ml.build.curated import CURATED, Draft, read_curated, slug
from app.ml.folding import spellings, squeeze

DATA = Path(__file__).parent.parent / "data"


def build(taxonomies: Path) -> tuple[list[Draft], list[str]]:
    """Return all drafts by id, and the name clashes that were settled in favour of the earlier entry."""
    drafts = read_curated()
    drafts += onet_technologies(taxonomies / "onet" / "Technology_Skills.txt.gz")
    drafts += esco_concepts(taxonomies / "esco_v1.1.1" / "skills_en.csv.gz")
    return settle(drafts)


def onet_technologies(path: Path) -> Iterator[Draft]:
    """Yield the O*NET technologies picked in `onet.lst`, under the name chosen there."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        known = {row["Example"].strip() for row in csv.DictReader(lines, delimiter="\t")}
    for label, name, group in _picks("onet.lst", 3):
        if label in known:
            aliases = [alias for alias in (_without_generic(label),) if alias != name]
            yield Draft(slug(name), name, "hard", group or "onet", aliases)


def _without_generic(label: str) -> str:
    return re.sub(r" software$", "", label)


def esco_concepts(path: Path) -> Iterator[Draft]:
    """Yield the ESCO concepts picked in `esco.lst`; ESCO's alternative labels are too loose to be aliases."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        known = {row["preferredLabel"].strip() for row in csv.DictReader(lines)}
    for label, name, group, kind in _picks("esco.lst", 4):
        if label in known:
            yield Draft(slug(name), name, kind, group, [label])


def _picks(file: str, width: int) -> Iterator[list[str]]:
    for line in (CURATED / file).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("|")]
            yield [*cells, *[""] * width][:width]


def settle(drafts: Iterable[Draft]) -> tuple[list[Draft], list[str]]:
    """Give each name to one skill, the first to claim it: names before aliases, earlier lists before later."""
    owner: dict[str, str] = {}
    kept: dict[str, Draft] = {}
    clashes: list[str] = []
    for draft in drafts:
        key = squeeze(draft.name)
        if key in owner or draft.id in kept:
            home = kept[owner.get(key, draft.id)]
            home.aliases += draft.aliases
            clashes.append(f"{draft.group}: {draft.name} -> {home.id}")
            continue
        owner[key] = draft.id
        kept[draft.id] = draft
    for draft in kept.values():
        draft.aliases = list(_own_aliases(draft, owner, clashes))
    return sorted(kept.values(), key=lambda draft: draft.id), clashes


def _own_aliases(draft: Draft, owner: dict[str, str], clashes: list[str]) -> Iterator[str]:
    for alias in draft.aliases:
        key = squeeze(alias)
        holder = owner.setdefault(key, draft.id)
        if holder != draft.id:
            clashes.append(f"{draft.group}: alias {alias} of {draft.id} belongs to {holder}")
        elif key != squeeze(draft.name):
            owner[key] = draft.id
            yield alias


def relations(drafts: list[Draft]) -> list[tuple[str, str]]:
    """Return `(id, implied ids joined by |)`; an unknown name is an error."""
    known = {squeeze(name): draft.id for draft in drafts for name in (draft.id, *draft.aliases, draft.name)}
    lines = []
    for draft in drafts:
        ids = dict.fromkeys(_resolve(name, draft, known) for name in draft.implies)
        ids.pop(draft.id, None)
        if ids:
            lines.append((draft.id, "|".join(ids)))
    return lines


def _resolve(name: str, draft: Draft, known: dict[str, str]) -> str:
    stated = re.search(r"\[([a-z0-9-]+)\]", name)
    found = known.get(squeeze(stated[1] if stated else name))
    if not found:
        raise ValueError(f"{draft.id} implies {name!r}, which is not in the lexicon")
    return found


def spelt(names: Iterable[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Return `(spelling, id, acronym)` for pairs of name and id; names as written claim a spelling before others do.

    Working out the spellings takes longer than all else at the start of a process, so that they are kept in a table.
    """
    pairs = list(names)
    found: dict[str, tuple[str, str]] = {}
    for derived in (False, True):
        for name, skill_id in pairs:
            for form in sorted(spellings(name)) if derived else (squeeze(name),):
                short = len(form) <= LONGEST_ACRONYM and name.isupper()
                found.setdefault(form, (skill_id, name if short else ""))
    return sorted((form, *owner) for form, owner in found.items())


def write(drafts: list[Draft], folder: Path = DATA) -> None:
    """Write the tables."""
    skills = ["id\tname\tkind\taliases\tgroup"]
    skills += ["\t".join((d.id, d.name, d.kind, "|".join(dict.fromkeys(d.aliases)), d.group)) for d in drafts]
    (folder / "skills.tsv").write_text("\n".join(skills) + "\n", encoding="utf-8")
    lines = ["id\timplies", *("\t".join(pair) for pair in relations(drafts))]
    (folder / "relations.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    forms = spelt((name, draft.id) for draft in drafts for name in (draft.name, *draft.aliases))
    lines = ["spelling\tid\tacronym", *("\t".join(form).rstrip() for form in forms)]
    (folder / "spellings.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Build the tables from the taxonomies folder named on the command line."""
    drafts, clashes = build(Path(sys.argv[1]))
    write(drafts)
    groups = Counter(draft.group for draft in drafts)
    sys.stdout.write("\n".join(clashes) + f"\n{len(drafts)} skills: {dict(groups)}\n")


if __name__ == "__main__":
    main()
