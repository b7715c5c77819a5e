"""Every shipped model has a card that `docs/models.md` leads to."""

import json
import re

import pytest

from app.core.config import REPOSITORY

PAGE = REPOSITORY / "docs" / "models.md"
SHIPPED = json.loads((REPOSITORY / "backend/app/ml/data/models/manifest.json").read_text())["models"]


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_every_model_has_a_card(name: str) -> None:
    assert f"[{name}](models/{name}.md)" in PAGE.read_text(), "list it in docs/models.md"


def test_every_card_is_there() -> None:
    linked = re.findall(r"\]\((models/[\w-]+\.md)\)", PAGE.read_text())

    assert linked
    assert not [path for path in linked if not (PAGE.parent / path).is_file()]


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_every_model_names_its_data(name: str) -> None:
    assert SHIPPED[name]["data"], "say what it learnt from"
