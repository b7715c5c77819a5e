"""Build the lexicon: `python -m app.ml.build.lexicon <data folder>`.

The curated lists come first; ESCO and O*NET fill in all they leave out. The tables are sorted and packed without a
time stamp, so that the same lists and taxonomies make the same files.
"""

import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.ml.build.curated import Draft, read_curated, slug
from app.ml.build.esco import Esco, read_esco
from app.ml.build.joining import join_esco, join_onet
from app.ml.build.measured import Measured, read_measured
from app.ml.build.naming import claim, lookup
from app.ml.build.onet import picked, technologies, tools
from app.ml.build.picks import picks
from app.ml.build.spelling import is_plain, literal, packed, phrases
from app.ml.build.together import relate
from app.ml.text.folding import canonical

DATA = Path(__file__).parent.parent / "data"
HEADER = ("id", "name", "kind", "nature", "group", "esco", "under", "aliases", "labels")


def build(data: Path) -> tuple[list[Draft], Esco, list[str]]:
    """Return all drafts by id, the classification, and the name clashes that were settled."""
    esco = read_esco(data / "taxonomies" / "esco_v1.1.1")
    known = technologies(data / "taxonomies" / "onet")
    drafts, _ = settle([*read_curated(), *picked(known), *_chosen(esco)])
    join_esco(drafts, esco)
    join_onet(drafts, known, "onet")
    join_onet(drafts, tools(data / "taxonomies" / "onet"), "tools")
    clashes = claim(drafts)
    relate(data, drafts, lookup(drafts))
    return sorted(drafts, key=lambda draft: draft.id), esco, clashes


def _chosen(esco: Esco) -> Iterator[Draft]:
    """Yield the ESCO concepts that the project calls by a name of its own (`esco.lst`)."""
    known = {concept.label for concept in esco.concepts}
    for label, name, group, kind in picks("esco.lst", 4):
        if label in known:
            yield Draft(slug(name), name, kind, group, [label])


def settle(drafts: Iterable[Draft]) -> tuple[list[Draft], list[str]]:
    """Join drafts of one name or id: the first keeps it and gains the aliases of the later ones."""
    owner: dict[str, str] = {}
    kept: dict[str, Draft] = {}
    clashes: list[str] = []
    for draft in drafts:
        key = canonical(draft.name)
        if key in owner or draft.id in kept:
            home = kept[owner.get(key, draft.id)]
            home.aliases += [draft.name, *draft.aliases]
            clashes.append(f"{draft.group}: {draft.name} -> {home.id}")
            continue
        owner[key] = draft.id
        kept[draft.id] = draft
    return list(kept.values()), clashes


def relations(drafts: list[Draft]) -> list[tuple[str, str, str]]:
    """Return `(id, type of relation, ids joined by |)`; an unknown name is an error."""
    known = lookup(drafts) | {draft.id: draft.id for draft in drafts}
    lines = []
    for draft in drafts:
        implied = dict.fromkeys(_resolve(name, draft, known) for name in draft.implies)
        for kind, ids in (("implies", list(implied)), ("broader", draft.broader), ("related", draft.related)):
            others = [skill_id for skill_id in dict.fromkeys(ids) if skill_id != draft.id]
            if others:
                lines.append((draft.id, kind, "|".join(others)))
    return lines


def _resolve(name: str, draft: Draft, known: dict[str, str]) -> str:
    stated = re.search(r"\[([a-z0-9-]+)\]", name)
    found = known.get(stated[1]) if stated else known.get(canonical(name)) or known.get(name)
    if not found:
        raise ValueError(f"{draft.id} implies {name!r}, which is not in the lexicon")
    return found


def tables(drafts: list[Draft], esco: Esco, measured: Measured) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Yield each table by name: its header, but for those that are searched as they are, and its lines."""
    place = {draft.id: index for index, draft in enumerate(drafts)}
    sought = literal(drafts, measured)
    many = phrases(drafts, measured, (one.form for one in sought))
    single = [one for one in sought if is_plain(one.form)]
    spelt = [(one.form, str(place[one.skill_id]), one.label, one.policy) for one in sought if not is_plain(one.form)]
    yield "skills", [HEADER, *(_cells(draft) for draft in drafts)]
    yield "relations", [("id", "type", "ids"), *relations(drafts)]
    yield "names", [(name, str(place[skill_id])) for name, skill_id in lookup(drafts).items()]
    yield "spellings", [("form", "place", "label", "policy"), *spelt]
    yield "phrases", packed(many, single, place)
    yield "fields", [("code", "name", "parents"), *((code, name, "|".join(up)) for code, name, up in esco.groups)]


def _cells(draft: Draft) -> tuple[str, ...]:
    joined = ("|".join(part) for part in (draft.esco, draft.under, dict.fromkeys(draft.aliases), draft.loose))
    return (draft.id, draft.name, draft.kind, draft.nature, draft.group, *joined)


def pack(lines: Iterable[tuple[str, ...]]) -> bytes:
    """Return a table as a packed file that is the same on every day."""
    text = "\n".join("\t".join(line).rstrip("\t") for line in lines) + "\n"
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def main() -> None:
    """Build the tables from the data folder named on the command line."""
    drafts, esco, clashes = build(Path(sys.argv[1]))
    for name, lines in tables(drafts, esco, read_measured()):
        (DATA / f"{name}.tsv.gz").write_bytes(pack(lines))
    groups = Counter(draft.group for draft in drafts)
    sys.stdout.write("\n".join(clashes) + f"\n{len(drafts)} skills: {dict(groups)}\n")


if __name__ == "__main__":
    main()
