"""How well our scores put jobs in order for people, or people for jobs, beside the usual ways to do it."""

from collections.abc import Iterator
from pathlib import Path

from evaluation.ranking import kaggle, trec
from evaluation.ranking.comparing import averaged, figures, measured
from evaluation.task import DataMissing, Figure, Task


class Ranking(Task):
    """Orders postings for CVs, or CVs for postings, and asks whether what is right comes first."""

    name = "ranking"
    measures = (
        "Which postings come first for a CV. Each CV of `cvs/kaggle` asks, its folder is its category; a mixed sample "
        "of all postings with texts answers, at most 600 of a category, sets in turn (the mean of three such samples; "
        "counts are those of the first); right is what has a title of the "
        "category (by a table of telling words: titles only, and titles that name no category are left out). Labels "
        "are weak: many a CV filed under health care is a manager's or a seller's. *Ours* is the product's score with "
        "its shipped weights; all postings count as posted on the day of the measurement, and these CVs name no place "
        "and no pay, so that freshness, place and pay say next to nothing. Baselines get the same texts, the title "
        "among them: TF-IDF cosine, BM25 (k1 2, b 0.75, the query's words as often as they stand there), the share of "
        "the posting's keywords in the CV, and the usual weighted formula (skills 35, title 20, experience 15, place, "
        "pay and freshness 10 each) on our own readings. MAP is over the whole order. A folder with `corpus/`, "
        "`queries/` and `qrels.tsv` is measured the same way, in the direction it asks."
    )

    def measure(self, data: Path) -> Iterator[Figure | DataMissing]:
        """Measure on judged offers and CVs where the folder holds them, else on CVs and postings by category."""
        folders = trec.folders(data)
        for folder in folders:
            try:
                name = str(folder.relative_to(data)) if folder != data else data.resolve().name
                yield from figures(measured(trec.judged(folder, name)))
            except DataMissing as missing:
                yield missing
        if not folders:
            absent: list[DataMissing] = []
            result = averaged([measured(judged) for judged in kaggle.samples(data, absent)])
            yield from figures(result, (kaggle.TECH, kaggle.HEALTHCARE))
            yield from absent
