"""What a factor says of one person and one posting, for tables of cases."""

from collections.abc import Mapping
from typing import Any

from app.matching.factor import Verdict
from app.matching.loaded import factors
from tests.factories.matching import detail, person, scoring_row

LONDON = {"city": "London", "region": "England", "country": "GB", "group": None}
LEEDS = {"city": "Leeds", "region": "England", "country": "GB", "group": None}
BERLIN = {"city": "Berlin", "region": "Berlin", "country": "DE", "group": None}


def verdict(
    slug: str, who: Mapping[str, Any], asked: Mapping[str, Any], text: str = "", **facts: Any
) -> Verdict | None:
    """What a factor says: `who` as `person` takes it, `asked` as `scoring_row`, `facts` as `detail`."""
    return factors()[slug].judge(person(**who), detail(scoring_row(**asked), text, **facts))


def score(slug: str, who: Mapping[str, Any], asked: Mapping[str, Any]) -> float:
    """The score alone, of a factor that does not abstain."""
    found = verdict(slug, who, asked)
    assert found is not None, f"{slug} abstained"
    return found.score


def why(slug: str, who: Mapping[str, Any], asked: Mapping[str, Any], text: str = "", **facts: Any) -> str:
    """The reason given, whether the factor judges or abstains."""
    return factors()[slug].explain(person(**who), detail(scoring_row(**asked), text, **facts)).reason
