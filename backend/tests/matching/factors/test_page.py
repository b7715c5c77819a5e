"""The page on factors names each with its weight."""

import pytest

from app.core.config import REPOSITORY
from app.matching.loaded import factors

PAGE = (REPOSITORY / "docs" / "factors.md").read_text()


@pytest.mark.parametrize("slug", sorted(factors()))
def test_every_factor_stands_on_the_page_with_its_weight(slug: str) -> None:
    assert f"| `{slug}` | {factors()[slug].weight} |" in PAGE, "bring docs/factors.md up to date"
