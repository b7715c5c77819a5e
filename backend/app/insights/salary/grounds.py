"""Postings to weigh skills over, and what was weighed. Bounded, by index."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import String, column, delete, func, select, true, tuple_, values
from sqlalchemy.orm import Session

from app.insights.salary.models import SkillPay
from app.insights.salary.repository import PAID, in_country, states_pay
from app.insights.salary.types import Paid
from app.jobs.models import Job
from app.ml.titles.families import families

# Of one family on request and each night; of all families together, so many of each.
MOST_OF_FAMILY, MOST_OF_EACH = 3_000, 300
# A currency or family with fewer postings that state pay is not weighed.
FEWEST_PAID = 100


class GroundRepository:
    """Public postings of the last 18 months that state pay, and the rows of `skill_pay`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def currencies(self) -> list[str]:
        """The currencies with enough postings, the one stated most first. Reads the whole index: for the night."""
        n = func.count()
        query = select(Job.pay_currency).where(*states_pay()).group_by(Job.pay_currency).having(n >= FEWEST_PAID)
        return [code for code in self._session.scalars(query.order_by(n.desc(), Job.pay_currency)) if code]

    def families(self, currency: str) -> list[str]:
        """The families of occupations with enough postings in a currency. For the night."""
        of_family = select(Job.family).where(*states_pay(), Job.pay_currency == currency, Job.family.is_not(None))
        query = of_family.group_by(Job.family).having(func.count() >= FEWEST_PAID).order_by(Job.family)
        return [slug for slug in self._session.scalars(query) if slug]

    def of_family(self, currency: str, family: str | None, country: str | None = None) -> list[Paid]:
        """The newest postings of a family; null takes those without one."""
        of_family = Job.family == family if family else Job.family.is_(None)
        newest = select(*PAID).where(*states_pay(), Job.pay_currency == currency, of_family)
        found = newest.order_by(Job.posted_at.desc()).limit(MOST_OF_FAMILY).subquery()
        query = select(*found.c).where(*in_country(country, found.c.places)).order_by(found.c.id)
        return [Paid(*row) for row in self._session.execute(query)]

    def of_all(self, currency: str, country: str | None = None) -> list[Paid]:
        """The newest postings of each family: what pays in one of them does not drown in what pays in another."""
        slugs = [(family.slug,) for family in families()]
        each = values(column("slug", String), name="each").data(slugs)
        newest = select(Job.id).where(*states_pay(), Job.pay_currency == currency, Job.family == each.c.slug)
        lateral = newest.order_by(Job.posted_at.desc()).limit(MOST_OF_EACH).correlate(each).lateral("newest")
        ids = select(lateral.c.id).select_from(each).join(lateral, true())
        query = select(*PAID).where(Job.id.in_(ids), *in_country(country)).order_by(Job.id)
        return [Paid(*row) for row in self._session.execute(query)]

    def weighed(self, currency: str, family: str, skill_id: str) -> SkillPay | None:
        """What was weighed of a skill."""
        return self._session.get(SkillPay, (currency, family, skill_id))

    def weighed_currencies(self) -> list[str]:
        """The currencies of which anything was weighed, the one with most postings first."""
        most = func.max(SkillPay.n_with + SkillPay.n_without)
        query = select(SkillPay.currency).group_by(SkillPay.currency).order_by(most.desc(), SkillPay.currency)
        return list(self._session.scalars(query))

    def told(self, currency: str, family: str, limit: int, after: tuple[float, str] | None) -> Sequence[SkillPay]:
        """The skills with which pay differs, the surest first, after a place in that order."""
        query = select(SkillPay).where(SkillPay.currency == currency, SkillPay.family == family, SkillPay.told)
        if after:
            strength, skill_id = after
            behind = (SkillPay.strength < strength) | ((SkillPay.strength == strength) & (SkillPay.skill_id > skill_id))
            query = query.where(behind)
        return self._session.scalars(query.order_by(SkillPay.strength.desc(), SkillPay.skill_id).limit(limit)).all()

    def counts(self, currency: str, family: str) -> tuple[int, int, datetime | None]:
        """How many skills were weighed and told, how many not, and when."""
        told = func.count().filter(SkillPay.told)
        query = select(told, func.count() - told, func.max(SkillPay.counted_at))
        row = self._session.execute(query.where(SkillPay.currency == currency, SkillPay.family == family)).one()
        return row[0], row[1], row[2]

    def forget_but(self, parts: Sequence[tuple[str, str]]) -> None:
        """Drop what was weighed in currencies and families that have too few postings now."""
        kept = tuple_(SkillPay.currency, SkillPay.family).in_(parts)
        self._session.execute(delete(SkillPay).where(~kept) if parts else delete(SkillPay))

    def replace(self, currency: str, family: str, rows: Sequence[SkillPay]) -> None:
        """Put what was weighed in place of what was weighed before."""
        gone = delete(SkillPay).where(SkillPay.currency == currency, SkillPay.family == family)
        self._session.execute(gone)
        self._session.add_all(rows)
        self._session.flush()
