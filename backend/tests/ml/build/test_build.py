"""What ships is what the build makes of the lists and taxonomies, where the taxonomies are at hand."""

import gzip
from pathlib import Path

import pytest

from app.ml.build import credentials, lexicon, titles
from app.ml.build.measured import read_measured
from app.ml.lexicon.concepts import TABLES
from app.ml.text.tables import packed_text, table_text


@pytest.fixture(scope="module")
def built(shared_data: Path) -> dict[str, bytes]:
    drafts, esco, _ = lexicon.build(shared_data)
    return {name: lexicon.pack(lines) for name, lines in lexicon.tables(drafts, esco, read_measured())}


@pytest.mark.shared
def test_the_lexicon_is_up_to_date(built: dict[str, bytes]) -> None:
    assert set(built) == {*TABLES, "fields"}
    for name, packed in built.items():
        # Compared unpacked: another zlib may pack the same text in other bytes.
        assert gzip.decompress(packed).decode() == packed_text(name)


@pytest.mark.shared
def test_the_tables_are_small(built: dict[str, bytes]) -> None:
    assert sum(map(len, built.values())) < 5_000_000


def test_packing_knows_no_clock() -> None:
    lines = [("a", "b", ""), ("c", "", "")]
    assert lexicon.pack(lines) == lexicon.pack(lines)
    assert gzip.decompress(lexicon.pack(lines)) == b"a\tb\nc\n"


@pytest.mark.shared
def test_the_title_tables_are_up_to_date(shared_data: Path) -> None:
    found = list(titles.onet_titles(shared_data / "taxonomies"))
    assert table_text("title_habits").split("\n")[2:-1] == list(titles.habits(found))
    assert table_text("title_weights").split("\n")[2:-1] == list(titles.weights(found))


@pytest.mark.shared
def test_the_credentials_are_up_to_date(shared_data: Path) -> None:
    rows = list(credentials.curated())
    taken = {part for row in rows for cell in row[2:4] for part in cell.split("|")}
    rows += credentials.clinical(shared_data / "taxonomies" / "health" / "npd_credentials.csv", taken)
    assert table_text("credentials").split("\n")[1:-1] == ["\t".join(row).rstrip() for row in rows]
