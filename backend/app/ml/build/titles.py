"""Build `title_habits.tsv` and `title_weights.tsv` from the O*NET titles.

`python -m app.ml.build.titles <taxonomies folder>`
"""

import csv
import gzip
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log
from pathlib import Path

from app.ml.build.lexicon import DATA
from app.ml.titles.families import families
from app.ml.titles.words import normalise

_NEED_TITLES = 4
_NEED_SHARE = 0.08
_NEED_SPREAD = 12


def onet_titles(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield `(SOC code, title)` of every occupation and alternate title."""
    for file, column in (("Occupation_Data.txt.gz", "Title"), ("Alternate_Titles.txt.gz", "Alternate Title")):
        with gzip.open(folder / "onet" / file, "rt", encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                yield row["O*NET-SOC Code"], row[column]


def family_of_soc(code: str) -> str | None:
    """Return the family that claims a code by its longest prefix."""
    claims = [(len(prefix), family.slug) for family in families() for prefix in family.soc if code.startswith(prefix)]
    return max(claims)[1] if claims else None


def habits(titles: list[tuple[str, str]]) -> Iterator[str]:
    """Yield one line per word that leans to some families."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for code, title in titles:
        slug = family_of_soc(code)
        for word in set(normalise(title)) if slug else ():
            counts[word][str(slug)] += 1
    for word in sorted(counts):
        total = counts[word].total()
        shares = [(slug, count / total) for slug, count in counts[word].most_common() if count / total >= _NEED_SHARE]
        if total >= _NEED_TITLES and shares and word.isalpha() and len(word) > 2:
            yield f"{word}\t" + "|".join(f"{slug}:{share:.2f}" for slug, share in shares)


def weights(titles: list[tuple[str, str]]) -> Iterator[str]:
    """Yield how telling the widespread words are, 0 to 1: one that stands in many occupations says little."""
    spread: dict[str, set[str]] = defaultdict(set)
    for code, title in titles:
        for word in normalise(title):
            spread[word].add(code)
    most = log(len({code for code, _ in titles}))
    for word, codes in sorted(spread.items()):
        if len(codes) >= _NEED_SPREAD:
            yield f"{word}\t{max(0.1, 1 - log(len(codes)) / most):.2f}"


def main() -> None:
    """Write both tables from the taxonomies folder named on the command line."""
    titles = list(onet_titles(Path(sys.argv[1])))
    head = "# Built from the O*NET titles by app.ml.build.titles.\n"
    for name, header, lines in (
        ("title_habits", "word\tshares", habits(titles)),
        ("title_weights", "word\tweight", weights(titles)),
    ):
        text = head + header + "\n" + "\n".join(lines) + "\n"
        (DATA / f"{name}.tsv").write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {text.count(chr(10)) - 2}\n")


if __name__ == "__main__":
    main()
