"""Scoring one person against all postings: columns against a loop over dictionaries and sets."""

from app.matching.explaining import scored
from app.matching.weights import default_weights
from benchmarks.ground import Ground
from benchmarks.naive import naive_scores, record_of
from benchmarks.row import BenchmarkRow, Measured, in_turns

TURNS = 5


class Scoring(BenchmarkRow):
    """The same factors and the same results, once over arrays and once posting by posting."""

    slug = "scoring"

    def measure(self, ground: Ground) -> list[Measured]:
        """Score everything both ways; the loop walks dictionaries as most programs do."""
        who, table = ground.person, ground.table
        records = [record_of(row, ground.rarity) for row in ground.rows]
        found, expected = scored(who, table, default_weights()).tenths, naive_scores(who, records)
        differing = sum(abs(int(a) - b) > 1 for a, b in zip(found, expected, strict=True))
        ours, loop = in_turns(
            lambda: scored(who, table, default_weights()), lambda: naive_scores(who, records), TURNS, warm_up=1
        )
        against = f"a Python loop over {len(records):,} postings ({differing} scores differ)"
        return [Measured(f"scoring {len(records):,} postings", ours, loop, against)]
