"""What a skill is worth, in words and in money. Pure."""

from dataclasses import dataclass, replace
from datetime import datetime
from math import expm1

from app.insights.salary.presenting import family_label, named
from app.insights.salary.schemas import SkillPayOut
from app.insights.salary.weighing import FEWEST_EMPLOYERS, FEWEST_POSTINGS, INTERVAL, Effect
from app.insights.salary.wording import country_name

CAUTION = (
    "This is association, not cause: postings that ask for the skill pay this much more or less than others with the "
    "same title, place and level. Learning it need not change what you are paid by as much."
)
NO_CURRENCY = "Choose a country or a currency: pay is compared within one currency only."


@dataclass(frozen=True, slots=True)
class Scope:
    """Which postings a skill is weighed over; `wide`: all of the family, for too few have the title."""

    currency: str | None
    title: str | None
    family: str | None
    country: str | None
    wide: bool = False

    def widened(self) -> "Scope":
        """The whole family of the title."""
        return replace(self, wide=True)


def skill_pay_out(
    skill_id: str, scope: Scope, found: Effect, median: int | None, moment: datetime, reason: str | None = None
) -> SkillPayOut:
    """What was found, with the money at the median, or the reason why it can't be told."""
    shares = [None if one is None else expm1(one) for one in (found.effect, found.low, found.high)]
    percent, low, high = (None if share is None else round(100 * share, 1) for share in shares)
    money = [None if share is None or median is None else round(median * share) for share in shares]
    return SkillPayOut(
        skill=named(skill_id),
        told=found.told,
        reason=reason or why_not(found),
        percent=percent,
        percent_low=low,
        percent_high=high,
        money=money[0],
        money_low=money[1],
        money_high=money[2],
        median=median,
        currency=scope.currency,
        interval=INTERVAL,
        n_with=found.n_with,
        n_without=found.n_without,
        employers=found.employers,
        title=scope.title,
        family=scope.family,
        family_label=family_label(scope.family),
        country=scope.country,
        adjusted_for=_held_equal(scope),
        caution=CAUTION,
        counted_at=moment,
    )


def why_not(found: Effect) -> str | None:
    """Why a difference can't be told; null where it can."""
    if found.told:
        return None
    if found.effect is not None:
        return "It can't be told from no difference: the interval includes zero."
    if min(found.n_with, found.n_without) < FEWEST_POSTINGS:
        return (
            f"Too few postings that state pay can be compared: {found.n_with} that ask for it, {found.n_without} that "
            f"don't, under the same titles. At least {FEWEST_POSTINGS} of each are needed, of {FEWEST_EMPLOYERS} "
            "employers."
        )
    return (
        "It can't be told apart from titles, places and employers: hardly any postings differ in this skill alone, or "
        f"fewer than {FEWEST_EMPLOYERS} employers ask for it or don't."
    )


def _held_equal(scope: Scope) -> list[str]:
    where = f"Only postings in {country_name(scope.country)}." if scope.country else "Country, region and large city."
    held = [
        "Title: postings are compared within their title, rare titles within their occupation or family.",
        where,
        "Level, way of working, the period pay is stated in, and whether both ends of it are stated.",
    ]
    if scope.title and scope.wide:
        held.insert(0, f"All of {family_label(scope.family)}: too few postings have a title like this.")
    return held
