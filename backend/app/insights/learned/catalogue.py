"""The models there are, and what each needs to be trained, compared and watched here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.insights.learned.errors import ModelNotFound
from app.insights.learned.samples import (
    Counter,
    Reader,
    Sample,
    baskets,
    count_baskets,
    count_paid,
    count_people,
    paid_postings,
    preferences,
)
from app.insights.learned.types import ModelName
from app.matching.loaded import factors
from app.ml.models.extractor import WHY_NOT, SkillExtractor
from app.ml.models.interface import Model
from app.ml.models.matcher import JobMatcher
from app.ml.models.recommender import Recommended, SkillRecommender
from app.ml.models.salary import SalaryPredictor
from app.ml.models.splitting import held_out
from app.ml.salary.types import Abstained, SalaryEstimate

# Each model has its own kinds of rows, questions and answers; whoever follows all of them can't name them.
AnyModel = Model[Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """One model: its class, its shipped version, and, where it can be trained, what on.

    `count` counts what `needed` is compared with; `unit` names it after "too few"; `apart` says whether a row is held
    out; `differs` how far two answers are apart (0.1: a tenth), null where only one of them is an answer.
    """

    name: ModelName
    made_by: type[AnyModel]
    shipped: Callable[[], AnyModel]
    differs: Callable[[Any, Any], float | None]
    rows: Reader | None = None
    # The same as `count` of the rows, without reading them.
    tally: Counter | None = None
    unit: str = ""
    needed: int = 0
    count: Callable[[Sequence[Sample[Any]]], int] = len
    apart: Callable[[Any], bool] = lambda _row: False
    holds: tuple[str, ...] = ()
    # The traits that drift is counted over.
    traits: tuple[str, ...] = ()
    # The figure of a group that errors of newly seen rows are compared by; lower is better.
    error: str | None = None
    why_not: str | None = None

    @property
    def label(self) -> str:
        """Its name for people."""
        return self.made_by.card.label


def _between(one: SalaryEstimate | Abstained, other: SalaryEstimate | Abstained) -> float | None:
    if isinstance(one, SalaryEstimate) and isinstance(other, SalaryEstimate):
        return abs(other.p50 - one.p50) / max(1, one.p50)
    return 0.0 if type(one) is type(other) else None


def _apart(one: Sequence[Recommended], other: Sequence[Recommended]) -> float | None:
    left, right = {skill.skill_id for skill in one}, {skill.skill_id for skill in other}
    return 1 - len(left & right) / max(1, len(left | right)) if left or right else 0.0


def _mentions(one: Sequence[Any], other: Sequence[Any]) -> float | None:
    left, right = {mention.skill_id for mention in one}, {mention.skill_id for mention in other}
    return 1 - len(left & right) / max(1, len(left | right)) if left or right else 0.0


def shipped_matcher() -> JobMatcher:
    """The weights as shipped."""
    return JobMatcher({slug: factor.weight for slug, factor in factors().items()}, "1.0.0")


KINDS: dict[ModelName, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            ModelName.skill_extractor,
            made_by=SkillExtractor,
            shipped=SkillExtractor.shipped,
            differs=_mentions,
            why_not=WHY_NOT,
        ),
        Kind(
            ModelName.job_matcher,
            made_by=JobMatcher,
            shipped=shipped_matcher,
            differs=lambda one, other: abs(other - one),
            rows=preferences,
            tally=count_people,
            unit="people who let their choices be learned from",
            # Five is the least that may stand behind weights; with a fifth held out, ten are needed.
            needed=10,
            count=lambda samples: len({sample.row.person for sample in samples}),
            apart=lambda row: row.person % 5 == 0,
            holds=("by how much each factor differs between a kept and a hidden job",),
        ),
        Kind(
            ModelName.salary_predictor,
            made_by=SalaryPredictor,
            shipped=SalaryPredictor.shipped,
            differs=_between,
            rows=paid_postings,
            tally=count_paid,
            unit="postings with pay",
            needed=500,
            apart=lambda row: held_out(row.group),
            holds=("title", "employer", "place", "seniority", "remote", "contract", "skills", "stated pay a year"),
            traits=("family", "country", "seniority", "currency", "skills"),
            error="mae",
        ),
        Kind(
            ModelName.skill_recommender,
            made_by=SkillRecommender,
            shipped=SkillRecommender.shipped,
            differs=_apart,
            rows=baskets,
            tally=count_baskets,
            unit="postings that name skills",
            needed=500,
            apart=lambda row: held_out(row.group),
            holds=("skills a posting names", "employer, to keep its postings on one side"),
            traits=("family", "country", "seniority", "skills"),
        ),
    )
}


def kind_of(name: str) -> Kind:
    """The model of this name; raises `ModelNotFound`."""
    try:
        return KINDS[ModelName(name)]
    except ValueError:
        raise ModelNotFound(f"There is no model called {name!r}"[:200]) from None
