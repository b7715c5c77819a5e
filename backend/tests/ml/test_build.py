"""What ships is what the build makes of the lists and taxonomies, where the taxonomies are at hand."""

from pathlib import Path

import pytest

from app.ml.build import credentials, lexicon, titles
from app.ml.lexicon import lexicon as shipped
from app.ml.lexicon import spelt
from app.ml.tables import table_text


def test_the_spellings_follow_the_names() -> None:
    stated = [(name, skill.id) for skill in shipped() for name in (skill.name, *skill.aliases)]
    assert list(spelt()) == lexicon.spelt(stated)


@pytest.mark.shared
def test_the_lexicon_is_up_to_date(shared_data: Path, tmp_path: Path) -> None:
    drafts, _ = lexicon.build(shared_data / "taxonomies")
    lexicon.write(drafts, tmp_path)
    for name in ("skills", "relations", "spellings"):
        assert (tmp_path / f"{name}.tsv").read_text(encoding="utf-8") == table_text(name)


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
