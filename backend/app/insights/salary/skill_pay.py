"""What a skill is worth: weighed each night for all of them, and on request for one under a title or in a country."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import orjson
from sqlalchemy.orm import Session

from app.core.cache import cached
from app.core.clock import now, today
from app.insights.salary.asking import asked_of
from app.insights.salary.choosing import each_cluster_once, is_like
from app.insights.salary.grounds import GroundRepository
from app.insights.salary.models import SkillPay
from app.insights.salary.repository import PaidRepository
from app.insights.salary.schemas import SkillPayOut
from app.insights.salary.skill_wording import NO_CURRENCY, Scope, skill_pay_out
from app.insights.salary.types import Paid
from app.insights.salary.weighing import FEWEST_POSTINGS, Effect, Ground
from app.ml.pay.money import currency_of_country
from app.ml.titles.reading import read_title

KEEP_S = 600


def pay_of_skill(
    session: Session, skill_id: str, title: str | None, country: str | None, currency: str | None
) -> SkillPayOut:
    """How pay differs with a skill; without a currency in that of the country, else in the one stated most."""
    grounds = GroundRepository(session)
    chosen = currency or (currency_of_country(country) if country else None)
    chosen = chosen or next(iter(grounds.weighed_currencies()), None)
    scope = Scope(chosen, title, read_title(title).family if title else None, country)
    if chosen is None:
        return skill_pay_out(skill_id, scope, _NONE, None, now(), NO_CURRENCY)
    if not title and not country and (row := grounds.weighed(chosen, "", skill_id)):
        return of_row(row)
    version = str(PaidRepository(session).newest_id())
    key = sha256(orjson.dumps([skill_id, title, country, chosen, today(), version])).hexdigest()
    kept = cached(f"skill_pay:{key}", KEEP_S, lambda: _weigh(grounds, skill_id, scope).model_dump(mode="json"))
    return SkillPayOut.model_validate(kept)


def of_row(row: SkillPay) -> SkillPayOut:
    """What was weighed at night, as clients see it."""
    effect = Effect(row.effect, row.low, row.high, row.strength, row.n_with, row.n_without, row.employers)
    scope = Scope(row.currency, None, row.family or None, None)
    return skill_pay_out(row.skill_id, scope, effect, row.median, row.counted_at)


_NONE = Effect(None, None, None, 0.0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A skill, what was found, and the median of what was compared."""

    skill_id: str
    effect: Effect
    median: int


def weigh_all(postings: Sequence[Paid]) -> list[Weighed]:
    """All skills of enough of these postings for which a figure can be given."""
    if not (kept := each_cluster_once(postings)):
        return []
    ground = Ground(kept)
    found = (Weighed(skill_id, ground.effect_of(skill_id), ground.median) for skill_id in ground.skills)
    return [weighed for weighed in found if weighed.effect.effect is not None]


def rows_of(currency: str, family: str, weighed: Sequence[Weighed], moment: datetime) -> list[SkillPay]:
    """The rows to keep."""
    return [
        SkillPay(
            currency=currency,
            family=family,
            skill_id=one.skill_id,
            effect=one.effect.effect,
            low=one.effect.low,
            high=one.effect.high,
            strength=one.effect.strength,
            told=one.effect.told,
            median=one.median,
            n_with=one.effect.n_with,
            n_without=one.effect.n_without,
            employers=one.effect.employers,
            counted_at=moment,
        )
        for one in weighed
    ]


def _weigh(grounds: GroundRepository, skill_id: str, scope: Scope) -> SkillPayOut:
    currency = str(scope.currency)
    if scope.title is None:
        postings = each_cluster_once(grounds.of_all(currency, scope.country))
    else:
        postings = each_cluster_once(grounds.of_family(currency, scope.family, scope.country))
        asked = asked_of(scope.title, currency=currency)
        like = [posting for posting in postings if is_like(asked, posting)]
        asking = sum(skill_id in posting.skill_ids for posting in like)
        if min(asking, len(like) - asking) >= FEWEST_POSTINGS or scope.family is None:
            postings = like
        else:
            scope = scope.widened()
    if not postings:
        return skill_pay_out(skill_id, scope, _NONE, None, now())
    ground = Ground(postings)
    return skill_pay_out(skill_id, scope, ground.effect_of(skill_id), ground.median, now())
