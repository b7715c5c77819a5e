"""Count how names are used and write `measured.tsv`: `python -m app.ml.build.counting <data folder>`.

Only counts are kept: for each name, the share of postings that hold it (the mean over the sources, so that no board
outweighs the others), and in the annotated training sentences how often it stands and how often it is marked.
"""

import csv
import gzip
import html
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.ml.build.curated import CURATED, Draft
from app.ml.build.lexicon import build
from app.ml.build.spelling import candidates, is_phrase
from app.ml.text.folding import fold, squeeze
from app.ml.text.stemming import singular, stem

_MOST_OF_A_SOURCE = 1500
_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"[a-z0-9+#]+")
_RARE = 0.0004
Found = Iterator[tuple[str, int, int]]


class Finder:
    """Finds the phrases by their stems and the single words by their form."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.phrases = set(candidates(drafts))
        self._starts = {key[:2] for key in self.phrases}
        self._longest = max(map(len, self.phrases))
        self.words = {
            squeeze(name)
            for draft in drafts
            if draft.source != "curated"
            for name in (draft.name, *draft.aliases)
            if not is_phrase(squeeze(name))
        }

    def find(self, words: list[str]) -> Found:
        """Yield `(name, first word, word after the last)`; `words` are folded, "^" follows one with a capital."""
        kept = [index for index, word in enumerate(words) if word != "^" and singular(word)]
        told = [singular(words[index]) for index in kept]
        for at in range(len(kept) - 1):
            first = stem(words[kept[at]])
            if (first, told[at + 1]) in self._starts:
                for end in range(at + 2, min(len(kept), at + self._longest) + 1):
                    if (key := (first, *told[at + 1 : end])) in self.phrases:
                        yield " ".join(key), kept[at], kept[end - 1] + 1
        for index, word in enumerate(words):
            if word in self.words and words[index + 1 : index + 2] != ["^"]:
                yield word, index, index + 1


def postings(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the texts of each source of postings."""
    sources: dict[str, Iterable[str]] = {
        "nhs": _of_lines(folder / "nhs_jobposting_jsonld_dev.jsonl.gz", "description"),
        "hn": _of_lines(folder / "hn_whoishiring_sample.jsonl.gz", "text"),
        "muse": _of_list(folder / "themuse-jobs.json.gz", "jobs", "contents"),
        "remotejobs": _of_list(folder / "remotejobsorg-jobs.json.gz", "data", "description"),
        "ats": _of_list(folder / "ats_jobs_2780_2026-08-03.json.gz", "jobs", "description"),
        "analyst posts": _of_table(folder / "yanmsong_linkedin_data_analyst.csv.gz", "Description"),
    }
    for name, texts in sources.items():
        seen: dict[str, None] = {}
        for text in texts:
            plain = _TAG.sub("\n", html.unescape(html.unescape(text)))
            if len(plain) > 200:
                seen.setdefault(plain[:20_000])
        step = max(1, len(seen) // _MOST_OF_A_SOURCE)
        yield name, list(seen)[::step][:_MOST_OF_A_SOURCE]


def _of_lines(path: Path, field: str) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line).get(field) or "" for line in lines)


def _of_list(path: Path, name: str, field: str) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from (row.get(field) or "" for row in json.load(file)[name])


def _of_table(path: Path, field: str) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        yield from (row[field] for row in csv.DictReader(lines))


def annotated(gold: Path) -> Iterator[tuple[list[str], list[bool]]]:
    """Yield the words of each training sentence and which of them are marked as part of a skill."""
    for name in ("skillspan", "green", "sayfullina"):
        with (gold / name / "train.json").open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                tags = [row[key] for key in ("tags_skill", "tags_knowledge") if key in row]
                yield row["tokens"], [any(tag[at] != "O" for tag in tags) for at in range(len(row["tokens"]))]


def count(data: Path, drafts: list[Draft]) -> Iterator[str]:
    """Yield the lines of the table, by name."""
    finder = Finder(drafts)
    shares: dict[str, float] = defaultdict(float)
    boards = list(postings(data / "postings"))
    for _, texts in boards:
        held: Counter[str] = Counter()
        for text in texts:
            held.update({name for name, start, end in finder.find(_small_words(text)) if end > start})
        for name, number in held.items():
            shares[name] += number / len(texts) / len(boards)
    stands: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for words, marks in annotated(data / "gold"):
        for name, start, end in finder.find([fold(word).strip(".,;:()'\"") for word in words]):
            stands[name] += 1
            right[name] += 2 * sum(marks[start:end]) >= end - start
    for name in sorted({*shares, *stands}):
        if shares[name] >= _RARE or stands[name]:
            yield f"{name}\t{shares[name]:.4f}\t{stands[name]}\t{right[name]}"


def _small_words(text: str) -> list[str]:
    """Return the folded words, and between them a mark after each that has a capital, as a product's name may."""
    words = []
    for match in _WORD.finditer(fold(text)):
        words += [match.group()] if text[match.start() : match.end()].islower() else [match.group(), "^"]
    return words


def main() -> None:
    """Write the counts of the data folder named on the command line."""
    data = Path(sys.argv[1])
    drafts, _, _ = build(data)
    lines = ["form\tpostings\tmarked\tright", *count(data, drafts)]
    (CURATED / "measured.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(lines) - 1} names counted\n")


if __name__ == "__main__":
    main()
