"""Estimates of pay as clients see them. Pure."""

from collections.abc import Sequence
from datetime import date

from app.core.schemas import Money, PayPeriod
from app.insights.salary.choosing import Comparable
from app.insights.salary.quartiles import Quartiles, employers_of, quartiles
from app.insights.salary.schemas import AskedOut, ComparableOut, NamedSkill, PayModelOut, SalaryOut
from app.insights.salary.types import Asked, Basis, Paid
from app.insights.salary.wording import NO_PLACE, country_name, how_compared, how_modelled, meaning
from app.ml.lexicon.concepts import lexicon
from app.ml.pay.salary import PERIODS_A_YEAR
from app.ml.salary.types import SalaryEstimate
from app.ml.titles.families import families

MOST_SHOWN = 20


def nothing(asked: Asked, found: Sequence[Comparable], reason: str, today: date) -> SalaryOut:
    """No figure, and why; what was found is shown all the same."""
    moments = [one.paid.posted_at for one in found]
    return SalaryOut(
        p25=None,
        p50=None,
        p75=None,
        currency=asked.currency,
        period=asked.period,
        n=len(found),
        employers=employers_of(found),
        basis=None,
        abstained=True,
        reason=reason,
        meaning=None,
        how=[],
        confidence=None,
        model=None,
        comparables=_shown(asked, found),
        asked=asked_out(asked),
        newest_posted_at=max(moments, default=None),
        oldest_posted_at=min(moments, default=None),
        as_of=today,
    )


def no_currency(asked: Asked, today: date) -> SalaryOut:
    """No figure, for want of a place and of a currency."""
    return nothing(asked, [], NO_PLACE, today)


def by_comparables(asked: Asked, found: Sequence[Comparable], today: date) -> SalaryOut:
    """The quartiles of enough comparable postings."""
    how = how_compared(asked, found, employers_of(found))
    return _figures(nothing(asked, found, "", today), quartiles(found), Basis.comparables, how)


def by_model(
    empty: SalaryOut, asked: Asked, estimate: SalaryEstimate, model: PayModelOut, *, shipped: bool
) -> SalaryOut:
    """A model's quartiles, where the comparables of `empty` were too few."""
    # Of the few comparables beside it the figures say nothing.
    how = [f"{empty.reason} So a model answers.", *how_modelled(asked, estimate.n, shipped=shipped)]
    found = _figures(empty, Quartiles(estimate.p25, estimate.p50, estimate.p75), Basis.model, how)
    of_model = {"n": estimate.n, "employers": None, "confidence": round(estimate.confidence, 3), "model": model}
    return found.model_copy(update={**of_model, "newest_posted_at": None, "oldest_posted_at": None})


def _figures(empty: SalaryOut, spread: Quartiles, basis: Basis, how: list[str]) -> SalaryOut:
    low, middle, high = (_in_period(figure, empty.period) for figure in (spread.p25, spread.p50, spread.p75))
    said = {"p25": low, "p50": middle, "p75": high, "how": how, "abstained": False, "reason": None, "basis": basis}
    return empty.model_copy(update={**said, "meaning": meaning(low, high, str(empty.currency), empty.period)})


def _in_period(yearly: float, period: PayPeriod) -> int:
    return round(yearly / PERIODS_A_YEAR[period])


def _shown(asked: Asked, found: Sequence[Comparable]) -> list[ComparableOut]:
    most = max((one.weight for one in found), default=1.0)
    return [
        ComparableOut(
            job_id=one.paid.id,
            title=one.paid.title,
            company=one.paid.company,
            place=one.paid.location,
            stated=stated(one.paid),
            compared_as=_in_period(one.paid.yearly, asked.period),
            posted_on=one.paid.posted_at.date(),
            status=one.paid.status,
            weight=round(one.weight / most, 3),
            why=list(one.why),
        )
        for one in found[:MOST_SHOWN]
    ]


def stated(paid: Paid) -> Money:
    """The employer's own figures."""
    return Money.model_validate(
        {"min": paid.pay_min, "max": paid.pay_max, "currency": paid.pay_currency, "period": paid.pay_period}
    )


def asked_out(asked: Asked) -> AskedOut:
    """How a question was understood."""
    return AskedOut(
        title=asked.title,
        family=asked.family,
        family_label=family_label(asked.family),
        seniority=asked.seniority,
        location=asked.location or None,
        city=asked.city,
        country=asked.country,
        country_name=country_name(asked.country) if asked.country else None,
        remote=asked.remote,
        skills=[named(skill_id) for skill_id in asked.skill_ids],
        unknown_skills=list(asked.unknown_skills),
    )


def named(skill_id: str) -> NamedSkill:
    """A skill with its name."""
    skill = lexicon().get(skill_id)
    return NamedSkill(id=skill_id, name=skill.name if skill else skill_id)


def family_label(slug: str | None) -> str | None:
    """What people call a family of occupations."""
    return next((family.label for family in families() if family.slug == slug), slug)
